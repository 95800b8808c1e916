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

const LONGEST_KEY = 3

/** Wildcards by the first (at most three) code units of what stands before their first `*` or `?`. */
export class WildcardIndex {
  #byKey = new Map<number, IndexedWildcard[]>()
  /** A bit for every key, so that most words ask the map nothing. */
  readonly #mayHave = new Uint8Array(1 << 13)
  readonly #lengths = [false, false, false, false]
  size = 0

  add(pattern: string, feature: number): void {
    const wildcard = toWildcard(pattern)
    const { folded } = wildcard
    const until = folded.findIndex((letter) => letter === '*' || letter === '?')
    const prefix = unitsOf(folded.slice(0, until).join(''))
    const prefixAlone = wildcard.accented === null && folded[until] === '*' && until === folded.length - 1
    const length = Math.min(LONGEST_KEY, prefix.length)
    const key = keyOf(prefix, 0, length)
    const list = this.#byKey.get(key)
    const entry = { feature, wildcard, prefix, prefixAlone }
    if (list) list.push(entry)
    else this.#byKey.set(key, [entry])
    let bit = length
    for (let at = 0; at < length; at++) bit = mixed(bit, prefix[at]!)
    bit >>>= 16
    this.#mayHave[bit >> 3]! |= 1 << (bit & 7)
    this.#lengths[length] = true
    this.size++
  }

  /** Calls back for every wildcard whose prefix stands at the beginning of the word in `units`. */
  each(units: Uint16Array, start: number, end: number, found: (entry: IndexedWildcard) => void): void {
    for (let length = 0; length <= LONGEST_KEY && start + length <= end; length++) {
      if (!this.#lengths[length]) continue
      let bit = length
      for (let at = start; at < start + length; at++) bit = mixed(bit, units[at]!)
      bit >>>= 16
      if ((this.#mayHave[bit >> 3]! & (1 << (bit & 7))) === 0) continue
      for (const entry of this.#byKey.get(keyOf(units, start, length)) ?? []) {
        if (startsWith(units, start, end, entry.prefix)) found(entry)
      }
    }
  }
}

/** No two keys are alike: up to three code units, and a 1 before them that tells their number. */
function keyOf(units: Uint16Array, start: number, length: number): number {
  let key = 1
  for (let at = start; at < start + length; at++) key = key * 0x10000 + units[at]!
  return key
}

function mixed(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x9e3779b1)
}

function startsWith(units: Uint16Array, start: number, end: number, prefix: Uint16Array): boolean {
  if (end - start < prefix.length) return false
  for (let at = 0; at < prefix.length; at++) if (units[start + at] !== prefix[at]) return false
  return true
}
