import { fold } from '@troje/post'
import { classAt, isWordAt, LETTER, MARK, OTHER } from './characters.ts'
import { isQuotedAt, quotedSpans } from './quotes.ts'

export type UnitKind = 'word' | 'mention' | 'hashtag' | 'stop' | 'comma'

/** A word or a pause of a text. Masks (`k*t`) stay inside their word, which a tokenizer for search would split. */
export interface Unit {
  readonly kind: UnitKind
  /** UTF-16 offsets into the text. */
  readonly start: number
  readonly end: number
  /** Folded (lower case, no accents); of spaced letters (`s u k k e l`) joined; `.` for a stop, `,` for a comma. */
  readonly form: string
  /** Stands between quotation marks: somebody else's words. */
  readonly quoted: boolean
  /** Its letters stood apart. */
  readonly spaced: boolean
}

/** A text as its words and pauses, read once for all detectors. */
export interface Reading {
  readonly units: readonly Unit[]
  /** The forms with one blank between them, for phrase patterns; made at first use. */
  readonly plain: () => Plain
}

export interface Plain {
  readonly text: string
  /** The units that a stretch of the plain text covers. */
  readonly unitsAt: (start: number, end: number) => readonly Unit[]
}

const stops = new Set('.!?;…\n')
const commas = new Set(',()–—')
const apostrophes = new Set("'’´`")
const masks = new Set('*@$€!#_+')
const blank = /\s/

/** Reads a text into units. Takes time in proportion to its length; never throws. */
export function readText(text: string): Reading {
  const units: Unit[] = []
  const quotes = quotedSpans(text)
  const add = (kind: UnitKind, start: number, end: number, form: string, spaced = false) => {
    units.push({ kind, start, end, form, quoted: quotes.length > 0 && isQuotedAt(quotes, start, end), spaced })
  }
  for (let at = 0; at < text.length;) {
    if (isWordAt(text, at)) at = readWord(text, at, add)
    else at = readSign(text, at, add)
  }
  return readingOf(units)
}

/** Some units of a text as a reading of their own; they keep their places in the text. */
export function readingOf(units: readonly Unit[]): Reading {
  let plain: Plain | null = null
  return { units, plain: () => (plain ??= toPlain(units)) }
}

type Add = (kind: UnitKind, start: number, end: number, form: string, spaced?: boolean) => void

function readWord(text: string, start: number, add: Add): number {
  if (isLinkAt(text, start)) return blankAfter(text, start)
  const end = wordEnd(text, start)
  if (end === start + 1 && classAt(text, start) === LETTER) {
    const spacedEnd = spacedLettersEnd(text, start)
    if (spacedEnd > start) {
      add('word', start, spacedEnd, fold(text.slice(start, spacedEnd).replaceAll(/[ .*-]/g, '')), true)
      return spacedEnd
    }
  }
  add('word', start, end, fold(text.slice(start, end)))
  return end
}

function readSign(text: string, at: number, add: Add): number {
  const sign = text[at]! // below length
  if ((sign === '@' || sign === '#') && !isWordAt(text, at - 1) && (isWordAt(text, at + 1) || text[at + 1] === '_')) {
    const end = handleEnd(text, at + 1, sign === '@')
    add(sign === '@' ? 'mention' : 'hashtag', at, end, fold(text.slice(at, end)))
    return end
  }
  if (stops.has(sign) || (sign === ':' && text[at + 1] === ' ')) {
    let end = at + 1
    while (end < text.length && stops.has(text[end]!)) end++ // below length
    add('stop', at, end, '.')
    return end
  }
  const isDash = (sign === '-' || sign === '/' || sign === '|') && text[at - 1] === ' ' && text[at + 1] === ' '
  if (commas.has(sign) || isDash) add('comma', at, at + 1, ',')
  return at + 1
}

function isLinkAt(text: string, at: number): boolean {
  const sign = text[at]
  if (sign === 'h') return text.startsWith('http://', at) || text.startsWith('https://', at)
  return sign === 'w' && text.startsWith('www.', at)
}

function blankAfter(text: string, at: number): number {
  let end = at
  while (end < text.length && !blank.test(text[end]!)) end++ // below length
  return end
}

/** Letters, digits and marks, with apostrophes and masks between them, and stars at the end (`k*t`, `f***`). */
function wordEnd(text: string, start: number): number {
  let end = start + 1
  for (;;) {
    while (classAt(text, end) !== OTHER) end++
    const sign = text[end]
    if (sign === undefined) return end
    if (apostrophes.has(sign) && isWordAt(text, end + 1)) end++
    else if (masks.has(sign)) {
      let after = end + 1
      while (masks.has(text[after] ?? '')) after++
      if (!isWordAt(text, after)) return sign === '*' ? starsEnd(text, end) : end
      end = after
    } else return end
  }
}

function starsEnd(text: string, at: number): number {
  let end = at
  while (text[end] === '*' && end < at + 8) end++
  return end
}

function handleEnd(text: string, from: number, withDots: boolean): number {
  let end = from
  for (;;) {
    const sign = text[end]
    if (sign === undefined) return end
    const joins = sign === '_' || (withDots && (sign === '.' || sign === '-') && isWordAt(text, end + 1))
    if (!joins && classAt(text, end) === OTHER) return end
    end++
  }
}

/** Where three or more single letters with one sign between them end; `start` where there are none. */
function spacedLettersEnd(text: string, start: number): number {
  let end = start + 1
  let letters = 1
  while (' .*-'.includes(text[end] ?? '?') && classAt(text, end + 1) === LETTER) {
    const next = end + 2
    if (classAt(text, next) !== OTHER || apostrophes.has(text[next] ?? '')) break
    end = next
    letters++
  }
  return letters >= 3 && classAt(text, end) !== MARK ? end : start
}

function toPlain(units: readonly Unit[]): Plain {
  const starts: number[] = []
  let text = ''
  for (const unit of units) {
    if (text !== '') text += ' '
    starts.push(text.length)
    text += unit.form
  }
  return {
    text,
    // `starts` has one entry a unit.
    unitsAt: (start, end) => units.filter((unit, at) => starts[at]! < end && starts[at]! + unit.form.length > start),
  }
}
