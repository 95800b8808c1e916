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
const LONGEST_KEY = 5

/** Wildcards by a hash of the first (at most five) code units of what stands before their first `*` or `?`. */
export class WildcardIndex {
  #byKey = new Map<number, IndexedWildcard[]>()
  /** A bit for every key, so that most words ask the map nothing. */
  readonly #mayHave = new Uint8Array(1 << 13)
  readonly #lengths = new Uint8Array(LONGEST_KEY + 1)
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
    this.#mayHave[bit >> 3]! |= 1 << (bit & 7)
    this.#lengths[length] = 1
    this.size++
  }

  /** Calls back for every wildcard whose prefix stands at the beginning of the word in `units`. */
  each(units: Uint16Array, start: number, end: number, found: (entry: IndexedWildcard) => void): void {
    let key = 0
    for (let length = 0; ; length++) {
      if (this.#lengths[length] === 1) {
        const bit = key >>> 16
        if ((this.#mayHave[bit >> 3]! & (1 << (bit & 7))) !== 0) {
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

function mixed(hash: number, unit: number): number {
  const next = Math.imul(hash ^ unit, 0x9e3779b1)
  return next ^ (next >>> 13)
}

function startsWith(units: Uint16Array, start: number, end: number, prefix: Uint16Array): boolean {
  if (end - start < prefix.length) return false
  for (let at = 0; at < prefix.length; at++) if (units[start + at] !== prefix[at]) return false
  return true
}
