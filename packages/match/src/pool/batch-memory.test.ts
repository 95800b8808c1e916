import type { Post } from '@troje/post'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BatchReader } from './batch-reader.ts'
import { BatchWriter } from './batch-writer.ts'

const mayBe = <Value>(value: fc.Arbitrary<Value>) => fc.oneof(value, fc.constant(null), fc.constant(undefined))
/** ASCII, Latin-1 and beyond, half surrogates too; on both sides of the length from which strings go another way. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'binary-ascii', maxLength: 60 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((units) => String.fromCharCode(...units)),
  fc.array(fc.integer({ min: 0, max: 0xff }), { maxLength: 60 }).map((units) => String.fromCharCode(...units)),
)

const anyPost: fc.Arbitrary<Post> = fc
  .record({
    id: text,
    text,
    title: mayBe(text),
    createdAt: mayBe(text),
    lang: mayBe(text),
    url: mayBe(text),
    source: mayBe(fc.constantFrom('bluesky' as const, 'google-business' as const)),
    links: mayBe(fc.array(text, { maxLength: 4 })),
    media: mayBe(fc.array(fc.constant({ kind: 'image' as const, alt: 'a' }), { maxLength: 2 })),
    relation: mayBe(fc.constantFrom('reply' as const, 'repost' as const, 'quote' as const).map((kind) => ({ kind }))),
    author: mayBe(
      fc.record({
        handle: mayBe(text),
        displayName: mayBe(text),
        bio: mayBe(text),
        followers: mayBe(fc.oneof(fc.nat(), fc.double())),
      }),
    ),
    addressed: fc.constantFrom(true, false, undefined),
  })
  // An `undefined` that stands there means the same as a field that is not there.
  .map((post) => post as Post)

/** What queries can ask of a post, in plain objects: getters are asked too. */
function asked({ text: said, title, createdAt, lang, url, source, links, media, relation, author, addressed }: Post) {
  const { handle, displayName, bio, followers } = author ?? {}
  return {
    said,
    title,
    createdAt,
    lang,
    url,
    source,
    links,
    media: media && media.length > 0,
    relation: relation && relation.kind,
    author: author && { handle, displayName, bio, followers },
    addressed: addressed === true,
  }
}

describe('a batch in shared memory', () => {
  it('gives back of every post all that a query can ask', () => {
    // So small that it has to grow, and written twice, so that it has something to forget.
    const writer = new BatchWriter(1, 8)
    fc.assert(
      fc.property(fc.array(anyPost, { maxLength: 6 }), (posts) => {
        writer.write(posts)
        const reader = new BatchReader(writer.memory)
        const read = posts.map((_, number) => asked(reader.post(number)))
        expect(read).toEqual(posts.map(asked))
      }),
      { numRuns: 500 },
    )
  })

  it('says the same however often it is asked', () => {
    const writer = new BatchWriter(1, 8)
    const post: Post = { id: '1', text: 'a', links: ['https://zonnedael.nl'], author: { handle: 'b', bio: null } }
    writer.write([post])
    const read = new BatchReader(writer.memory).post(0)
    expect([read, read].map(asked)).toEqual([post, post].map(asked))
  })

  it('holds a post of a megabyte', () => {
    const writer = new BatchWriter(1, 8)
    const long = 'storing €5 '.repeat(100_000)
    writer.write([
      { id: '1', text: 'a' },
      { id: '2', text: long },
    ])
    expect(new BatchReader(writer.memory).post(1).text).toBe(long)
  })
})
