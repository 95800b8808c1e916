import { describe, expect, it } from 'vitest'
import { toRedditPosts } from './reddit-post.ts'

const toLink = (url: string) => ({
  kind: 't3',
  data: { name: 't3_1', author: 'iemand', created_utc: 1, permalink: '/r/x/1', title: 'De brug', is_self: false, url },
})
const linksOf = (url: string) => toRedditPosts([toLink(url)]).posts[0]?.links

describe('toRedditPosts', () => {
  it('gives the address of a link whole and without escapes', () => {
    expect(linksOf('https://zonnedael.example/?brug=1&amp;dag=2')).toEqual(['https://zonnedael.example/?brug=1&dag=2'])
    expect(linksOf('/r/zonnedael/comments/1/de_brug/')).toEqual([
      'https://www.reddit.com/r/zonnedael/comments/1/de_brug/',
    ])
    expect(linksOf('')).toEqual([])
  })
})
