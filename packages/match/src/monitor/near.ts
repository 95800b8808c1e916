import type { Lexicon } from '../compile/lexicon.ts'
import { ANY, NEAR, PHRASE, SPREAD, WORDS } from '../compile/program.ts'
import { eachPhrase, eachSpread } from './places.ts'

/** Places as pairs of positions: `[from, to, from, to, …]`. */
type Places = number[]

/** Whether the NEAR at `at` stands anywhere. One place is enough, so the nearest on either side decides. */
export function isNear(code: Int32Array, at: number, lexicon: Lexicon): boolean {
  const left = placesOf(code, code[at + 5]!, lexicon)
  if (left.length === 0) return false
  const right = placesOf(code, code[at + 6]!, lexicon)
  if (right.length === 0) return false
  const distance = code[at + 3]!
  return follows(left, right, distance) || (code[at + 4] === 0 && follows(right, left, distance))
}

/** Whether one of `later` begins at most `distance` after one of `earlier` ends. */
function follows(earlier: Places, later: Places, distance: number): boolean {
  const begins = later.filter((_, index) => index % 2 === 0).sort((a, b) => a - b)
  for (let index = 1; index < earlier.length; index += 2) {
    const begin = begins[firstAbove(begins, earlier[index]!)]
    if (begin !== undefined && begin - earlier[index]! <= distance) return true
  }
  return false
}

/** The index of the first number above `limit` in a sorted list. */
function firstAbove(sorted: readonly number[], limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]! > limit) high = middle
    else low = middle + 1
  }
  return low
}

/** Every place where an operation stands; what has no place (AND, a field) stands nowhere. */
function placesOf(code: Int32Array, at: number, lexicon: Lexicon): Places {
  const places: Places = []
  switch (code[at]) {
    case WORDS:
      for (let word = at + 4; word < code[at + 1]!; word++) {
        for (let entry = lexicon.first(code[word]!); entry >= 0; entry = lexicon.after(entry)) {
          places.push(lexicon.position(entry), lexicon.position(entry))
        }
      }
      break
    case ANY:
      for (let child = at + 2; child < code[at + 1]!; child++) {
        for (const position of placesOf(code, code[child]!, lexicon)) places.push(position)
      }
      break
    case PHRASE: {
      const further = code[at + 1]! - at - 4
      eachPhrase(code, at, lexicon, (from) => places.push(from, from + further) === 0)
      break
    }
    case SPREAD:
      eachSpread(code, at, lexicon, (from, to) => places.push(from, to) === 0)
      break
    case NEAR:
      pairsOf(code, at, lexicon, places)
      break
    default:
  }
  return places
}

/**
 * So many pairs of one NEAR inside another are looked at, and no more: a megabyte that repeats three words has hundreds
 * of millions. Only there may the monitor miss what the evaluator, given the memory, would find.
 */
const MOST_PAIRS = 200_000

/** A NEAR inside a NEAR: every pair counts, each as the stretch from its first word to its last; equal ones once. */
function pairsOf(code: Int32Array, at: number, lexicon: Lexicon, into: Places): void {
  const left = placesOf(code, code[at + 5]!, lexicon)
  const right = placesOf(code, code[at + 6]!, lexicon)
  const distance = code[at + 3]!
  const known = new Set<number>()
  const add = (from: number, to: number) => {
    // Positions stay below 2^25, so both fit in one number.
    const key = from * 2 ** 26 + to
    if (!known.has(key)) into.push(from, to)
    known.add(key)
    return known.size === MOST_PAIRS
  }
  eachPair(left, right, distance, add)
  if (code[at + 4] === 0 && known.size < MOST_PAIRS) eachPair(right, left, distance, add)
}

/** Every pair of which the later one begins at most `distance` after the earlier one ends, until `found` has enough. */
function eachPair(
  earlier: Places,
  later: Places,
  distance: number,
  found: (from: number, to: number) => boolean,
): void {
  const sorted = later
    .flatMap((from, index) => (index % 2 === 0 ? [{ from, to: later[index + 1]! }] : []))
    .sort((a, b) => a.from - b.from)
  const begins = sorted.map(({ from }) => from)
  for (let index = 0; index < earlier.length; index += 2) {
    const end = earlier[index + 1]!
    for (let next = firstAbove(begins, end); next < sorted.length; next++) {
      const { from, to } = sorted[next]!
      if (from - end > distance) break
      if (found(earlier[index]!, Math.max(end, to))) return
    }
  }
}
