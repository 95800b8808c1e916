import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isXId, newestXId, timeOfXId } from './x-ids.ts'
import { toXPosts } from './x-post.ts'

const users = [
  { id: '7', username: 'anna', name: 'Anna', description: 'tuinen', public_metrics: { followers_count: 3 } },
]

describe('a post of X', () => {
  it('has its whole text, with the addresses that short links stand for', () => {
    const { posts } = toXPosts(
      [
        {
          id: '100',
          text: 'De brug is dicht… https://t.co/a',
          note_tweet: { text: 'De brug is dicht &amp; de weg ook: https://t.co/a' },
          author_id: '7',
          created_at: '2026-05-01T10:00:00.000Z',
          lang: 'nl',
          conversation_id: '90',
          referenced_tweets: [{ type: 'replied_to', id: '95' }],
          entities: { urls: [{ url: 'https://t.co/a', expanded_url: 'https://nieuws.example/brug' }] },
          attachments: { media_keys: ['m1', 'm2'] },
        },
      ],
      { users, media: [{ media_key: 'm1', type: 'photo', url: 'https://x.example/1.jpg', alt_text: 'een brug' }] },
    )
    expect(posts).toEqual([
      {
        id: '100',
        text: 'De brug is dicht & de weg ook: https://nieuws.example/brug',
        createdAt: '2026-05-01T10:00:00.000Z',
        lang: 'nl',
        url: 'https://x.com/anna/status/100',
        source: 'x',
        media: [{ kind: 'image', url: 'https://x.example/1.jpg', alt: 'een brug' }],
        relation: { kind: 'reply', of: '95', root: '90' },
        author: { id: '7', handle: 'anna', displayName: 'Anna', bio: 'tuinen', followers: 3 },
      },
    ])
  })

  it('that repeats another has the whole text of that one', () => {
    const repost = { id: '2', text: 'RT @bert: De brug is…', referenced_tweets: [{ type: 'retweeted', id: '1' }] }
    const { posts } = toXPosts([repost], { tweets: [{ id: '1', text: 'De brug is eindelijk open' }] })
    expect(posts[0]).toMatchObject({ text: 'De brug is eindelijk open', relation: { kind: 'repost', of: '1' } })
  })

  it('of an account that is not public is left out, and so is what it replaced', () => {
    const hidden = { id: '2', text: 'x', author_id: '8', edit_history_tweet_ids: ['1', '2'] }
    const includes = { users: [...users, { id: '8', username: 'bert', protected: true }] }
    expect(toXPosts([hidden], includes)).toEqual({ posts: [], replaced: [], unread: 0 })
    expect(toXPosts([{ ...hidden, author_id: '7' }], includes).replaced).toEqual(['1'])
  })

  it('that makes no sense is counted, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (items) => {
        const { posts, unread } = toXPosts(items, undefined)
        expect(posts.length + unread).toBe(items.length)
      }),
    )
  })
})

describe('an id of X', () => {
  it('holds its time, and the newest is the greatest', () => {
    expect(new Date(timeOfXId('1212092628029698048')).toISOString()).toMatch(/^2019-12-31T19:26:16/)
    expect(newestXId('999', '1000')).toBe('1000')
    expect(newestXId(null, '1')).toBe('1')
    expect([null, '', 'x', '1'.repeat(20)].some(isXId)).toBe(false)
  })
})
