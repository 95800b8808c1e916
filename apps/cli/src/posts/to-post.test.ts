import { networks } from '@troje/post'
import { postSchema } from '@troje/post/schema'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePostLine } from './to-post.ts'

const odd = fc.oneof(fc.string(), fc.integer(), fc.double(), fc.boolean(), fc.constant([]), fc.constant({}))
const field = <Value>(usual: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 40, arbitrary: usual }, { weight: 6, arbitrary: fc.constantFrom(null, undefined) }, odd)
const text = fc.string({ unit: 'grapheme', maxLength: 8 })
const media = fc.record({ kind: fc.constantFrom('image', 'smell'), alt: field(text) })

/** Posts, and what is nearly one. */
const anyLine = fc
  .record({
    id: fc.oneof({ weight: 40, arbitrary: text }, fc.integer(), odd),
    text: fc.oneof({ weight: 40, arbitrary: text }, odd),
    title: field(text),
    createdAt: field(text),
    lang: field(text),
    url: field(text),
    source: field(fc.constantFrom(...networks, 'smoke')),
    links: field(fc.array(fc.oneof({ weight: 40, arbitrary: text }, odd), { maxLength: 3 })),
    media: field(fc.array(media, { maxLength: 2 })),
    relation: field(fc.record({ kind: fc.constantFrom('reply', 'row'), of: field(text) })),
    author: field(
      fc.record({
        id: field(text),
        handle: field(text),
        displayName: field(text),
        bio: field(text),
        followers: field(fc.nat()),
      }),
    ),
    addressed: field(fc.boolean()),
  })
  .map((post) => JSON.stringify(post))

describe('a line of NDJSON', () => {
  it('is read as the schema says, or refused by it', () => {
    let read = 0
    fc.assert(
      fc.property(anyLine, (line) => {
        const expected = postSchema.safeParse(JSON.parse(line))
        const result = parsePostLine(line)
        expect('post' in result).toBe(expected.success)
        if (!('post' in result)) return
        read++
        expect(result.post).toEqual(expected.data)
        expect(result.id).toBe((JSON.parse(line) as { id: unknown }).id)
      }),
      { numRuns: 1000 },
    )
    expect(read).toBeGreaterThan(50)
  })

  it('keeps every digit of a long number, and of no other takes any', () => {
    const idOf = (line: string) => {
      const result = parsePostLine(line)
      return 'post' in result ? [result.id, result.post.id] : result.problem
    }
    expect(idOf('{"id":570306133677760513,"text":"a"}')).toEqual(['570306133677760513', '570306133677760513'])
    expect(idOf('{"id":7,"text":"a"}')).toEqual([7, '7'])
    expect(idOf('{"id":1.5,"text":"a"}')).toEqual([1.5, '1.5'])
  })
})
