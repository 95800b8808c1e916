import { CLASS_APOSTROPHE, CLASS_OTHER, CLASS_SPACE, CLASS_WORD, characterClasses } from './character-class.ts'
import { foldTable } from './fold-table.ts'
import { HASH_PRIME, HASH_UNIT } from './unit-buffer.ts'

/** In the upper bits of a chunk's end: what it has that is no plain letter or digit. */
export const HAS_APOSTROPHE = 1 << 25
export const HAS_HASH = 1 << 26
export const HAS_AT = 1 << 27
export const HAS_UNDERSCORE = 1 << 28
/** Letters and digits that are not ASCII. */
export const HAS_FOREIGN = 1 << 29
/** Marks, emoji, letters that fold to none or several, … : what needs the careful scan. */
export const HAS_OTHER = 1 << 30
/** Behind it stands a dot, a hyphen or a colon: it may go on, as a link does. */
export const MAY_GO_ON = 1 << 31
export const HAS_ANY = -1 << 25
/** What is left is where it ends. */
export const END_BITS = ~HAS_ANY

const UNIT_BITS = 0x1ffff
const JOINTS = '.-:'

function flagOf(unit: number, kind: number, folded: number): number {
  if (folded < 2) return HAS_OTHER
  if (kind === CLASS_WORD) return unit < 0x80 ? 0 : HAS_FOREIGN
  if (kind === CLASS_APOSTROPHE) return HAS_APOSTROPHE
  if (unit === 0x23) return HAS_HASH
  if (unit === 0x40) return HAS_AT
  return unit === 0x5f ? HAS_UNDERSCORE : HAS_OTHER
}

/** By code unit: 0, or MAY_GO_ON, for what parts chunks; else the folded unit, the bit that says so (HASH_UNIT) and a flag. */
const table = new Int32Array(0x10000)
let isBuilt = false

function buildTable(): void {
  const classes = characterClasses()
  const { units } = foldTable()
  for (let unit = 0; unit < 0x10000; unit++) {
    const kind = classes[unit]!
    if (kind === CLASS_OTHER || kind === CLASS_SPACE) continue
    table[unit] = Math.max(1, units[unit]!) | HASH_UNIT | flagOf(unit, kind, units[unit]!)
  }
  for (const joint of JOINTS) table[joint.charCodeAt(0)] = MAY_GO_ON
  isBuilt = true
}

/** The runs of letters, digits and signs of a text, to be filled again and again by `readChunks`. */
export class ChunkBuffer {
  count = 0
  /** `[end | flags, hash]` a chunk: the hash is that of `hashFolded`, unless it has `HAS_OTHER`. */
  rows = new Int32Array(256)
}

/**
 * The first, quick look: finds the chunks of a text with their hashes, and writes the folded unit of each character to
 * `units`, at its own offset; what parts chunks becomes 0. The loop takes the same steps whatever the character is,
 * because a wrong guess at the end of every word costs more than all its letters.
 */
export function readChunks(text: string, units: Uint16Array, into: ChunkBuffer): void {
  // An offset has 25 bits; what stands behind the first 33 million units of one text is not read.
  const length = Math.min(text.length, END_BITS)
  if (!isBuilt) buildTable()
  const entries = table
  // Between two chunks stands at least one unit, and a row more is written at every step.
  if (length + 4 > into.rows.length) into.rows = new Int32Array(2 * length + 4)
  const { rows } = into
  const prime = HASH_PRIME
  let row = 0
  let hash = 0
  let seen = 0
  // All bits or none: whether the character before, and this one, are part of a chunk.
  let inside = 0
  for (let at = 0; at < length; at++) {
    const entry = entries[text.charCodeAt(at)]!
    const isPart = (entry << 15) >> 31
    units[at] = entry
    seen = (seen & inside) | entry
    // Written at every step, kept where a chunk ends.
    rows[row] = at | (seen & HAS_ANY)
    rows[row + 1] = hash
    row += inside & ~isPart & 2
    hash = (Math.imul(hash, prime) + (entry & UNIT_BITS)) & isPart
    inside = isPart
  }
  rows[row] = length | (seen & HAS_ANY)
  rows[row + 1] = hash
  into.count = (row >> 1) - inside
}
