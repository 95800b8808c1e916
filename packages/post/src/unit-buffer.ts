import { pairAt } from './character-class.ts'
import { grown } from './grown.ts'
import { foldTable, type FoldTable } from './fold-table.ts'

const CHUNK = 8192
/** A polynomial over the units, modulo 2^32; every unit counts with this bit set, so that none is nothing. */
export const HASH_PRIME = 0x01000193
export const HASH_UNIT = 0x10000

/** UTF-16 code units that grow, with the rolling hash of what was appended since `restartHash`. */
export class UnitBuffer {
  units = new Uint16Array(1024)
  length = 0
  hash = 0
  readonly table: FoldTable = foldTable()

  clear(): void {
    this.length = 0
    this.hash = 0
  }

  restartHash(): void {
    this.hash = 0
  }

  /** Makes room for `count` units more. */
  reserve(count: number): void {
    if (this.length + count <= this.units.length) return
    this.units = grown(this.units, 2 * (this.length + count))
  }

  append(unit: number): void {
    if (this.length === this.units.length) this.reserve(1)
    this.units[this.length++] = unit
    this.hash = (Math.imul(this.hash, HASH_PRIME) + (unit | HASH_UNIT)) | 0
  }

  appendText(text: string): void {
    for (let at = 0; at < text.length; at++) this.append(text.charCodeAt(at))
  }

  /** Appends the folded form of the code point at `at`; answers how many units of the text it took. */
  appendFolded(text: string, at: number): number {
    const unit = text.charCodeAt(at)
    const folded = this.table.units[unit] ?? unit
    if (unit >= 0xd800 && unit <= 0xdbff) return this.#appendPair(text, at)
    if (folded > 1) this.append(folded)
    else if (folded === 1) this.appendText(this.table.expansions.get(unit) ?? '')
    return 1
  }

  #appendPair(text: string, at: number): number {
    const codePoint = pairAt(text, at)
    if (codePoint < 0) {
      this.append(text.charCodeAt(at))
      return 1
    }
    // Emoji have no case; the rare astral letter that has one (Deseret, Adlam) is asked of the engine.
    if (codePoint >= 0x1f000) {
      this.append(text.charCodeAt(at))
      this.append(text.charCodeAt(at + 1))
    } else this.appendText(text.slice(at, at + 2).toLowerCase())
    return 2
  }

  toText(start = 0, end = this.length): string {
    if (end - start <= CHUNK) return String.fromCharCode.apply(null, this.units.subarray(start, end) as never)
    let out = ''
    for (let from = start; from < end; from += CHUNK) out += this.toText(from, Math.min(from + CHUNK, end))
    return out
  }
}

/** The hash that the scanner gives a token with this folded form. 32 bits: equal hashes still need a comparison. */
export function hashFolded(folded: string): number {
  let hash = 0
  for (let at = 0; at < folded.length; at++)
    hash = (Math.imul(hash, HASH_PRIME) + (folded.charCodeAt(at) | HASH_UNIT)) | 0
  return hash
}

/** The hash of `length` units without the first of them. */
export function hashWithoutFirst(hash: number, first: number, length: number): number {
  let rest = first | HASH_UNIT
  for (let at = 1; at < length; at++) rest = Math.imul(rest, HASH_PRIME)
  return (hash - rest) | 0
}
