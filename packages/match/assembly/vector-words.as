/**
 * Reads the words of a post, eight letters at a time, and finds who waits for them. AssemblyScript: compiled by
 * `npm run build:vector -w @troje/match` to `src/monitor/vector-bytes.ts`. What is rare is left to
 * `src/monitor/vector-words.ts`, which lays out the tables too.
 */

import { add, findPhrases } from './found'
import { APOSTROPHE, AT, CAREFUL, FIRST_PART, NOTHING, QUOTED, TAG, kindOf, setForeign } from './kinds'
import { ASKS_MORE, MAYBE_FOUND, NO_NAME, hashOf, lookUp, spread } from './names'
import {
  CHUNKS, HAS_WILDCARDS, KIND, TOKENS, USED, bits, codes, edges, entries, hashes, implied, impliedAt, met, room, slotMask, slots, tokenBits, units,
} from './tables'
import { addWildcards } from './wildcards'

export { prepare } from './names'
export { wake, wakeWide } from './wake'

// @ts-ignore: decorator
@external("wasm:js-string", "length")
declare function lengthOf(text: externref): i32

// @ts-ignore: decorator
@external("wasm:js-string", "charCodeAt")
declare function unitOf(text: externref, at: i32): i32

/** With a code of `unitCodes`: a letter or digit that is not ASCII. */
const IS_FOREIGN = 0x10000

/** What `resume` answers beside the number of a chunk. */
const ALL_READ = -1
const NO_ROOM = -2

let chunks: i32 = 0

/** Reads a text; the answer is that of `resume`. */
export function read(text: externref): i32 {
  const length = lengthOf(text)
  fold(text, length)
  chunks = findEdges(length)
  store<i32>(CHUNKS, chunks)
  // All that is waited for is asked for first: then the waits are one.
  for (let chunk = 0; chunk < chunks; chunk++) {
    const start = load<u16>(edges + 4 * chunk)
    const hash = hashOf(start, load<u16>(edges + 4 * chunk, 2) - start)
    store<i32>(hashes + 4 * chunk, hash)
    store<i32>(met + 4 * chunk, load<i32>(slots + 4 * (spread(hash) & slotMask)))
  }
  return resume(0)
}

/** Writes the code of each unit. */
function fold(text: externref, length: i32): void {
  let all = 0
  let into = units
  for (let at = 0; at < length; at++) {
    const code = load<i32>(codes + 4 * unitOf(text, at))
    store<u16>(into, code)
    into += 2
    all |= code
  }
  setForeign(all >= IS_FOREIGN)
}

/** Where chunks begin and end, in turn; answers how many there are. */
function findEdges(length: i32): i32 {
  const first = units + 2 * length
  for (let at: usize = 0; at < 128; at += 16) v128.store(first + at, i16x8.splat(0))
  const parts = i16x8.splat(FIRST_PART - 1)
  let edge = edges
  let before: u64 = 0
  for (let from = 0; from < length; from += 64) {
    const at = units + 2 * from
    const inside = partsOf(at, parts) | (partsOf(at + 32, parts) << 16) | (partsOf(at + 64, parts) << 32) | (partsOf(at + 96, parts) << 48)
    let changes = inside ^ ((inside << 1) | before)
    before = inside >> 63
    while (changes !== 0) {
      store<u16>(edge, from + <i32>ctz(changes))
      edge += 2
      changes &= changes - 1
    }
  }
  // A text that ends inside a chunk, at the end of a block.
  store<u16>(edge, length)
  return <i32>((edge + 2 - edges) >> 2)
}

// @ts-ignore: decorator
@inline
function partsOf(at: usize, parts: v128): u64 {
  const low = i16x8.gt_u(v128.load(at), parts)
  const high = i16x8.gt_u(v128.load(at, 16), parts)
  return <u64>i8x16.bitmask(i8x16.narrow_i16x8_s(low, high))
}

/** Goes on with a chunk: answers the number of the next that the other side must read, ALL_READ or NO_ROOM. */
export function resume(from: i32): i32 {
  let chunk = from
  let used = load<i32>(USED)
  let token = load<i32>(TOKENS)
  let answer = ALL_READ
  for (; chunk < chunks; chunk++) {
    const start: i32 = load<u16>(edges + 4 * chunk)
    const length = <i32>load<u16>(edges + 4 * chunk, 2) - start
    const kind = kindOf(start, length)
    if (kind === NOTHING) continue
    const whole =
      kind === CAREFUL
        ? ASKS_MORE
        : kind === QUOTED
          ? lookUpQuoted(start, length)
          : lookUp(load<i32>(hashes + 4 * chunk), start, length, load<i32>(met + 4 * chunk))
    const body = kind === TAG ? lookUpBody(start + 1, length - 1) : NO_NAME
    if (used + 64 > room || token + 2 > room) {
      answer = NO_ROOM
      break
    }
    let behind = addWord(whole, start, length, used)
    if (behind >= 0 && body !== NO_NAME) behind = addWord(body, start + 1, length - 1, behind)
    if (behind < 0) {
      answer = chunk
      store<i32>(KIND, kind)
      break
    }
    store<i32>(entries + 4 * token, used)
    store<u8>(tokenBits + token, bitsOf(whole) | bitsOf(body))
    used = behind
    token++
  }
  store<i32>(USED, used)
  store<i32>(TOKENS, token)
  if (answer !== ALL_READ) return answer
  store<i32>(entries + 4 * token, used)
  findPhrases()
  return ALL_READ
}

function lookUpBody(start: i32, length: i32): i32 {
  const hash = hashOf(start, length)
  return lookUp(hash, start, length, load<i32>(slots + 4 * (spread(hash) & slotMask)))
}

/** The word without the apostrophes around it: there is one. */
function lookUpQuoted(from: i32, size: i32): i32 {
  let start = from
  let end = from + size
  while (load<u16>(units + 2 * start) === APOSTROPHE) start++
  while (load<u16>(units + 2 * end - 2) === APOSTROPHE) end--
  const found = lookUpBody(start, end - start)
  return found === MAYBE_FOUND ? ASKS_MORE : found
}

/** Adds what `lookUp` says of a word; answers how many entries are used then, or ASKS_MORE. */
// @ts-ignore: decorator
@inline
function addWord(found: i32, start: i32, length: i32, used: i32): i32 {
  if (found >= 0) return ((<u32>load<u8>(bits + found)) & HAS_WILDCARDS) === 0 ? add(found, used) : addImplied(found, add(found, used))
  if (found !== MAYBE_FOUND) return found === NO_NAME ? used : ASKS_MORE
  // Of a name with its sign more is asked than how it begins.
  return load<u16>(units + 2 * start) === AT ? ASKS_MORE : addWildcards(start, length, used)
}

// @ts-ignore: decorator
@inline
function bitsOf(found: i32): i32 {
  return found < 0 ? 0 : load<u8>(bits + found)
}

/** Adds the wildcards that find a name wherever it stands; answers how many entries are used then. */
function addImplied(feature: i32, used: i32): i32 {
  const list = implied + 4 * load<i32>(impliedAt + 4 * feature)
  let behind = used
  for (let index = load<i32>(list); index > 0; index--) behind = add(load<i32>(list + 4 * index), behind)
  return behind
}
