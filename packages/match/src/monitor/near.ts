import type { PostWords } from './post-words.ts'
import { ANY, NEAR, PHRASE, SPREAD, WORDS } from '../compile/program.ts'
import { eachPhrase, eachSpread } from './places.ts'

/** Word positions, each once, rising. */
type Positions = readonly number[]

/** Where something stands, ordered by the position where it begins; a word begins and ends at the same. */
interface Places {
  readonly begins: Positions
  readonly ends: Positions
}

/** So many pairs of words are compared at once; beyond it one list for each side is cheaper. */
const MOST_COMPARED = 64

/** The places of the words and phrases of the NEAR at hand, by address: a NEAR in a NEAR asks for them again. */
const leaves = new Map<number, Places>()

/** Whether the NEAR at `at` stands anywhere. */
export function isNear(code: Int32Array, at: number, post: PostWords): boolean {
  const left = code[at + 5]!
  const right = code[at + 6]!
  if (code[left] === WORDS && code[right] === WORDS) {
    const lefts = presentIn(code, left, post)
    if (lefts === 0) return false
    const rights = presentIn(code, right, post)
    if (lefts * rights <= MOST_COMPARED) return rights > 0 && areWordsNear(code, at, post)
  }
  leaves.clear()
  return endsOf(code, at, post, null, 0).length > 0
}

function presentIn(code: Int32Array, at: number, { present }: PostWords): number {
  let count = 0
  for (let word = at + 4; word < code[at + 1]!; word++) count += present[code[word]!]!
  return count
}

/** A word of one list near a word of the other, looked at where they are. */
function areWordsNear(code: Int32Array, at: number, post: PostWords): boolean {
  const distance = code[at + 3]!
  const isOrdered = code[at + 4] === 1
  const left = code[at + 5]!
  const right = code[at + 6]!
  for (let one = left + 4; one < code[left + 1]!; one++) {
    const first = post.first(code[one]!)
    if (first < 0) continue
    for (let other = right + 4; other < code[right + 1]!; other++) {
      if (areNear(first, post.first(code[other]!), distance, isOrdered, post)) return true
    }
  }
  return false
}

/** Two rising lists side by side: the nearest of one to each of the other decides. */
function areNear(left: number, right: number, distance: number, isOrdered: boolean, post: PostWords): boolean {
  let one = left
  let other = right
  while (one >= 0 && other >= 0) {
    const apart = post.position(other) - post.position(one)
    if (apart > 0 ? apart <= distance : apart < 0 && !isOrdered && -apart <= distance) return true
    if (apart === 0) {
      // The same word on both sides is not two places: each is held against what follows the other.
      const at = post.position(one)
      one = post.after(one)
      other = post.after(other)
      if (other >= 0 && post.position(other) - at <= distance) return true
      if (!isOrdered && one >= 0 && post.position(one) - at <= distance) return true
    } else if (apart > 0) one = post.after(one)
    else other = post.after(other)
  }
  return false
}

/**
 * Where the places of an operation end that begin at most `distance` after one of `before`; null is anywhere. No pair
 * is ever listed: what a NEAR around another needs to know of it is where it ends, if it begins where it may.
 */
function endsOf(code: Int32Array, at: number, post: PostWords, before: Positions | null, distance: number): Positions {
  switch (code[at]) {
    case WORDS:
    case PHRASE:
    case SPREAD:
      return endsAfter(leafPlaces(code, at, post), before, distance)
    case ANY: {
      const ends: number[] = []
      for (let child = at + 2; child < code[at + 1]!; child++) {
        for (const end of endsOf(code, code[child]!, post, before, distance)) ends.push(end)
      }
      return rising(ends)
    }
    case NEAR: {
      const left = code[at + 5]!
      const right = code[at + 6]!
      const ends = endsOfBoth(code, at, left, right, post, before, distance)
      if (code[at + 4] === 1) return ends
      const others = endsOfBoth(code, at, right, left, post, before, distance)
      return ends.length === 0 || others.length === 0 ? (ends.length === 0 ? others : ends) : merged(ends, others)
    }
    default:
      return []
  }
}

/** Of a NEAR: first one side, and then the other behind it. */
function endsOfBoth(
  code: Int32Array,
  at: number,
  first: number,
  second: number,
  post: PostWords,
  before: Positions | null,
  distance: number,
): Positions {
  const met = endsOf(code, first, post, before, distance)
  return met.length === 0 ? met : endsOf(code, second, post, met, code[at + 3]!)
}

function endsAfter({ begins, ends }: Places, before: Positions | null, distance: number): Positions {
  if (before === null) return rising(ends)
  const found: number[] = []
  let next = 0
  for (let index = 0; index < begins.length; index++) {
    const begin = begins[index]!
    while (next < before.length && before[next]! < begin) next++
    if (next > 0 && begin - before[next - 1]! <= distance) found.push(ends[index]!)
  }
  return rising(found)
}

function leafPlaces(code: Int32Array, at: number, post: PostWords): Places {
  const known = leaves.get(at)
  if (known) return known
  const places = code[at] === WORDS ? wordPlaces(code, at, post) : longerPlaces(code, at, post)
  leaves.set(at, places)
  return places
}

function wordPlaces(code: Int32Array, at: number, post: PostWords): Places {
  const found: number[] = []
  for (let word = at + 4; word < code[at + 1]!; word++) {
    for (let entry = post.first(code[word]!); entry >= 0; entry = post.after(entry)) {
      found.push(post.position(entry))
    }
  }
  const begins = rising(found)
  return { begins, ends: begins }
}

function longerPlaces(code: Int32Array, at: number, post: PostWords): Places {
  const found: { from: number; to: number }[] = []
  if (code[at] === SPREAD) eachSpread(code, at, post, (from, to) => found.push({ from, to }) === 0)
  else {
    const further = code[at + 1]! - at - 4
    eachPhrase(code, at, post, (from) => found.push({ from, to: from + further }) === 0)
  }
  found.sort((a, b) => a.from - b.from)
  return { begins: found.map(({ from }) => from), ends: found.map(({ to }) => to) }
}

/** The same numbers, each once, rising. */
function rising(numbers: Positions): Positions {
  for (let index = 1; index < numbers.length; index++) {
    if (numbers[index - 1]! < numbers[index]!) continue
    const sorted = Int32Array.from(numbers).sort()
    return Array.from(sorted.filter((number, at) => number !== sorted[at - 1]))
  }
  return numbers
}

function merged(one: Positions, other: Positions): Positions {
  const all: number[] = []
  let left = 0
  let right = 0
  while (left < one.length || right < other.length) {
    const a = one[left] ?? Infinity
    const b = other[right] ?? Infinity
    if (a <= b) left++
    if (b <= a) right++
    all.push(Math.min(a, b))
  }
  return all
}
