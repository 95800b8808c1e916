import type { Post } from '@troje/post'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matches, openMonitor, spansOf, type Monitor, type QueryNode } from '../src/index.ts'
import { anyNear, anyPost, anyQuery } from './arbitraries.ts'

/** What the monitor says is what the plain evaluator says, of every query, with what is unknown told apart. */
function expectAgreement(monitor: Monitor, queries: ReadonlyMap<string, QueryNode>, post: Post): void {
  const expected = [...queries].flatMap(([id, node]) => {
    const truth = matches(node, post)
    return truth === false ? [] : `${id} ${truth}`
  })
  const hits = monitor.match(post, []).map(({ id, certain }) => `${id} ${certain || 'unknown'}`)
  expect(hits.sort()).toEqual(expected.sort())
}

function expectSpansInside(node: QueryNode, post: Post): void {
  for (const { field, start, end } of spansOf(node, post)) {
    const text = field === 'text' || field === 'title' ? post[field] : post.author?.[field]
    if (!(start < end && end <= (text ?? '').length)) expect.fail(`${field} ${start}-${end} lies outside its text`)
  }
}

/** Words that the random queries ask for, with what makes a text hard between and inside them. */
const asked = [
  'storing',
  'water',
  'café',
  'cafe\u0301',
  'ijs',
  'park',
  '#water',
  '@loket',
  '😀',
  'zonnedael.nl',
  'a',
  'b',
  '#a',
  'bcd',
]
const hard = {
  'ten thousand combining marks': [
    '\u0301'.repeat(10_000),
    'a\u0323\u0301',
    '\u0307'.repeat(31),
    '\u0301\u0323'.repeat(5000),
  ],
  'right-to-left text': ['\u202e', '\u2067שלום\u2069', 'مرحبا', '\u200f', '\u202c', 'של״ום'],
  'emoji sequences': ['👩‍👩‍👧', '🇳🇱🇧🇪', '1️⃣', '👋🏽', '🏴\u{e0067}\u{e0062}\u{e007f}', '\u200d😀', '❤️‍🔥'.repeat(200)],
  'half surrogates': ['\ud83d', '\ude00', '\ud83d\ud83d', '\udc00\ud800', '#\ud800', '@\udfff'],
  confusables: [
    'ѕtoring',
    'ｓｔｏｒｉｎｇ',
    '𝐰𝐚𝐭𝐞𝐫',
    'ﬁets',
    'ſtoring',
    'st\u00adoring',
    'İJS',
    'ĳs',
    'ＢＴ',
    '＃water',
    '＠loket',
  ],
}

const joints = ['', ' ', '  ', '\n', ', ', '-', "'", '.', '/', '\u00a0', '\0']

function hardText(pieces: readonly string[], maxLength: number): fc.Arbitrary<string> {
  const piece = fc.oneof(fc.constantFrom(...asked), fc.constantFrom(...asked), fc.constantFrom(...pieces))
  const joint = fc.constantFrom(...joints, ' ', ' ', ' ')
  return fc.array(fc.tuple(piece, joint), { maxLength }).map((parts) => parts.flat().join(''))
}

const queries = fc
  .array(fc.oneof({ weight: 4, arbitrary: anyQuery }, { weight: 1, arbitrary: anyNear }), {
    minLength: 5,
    maxLength: 12,
  })
  .map((nodes) => new Map(nodes.map((node, index) => [String(index), node])))

const open = (map: ReadonlyMap<string, QueryNode>) => openMonitor(Array.from(map, ([id, node]) => ({ id, node })))

describe('the monitor agrees with the plain evaluator', () => {
  it.each(Object.entries(hard))('on random queries and posts with %s in text, title and profile', (_, pieces) => {
    const text = hardText(pieces, 25)
    const post = fc.tuple(anyPost, text, text, text).map(([post, text, title, bio]): Post => ({
      ...post,
      text,
      title,
      author: { ...post.author, bio, displayName: bio },
    }))
    fc.assert(
      fc.property(queries, fc.array(post, { minLength: 1, maxLength: 6 }), (queries, posts) => {
        const monitor = open(queries)
        for (const post of posts) expectAgreement(monitor, queries, post)
        for (const node of queries.values()) expectSpansInside(node, posts[0]!)
      }),
      { numRuns: 40 },
    )
  })

  it.each(Object.entries(hard))('on random queries and a megabyte with %s', (_, pieces) => {
    fc.assert(
      fc.property(queries, hardText(pieces, 40), (queries, text) => {
        const long = `${text} `.repeat(Math.ceil(1_000_000 / (text.length + 1)))
        expectAgreement(open(queries), queries, { id: '1', text: long, title: text })
      }),
      { numRuns: 1 },
    )
  })

  it('through random changes and as many posts as it takes to plan anew three times', () => {
    const change = fc.record({
      set: fc.array(fc.tuple(fc.nat(30), anyQuery), { maxLength: 6 }),
      remove: fc.array(fc.nat(40), { maxLength: 4 }),
      posts: fc.array(anyPost, { minLength: 1, maxLength: 4 }),
    })
    fc.assert(
      fc.property(fc.array(change, { minLength: 12, maxLength: 24 }), (changes) => {
        const alive = new Map<string, QueryNode>()
        const monitor = openMonitor([])
        for (const { set, remove, posts } of changes) {
          for (const id of remove) alive.delete(String(id))
          for (const [id, node] of set) alive.set(String(id), node)
          monitor.update({
            remove: remove.map(String),
            set: set.map(([id, node]) => ({ id: String(id), node })),
          })
          expect(monitor.size).toBe(alive.size)
          for (const post of posts) expectAgreement(monitor, alive, post)
          // It plans after 500, 2,000 and 8,000 posts.
          for (let again = 0; again < 700; again++) monitor.match(posts[again % posts.length]!, [])
          for (const post of posts) expectAgreement(monitor, alive, post)
        }
      }),
      { numRuns: 8 },
    )
  })
})
