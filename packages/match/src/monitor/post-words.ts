import {
  grown,
  CAREFUL,
  END_BITS,
  KIND_EMOJI,
  KIND_HASHTAG,
  KIND_LINK,
  KIND_WORD,
  ROW_END,
  ROW_FOLDED_END,
  ROW_FOLDED_START,
  ROW_HASH,
  ROW_KIND,
  ROW_START,
  TOKEN_ROW,
  TokenBuffer,
  chunkKind,
  chunkStart,
  hashWithoutFirst,
  isPlain,
  scanChunk,
  type Post,
} from '@troje/post'
import { HAS_VARIANTS, HAS_WILDCARDS, IS_FIRST, IS_SECOND, IS_UNSURE, type Lexicon } from '../compile/lexicon.ts'
import type { IndexedWildcard } from '../compile/wildcard-index.ts'
import { isFoundBy } from '../evaluate/wildcard-match.ts'
import { isWrittenAs } from '../evaluate/word-match.ts'
import { namesOf } from '../node/word.ts'
import type { WaitingRows } from './waiting-rows.ts'

/** What asks for more than to note that a name is there. */
const TAKES_MORE = HAS_VARIANTS | HAS_WILDCARDS | IS_UNSURE

/** The title's words follow the text's at a distance that no NEAR reaches. */
const TITLE_BASE = 1 << 25

/** Of the posts after the first thousands every eighth is enough to count words in. */
const ALWAYS_COUNTED = 5000
const COUNTED = 7

/**
 * Which features of a lexicon stand where in the post at hand. Reading a text takes one pass and makes no object for a
 * word, unless accents, capitals or a star inside are asked of it.
 */
export class PostWords {
  readonly lexicon: Lexicon
  /** Features of the post at hand, in the order in which they were first met; `seenCount` of them. */
  seen = new Int32Array(0)
  seenCount = 0
  /** By feature: 1 where the post at hand has it. */
  present = new Uint8Array(0)
  protected readonly buffer = new TokenBuffer()
  protected text = ''
  /** Entries: a feature at a token, in the order of the text. */
  protected features = new Int32Array(1024)
  protected used = 0
  /** By token: its first entry, and the bits of its features together; the one after the last has where they end. */
  protected starts = new Int32Array(1024)
  protected bits = new Uint8Array(1024)
  /** How many tokens there were, and how many before the text at hand. */
  protected tokens = 0
  protected before = 0
  /** Once places were asked: by feature its first entry; by entry its word position, and the next of the same feature or -1. */
  #isPlaced = false
  #heads = new Int32Array(0)
  #positions = new Int32Array(0)
  #nexts = new Int32Array(0)

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon
  }

  /** Forgets the post before. */
  begin(): void {
    const { seen, present, lexicon } = this
    for (let index = 0; index < this.seenCount; index++) present[seen[index]!] = 0
    this.used = 0
    this.tokens = 0
    this.#isPlaced = false
    this.seenCount = 0
    lexicon.settle()
    if (lexicon.size > present.length) this.#makeRoom(lexicon.bits.length)
  }

  /** Takes the next post: its text and its title are read. */
  open({ text, title }: Post): void {
    this.begin()
    this.read(text)
    if (title) this.read(title)
  }

  /** Writes the slots that the post at hand wakes to their `woken`, some more than once; answers how many. */
  wake({ rows, starts, woken, size }: WaitingRows): number {
    const { present, seen, seenCount } = this
    let count = 0
    for (let index = 0; index < seenCount; index++) {
      const feature = seen[index]!
      // A feature that came since has no rows yet.
      if (feature >= size) continue
      const end = starts[feature + 1]!
      for (let row = starts[feature]!; row < end;) {
        const slot = rows[row]!
        const guards = rows[row + 1]!
        const next = row + 2 + guards
        row += 2
        while (row < next && present[rows[row]!] === 0) row++
        // Without a guard, or with one that is there.
        if (row < next || guards === 0) woken[count++] = slot
        row = next
      }
    }
    return count
  }

  /** Counts what the post at hand has, so that rare words get known; `post` is how many were read. */
  count(post: number): void {
    if (post > ALWAYS_COUNTED && (post & COUNTED) !== 0) return
    this.lexicon.counted++
    const { seen, seenCount } = this
    const { postsWith } = this.lexicon
    for (let index = 0; index < seenCount; index++) postsWith[seen[index]!]!++
  }

  /** Reads a text of the post at hand, or one more of it: its title. */
  read(text: string): void {
    const buffer = this.buffer
    buffer.open(text)
    this.text = text
    const { count, rows: chunks } = buffer.chunks
    this.before = this.tokens
    this.#makeTokenRoom(count)
    for (let chunk = 0, start = 0; chunk < 2 * count; chunk += 2) {
      const entry = chunks[chunk]!
      // What was read carefully may have gone on into this chunk, as a link does.
      const isWhole = buffer.read <= start
      const { units } = buffer.folded
      start = chunkStart(units, start)
      const end = entry & END_BITS
      const kind = !isWhole ? CAREFUL : isPlain(entry) ? KIND_WORD : chunkKind(text, start, entry, units)
      if (kind >= 0) this.#whole(kind, start, end, chunks[chunk + 1]!)
      else if (kind === CAREFUL) this.#careful(start, entry)
      start = end
    }
    this.starts[this.tokens] = this.used
    this.#findPhrases()
  }

  /** A chunk that is a token. */
  #whole(kind: number, start: number, end: number, hash: number): void {
    const { lexicon } = this
    const { units } = this.buffer.folded
    const first = this.used
    const name = lexicon.names.find(hash, units, start, end)
    let found = 0
    if (name >= 0) {
      found = lexicon.bits[name]!
      if ((found & TAKES_MORE) !== 0 && !this.#implies(name, found)) return this.#push(kind, start, end, hash)
      this.#add(name)
    } else if (lexicon.wildcards.mayFind(units, start, end)) return this.#push(kind, start, end, hash)
    if (kind === KIND_HASHTAG) {
      this.#body(-1, start, end, hash)
      found = this.#bitsSince(first)
    }
    this.#endToken(first, found)
  }

  #endToken(first: number, found: number): void {
    this.starts[this.tokens] = first
    this.bits[this.tokens++] = found
  }

  /** Notes the wildcards that find a name wherever it stands, if that is all it takes. */
  #implies(name: number, bits: number): boolean {
    const implied = (bits & TAKES_MORE) === HAS_WILDCARDS ? this.lexicon.implied[name] : null
    if (!implied) return false
    for (let index = 0; index < implied.length; index++) this.#add(implied[index]!)
    return true
  }

  /** A chunk that is no token as a whole: the tokens in it. */
  #careful(start: number, entry: number): void {
    const buffer = this.buffer
    const before = buffer.count
    scanChunk(this.text, start, entry, buffer)
    for (let token = before; token < buffer.count; token++) this.token(token)
    // One chunk may hold many tokens; there is always room for those of the chunks to come.
    this.#makeTokenRoom(buffer.chunks.count)
  }

  /** A whole chunk of which more is asked than whether it is there. */
  #push(kind: number, start: number, end: number, hash: number): void {
    this.token(this.buffer.pushChunk(kind, start, end, hash))
  }

  /** Any token of the buffer. */
  protected token(token: number): void {
    const { rows, folded } = this.buffer
    const row = TOKEN_ROW * token
    const kind = rows[row + ROW_KIND]!
    const start = rows[row + ROW_FOLDED_START]!
    const end = rows[row + ROW_FOLDED_END]!
    const first = this.used
    this.#makeTokenRoom(1)
    if (kind === KIND_LINK) this.#link(token)
    else {
      const name = this.lexicon.names.find(rows[row + ROW_HASH]!, folded.units, start, end)
      if (name >= 0) this.#name(name, token, 0, kind !== KIND_EMOJI)
      else if (kind !== KIND_EMOJI) this.#wild(token, start, end)
      if (kind === KIND_HASHTAG) this.#body(token, start, end, rows[row + ROW_HASH]!)
    }
    this.#endToken(first, this.#bitsSince(first))
  }

  /** The word of a tag, which is not in the buffer (-1) unless more is asked of it. */
  #body(token: number, start: number, end: number, hash: number): void {
    const { units } = this.buffer.folded
    const { names, bits, wildcards } = this.lexicon
    const name = names.find(hashWithoutFirst(hash, units[start]!, end - start), units, start + 1, end)
    if (name >= 0 ? (bits[name]! & TAKES_MORE) === 0 : !wildcards.mayFind(units, start + 1, end)) {
      if (name >= 0) this.#add(name)
      return
    }
    const at = token < 0 ? this.buffer.pushChunk(KIND_HASHTAG, start, end, hash) : token
    if (name >= 0) this.#name(name, at, 1, true)
    else this.#wild(at, start + 1, end)
  }

  /** The first entry of a feature in the post at hand, or -1. */
  first(feature: number): number {
    if (this.present[feature] === 0) return -1
    if (!this.#isPlaced) this.#place()
    return this.#heads[feature]!
  }

  /** The entry after this one, or -1. Positions rise. */
  after(entry: number): number {
    return this.#nexts[entry]!
  }

  position(entry: number): number {
    return this.#positions[entry]!
  }

  /** Few posts are asked where their words stand; those that are, once. */
  #place(): void {
    this.#isPlaced = true
    if (this.#positions.length < this.features.length) {
      this.#positions = new Int32Array(this.features.length)
      this.#nexts = new Int32Array(this.features.length)
    }
    const heads = this.#heads
    for (let index = 0; index < this.seenCount; index++) heads[this.seen[index]!] = -1
    // From the last to the first: each goes before what is known already.
    for (let at = this.tokens - 1; at >= 0; at--) {
      const position = at < this.before ? at : TITLE_BASE + at - this.before
      for (let entry = this.starts[at + 1]! - 1; entry >= this.starts[at]!; entry--) {
        const feature = this.features[entry]!
        this.#positions[entry] = position
        this.#nexts[entry] = heads[feature]!
        heads[feature] = entry
      }
    }
  }

  /** All that a name means where it stands; `sign` is how much of the token is left off: the `#` of a tag. */
  #name(name: number, token: number, sign: number, isWord: boolean): void {
    const { lexicon } = this
    this.#add(name)
    if ((lexicon.bits[name]! & (HAS_WILDCARDS | IS_UNSURE)) !== 0 && isWord) {
      for (const entry of lexicon.wildcardsOf(name)) this.#foundWildcard(entry, token)
    }
    if ((lexicon.bits[name]! & HAS_VARIANTS) !== 0) this.#variants(name, token, sign)
  }

  /** Wildcards that find a word which is no name. */
  #wild(token: number, start: number, end: number): void {
    const { wildcards } = this.lexicon
    wildcards.each(this.buffer.folded.units, start, end, (entry) => this.#foundWildcard(entry, token))
  }

  #foundWildcard({ feature, wildcard, prefixAlone }: IndexedWildcard, token: number): void {
    const kind = this.buffer.rows[TOKEN_ROW * token + ROW_KIND]
    // An unsigned wildcard was asked of a word, or of a tag without its sign; a signed one of the whole token.
    const alone = prefixAlone && (wildcard.signed || kind === KIND_WORD || kind === KIND_HASHTAG)
    if (alone || isFoundBy(wildcard, this.buffer.token(token, this.text), this.text)) this.#add(feature)
  }

  #variants(name: number, token: number, sign: number): void {
    const row = TOKEN_ROW * token
    const isPlain = isAscii(this.text, this.buffer.rows[row + ROW_START]!, this.buffer.rows[row + ROW_END]!)
    for (const { feature, word } of this.lexicon.variants.get(name)!) {
      // Whoever asks an accent finds none here.
      if (isPlain && word.asks === 'accents') continue
      if (isWrittenAs(word, this.buffer.token(token, this.text), this.text, sign)) this.#add(feature)
    }
  }

  #link(token: number): void {
    const { first, second } = namesOf(this.buffer.token(token, this.text))
    this.#linkName(first, token)
    if (second !== null && second !== first) this.#linkName(second, token)
  }

  #linkName(text: string, token: number): void {
    const name = this.lexicon.names.findText(text)
    if (name >= 0) this.#name(name, token, 0, false)
  }

  /** Finds the phrases of the text at hand: two of their words side by side, then the others. */
  #findPhrases(): void {
    const bits = this.bits
    const { pairs } = this.lexicon
    const entries = this.starts
    const features = this.features
    for (let at = this.before + 1; at < this.tokens; at++) {
      if ((bits[at]! & IS_SECOND) === 0 || (bits[at - 1]! & IS_FIRST) === 0) continue
      for (let right = entries[at]!; right < entries[at + 1]!; right++) {
        for (let left = entries[at - 1]!; left < entries[at]!; left++) {
          if (pairs.mayHave(features[left]!, features[right]!)) this.#phrasesOf(features[left]!, features[right]!, at)
        }
      }
    }
  }

  /** The phrases with these two features, the second of which stands at the token `at`. */
  #phrasesOf(first: number, second: number, at: number): void {
    const { phrases } = this.lexicon.pairs
    for (let row = this.lexicon.pairs.first(first, second); row !== 0; row = phrases[row + 1]!) {
      const index = phrases[row + 2]!
      const length = phrases[row + 3]!
      let word = 0
      while (
        word < length &&
        (word === index || word === index + 1 || this.#isAt(phrases[row + 4 + word]!, at - 1 - index + word))
      ) {
        word++
      }
      if (word === length) this.#mark(phrases[row]!)
    }
  }

  #isAt(feature: number, at: number): boolean {
    if (at < this.before || at >= this.tokens) return false
    for (let entry = this.starts[at]!; entry < this.starts[at + 1]!; entry++) {
      if (this.features[entry] === feature) return true
    }
    return false
  }

  /** Of all entries from `first` on. */
  #bitsSince(first: number): number {
    let bits = 0
    for (let entry = first; entry < this.used; entry++) bits |= this.lexicon.bits[this.features[entry]!]!
    return bits
  }

  #mark(feature: number): void {
    if (this.present[feature] !== 0) return
    this.present[feature] = 1
    this.seen[this.seenCount++] = feature
  }

  /** Notes that a feature stands at the token at hand. */
  #add(feature: number): void {
    const entry = this.used++
    if (entry === this.features.length) this.features = grown(this.features, 2 * entry)
    this.features[entry] = feature
    this.#mark(feature)
  }

  /** For so many tokens more, and the end of the last. */
  #makeTokenRoom(count: number): void {
    const size = this.tokens + count + 1
    if (size <= this.starts.length) return
    this.starts = grown(this.starts, 2 * size)
    this.bits = grown(this.bits, 2 * size)
  }

  #makeRoom(size: number): void {
    this.seen = new Int32Array(size)
    this.present = new Uint8Array(size)
    this.#heads = new Int32Array(size)
  }
}

function isAscii(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) >= 0x80) return false
  return true
}
