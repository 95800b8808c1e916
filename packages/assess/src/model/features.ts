import type { InterfaceLanguage } from '@troje/post'
import type { Draft } from '../detector.ts'
import { classesOf } from '../grammar/find.ts'
import { writtenForm } from '../grammar/classify.ts'
import { hashOf, placeOf } from '../reading/hash.ts'
import { companyOf } from './company.ts'

/**
 * What the text model sees of a text: pieces of words (3 to 5 letters, with the word's ends), words, pairs of
 * neighbouring words, emoji, how the lexicon's classes stand to each other, and each word beside its company: whether
 * somebody is addressed, the writer speaks of himself, something is denied, reported or quoted. Each becomes a number by
 * hashing. Words have a room for each language; classes mean the same in both and share one, so that what English data
 * teaches about "you are a …" helps Dutch. Integers only: the same in every engine.
 */
export const rooms: Readonly<
  Record<InterfaceLanguage | 'classes' | 'company', { readonly from: number; readonly size: number }>
> = {
  en: { from: 0, size: 1 << 17 },
  nl: { from: 1 << 17, size: 1 << 16 },
  classes: { from: (1 << 17) + (1 << 16), size: 1 << 12 },
  company: { from: (1 << 17) + (1 << 16) + (1 << 12), size: 1 << 15 },
}

/** How many different features there are. */
export const featureCount = rooms.company.from + rooms.company.size

/** No text has more: what follows is not read. */
const most = 1 << 14

/** Features of a text, each beside the unit that made it, -1 for the whole text. Both are reused by the next call. */
export interface Features {
  readonly count: number
  readonly numbers: Int32Array
  readonly units: Int32Array
}

const numbers = new Int32Array(most)
const owners = new Int32Array(most)
let count = 0

const prime = 0x01000193
const wordSeed = 0x2f0b4c47
const pairSeed = 0x51ed270b
const pieceSeed = 0x1b873593
const classSeed = 0x7feb352d
const companySeeds: Readonly<Record<InterfaceLanguage, number>> = { nl: 0x3c6ef373, en: 0x5851f42d }
const edge = 1
const longestWord = 24

function add(hash: number, from: number, size: number, unit: number): void {
  if (count === most) return
  numbers[count] = from + placeOf(hash, size)
  owners[count] = unit
  count++
}

/**
 * By how much a sum over `count` features is multiplied, in 65,536ths: longer texts have more of everything. The root
 * is exact in every engine (IEEE 754) and the result a whole number.
 */
export function scaleOf(count: number): number {
  const root = Math.sqrt(Math.max(1, count) / 100)
  return Math.round(65536 / (root * Math.sqrt(Math.sqrt(root))))
}

/** Reads a text in one language. What stands between quotation marks is somebody else's and is one sign. */
export function featuresOf(draft: Draft, language: InterfaceLanguage): Features {
  count = 0
  const { from, size } = rooms[language]
  const { units } = draft.reading
  const company = companyOf(units)
  const seed = companySeeds[language]
  for (let time = 0; time < companyWeight; time++) {
    add(Math.imul(seed, company + 1), rooms.company.from, rooms.company.size, -1)
  }
  let before = wordSeed
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]! // below length
    if (unit.kind === 'stop' || unit.kind === 'comma') continue
    const word = unit.quoted ? '"' : unit.kind === 'mention' ? '@' : writtenForm(unit, language)
    if (word === 'url' || word === 'rt' || word === '@url') continue
    const hash = hashOf(word, wordSeed)
    add(hash, from, size, at)
    add(Math.imul(before, pairSeed) ^ hash, from, size, at)
    addCompany(company, Math.imul(hash, seed), at)
    before = hash
    if (word.length > 3) addPieces(word, from, size, at)
    else for (let time = 1; time < word.length; time++) add(hash, from, size, at)
  }
  addEmoji(draft, from, size)
  const classes = classesOf(draft, language)
  if (classes !== null) addClasses(classes, language)
  return { count, numbers, units: owners }
}

/** Who is in a text counts as often as this. */
const companyWeight = 8

/** Adds a word once for each kind of company that it keeps, and once more for itself: it has many pieces. */
function addCompany(company: number, hash: number, unit: number): void {
  const { from, size } = rooms.company
  add(hash, from, size, unit)
  for (let bit = 1; bit <= company; bit *= 2) if (company & bit) add(hash ^ Math.imul(bit, prime), from, size, unit)
}

function addPieces(word: string, from: number, size: number, unit: number): void {
  const end = Math.min(word.length, longestWord)
  for (let start = -1; start < end - 1; start++) {
    let hash = pieceSeed
    for (let length = 1; length <= 5; length++) {
      const at = start + length - 1
      if (at > end) break
      hash = Math.imul(hash ^ (at < 0 || at === end ? edge : word.charCodeAt(at)), prime)
      if (length >= 3) add(hash, from, size, unit)
    }
  }
}

/** Emoji and other signs beyond the basic plane, each with the word before it. */
function addEmoji({ text, reading }: Draft, from: number, size: number): void {
  for (let at = 0; at < text.length; at++) {
    const high = text.charCodeAt(at)
    if (high < 0xd83c || high > 0xd83e) continue
    const hash = Math.imul(wordSeed ^ (text.codePointAt(at) ?? 0), prime)
    const after = reading.units.findIndex((unit) => unit.start > at)
    const unit = Math.max(0, (after === -1 ? reading.units.length : after) - 1)
    add(hash, from, size, unit)
    const word = reading.units[unit]
    if (word?.kind === 'word') add(Math.imul(hash, pairSeed) ^ hashOf(word.form, wordSeed), from, size, unit)
    at++
  }
}

/** A word of the lexicon counts as often as this: among hundreds of pieces of words it would drown. */
const classWeight = 16
const telling = 'XxQqsChJTvSk'
const actors = 'YyVZIiHKPGCOMNR"BDELW'

/** For each word that may insult: its neighbours, and who else stands in its clause, before it or after. */
function addClasses(classes: string, language: InterfaceLanguage): void {
  const { from, size } = rooms.classes
  for (let at = 0; at < classes.length; at++) {
    const own = classes[at]! // below length
    if (!telling.includes(own)) continue
    const put = (text: string, times = 1) => {
      for (let time = 0; time < times; time++) add(hashOf(text, classSeed), from, size, at)
    }
    put(own, classWeight)
    put(language + own, classWeight)
    put(`${classes[at - 1] ?? '.'}${own}`)
    put(`${own}>${classes[at + 1] ?? '.'}`)
    put(`${classes[at - 2] ?? '.'}${classes[at - 1] ?? '.'}${own}`)
    for (let back = at - 1; back >= 0 && at - back < 8 && classes[back] !== '.'; back--) {
      if (actors.includes(classes[back]!)) put(`${classes[back]}<${own}`)
    }
    for (let next = at + 1; next < classes.length && next - at < 6 && classes[next] !== '.'; next++) {
      if (actors.includes(classes[next]!)) put(`${own}<${classes[next]}`)
    }
  }
}
