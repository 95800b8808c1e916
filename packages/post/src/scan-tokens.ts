import { scanCarefully } from './careful-scan.ts'
import { CLASS_MARK, characterClasses } from './character-class.ts'
import {
  END_BITS,
  HAS_ANY,
  HAS_APOSTROPHE,
  HAS_AT,
  HAS_FOREIGN,
  HAS_HASH,
  HAS_UNDERSCORE,
  MAY_GO_ON,
} from './chunk-buffer.ts'
import { isDomainUnit } from './host-scan.ts'
import { KIND_HASHTAG, KIND_MENTION, KIND_WORD, type TokenBuffer } from './token-buffer.ts'

const SPACE = 0x20
const HASH = 0x23
const AMPERSAND = 0x26
const APOSTROPHE = 0x27
const SLASH = 0x2f
const COLON = 0x3a
const AT = 0x40

/** Whether what follows a chunk can make it part of a link, or of a longer handle. */
function mayGoOn(text: string, end: number): boolean {
  const further = text.charCodeAt(end + 1)
  if (text.charCodeAt(end) === COLON) return further === SLASH
  return further > SPACE && (isDomainUnit(further) || further === AT)
}

/** Every apostrophe has a letter on both sides. */
function isJoined(units: Uint16Array, start: number, end: number): boolean {
  let before = APOSTROPHE
  for (let at = start; at < end; at++) {
    const unit = units[at]!
    if (unit === APOSTROPHE && before === APOSTROPHE) return false
    before = unit
  }
  return before !== APOSTROPHE
}

/** A sign and something behind it, without the same sign again. */
function isSigned(sign: number, start: number, end: number, units: Uint16Array): boolean {
  if (units[start] !== sign || end - start < 2) return false
  for (let at = start + 1; at < end; at++) if (units[at] === sign) return false
  return true
}

/** A sign or a mark by itself, as in `foto @ strand`. */
function isNothingAlone(folded: number, unit: number): boolean {
  return folded === AT || folded === HASH || characterClasses()[unit] === CLASS_MARK
}

/** What `chunkKind` says of a chunk that needs the careful scan, and of one that has no token at all. */
export const CAREFUL = -1
const NOTHING = -2

/** What kind of token a chunk with signs is as a whole, or CAREFUL. */
function kindOf(text: string, start: number, end: number, flags: number, units: Uint16Array): number {
  if ((flags & MAY_GO_ON) !== 0 && mayGoOn(text, end)) return CAREFUL
  const signs = flags & ~(MAY_GO_ON | HAS_FOREIGN)
  const before = start > 0 ? text.charCodeAt(start - 1) : SPACE
  if (signs === 0) return KIND_WORD
  if (signs === HAS_APOSTROPHE) return isJoined(units, start, end) ? KIND_WORD : CAREFUL
  if ((signs & ~HAS_UNDERSCORE) === HAS_HASH) {
    const mayBegin = before < 0x80 && before !== AMPERSAND
    return mayBegin && isSigned(HASH, start, end, units) ? KIND_HASHTAG : CAREFUL
  }
  // A handle has no letters that are not ASCII.
  const isHandle = (signs & ~HAS_UNDERSCORE) === HAS_AT && (flags & HAS_FOREIGN) === 0
  return isHandle && before <= SPACE && isSigned(AT, start, end, units) ? KIND_MENTION : CAREFUL
}

/** The kind of token that a whole chunk is, or one of the two above; `chunk` is the first number of its row. */
export function chunkKind(text: string, start: number, chunk: number, units: Uint16Array): number {
  const end = chunk & END_BITS
  const kind = kindOf(text, start, end, chunk & HAS_ANY, units)
  return kind === CAREFUL && end - start === 1 && isNothingAlone(units[start]!, text.charCodeAt(start)) ? NOTHING : kind
}

/** Appends the tokens that begin in a chunk which needs the careful scan. */
export function scanChunk(text: string, start: number, chunk: number, buffer: TokenBuffer): void {
  const end = chunk & END_BITS
  buffer.read = Math.max(buffer.read, start)
  while (buffer.read < end) buffer.read = scanCarefully(text, buffer.read, buffer)
}

/** Where the first chunk behind `before` begins, the end of another or 0: between chunks stand zeros alone. */
export function chunkStart(units: Uint16Array, before: number): number {
  let start = before
  while (units[start] === 0) start++
  return start
}

/**
 * Fills `buffer` with the tokens of a text: kinds, offsets, folded forms and their hashes, in flat arrays that are
 * used again for the next text. Linear in the text's length, without an object per token: a quick look finds the
 * chunks, a plain chunk is a token, any other is read carefully.
 */
export function scanTokens(text: string, buffer: TokenBuffer): void {
  buffer.open(text)
  const { count, rows } = buffer.chunks
  for (let chunk = 0, start = 0; chunk < 2 * count; chunk += 2) {
    // What was read carefully may have gone on into this chunk, as a link does.
    const isWhole = buffer.read <= start
    const { units } = buffer.folded
    const entry = rows[chunk]!
    const end = entry & END_BITS
    start = chunkStart(units, start)
    const kind = !isWhole ? CAREFUL : isPlain(entry) ? KIND_WORD : chunkKind(text, start, entry, units)
    if (kind >= 0) buffer.pushChunk(kind, start, end, rows[chunk + 1]!)
    else if (kind === CAREFUL) scanChunk(text, start, entry, buffer)
    start = end
  }
}

/** Whether a chunk is nothing but a word, by the first number of its row. */
export function isPlain(entry: number): boolean {
  return (entry & HAS_ANY) === 0
}
