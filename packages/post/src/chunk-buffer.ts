import { CLASS_APOSTROPHE, CLASS_OTHER, CLASS_SPACE, CLASS_WORD, characterClasses } from './character-class.ts'
import { foldTable } from './fold-table.ts'
import { HASH_PRIME, HASH_UNIT } from './unit-buffer.ts'

/** What a chunk has that is no plain letter or digit. */
export const HAS_APOSTROPHE = 1 << 17
export const HAS_HASH = 1 << 18
export const HAS_AT = 1 << 19
export const HAS_UNDERSCORE = 1 << 20
/** Marks, emoji, letters that fold to none or several, … : what needs the careful scan. */
export const HAS_OTHER = 1 << 21
export const HAS_ANY = HAS_APOSTROPHE | HAS_HASH | HAS_AT | HAS_UNDERSCORE | HAS_OTHER

const UNIT_BITS = 0x1ffff

function flagOf(unit: number, kind: number, folded: number): number {
  if (folded < 2) return HAS_OTHER
  if (kind === CLASS_WORD) return 0
  if (kind === CLASS_APOSTROPHE) return HAS_APOSTROPHE
  if (unit === 0x23) return HAS_HASH
  if (unit === 0x40) return HAS_AT
  return unit === 0x5f ? HAS_UNDERSCORE : HAS_OTHER
}

/** By code unit: 0 for what parts chunks; else the folded unit, the bit that says so (HASH_UNIT) and a flag. */
function buildTable(): Int32Array {
  const classes = characterClasses()
  const { units } = foldTable()
  const table = new Int32Array(0x10000)
  for (let unit = 0; unit < 0x10000; unit++) {
    const kind = classes[unit]!
    if (kind === CLASS_OTHER || kind === CLASS_SPACE) continue
    table[unit] = Math.max(1, units[unit]!) | HASH_UNIT | flagOf(unit, kind, units[unit]!)
  }
  return table
}

let table: Int32Array | undefined

/** A chunk is a row of three numbers: where it ends, its hash, what it has (`HAS_…`). */
export const CHUNK_ROW = 3

/**
 * The runs of letters, digits and signs of a text, with their hashes: the first, quick look. Its loop takes the same
 * steps whatever the character is, because a wrong guess at the end of every word costs more than all its letters.
 */
export class ChunkBuffer {
  count = 0
  /** `[end, hash, flags]` a chunk: its end is an offset, its hash that of `hashFolded` if it has no other flag. */
  rows = new Int32Array(256)
  readonly #table = (table ??= buildTable())

  /** Writes the folded unit of each character to `units`, at its own offset; what parts chunks becomes 0. */
  read(text: string, units: Uint16Array): void {
    const table = this.#table
    const { length } = text
    // Between two chunks stands at least one unit, and a row more is written at every step.
    const size = CHUNK_ROW * ((length >> 1) + 2)
    if (size > this.rows.length) this.rows = new Int32Array(size)
    const { rows } = this
    let row = 0
    let hash = 0
    let seen = 0
    let inside = 0
    for (let at = 0; at < length; at++) {
      const entry = table[text.charCodeAt(at)]!
      const isPart = (entry >>> 16) & 1
      units[at] = entry
      // Written at every step, kept where a chunk ends.
      rows[row] = at
      rows[row + 1] = hash
      rows[row + 2] = seen
      row += -(inside & (isPart ^ 1)) & CHUNK_ROW
      const mask = -isPart
      hash = (Math.imul(hash, HASH_PRIME) + (entry & UNIT_BITS)) & mask
      seen = (seen | entry) & mask
      inside = isPart
    }
    rows[row] = length
    rows[row + 1] = hash
    rows[row + 2] = seen
    this.count = ((row / CHUNK_ROW) | 0) + inside
  }
}
