import { toWildcard, type Wildcard } from '../evaluate/wildcard-match.ts'
import { unitsOf } from './name-table.ts'

/** A wildcard by the number of its feature. */
export interface IndexedWildcard {
  readonly feature: number
  readonly wildcard: Wildcard
  /** The letters before the first `*` or `?`, as code units. */
  readonly prefix: Uint16Array
  /** Nothing follows the prefix but one `*`, and no accent is asked: the prefix decides. */
  readonly prefixAlone: boolean
}

/** Longer keys would let fewer words pass, and cost more. */
export const LONGEST_KEY = 5

/** Wildcards by a hash of the first (at most five) code units of what stands before their first `*` or `?`. */
export class WildcardIndex {
  #byKey = new Map<number, IndexedWildcard[]>()
  /** A bit for every key, so that most words ask the map nothing. */
  readonly keys = new Uint8Array(1 << 13)
  readonly lengths = new Uint8Array(LONGEST_KEY + 1)
  /** A bit for what the first three letters of a word are, if wildcards begin so; by first letter, if shorter ones do. */
  readonly begins = new Int32Array(BEGINS_BITS >> 5)
  readonly beginsShort = new Uint8Array(0x100)
  size = 0

  add(pattern: string, feature: number): void {
    const wildcard = toWildcard(pattern)
    const { folded } = wildcard
    const until = folded.findIndex((letter) => letter === '*' || letter === '?')
    const prefix = unitsOf(folded.slice(0, until).join(''))
    const prefixAlone = wildcard.accented === null && folded[until] === '*' && until === folded.length - 1
    const length = Math.min(LONGEST_KEY, prefix.length)
    let key = 0
    for (let at = 0; at < length; at++) key = mixed(key, prefix[at]!)
    const list = this.#byKey.get(key)
    const entry = { feature, wildcard, prefix, prefixAlone }
    if (list) list.push(entry)
    else this.#byKey.set(key, [entry])
    const bit = key >>> 16
    this.keys[bit >> 3]! |= 1 << (bit & 7)
    this.lengths[length] = 1
    if (prefix.length < 3) this.beginsShort[prefix[0]! & 0xff] = 1
    else {
      const begin = beginOf(prefix, 0)
      this.begins[begin >>> 5]! |= 1 << (begin & 31)
    }
    this.size++
  }

  /** False where no wildcard can find the word in `units`: cheap, and mostly so. */
  mayFind(units: Uint16Array, start: number, end: number): boolean {
    if (start < end && this.beginsShort[units[start]! & 0xff] !== 0) return true
    if (end - start < 3) return false
    const begin = beginOf(units, start)
    return ((this.begins[begin >>> 5]! >>> (begin & 31)) & 1) !== 0 && this.#hasKey(units, start, end)
  }

  #hasKey(units: Uint16Array, start: number, end: number): boolean {
    let key = 0
    for (let length = 0; length <= LONGEST_KEY; length++) {
      const bit = key >>> 16
      if (this.lengths[length] === 1 && (this.keys[bit >> 3]! & (1 << (bit & 7))) !== 0) return true
      if (start + length === end) return false
      key = mixed(key, units[start + length]!)
    }
    return false
  }

  /** Calls back for every wildcard whose prefix stands at the beginning of the word in `units`. */
  each(units: Uint16Array, start: number, end: number, found: (entry: IndexedWildcard) => void): void {
    let key = 0
    for (let length = 0; ; length++) {
      if (this.lengths[length] === 1) {
        const bit = key >>> 16
        if ((this.keys[bit >> 3]! & (1 << (bit & 7))) !== 0) {
          for (const entry of this.#byKey.get(key) ?? []) {
            // Equal keys are not yet equal letters, nor as many of them.
            const isKeyed = Math.min(LONGEST_KEY, entry.prefix.length) === length
            if (isKeyed && startsWith(units, start, end, entry.prefix)) found(entry)
          }
        }
      }
      if (length === LONGEST_KEY || start + length === end) return
      key = mixed(key, units[start + length]!)
    }
  }
}

/** 2^15 bits are 4 kB. */
const BEGINS_BITS = 1 << 15

/** A number below BEGINS_BITS for the three letters at `start`. */
function beginOf(units: Uint16Array, start: number): number {
  const letters = units[start]! ^ (units[start + 1]! << 5) ^ (units[start + 2]! << 10)
  return Math.imul(letters, 0x9e3779b1) >>> 17
}

export function mixed(hash: number, unit: number): number {
  const next = Math.imul(hash ^ unit, 0x9e3779b1)
  return next ^ (next >>> 13)
}

function startsWith(units: Uint16Array, start: number, end: number, prefix: Uint16Array): boolean {
  if (end - start < prefix.length) return false
  for (let at = 0; at < prefix.length; at++) if (units[start + at] !== prefix[at]) return false
  return true
}
