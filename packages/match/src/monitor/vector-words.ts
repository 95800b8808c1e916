import { KIND_WORD, scanChunk, unitCodes, type Post } from '@troje/post'
import { IS_NAME, type Lexicon } from '../compile/lexicon.ts'
import { PostWords } from './post-words.ts'
import { openVectorCode } from './vector-code.ts'
import { wildcardTables } from './vector-wildcards.ts'
import type { WaitingRows } from './waiting-rows.ts'

/** The longest text that is read so, and the most entries and tokens of a post: the rest is read as ever. */
const LONGEST = 1 << 14
const ROOM = 1 << 15
/** So many units are looked at together. */
const BLOCK = 64

/** Longer lists of wildcards that find one name are left to the plain way, so that one step adds little. */
const LONGEST_IMPLIED = 24

/** Where `assembly/tables.as` keeps what both sides write, in numbers of four bytes. */
const USED = 0
const TOKENS = 1
const SEEN_COUNT = 2
const FROM = 3
const CHUNKS = 5
const KIND = 6

/** A kind there: a plain word. */
const WORD = 1
const AT = 0x40

/** What it answers beside the number of a chunk. */
const ALL_READ = -1

type Tables = ReturnType<typeof tablesOf> & Omit<ReturnType<typeof wildcardTables>, 'wildMask'>
type Opened = NonNullable<ReturnType<typeof openVectorCode<Tables>>>

/** After so many posts that came since a new word the index is laid out again: it takes some milliseconds. */
const CATCHES_UP = 1000

/**
 * The words of a post, found eight letters at a time by WebAssembly in one memory that holds the whole index. What is
 * rare (links, emoji, accents that are asked for) is left to the plain way, and so is every post for a while after new
 * words came: the index is that of the lexicon as it was.
 */
export class VectorWords extends PostWords {
  readonly #waiting: WaitingRows
  #opened: Opened
  #state: Int32Array
  /** Features that the index has; and posts that were read the plain way since there are more. */
  #size: number
  #missed = 0
  /** The post at hand was read the plain way, which may have put larger arrays in the place of the tables. */
  #isAway = false

  constructor(lexicon: Lexicon, waiting: WaitingRows, opened: Opened) {
    super(lexicon)
    this.#waiting = waiting
    this.#opened = opened
    this.#state = stateOf(opened)
    this.#size = lexicon.size
    this.begin()
    this.#useTables()
  }

  override open(post: Post): void {
    if (this.#isRead(post)) return
    this.#isAway = true
    super.open(post)
  }

  #isRead({ text, title }: Post): boolean {
    if (this.lexicon.size !== this.#size && !this.#catchUp()) return false
    this.begin()
    if (this.#isAway) this.#useTables()
    return this.#readText(text) && (!title || this.#readText(title))
  }

  #catchUp(): boolean {
    if (++this.#missed < CATCHES_UP) return false
    this.#missed = 0
    const opened = openTables(this.lexicon, this.#waiting)
    if (!opened) return false
    this.#opened = opened
    this.#state = stateOf(opened)
    this.#size = this.lexicon.size
    this.begin()
    this.#useTables()
    return true
  }

  /** What it finds is found in the tables themselves. */
  #useTables(): void {
    const { placed } = this.#opened
    this.#isAway = false
    this.seen = placed.seen
    this.present = placed.present
    this.#waiting.woken = placed.woken
    this.features = placed.features
    this.starts = placed.entries
    this.bits = placed.tokenBits
  }

  override wake(waiting: WaitingRows): number {
    if (this.#isAway) return super.wake(waiting)
    const { code } = this.#opened
    return this.#waiting.rows instanceof Int32Array ? code.wakeWide() : code.wake()
  }

  #readText(text: string): boolean {
    if (text.length > LONGEST) return false
    const { code, placed } = this.#opened
    this.text = text
    this.before = this.tokens
    this.buffer.clear()
    this.#tellState()
    let at = code.read(text)
    while (at >= 0) {
      this.#takeState()
      at = this.#plainWord(at) || this.#careful(at)
      // They grew, and lie elsewhere now.
      if (this.features !== placed.features || this.starts !== placed.entries) return false
      this.#tellState()
      at = code.resume(at)
    }
    this.#takeState()
    return at === ALL_READ
  }

  /** A word of which more is asked than to note it: answers which chunk is next, 0 if this is none. */
  #plainWord(chunk: number): number {
    const { buffer } = this
    const { edges, units } = this.#opened.placed
    const start = edges[2 * chunk]!
    const end = edges[2 * chunk + 1]!
    if (this.#state[KIND] !== WORD || units[start] === AT) return 0
    buffer.begin()
    for (let at = start; at < end; at++) buffer.folded.append(units[at]!)
    buffer.push(KIND_WORD, start, end)
    this.token(buffer.count - 1)
    return chunk + 1
  }

  /** Reads a chunk the plain way, and those into which its tokens reach; answers which is next. */
  #careful(chunk: number): number {
    const { buffer, text } = this
    const { edges } = this.#opened.placed
    const chunks = this.#state[CHUNKS]!
    let at = chunk
    do {
      const before = buffer.count
      scanChunk(text, edges[2 * at]!, edges[2 * at + 1]!, buffer)
      for (let token = before; token < buffer.count; token++) this.token(token)
      at++
    } while (at < chunks && edges[2 * at]! < buffer.read)
    return at
  }

  #tellState(): void {
    const state = this.#state
    state[USED] = this.used
    state[TOKENS] = this.tokens
    state[SEEN_COUNT] = this.seenCount
    state[FROM] = this.before
  }

  #takeState(): void {
    const state = this.#state
    this.used = state[USED]!
    this.tokens = state[TOKENS]!
    this.seenCount = state[SEEN_COUNT]!
  }
}

function stateOf({ code }: Opened): Int32Array {
  return new Int32Array(code.memory.buffer, 0, KIND + 1)
}

/** Null where there is no WebAssembly, or no memory for it. */
export function openVectorWords(lexicon: Lexicon, waiting: WaitingRows): VectorWords | null {
  const opened = openTables(lexicon, waiting)
  return opened && new VectorWords(lexicon, waiting, opened)
}

function openTables(lexicon: Lexicon, waiting: WaitingRows): Opened | null {
  const { wildMask, ...wild } = wildcardTables(lexicon)
  const numbers = { slotMask: lexicon.names.mask, pairMask: lexicon.pairs.mask, wildMask, room: ROOM }
  return openVectorCode({ ...tablesOf(lexicon, waiting), ...wild }, numbers)
}

/** Under the names by which `assembly/tables.as` knows them. */
function tablesOf(lexicon: Lexicon, waiting: WaitingRows) {
  const { size, names, wildcards, pairs } = lexicon
  lexicon.settle()
  const { impliedAt, implied } = impliedTables(lexicon)
  return {
    codes: unitCodes(),
    units: new Uint16Array(LONGEST + BLOCK),
    edges: new Uint16Array(LONGEST + 4),
    hashes: new Int32Array(LONGEST / 2 + 1),
    met: new Int32Array(LONGEST / 2 + 1),
    slots: names.slots,
    spans: names.spans,
    names: names.units,
    bits: lexicon.bits.subarray(0, size),
    impliedAt,
    implied,
    begins: wildcards.begins,
    beginsShort: wildcards.beginsShort,
    keys: wildcards.keys,
    keyLengths: wildcards.lengths,
    pairBits: pairs.filter,
    pairSlots: pairs.slots,
    phrases: pairs.phrases,
    features: new Int32Array(ROOM),
    entries: new Int32Array(ROOM),
    tokenBits: new Uint8Array(ROOM),
    seen: new Int32Array(size + 1),
    present: new Uint8Array(size + 1),
    starts: startsOf(waiting, size),
    rows: waiting.rows,
    ranges: new Int32Array(2 * size + 2),
    woken: new Int32Array(waiting.rows.length),
  }
}

/** A feature that came since has no rows. */
function startsOf({ starts }: WaitingRows, size: number): Int32Array {
  const all = new Int32Array(size + 1).fill(starts.at(-1)!)
  all.set(starts)
  return all
}

/** By name: where in `implied` the wildcards that find it wherever it stands are counted and listed, or 0. */
function impliedTables(lexicon: Lexicon): { readonly impliedAt: Int32Array; readonly implied: Int32Array } {
  const impliedAt = new Int32Array(lexicon.size)
  const implied = [0]
  for (let name = 0; name < lexicon.size; name++) {
    if ((lexicon.bits[name]! & IS_NAME) === 0 || lexicon.wildcardsOf(name).length === 0) continue
    const features = lexicon.implied[name]
    if (!features || features.length > LONGEST_IMPLIED) continue
    impliedAt[name] = implied.push(features.length, ...features) - 1 - features.length
  }
  return { impliedAt, implied: Int32Array.from(implied) }
}
