import { CLASS_MARK, characterClasses } from './character-class.ts'
import { UnitBuffer } from './unit-buffer.ts'

/** A changed text, and where each of its code units came from. */
export interface MappedText {
  readonly text: string
  /** By code unit of `text`: the offset in the original. One more at the end: the original's length. */
  readonly offsets: Uint32Array
}

let shared: UnitBuffer | undefined

/** An empty buffer, the same each time; its tables are built when the first text asks for it. */
function emptyBuffer(): UnitBuffer {
  shared ??= new UnitBuffer()
  shared.clear()
  return shared
}

const plain = /^[\0-_a-\x7f]*$/

/**
 * The form under which words are compared: lower case, without accents (`Niño` and `nino` fold alike), ß as `ss`,
 * ø as `o`, ł as `l`, æ as `ae`, every apostrophe as `'`, without invisible format characters. Look-alikes of other
 * alphabets stay as written. Folding twice changes nothing. Marks that are part of the spelling (Devanagari, Thai,
 * kana) stay.
 *
 * A plain letter in a query also matches its accented forms, an accented one only itself: see `accentsAgree`.
 */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase().replaceAll('\0', '')
  const buffer = emptyBuffer()
  buffer.reserve(text.length)
  for (let at = 0; at < text.length;) at += buffer.appendFolded(text, at)
  return buffer.toText()
}

/** `fold`, with the way back to the original. */
export function foldWithMap(text: string): MappedText {
  const buffer = emptyBuffer()
  let offsets = new Uint32Array(text.length + 16)
  for (let at = 0; at < text.length;) {
    const before = buffer.length
    const next = at + buffer.appendFolded(text, at)
    if (buffer.length >= offsets.length) {
      const larger = new Uint32Array(buffer.length * 2)
      larger.set(offsets)
      offsets = larger
    }
    // A pair that stays a pair keeps its halves apart; what grew points at the one character it came from.
    const kept = buffer.length - before === next - at
    for (let unit = before; unit < buffer.length; unit++) offsets[unit] = kept ? at + unit - before : at
    at = next
  }
  offsets[buffer.length] = text.length
  return { text: buffer.toText(), offsets: offsets.slice(0, buffer.length + 1) }
}

/** The part of the original from which units `start` to `end` of a mapped text came, with the marks that follow it. */
export function toOriginalSpan(mapped: MappedText, start: number, end: number): { start: number; end: number } {
  const { offsets } = mapped
  const last = offsets.length - 1
  const from = offsets[Math.min(start, last)] ?? 0
  if (end <= start) return { start: from, end: from }
  let until = Math.min(end, last)
  // Half of `ss` came from the whole of ß.
  while (until < last && offsets[until] === offsets[until - 1]) until++
  return { start: from, end: offsets[until] ?? from }
}

/** UAX #15's stream-safe limit: normalising a longer run of marks takes quadratic time. */
const MARKS_IN_A_ROW = 30

/** Of more than 30 marks in a row the rest is left out, so that a hostile text can be normalised in linear time. */
export function withoutMarkFloods(text: string): string {
  const classes = characterClasses()
  let out = ''
  let from = 0
  let run = 0
  for (let at = 0; at < text.length; at++) {
    run = classes[text.charCodeAt(at)] === CLASS_MARK ? run + 1 : 0
    if (run <= MARKS_IN_A_ROW) continue
    if (run === MARKS_IN_A_ROW + 1) out += text.slice(from, at)
    from = at + 1
  }
  return from === 0 ? text : out + text.slice(from)
}

const dropped = /[\p{Cf}\ufe00-\ufe0f\0]/gu
const apostrophes = /[’‘ʼ＇`´]/g

/**
 * Lower case in composed form (NFC), accents kept. Apostrophes, final sigma and invisible characters as in `fold`, so
 * that `lower(word) === fold(word)` says: this word has no accents. Of more than 30 marks in a row the rest is dropped.
 */
export function lower(text: string): string {
  if (plain.test(text)) return text.toLowerCase().replaceAll('\0', '')
  return withoutMarkFloods(text)
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(dropped, '')
    .replaceAll(apostrophes, "'")
    .replaceAll('ς', 'σ')
}

/** The piece of the original that folded unit `at` came from. */
function sourceAt(original: string, mapped: MappedText, at: number): string {
  const span = toOriginalSpan(mapped, at, at + 1)
  return original.slice(span.start, span.end)
}

/**
 * Whether a word of a text may stand for a word of a query: they fold alike, and every letter that has an accent in
 * the query has the same one in the text. `nino` agrees with `niño`; `niño` does not agree with `nino`.
 */
export function accentsAgree(queryWord: string, textWord: string): boolean {
  const query = lower(queryWord)
  const text = lower(textWord)
  if (query === text) return true
  const foldedQuery = foldWithMap(query)
  const foldedText = foldWithMap(text)
  if (foldedQuery.text !== foldedText.text) return false
  if (foldedQuery.text === query) return true
  for (let at = 0; at < foldedQuery.text.length; at++) {
    const asked = sourceAt(query, foldedQuery, at)
    if (fold(asked) !== asked && asked !== sourceAt(text, foldedText, at)) return false
  }
  return true
}
