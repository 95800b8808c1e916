import { pairAt } from './character-class.ts'
import { foldTable, type FoldTable } from './fold-table.ts'

const CHUNK = 8192
const HASH_SEED = 0x811c9dc5 | 0
const HASH_PRIME = 0x01000193

/** UTF-16 code units that grow, with the rolling hash (FNV-1a, by unit) of what was appended since `restartHash`. */
export class UnitBuffer {
  units = new Uint16Array(1024)
  length = 0
  hash = HASH_SEED
  readonly table: FoldTable = foldTable()

  clear(): void {
    this.length = 0
    this.hash = HASH_SEED
  }

  restartHash(): void {
    this.hash = HASH_SEED
  }

  /** Makes room for `count` units more. */
  reserve(count: number): void {
    if (this.length + count <= this.units.length) return
    const larger = new Uint16Array(Math.max(this.units.length * 2, this.length + count))
    larger.set(this.units.subarray(0, this.length))
    this.units = larger
  }

  append(unit: number): void {
    if (this.length === this.units.length) this.reserve(1)
    this.units[this.length++] = unit
    this.hash = Math.imul(this.hash ^ unit, HASH_PRIME)
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

  /** The hash of the units from `start` on. */
  hashFrom(start: number): number {
    let hash = HASH_SEED
    for (let at = start; at < this.length; at++) hash = Math.imul(hash ^ (this.units[at] ?? 0), HASH_PRIME)
    return hash
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
  let hash = HASH_SEED
  for (let at = 0; at < folded.length; at++) hash = Math.imul(hash ^ folded.charCodeAt(at), HASH_PRIME)
  return hash
}
