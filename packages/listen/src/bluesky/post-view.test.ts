import { describe, expect, it } from 'vitest'
import { toSeenPost } from './post-view.ts'

const uri = 'at://did:plc:noor/app.bsky.feed.post/3k'
const record = { text: 'De brug is dicht', createdAt: '2026-05-01T10:00:00Z', langs: ['nl'] }
const author = { did: 'did:plc:noor', handle: 'noor.example', displayName: 'Noor' }
const view = { uri, cid: 'b1', author, record, indexedAt: '2026-05-01T10:00:02.000Z' }

describe('toSeenPost', () => {
  it('makes the post that the stream makes, with what the view knows of its author', () => {
    const seen = toSeenPost(view)!
    expect(seen.post).toMatchObject({ id: uri, text: 'De brug is dicht', lang: 'nl', source: 'bluesky' })
    // What a short profile does not have is not known: queries on it wait for the whole one.
    expect(seen.post.author).toEqual({ id: 'did:plc:noor', handle: 'noor.example', displayName: 'Noor' })
    expect([seen.cid, seen.indexedMs - seen.sortMs]).toEqual(['b1', 2000])
  })

  it('counts a post from when it was indexed where its writer was ahead of time', () => {
    const seen = toSeenPost({ ...view, record: { ...record, createdAt: '2030-01-01T00:00:00Z' } })!
    expect(seen.post.createdAt).toBe(view.indexedAt)
    expect(seen.sortMs).toBe(seen.indexedMs)
  })

  it('keeps to the author that the id names', () => {
    expect(toSeenPost({ ...view, author: { did: 'did:plc:x', handle: 'x.example' } })!.post.author).toEqual({
      id: 'did:plc:noor',
    })
  })

  it.each([
    ['a like', { ...view, uri: 'at://did:plc:noor/app.bsky.feed.like/3k' }],
    ['without a text', { ...view, record: {} }],
    ['without a time', { ...view, indexedAt: 'yesterday' }],
    ['nothing', null],
  ])('is null for %s', (_, odd) => {
    expect(toSeenPost(odd)).toBeNull()
  })
})
