/**
 * Reads the words of a post, eight letters at a time, and finds who waits for them. AssemblyScript: compiled by
 * `npm run build:vector -w @troje/match` to `src/monitor/vector-code.ts`. What the numbers in memory mean is told in
 * `src/monitor/vector-words.ts`, which lays them out and does by itself all that is rare.
 */

// What `readCodes` of @troje/post writes: below FIRST_PART is what parts words.
const DOT: u16 = 2
const HYPHEN: u16 = 3
const COLON: u16 = 4
const SLASH: u16 = 5
const BARS_TAG: u16 = 6
const FIRST_PART: u16 = 7
const MARK: u16 = 7
const HASH: u16 = 0x23
const APOSTROPHE: u16 = 0x27
const AT: u16 = 0x40
const UNDERSCORE: u16 = 0x5f

// Bits of a feature, as `compile/lexicon.ts` has them.
const HAS_VARIANTS: u32 = 1
const HAS_WILDCARDS: u32 = 2
const IS_FIRST: u32 = 16
const IS_SECOND: u32 = 32

const PRIME: i32 = 0x01000193
const UNIT: i32 = 0x10000
const GOLDEN: i32 = 0x9e3779b1

/** What a chunk is: nothing at all, a token as a whole, one with a `#`, one between quotes, or for the other side. */
const NOTHING = 0
const WORD = 1
const TAG = 2
const QUOTED = 3
const CAREFUL = 4

/** What `lookUp` answers beside a feature. */
const NO_NAME = -1
const ASKS_MORE = -2

/** What `resume` answers beside the number of a chunk. */
const ALL_READ = -1
const NO_ROOM = -2

/** The state that both sides read and write: entries used, tokens, features seen, tokens before this text. */
const USED: usize = 0
const TOKENS: usize = 4
const SEEN_COUNT: usize = 8
const FROM: usize = 12
/** Nobody reads it: it makes `wake` ask for what it sums. */
const ASKED: usize = 16
const CHUNKS: usize = 20
/** What the chunk is that the other side must read. */
const KIND: usize = 24

/** So far it is looked whether a word goes on as a link may. */
const LONGEST_LOOK = 64

// By length up to 8: the power of the prime for each unit, 0 behind them; what the bit UNIT adds; and a mask.
const weights = memory.data(9 * 32, 16)
const added = memory.data(9 * 4, 16)
const masks = memory.data(9 * 16, 16)

// Where the other side laid each table before the first post: the text at hand,
export let units: usize = 0
export let edges: usize = 0
export let hashes: usize = 0
export let met: usize = 0
// the names,
export let slots: usize = 0
export let slotMask: i32 = 0
export let spans: usize = 0
export let names: usize = 0
export let bits: usize = 0
export let impliedAt: usize = 0
export let implied: usize = 0
// the wildcards,
export let begins: usize = 0
export let beginsShort: usize = 0
export let keys: usize = 0
export let keyLengths: usize = 0
// the phrases,
export let pairBits: usize = 0
export let pairSlots: usize = 0
export let pairMask: i32 = 0
export let phrases: usize = 0
// what was found,
export let features: usize = 0
export let entries: usize = 0
export let tokenBits: usize = 0
export let room: i32 = 0
export let seen: usize = 0
export let present: usize = 0
// who waits for it, and whom it wakes.
export let starts: usize = 0
export let rows: usize = 0
export let ranges: usize = 0
export let woken: usize = 0

let chunks: i32 = 0
let isForeign: bool = false

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

/** Reads `length` units; the answer is that of `resume`. */
export function read(length: i32, hasForeign: bool): i32 {
  isForeign = hasForeign
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

/** The hash of `hashFolded`. */
function hashOf(start: i32, length: i32): i32 {
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
function spread(hash: i32): i32 {
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
  if (load<i32>(span) !== length) return false
  let known = names + 2 * (load<i32>(span, 4) - length)
  let at = units + 2 * start
  for (; length > 8; length -= 8) {
    if (v128.any_true(v128.xor(v128.load(known), v128.load(at)))) return false
    known += 16
    at += 16
  }
  const differs = v128.xor(v128.load(known), v128.load(at))
  return !v128.any_true(v128.and(differs, v128.load(masks + 16 * length)))
}

/** The feature of a word that is a name; NO_NAME, or ASKS_MORE where more is asked of it than to note it. */
function lookUp(hash: i32, start: i32, length: i32, first: i32): i32 {
  const name = find(hash, start, length, first)
  if (name < 0) return mayFind(start, length) ? ASKS_MORE : NO_NAME
  const has: u32 = load<u8>(bits + name)
  if ((has & (HAS_VARIANTS | HAS_WILDCARDS)) === 0) return name
  return (has & HAS_VARIANTS) !== 0 || load<i32>(impliedAt + 4 * name) === 0 ? ASKS_MORE : name
}

/** False where no wildcard can find the word: see `WildcardIndex`. */
function mayFind(start: i32, length: i32): bool {
  const at = units + 2 * start
  if (length > 0 && load<u8>(beginsShort + (load<u16>(at) & 0xff)) !== 0) return true
  if (length < 3) return false
  const letters = load<u16>(at) ^ (<i32>load<u16>(at, 2) << 5) ^ (<i32>load<u16>(at, 4) << 10)
  const begin = (letters * GOLDEN) >>> 17
  if (((load<i32>(begins + 4 * (begin >>> 5)) >>> (begin & 31)) & 1) === 0) return false
  let key = 0
  for (let until = 0; until <= 5; until++) {
    const bit = key >>> 16
    if (load<u8>(keyLengths + until) === 1 && (load<u8>(keys + (bit >>> 3)) & (1 << (bit & 7))) !== 0) return true
    if (until === length) return false
    const next = (key ^ load<u16>(at + 2 * until)) * GOLDEN
    key = next ^ (next >>> 13)
  }
  return false
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
    if (whole === ASKS_MORE || body === ASKS_MORE) {
      answer = chunk
      store<i32>(KIND, kind)
      break
    }
    if (used + 64 > room || token + 2 > room) {
      answer = NO_ROOM
      break
    }
    let has: u32 = 0
    store<i32>(entries + 4 * token, used)
    if (whole >= 0) {
      has = load<u8>(bits + whole)
      used = add(whole, used)
      if ((has & HAS_WILDCARDS) !== 0) used = addImplied(whole, used)
    }
    if (body >= 0) {
      const bodyHas: u32 = load<u8>(bits + body)
      used = add(body, used)
      if ((bodyHas & HAS_WILDCARDS) !== 0) used = addImplied(body, used)
      has |= bodyHas
    }
    store<u8>(tokenBits + token, has)
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
  return lookUpBody(start, end - start)
}

/** Adds the wildcards that find a name wherever it stands; answers how many entries are used then. */
function addImplied(feature: i32, used: i32): i32 {
  const list = implied + 4 * load<i32>(impliedAt + 4 * feature)
  let behind = used
  for (let index = load<i32>(list); index > 0; index--) behind = add(load<i32>(list + 4 * index), behind)
  return behind
}

// @ts-ignore: decorator
@inline
function add(feature: i32, used: i32): i32 {
  store<i32>(features + 4 * used, feature)
  mark(feature)
  return used + 1
}

// @ts-ignore: decorator
@inline
function mark(feature: i32): void {
  const count = load<i32>(SEEN_COUNT)
  store<i32>(seen + 4 * count, feature)
  store<i32>(SEEN_COUNT, count + (1 - load<u8>(present + feature)))
  store<u8>(present + feature, 1)
}

/** As `chunkKind` of @troje/post has it. */
// @ts-ignore: decorator
@inline
function kindOf(start: i32, length: i32): i32 {
  const at = units + 2 * start
  if (length > 16) return kindOfSigns(at, start, length)
  let signs = signsOf(at, min(length, 8))
  if (length > 8) signs |= signsOf(at + 16, length - 8) << 8
  if (signs !== 0) return signs === 1 && length > 1 ? kindByFirst(at, start, length) : kindOfSigns(at, start, length)
  return goesOn(at, length) ? CAREFUL : WORD
}

/** A bit for each of the first eight that is below `a` and no digit. */
// @ts-ignore: decorator
@inline
function signsOf(at: usize, length: i32): i32 {
  const letters = v128.load(at)
  const low = i16x8.lt_u(letters, i16x8.splat(0x61))
  const digits = i16x8.lt_u(i16x8.sub(letters, i16x8.splat(0x30)), i16x8.splat(10))
  return i16x8.bitmask(v128.and(v128.andnot(low, digits), v128.load(masks + 16 * length)))
}

/** Whether what follows a chunk can make it part of a link. */
// @ts-ignore: decorator
@inline
function goesOn(at: usize, length: i32): bool {
  const end = at + 2 * length
  const behind = load<u16>(end)
  return behind >= DOT && behind <= COLON && mayBeLink(end)
}

/** Only where a dot comes before a letter, somewhere in what runs on without a space. */
function mayBeLink(end: usize): bool {
  if (load<u16>(end) === COLON) return load<u16>(end, 2) === SLASH
  for (let at = end; at < end + 2 * LONGEST_LOOK; at += 2) {
    const unit = load<u16>(at)
    if (unit < FIRST_PART && unit !== DOT && unit !== HYPHEN) return false
    const further = load<u16>(at, 2)
    if (unit === DOT && (further >= FIRST_PART || further === HYPHEN)) return true
  }
  return true
}

/** What a chunk is whose only sign is the first. */
function kindByFirst(at: usize, start: i32, length: i32): i32 {
  if (goesOn(at, length)) return CAREFUL
  const first = load<u16>(at)
  const before: u16 = start > 0 ? load<u16>(at - 2) : 0
  if (first === HASH) return before === BARS_TAG ? CAREFUL : TAG
  return first === AT && before === 0 && !isForeign ? WORD : CAREFUL
}

/** What a chunk is that is long or has more signs. */
function kindOfSigns(at: usize, start: i32, length: i32): i32 {
  const first = load<u16>(at)
  if (length === 1 && (first === HASH || first === AT || first === MARK)) return NOTHING
  const byFirst = first === HASH || first === AT ? kindByFirst(at, start, length) : WORD
  if (byFirst === CAREFUL || goesOn(at, length)) return CAREFUL
  if (first === HASH || first === AT) return hasOnly(UNDERSCORE, at + 2, length - 1) ? byFirst : CAREFUL
  if (!hasOnly(APOSTROPHE, at, length)) return CAREFUL
  // Inside it one at a time; there must be a letter.
  let from = 0
  let to = length
  while (from < to && load<u16>(at + 2 * from) === APOSTROPHE) from++
  while (to > from && load<u16>(at + 2 * to - 2) === APOSTROPHE) to--
  if (from === to) return CAREFUL
  for (let index = from; index < to; index++) {
    if (load<u16>(at + 2 * index) === APOSTROPHE && load<u16>(at + 2 * index, 2) === APOSTROPHE) return CAREFUL
  }
  return to - from === length ? WORD : QUOTED
}

/** Whether a chunk has letters, digits and this sign alone. */
function hasOnly(sign: u16, at: usize, length: i32): bool {
  for (let index = 0; index < length; index++) {
    const unit = load<u16>(at + 2 * index)
    if (unit < 0x61 && (unit < 0x30 || unit > 0x39) && unit !== sign) return false
  }
  return true
}

/** Finds the phrases of the text at hand: two of their words side by side, then the others. */
function findPhrases(): void {
  const tokens = load<i32>(TOKENS)
  for (let at = load<i32>(FROM) + 1; at < tokens; at++) {
    if ((load<u8>(tokenBits + at) & IS_SECOND) === 0 || (load<u8>(tokenBits + at - 1) & IS_FIRST) === 0) continue
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

/** Writes the slots of the queries that the features seen wake; answers how many. See `WaitingRows`. */
export function wake(): i32 {
  return wokenBy<u16>()
}

/** The same where rows are of 32 bits. */
export function wakeWide(): i32 {
  return wokenBy<i32>()
}

function wokenBy<Unit>(): i32 {
  const count = load<i32>(SEEN_COUNT)
  let range = ranges
  let asked: i32 = 0
  // As above: the memory of all is asked for first.
  for (let index = 0; index < count; index++) {
    const feature = load<i32>(seen + 4 * index)
    const start = load<i32>(starts + 4 * feature)
    const end = load<i32>(starts + 4 * feature, 4)
    store<i32>(range, start)
    store<i32>(range, end, 4)
    asked += <i32>load<Unit>(rows + sizeof<Unit>() * start)
    range += end > start ? 8 : 0
  }
  store<i32>(ASKED, asked)
  const behind = range
  let into = woken
  for (range = ranges; range < behind; range += 8) {
    let row = rows + sizeof<Unit>() * load<i32>(range)
    const end = rows + sizeof<Unit>() * load<i32>(range, 4)
    while (row < end) {
      const guards = <usize>load<Unit>(row, sizeof<Unit>())
      store<i32>(into, <i32>load<Unit>(row))
      row += 2 * sizeof<Unit>()
      const next = row + guards * sizeof<Unit>()
      while (row < next && load<u8>(present + <usize>load<Unit>(row)) === 0) row += sizeof<Unit>()
      if (guards === 0 || row < next) into += 4
      row = next
    }
  }
  return <i32>((into - woken) >> 2)
}
