/** Notes what was found in a post, and finds the phrases of it. */

import {
  TOKENS, SEEN_COUNT, FROM, GOLDEN, entries, features, tokenBits, seen, present, pairBits, pairSlots, pairMask, phrases,
} from './tables'

/** From the bit IS_SECOND of a token to IS_FIRST, and from there to the highest. */
const SECOND_BEHIND = 1
const FIRST_SHIFT = 3

// @ts-ignore: decorator
@inline
export function add(feature: i32, used: i32): i32 {
  store<i32>(features + 4 * used, feature)
  mark(feature)
  return used + 1
}

// @ts-ignore: decorator
@inline
export function mark(feature: i32): void {
  const count = load<i32>(SEEN_COUNT)
  store<i32>(seen + 4 * count, feature)
  store<i32>(SEEN_COUNT, count + (1 - load<u8>(present + feature)))
  store<u8>(present + feature, 1)
}

/** Finds the phrases of the text at hand: two of their words side by side, then the others. */
export function findPhrases(): void {
  const tokens = load<i32>(TOKENS)
  for (let from = load<i32>(FROM) + 1; from < tokens; from += 16) {
    // Of sixteen tokens: which may be the second of a phrase, right behind a first.
    const firsts = v128.load(tokenBits + from - 1)
    const seconds = i8x16.shr_u(v128.load(tokenBits + from), SECOND_BEHIND)
    let may = i8x16.bitmask(i8x16.shl(v128.and(firsts, seconds), FIRST_SHIFT))
    if (tokens - from < 16) may &= (1 << (tokens - from)) - 1
    for (; may !== 0; may &= may - 1) findPhrasesAt(from + ctz(may))
  }
}

function findPhrasesAt(at: i32): void {
  const middle = load<i32>(entries + 4 * at)
  const end = load<i32>(entries + 4 * at, 4)
  for (let right = middle; right < end; right++) {
    const second = load<i32>(features + 4 * right)
    for (let left = load<i32>(entries + 4 * (at - 1)); left < middle; left++) {
      const first = load<i32>(features + 4 * left)
      const hash = (first * GOLDEN ^ second) * 0x85ebca6b
      const bit = hash >>> 14
      if (((load<i32>(pairBits + 4 * (bit >>> 5)) >>> (bit & 31)) & 1) !== 0) phrasesOf(first, second, hash, at)
    }
  }
}

/** The phrases with these two features, the second of which stands at the token `at`. */
function phrasesOf(first: i32, second: i32, hash: i32, at: i32): void {
  let slot = hash ^ (hash >>> 15)
  let row = 0
  for (; ; slot++) {
    const pair = pairSlots + 16 * (slot & pairMask)
    row = load<i32>(pair, 8)
    if (row === 0 || (load<i32>(pair) === first && load<i32>(pair, 4) === second)) break
  }
  while (row !== 0) {
    const phrase = phrases + 4 * row
    const index = load<i32>(phrase, 8)
    const length = load<i32>(phrase, 12)
    let word = 0
    while (word < length && (word === index || word === index + 1 || isAt(load<i32>(phrase + 4 * word, 16), at - 1 - index + word))) word++
    if (word === length) mark(load<i32>(phrase))
    row = load<i32>(phrase, 4)
  }
}

function isAt(feature: i32, at: i32): bool {
  if (at < load<i32>(FROM) || at >= load<i32>(TOKENS)) return false
  const end = load<i32>(entries + 4 * at, 4)
  for (let entry = load<i32>(entries + 4 * at); entry < end; entry++) {
    if (load<i32>(features + 4 * entry) === feature) return true
  }
  return false
}
