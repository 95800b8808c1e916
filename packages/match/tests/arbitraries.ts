import type { Author, Post } from '@troje/post'
import fc from 'fast-check'
import { parseQuery, type NearNode, type QueryNode } from '../src/index.ts'

/** Few words, so that random queries and random posts meet. */
const words = ['storing', 'water', 'café', 'cafe', 'niño', 'nino', 'BT', 'bt', 'ijs', 'park', 'straße', 'storingen']
const signed = ['#storing', '#water', '@loket', '$ABC', '€5', '😀', '👩‍👩‍👧', 'zonnedael.nl', 'https://zonnedael.nl/afval']
const hostile = [
  '\ud800',
  '\udc00',
  '\u202e',
  '\u200d',
  '\u0301',
  'ﬁets',
  '…',
  "'",
  '#',
  '@',
  'שלום',
  '日本語',
  'a'.repeat(40),
]

const pick = (choices: readonly string[]) => fc.constantFrom(...choices)
const phrase = fc.array(pick(words), { minLength: 2, maxLength: 3 }).map((parts) => `"${parts.join(' ')}"`)
const spread = fc.tuple(phrase, fc.nat(3)).map(([text, slop]) => `${text}~${slop}`)
const wildcards = ['sto*', 'storin*', 'w?ter', 'ca?é', 'caf?', 'sto*en', '#sto*', '@lok*', 'par?', 'straß*', 'sto*n*n']
const atoms = fc.oneof(
  pick(words),
  pick(signed),
  phrase,
  spread,
  pick(wildcards),
  pick(['{BT}', '{Storing}', '{Café}', '{BT ijs}']),
)
const fields = pick([
  'author:@loket',
  'author:loket',
  'author:"Loket Dael"',
  'lang:nl',
  'lang:pt',
  'source:bluesky',
  'site:nu.nl',
  'link:zonnedael.nl',
  'link:/afval',
  'is:reply',
  'is:original',
  'is:addressed',
  'has:link',
  'has:media',
  'followers:[10 TO 100]',
  'time:[22:00 TO 06:00]',
  'query:merk',
])

const near = fc
  .tuple(
    atoms,
    fc.array(atoms, { minLength: 1, maxLength: 3 }),
    fc.integer({ min: 1, max: 6 }),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([left, right, distance, ordered, swapped]) => {
    const side = right.length > 1 ? `(${right.join(' OR ')})` : right[0]!
    const sides = swapped ? [side, left] : [left, side]
    return `${sides[0]} NEAR/${distance}${ordered ? 'f' : ''} ${sides[1]}`
  })
const nearInNear = fc
  .tuple(near, atoms, fc.integer({ min: 1, max: 4 }))
  .map(([inner, atom, distance]) => `(${inner}) NEAR/${distance} ${atom}`)

/** The text of a query that may be used. */
const queryText = fc.letrec<{ query: string; level: string }>((tie) => ({
  query: fc.oneof({ depthSize: 'small', withCrossShrink: true }, atoms, fields, near, nearInNear, tie('level')),
  level: fc.oneof(
    fc
      .array(tie('query'), { minLength: 2, maxLength: 4 })
      .map((parts) => parts.map((part) => `(${part})`).join(' AND ')),
    fc
      .array(tie('query'), { minLength: 2, maxLength: 4 })
      .map((parts) => parts.map((part) => `(${part})`).join(' OR ')),
    fc.tuple(tie('query'), tie('query')).map(([yes, no]) => `(${yes}) NOT (${no})`),
    tie('query').map((inside) => `title:(${inside})`),
    tie('query').map((inside) => `bio:(${inside})`),
  ),
})).query

/** A tree as the parser makes it. */
export const anyQuery: fc.Arbitrary<QueryNode> = queryText.map((text) => parseQuery(text).value)

const nearLeaf = pick([
  'a',
  'b',
  'c',
  '#a',
  '"a b"',
  '"a b c"~2',
  '"b b"~1',
  'bcd*',
  'b?',
  '(a OR b)',
  '(c OR "b a" OR x)',
])

/** NEAR in NEAR on either side, of so few words that a short text has many places. */
export const anyNear: fc.Arbitrary<NearNode> = fc
  .letrec<{ near: string; side: string }>((tie) => ({
    near: fc
      .tuple(tie('side'), fc.integer({ min: 1, max: 4 }), fc.boolean(), tie('side'))
      .map(([left, distance, ordered, right]) => `${left} NEAR/${distance}${ordered ? 'f' : ''} ${right}`),
    side: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      nearLeaf,
      tie('near').map((near) => `(${near})`),
      fc.tuple(tie('near'), nearLeaf).map(([near, leaf]) => `((${near}) OR ${leaf})`),
    ),
  }))
  .near.map((text) => parseQuery(text).value as NearNode)

const pieces = fc.oneof(
  pick(words),
  pick(signed),
  pick(hostile),
  pick(['NEAR/3', 'AND', 'OR', 'NOT', '(', ')', '"', '{', '}', '<<<', '>>>']),
)
const rubble = fc.array(fc.oneof(pieces, fields, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 14 })

/** Any text that somebody might type as a query, most of it broken. */
export const anyQueryText: fc.Arbitrary<string> = fc.oneof(
  rubble.map((parts) => parts.join(' ')),
  rubble.map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 30 }),
)

const text = fc
  .array(fc.oneof({ weight: 6, arbitrary: pick(words) }, { weight: 2, arbitrary: pick(signed) }, pick(hostile)), {
    maxLength: 14,
  })
  .chain((parts) => fc.constantFrom(' ', ' ', ' ', ', ', '').map((joint) => parts.join(joint)))
const mayBe = <Value>(value: fc.Arbitrary<Value>) => fc.oneof(value, value, fc.constant(null), fc.constant(undefined))

/** `undefined` is what is not there at all. */
function sent(record: object): unknown {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))
}

const author: fc.Arbitrary<Author> = fc
  .record({
    handle: mayBe(pick(['loket', 'Loket', '@loket', 'ander'])),
    displayName: mayBe(pick(['Loket Dael', 'Ander', 'loket 😀'])),
    bio: mayBe(text),
    followers: mayBe(fc.nat(200)),
  })
  .map((profile) => sent(profile) as Author)

/** A post with fields that are there, absent (null) or not sent (undefined). */
export const anyPost: fc.Arbitrary<Post> = fc
  .record({
    id: fc.constant('1'),
    text,
    title: mayBe(text),
    createdAt: mayBe(pick(['2026-03-01T23:10:00Z', '2026-03-01T12:00:00Z', 'geen datum'])),
    lang: mayBe(pick(['nl', 'pt-BR', 'en'])),
    url: mayBe(pick(['https://www.nu.nl/a', 'https://dael.example'])),
    source: mayBe(fc.constantFrom('bluesky' as const, 'x' as const)),
    links: mayBe(fc.array(pick(['https://zonnedael.nl/afval', 'https://nu.nl']), { maxLength: 2 })),
    media: mayBe(fc.constantFrom([], [{ kind: 'image' as const }])),
    relation: mayBe(fc.constant({ kind: 'reply' as const })),
    author: mayBe(author),
    addressed: fc.constantFrom(true, false, undefined),
  })
  .map((post) => sent(post) as Post)
