/** Which wildcards find a word, where what stands before their `*` says it all. As `WildcardIndex` has it. */

import { add } from './found'
import { ASKS_MORE, isSame } from './names'
import { GOLDEN, units, begins, beginsShort, keys, keyLengths, wildSlots, wildMask, wildcards, prefixes } from './tables'

const LONGEST_KEY = 5

/** More are left to the other side, so that there is always room. */
const MOST_FOUND = 24

/** False where no wildcard can find the word: see `WildcardIndex`. */
export function mayFind(start: i32, length: i32): bool {
  const at = units + 2 * start
  if (length > 0 && load<u8>(beginsShort + (load<u16>(at) & 0xff)) !== 0) return true
  if (length < 3) return false
  const letters = load<u16>(at) ^ (<i32>load<u16>(at, 2) << 5) ^ (<i32>load<u16>(at, 4) << 10)
  const begin = (letters * GOLDEN) >>> 17
  if (((load<i32>(begins + 4 * (begin >>> 5)) >>> (begin & 31)) & 1) === 0) return false
  let key = 0
  const last = min(LONGEST_KEY, length)
  for (let until = 0; until <= last; until++) {
    if (hasKey(key, until)) return true
    key = nextKey(key, at + 2 * until)
  }
  return false
}

/** Adds the wildcards that find a word which is no name; answers how many entries are used then, or ASKS_MORE. */
export function addWildcards(start: i32, length: i32, used: i32): i32 {
  const at = units + 2 * start
  let behind = used
  let key = 0
  const last = min(LONGEST_KEY, length)
  for (let until = 0; until <= last; until++) {
    if (hasKey(key, until)) {
      behind = addKeyed(key, until, at, length, behind, used + MOST_FOUND)
      if (behind < 0) return ASKS_MORE
    }
    key = nextKey(key, at + 2 * until)
  }
  return behind
}

/** Those with this key: rows of `[feature, how long the prefix is, where it stands]`, closed by a length of 0. A feature below 0: more is asked. */
function addKeyed(key: i32, until: i32, at: usize, length: i32, used: i32, most: i32): i32 {
  let slot = key & wildMask
  while (load<i32>(wildSlots + 8 * slot, 4) !== 0 && load<i32>(wildSlots + 8 * slot) !== key) slot = (slot + 1) & wildMask
  let row = wildcards + 4 * load<i32>(wildSlots + 8 * slot, 4)
  let behind = used
  for (let size = load<i32>(row, 4); size !== 0; size = load<i32>(row, 4)) {
    if (min(LONGEST_KEY, size) === until && size <= length && isSame(prefixes + 2 * load<i32>(row, 8), at, size)) {
      const feature = load<i32>(row)
      if (feature < 0 || behind === most) return ASKS_MORE
      behind = add(feature, behind)
    }
    row += 12
  }
  return behind
}

// @ts-ignore: decorator
@inline
function hasKey(key: i32, length: i32): bool {
  const bit = key >>> 16
  return load<u8>(keyLengths + length) === 1 && (load<u8>(keys + (bit >>> 3)) & (1 << (bit & 7))) !== 0
}

// @ts-ignore: decorator
@inline
function nextKey(key: i32, at: usize): i32 {
  const next = (key ^ load<u16>(at)) * GOLDEN
  return next ^ (next >>> 13)
}
