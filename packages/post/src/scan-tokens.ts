import { scanCarefully } from './careful-scan.ts'
import { CHUNK_ROW, HAS_ANY, HAS_APOSTROPHE, HAS_AT, HAS_HASH, HAS_UNDERSCORE } from './chunk-buffer.ts'
import { isAsciiAlphanumeric, isDomainUnit } from './host-scan.ts'
import { KIND_HASHTAG, KIND_MENTION, KIND_WORD, type TokenBuffer } from './token-buffer.ts'
import { hashUnits } from './unit-buffer.ts'

const HASH = 0x23
const AMPERSAND = 0x26
const APOSTROPHE = 0x27
const HYPHEN = 0x2d
const DOT = 0x2e
const SLASH = 0x2f
const COLON = 0x3a
const AT = 0x40
const UNDERSCORE = 0x5f

/** Whether what follows a chunk can make it part of a link, or of a longer handle. */
function mayGoOn(text: string, end: number): boolean {
  const next = text.charCodeAt(end)
  if (next > COLON || next < HYPHEN) return false
  const further = text.charCodeAt(end + 1)
  if (next === DOT || next === HYPHEN) return isDomainUnit(further) || further === AT
  return next === COLON && further === SLASH
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

/** `#tag` with one `#`, where a tag may begin. */
function isPlainTag(text: string, start: number, end: number, units: Uint16Array): boolean {
  if (text.charCodeAt(start) !== HASH || end - start < 2) return false
  const before = start === 0 ? 0 : text.charCodeAt(start - 1)
  if (before >= 0x80 || before === AMPERSAND) return false
  for (let at = start + 1; at < end; at++) if (units[at] === HASH) return false
  return true
}

/** `@name` of plain letters, behind a space or at the beginning. */
function isPlainMention(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(start) !== AT || end - start < 2) return false
  if (start > 0 && text.charCodeAt(start - 1) > 0x20) return false
  for (let at = start + 1; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (!isAsciiAlphanumeric(unit) && unit !== UNDERSCORE) return false
  }
  return true
}

/** What kind of token a chunk with signs is as a whole, or -1 where that takes the careful scan. */
function kindOf(text: string, start: number, end: number, flags: number, units: Uint16Array): number {
  switch (flags) {
    case HAS_APOSTROPHE:
      return isJoined(units, start, end) ? KIND_WORD : -1
    case HAS_HASH:
    case HAS_HASH | HAS_UNDERSCORE:
      return isPlainTag(text, start, end, units) ? KIND_HASHTAG : -1
    case HAS_AT:
    case HAS_AT | HAS_UNDERSCORE:
      return isPlainMention(text, start, end) ? KIND_MENTION : -1
    default:
      return -1
  }
}

/**
 * Fills `buffer` with the tokens of a text: kinds, offsets, folded forms and their hashes, in flat arrays that are
 * used again for the next text. Linear in the text's length, without an object per token: a quick look finds the
 * chunks, a plain chunk is a token, any other is read carefully.
 */
export function scanTokens(text: string, buffer: TokenBuffer): void {
  buffer.open(text)
  const { count, rows } = buffer.chunks
  let at = 0
  /** Where the chunk before ended: between chunks stand zeros alone. */
  let start = 0
  for (let chunk = 0, row = 0; chunk < count; chunk++, row += CHUNK_ROW) {
    const { units } = buffer.folded
    const end = rows[row]!
    while (units[start] === 0) start++
    // What was read carefully may have gone on into this chunk, as a link does.
    if (start >= at && !mayGoOn(text, end)) {
      const hash = rows[row + 1]!
      const signs = rows[row + 2]! & HAS_ANY
      const kind = signs === 0 ? KIND_WORD : kindOf(text, start, end, signs, units)
      if (kind >= 0) {
        const bodyHash = kind === KIND_WORD ? hash : hashUnits(units, start + 1, end)
        buffer.pushChunk(kind, start, end, hash, bodyHash)
        start = end
        continue
      }
    }
    if (at < start) at = start
    while (at < end) at = scanCarefully(text, at, buffer)
    start = end
  }
}
