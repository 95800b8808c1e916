import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Program } from '../compile/program.ts'
import { parseQuery } from '../parse/parse-query.ts'
import { PostWords } from './post-words.ts'
import { openVectorWords } from './vector-words.ts'
import { WaitingRows } from './waiting-rows.ts'

const asked =
  `storing OR water OR wa* OR #sto* OR #water OR @loket OR @lok* OR don't OR "het water" OR "#water storing" OR é OR ` +
  `"het water bij zonnedael" OR café OR {BT} OR zonnedael OR zonnedael.nl OR 😀 OR 日本 OR verzekeringsmaatschappij OR ` +
  `arbeidsongeschiktheidsverzekeringsmaatschappij OR verzek* OR link OR a OR b OR x-y OR "don't storing"`

const words = "storing water Wasser WATER het bij zonnedael Café BT bt a b x don’t don't 7 é ① ﬁ ß Ⅷ k".split(' ')
const longer = ['verzekeringsmaatschappij', 'arbeidsongeschiktheidsverzekeringsmaatschappij', 'verzekerin', 'storingen']
const signs = [
  '#',
  '@',
  '_',
  "'",
  '’',
  '´',
  '`',
  '$',
  '&',
  '/',
  '.',
  '..',
  '-',
  ':',
  '…',
  ',',
  '\n',
  '#_',
  "''",
  '＃',
  '＠',
]
const hard = [
  '\u0301',
  '\ufe0f',
  '\u200d',
  '\ud83d',
  '\udc00',
  '😀',
  '👋🏽',
  '日本語',
  'שלום',
  '\u00ad',
  '\u200b',
  '️Foto',
  '1️⃣',
]
const whole = [
  '#water',
  '@loket',
  'zonnedael.nl',
  'https://zonnedael.nl/a',
  '#water#storing',
  'a..b.com',
  'x-y.nl',
  'a@b.nl',
  '@josé',
]

const piece = fc.oneof(
  fc.constantFrom(...words),
  fc.constantFrom(...words),
  fc.constantFrom(' ', ' ', '  '),
  fc.constantFrom(...signs),
  fc.constantFrom(...longer),
  fc.constantFrom(...hard),
  fc.constantFrom(...whole),
)
const text = fc
  .tuple(fc.array(piece, { maxLength: 60 }), fc.boolean())
  .map(([pieces, spaced]) => pieces.join(spaced ? ' ' : ''))

function lexiconOf(query: string) {
  const program = new Program()
  program.addConjuncts(parseQuery(query).value)
  return { program, lexicon: program.lexicons[0]! }
}

/** Every third feature waits alone, every other for a guard as well. */
function rowsOver(size: number, slots: number): WaitingRows {
  const waiting = new WaitingRows()
  for (let feature = 0; feature < size; feature++) {
    waiting.add(feature, slots + feature, feature % 3 === 0 ? [] : [(feature + 1) % size, (feature + 5) % size])
  }
  waiting.pack(size)
  return waiting
}

/** All that a post's words answer. */
function answersOf(words: PostWords, waiting: WaitingRows, post: { id: string; text: string; title?: string }) {
  words.open(post)
  const woken = waiting.woken.slice(0, words.wake(waiting)).sort()
  const places = Array.from(words.seen.slice(0, words.seenCount).sort(), (feature) => {
    const positions = []
    for (let entry = words.first(feature); entry >= 0; entry = words.after(entry)) positions.push(words.position(entry))
    return [feature, words.present[feature], ...positions]
  })
  return { places, woken: [...woken] }
}

function bothOf(query: string, slots = 0) {
  const { program, lexicon } = lexiconOf(query)
  const plainRows = rowsOver(lexicon.size, slots)
  const rows = rowsOver(lexicon.size, slots)
  const vector = openVectorWords(lexicon, rows)!
  const plain = new PostWords(lexicon)
  const expectSame = (text: string, title = '') => {
    const post = { id: '1', text, title }
    expect(answersOf(vector, rows, post)).toEqual(answersOf(plain, plainRows, post))
  }
  return { program, expectSame, vector, plain }
}

describe('words that are read eight letters at a time', () => {
  it('are those of the plain way, with their places and whom they wake, in any text', () => {
    const { expectSame } = bothOf(asked)
    fc.assert(
      fc.property(text, text, (text, title) => expectSame(text, title)),
      { numRuns: 3000 },
    )
  })

  it('wake the same where slots need more than 16 bits', () => {
    const { expectSame } = bothOf(asked, 70_000)
    fc.assert(
      fc.property(text, (text) => expectSame(text)),
      { numRuns: 200 },
    )
  })

  it('are found at every place around the end of a block of 64', () => {
    const { expectSame } = bothOf(asked)
    for (let length = 0; length < 140; length++) {
      expectSame(`${'-'.repeat(length)}water`)
      expectSame(`${' '.repeat(length)}#water storing`)
      expectSame('a'.repeat(length))
    }
  })

  it('are read the plain way from a text that is too long or has too many, and again as before from the next', () => {
    const { expectSame } = bothOf(asked)
    for (const long of ['water '.repeat(3000), 'wa '.repeat(5000), '#wa '.repeat(4000), '😀'.repeat(8000)]) {
      expectSame(long)
      expectSame('het water bij zonnedael')
      expectSame('storing', long)
    }
  })

  it('are found by wildcards with more than a beginning, and by more of them than there is room for', () => {
    const long = 'arbeidsongeschiktheidsverzekering'
    const many = Array.from({ length: 30 }, (_, at) => `${long.slice(0, at + 3)}*`).join(' OR ')
    const { expectSame } = bothOf(`${many} OR st?ring* OR s*ing OR ca* OR café* OR #st* OR wat*`)
    for (const word of [
      'storing',
      'starings',
      'sling',
      'cafes',
      'Cafés',
      'water',
      long.slice(0, 20),
      long,
      `${long}en`,
    ]) {
      for (const sign of ['', '#', '@', "'"]) expectSame(`het ${sign}${word} bij ${word}`)
    }
  })

  it('know new words, at once and after a thousand posts', () => {
    const { program, expectSame } = bothOf(asked)
    program.addConjuncts(parseQuery('riool OR ri* OR "het riool"').value)
    const texts = ['het riool in Zonnedael', 'storing #water', '', 'Het water, het riool', 'a b']
    for (let post = 0; post < 1010; post++) expectSame(texts[post % texts.length]!)
  })
})
