/** What a chunk is, as `chunkKind` of @troje/post has it. */

import { units } from './tables'
import { masks } from './names'

// What `unitCodes` of @troje/post has for a unit: below FIRST_PART is what parts words.
const DOT: u16 = 2
const HYPHEN: u16 = 3
const COLON: u16 = 4
const SLASH: u16 = 5
const BARS_TAG: u16 = 6
export const FIRST_PART: u16 = 7
const MARK: u16 = 7
const HASH: u16 = 0x23
export const APOSTROPHE: u16 = 0x27
export const AT: u16 = 0x40
const UNDERSCORE: u16 = 0x5f

/** What a chunk is: nothing at all, a token as a whole, one with a `#`, one between quotes, or for the other side. */
export const NOTHING = 0
const WORD = 1
export const TAG = 2
export const QUOTED = 3
export const CAREFUL = 4

let isForeign: bool = false

/** Whether the text at hand has letters that are not ASCII. */
export function setForeign(is: bool): void {
  isForeign = is
}

/** So far it is looked whether a word goes on as a link may. */
const LONGEST_LOOK = 64

/** As `chunkKind` of @troje/post has it. */
// @ts-ignore: decorator
@inline
export function kindOf(start: i32, length: i32): i32 {
  const at = units + 2 * start
  if (length > 16) return kindOfSigns(at, start, length)
  let signs = signsOf(at, min(length, 8))
  if (length > 8) signs |= signsOf(at + 16, length - 8) << 8
  if (signs !== 0) return signs === 1 && length > 1 ? kindByFirst(at, start, length) : kindOfSigns(at, start, length)
  return goesOn(at, length) ? CAREFUL : WORD
}

/** A bit for each of the first eight that is below `a` and no digit. */
// @ts-ignore: decorator
@inline
function signsOf(at: usize, length: i32): i32 {
  const letters = v128.load(at)
  const low = i16x8.lt_u(letters, i16x8.splat(0x61))
  const digits = i16x8.lt_u(i16x8.sub(letters, i16x8.splat(0x30)), i16x8.splat(10))
  return i16x8.bitmask(v128.and(v128.andnot(low, digits), v128.load(masks + 16 * length)))
}

/** Whether what follows a chunk can make it part of a link. */
// @ts-ignore: decorator
@inline
function goesOn(at: usize, length: i32): bool {
  const end = at + 2 * length
  const behind = load<u16>(end)
  return behind >= DOT && behind <= COLON && mayBeLink(end)
}

/** Only where a dot comes before a letter, somewhere in what runs on without a space. */
function mayBeLink(end: usize): bool {
  if (load<u16>(end) === COLON) return load<u16>(end, 2) === SLASH
  for (let at = end; at < end + 2 * LONGEST_LOOK; at += 2) {
    const unit = load<u16>(at)
    if (unit < FIRST_PART && unit !== DOT && unit !== HYPHEN) return false
    const further = load<u16>(at, 2)
    if (unit === DOT && (further >= FIRST_PART || further === HYPHEN)) return true
  }
  return true
}

/** What a chunk is whose only sign is the first. */
function kindByFirst(at: usize, start: i32, length: i32): i32 {
  if (goesOn(at, length)) return CAREFUL
  const first = load<u16>(at)
  const before: u16 = start > 0 ? load<u16>(at - 2) : 0
  if (first === HASH) return before === BARS_TAG ? CAREFUL : TAG
  return first === AT && before === 0 && !isForeign ? WORD : CAREFUL
}

/** What a chunk is that is long or has more signs. */
function kindOfSigns(at: usize, start: i32, length: i32): i32 {
  const first = load<u16>(at)
  if (length === 1 && (first === HASH || first === AT || first === MARK)) return NOTHING
  const byFirst = first === HASH || first === AT ? kindByFirst(at, start, length) : WORD
  if (byFirst === CAREFUL || goesOn(at, length)) return CAREFUL
  if (first === HASH || first === AT) return hasOnly(UNDERSCORE, at + 2, length - 1) ? byFirst : CAREFUL
  if (!hasOnly(APOSTROPHE, at, length)) return CAREFUL
  // Inside it one at a time; there must be a letter.
  let from = 0
  let to = length
  while (from < to && load<u16>(at + 2 * from) === APOSTROPHE) from++
  while (to > from && load<u16>(at + 2 * to - 2) === APOSTROPHE) to--
  if (from === to) return CAREFUL
  for (let index = from; index < to; index++) {
    if (load<u16>(at + 2 * index) === APOSTROPHE && load<u16>(at + 2 * index, 2) === APOSTROPHE) return CAREFUL
  }
  return to - from === length ? WORD : QUOTED
}

/** Whether a chunk has letters, digits and this sign alone. */
function hasOnly(sign: u16, at: usize, length: i32): bool {
  for (let index = 0; index < length; index++) {
    const unit = load<u16>(at + 2 * index)
    if (unit < 0x61 && (unit < 0x30 || unit > 0x39) && unit !== sign) return false
  }
  return true
}
