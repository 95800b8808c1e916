/** Which name a word is: its hash, eight letters at a time, and the table of names. */

import {
  HAS_VARIANTS, HAS_WILDCARDS, GOLDEN, units, slots, slotMask, spans, names, bits, impliedAt,
} from './tables'
import { mayFind } from './wildcards'

const PRIME: i32 = 0x01000193
const UNIT: i32 = 0x10000

/** What `lookUp` answers beside a feature: no name; more is asked than to note it; none, but wildcards may find it. */
export const NO_NAME = -1
export const ASKS_MORE = -2
export const MAYBE_FOUND = -3

// By length up to 8: the power of the prime for each unit, 0 behind them; what the bit UNIT adds; and a mask.
const weights = memory.data(9 * 32, 16)
const added = memory.data(9 * 4, 16)
export const masks = memory.data(9 * 16, 16)

/** Once, before the first post. */
export function prepare(): void {
  for (let length = 0; length <= 8; length++) {
    let power = 1
    let sum = 0
    for (let at = length - 1; at >= 0; at--) {
      store<i32>(weights + 32 * length + 4 * at, power)
      store<u16>(masks + 16 * length + 2 * at, 0xffff)
      sum += power
      power *= PRIME
    }
    store<i32>(added + 4 * length, sum * UNIT)
  }
}

/** The hash of `hashFolded`. */
export function hashOf(start: i32, length: i32): i32 {
  let at = units + 2 * start
  if (length <= 8) return dot(at, length)
  let hash = 0
  for (; length > 8; length -= 8) {
    hash = hash * (load<i32>(weights + 32 * 8) * PRIME) + dot(at, 8)
    at += 16
  }
  return hash * (load<i32>(weights + 32 * length) * PRIME) + dot(at, length)
}

// @ts-ignore: decorator
@inline
function dot(at: usize, length: i32): i32 {
  const letters = v128.load(at)
  const row = weights + 32 * length
  const low = i32x4.mul(i32x4.extend_low_i16x8_u(letters), v128.load(row))
  const high = i32x4.mul(i32x4.extend_high_i16x8_u(letters), v128.load(row, 16))
  const four = i32x4.add(low, high)
  const two = i32x4.add(four, v128.shuffle<i32>(four, four, 2, 3, 0, 1))
  return i32x4.extract_lane(two, 0) + i32x4.extract_lane(two, 1) + load<i32>(added + 4 * length)
}

// @ts-ignore: decorator
@inline
export function spread(hash: i32): i32 {
  const mixed = hash * GOLDEN
  return mixed ^ (mixed >>> 15)
}

function find(hash: i32, start: i32, length: i32, first: i32): i32 {
  let entry = first
  for (let slot = spread(hash) & slotMask; entry !== 0; entry = load<i32>(slots + 4 * slot)) {
    if ((entry ^ hash) >>> 24 === 0 && isName((entry & 0xffffff) - 1, start, length)) return (entry & 0xffffff) - 1
    slot = (slot + 1) & slotMask
  }
  return -1
}

// @ts-ignore: decorator
@inline
function isName(feature: i32, start: i32, length: i32): bool {
  const span = spans + 8 * feature
  return load<i32>(span) === length && isSame(names + 2 * (load<i32>(span, 4) - length), units + 2 * start, length)
}

// @ts-ignore: decorator
@inline
export function isSame(known: usize, from: usize, length: i32): bool {
  let at = from
  for (; length > 8; length -= 8) {
    if (v128.any_true(v128.xor(v128.load(known), v128.load(at)))) return false
    known += 16
    at += 16
  }
  const differs = v128.xor(v128.load(known), v128.load(at))
  return !v128.any_true(v128.and(differs, v128.load(masks + 16 * length)))
}

/** The feature of a word that is a name, or what is above. */
export function lookUp(hash: i32, start: i32, length: i32, first: i32): i32 {
  const name = find(hash, start, length, first)
  if (name < 0) return mayFind(start, length) ? MAYBE_FOUND : NO_NAME
  const has: u32 = load<u8>(bits + name)
  if ((has & (HAS_VARIANTS | HAS_WILDCARDS)) === 0) return name
  return (has & HAS_VARIANTS) !== 0 || load<i32>(impliedAt + 4 * name) === 0 ? ASKS_MORE : name
}
