import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sharedData } from '../../../tests/shared-data.ts'
import { parseFeed } from '../src/feed/parse-feed.ts'

const suites = ['conformance/feedparser-tests/', 'conformance/feedvalidator/'].map(sharedData)
const missing = suites.some((suite) => suite.missing)
const files = missing
  ? []
  : suites.flatMap(({ url }) =>
      readdirSync(url, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(xml|json|rss|atom)$/.test(entry.name))
        .map((entry) => `${entry.parentPath}/${entry.name}`)
        .toSorted(),
    )

/** More for a night: `TROJE_TEST_FUZZ=100000`. */
const runs = Number(process.env['TROJE_TEST_FUZZ'] ?? 2000)

type Mutation = (bytes: Buffer) => Buffer

const place = fc.double({ min: 0, max: 1, noNaN: true })
const at = (bytes: Buffer, part: number) => Math.floor(part * bytes.length)
/** What feeds are made of, and what breaks them. */
const pieces = [
  '<',
  '>',
  '&',
  '&#0;',
  '&#x110000;',
  ']]>',
  '<![CDATA[',
  '<item>',
  '</item>',
  '<!--',
  '\0',
  '\u{FEFF}',
  '<?xml',
]

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(place, place).map(([a, b]): Mutation => (bytes) => {
    const [from, to] = [at(bytes, Math.min(a, b)), at(bytes, Math.max(a, b))]
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
  }),
  fc.tuple(place, place, fc.integer({ min: 1, max: 40 })).map(([a, b, times]): Mutation => (bytes) => {
    const part = bytes.subarray(at(bytes, Math.min(a, b)), at(bytes, Math.max(a, b)))
    return Buffer.concat([bytes, ...Array.from({ length: times }, () => part)])
  }),
  fc
    .tuple(place, fc.constantFrom(...pieces), fc.integer({ min: 1, max: 500 }))
    .map(([a, piece, times]): Mutation => (bytes) => {
      return Buffer.concat([
        bytes.subarray(0, at(bytes, a)),
        Buffer.from(piece.repeat(times)),
        bytes.subarray(at(bytes, a)),
      ])
    }),
  fc.array(fc.tuple(place, fc.nat(255)), { maxLength: 20 }).map((flips): Mutation => (bytes) => {
    const copy = Buffer.from(bytes)
    for (const [a, value] of flips) if (copy.length > 0) copy[Math.min(copy.length - 1, at(copy, a))] = value
    return copy
  }),
)

describe.skipIf(missing)(suites[0]!.title('mutated feeds'), () => {
  it(
    'are read, or refused with a reason, and never make it throw',
    () => {
      expect(files.length).toBeGreaterThan(3000)
      fc.assert(
        fc.property(
          fc.constantFrom(...files),
          fc.array(mutation, { minLength: 1, maxLength: 4 }),
          (path, mutations) => {
            const bytes = mutations.reduce<Buffer>((changed, mutate) => mutate(changed), readFileSync(path))
            const { isFeed, issues, posts } = parseFeed(bytes, null, 'https://nieuws.example/')
            expect(isFeed || issues.length > 0).toBe(true)
            for (const { id, text } of posts) expect(id !== '' && text !== '').toBe(true)
          },
        ),
        { numRuns: runs },
      )
    },
    30_000 + runs * 20,
  )

  it('of the validator are read, or refused with a reason', () => {
    const read = files.map((path) => parseFeed(readFileSync(path), null, 'https://nieuws.example/'))
    expect(read.filter(({ isFeed, issues }) => !isFeed && issues.length === 0)).toEqual([])
    // Nearly all are feeds: a suite that is refused as a whole would pass the line above.
    expect(read.filter(({ isFeed }) => isFeed).length / read.length).toBeGreaterThan(0.9)
  })
})
