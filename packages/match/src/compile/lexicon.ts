import { TokenBuffer, fold, scanTokens, tokenKinds, type Token } from '@troje/post'
import { isWrittenAs } from '../evaluate/word-match.ts'
import { isFoundBy } from '../evaluate/wildcard-match.ts'
import { namesOf, type Word } from '../node/word.ts'
import { NameTable, grown } from './name-table.ts'
import { WildcardIndex, type IndexedWildcard } from './wildcard-index.ts'

const WORD = tokenKinds.indexOf('word')
const HASHTAG = tokenKinds.indexOf('hashtag')
const EMOJI = tokenKinds.indexOf('emoji')
const LINK = tokenKinds.indexOf('link')

interface Variant {
  readonly feature: number
  readonly word: Word
}

/**
 * Every distinct word and wildcard (together: features) that queries ask of one kind of text, and where they stand in
 * the post that was read last. Reading a text takes one pass and makes no object for a word.
 */
export class Lexicon {
  size = 0
  /** Features of the post at hand, in the order in which they were first met. */
  readonly seen: number[] = []
  /** How many posts had a feature since the lexicon was made. */
  postsWith = new Int32Array(1024)
  readonly #names = new NameTable()
  readonly #wildcards = new WildcardIndex()
  readonly #byKey = new Map<string, number>()
  /** By name: the feature that asks the name alone, or -1. */
  readonly #plain: number[] = []
  /** By name: the features that ask accents or capitals too. */
  readonly #variants = new Map<number, Variant[]>()
  readonly #buffer = new TokenBuffer()
  #text = ''
  #base = 0
  /** By feature: the number of the last post that had it, and its first and last entry below. */
  #stamps = new Int32Array(1024)
  #heads = new Int32Array(1024)
  #tails = new Int32Array(1024)
  #now = 0
  /** Entries: a word position, and the next entry of the same feature or -1. */
  #positions = new Int32Array(1024)
  #nexts = new Int32Array(1024)
  #used = 0

  /** The feature of a word, made if it is new. */
  ofWord(word: Word): number {
    const key = word.asks === 'folded' ? word.folded : `${word.asks} ${word.folded} ${word.written}`
    const known = this.#byKey.get(key)
    if (known !== undefined) return known
    const feature = this.#addFeature(key)
    const name = this.#names.add(word.folded)
    this.#plain[name] ??= -1
    if (word.asks === 'folded') this.#plain[name] = feature
    else this.#variants.set(name, [...(this.#variants.get(name) ?? []), { feature, word }])
    return feature
  }

  ofWildcard(pattern: string): number {
    const key = `wildcard ${pattern}`
    const known = this.#byKey.get(key)
    if (known !== undefined) return known
    const feature = this.#addFeature(key)
    this.#wildcards.add(pattern, feature)
    return feature
  }

  /** Forgets the post before. */
  begin(): void {
    this.#now++
    this.#used = 0
    this.seen.length = 0
  }

  /** Reads a text of the post at hand; `base` is the position of its first word. */
  read(text: string, base: number): void {
    const buffer = this.#buffer
    this.#text = text
    this.#base = base
    scanTokens(text, buffer)
    for (let at = 0; at < buffer.count; at++) {
      const kind = buffer.kinds[at]!
      if (kind === LINK) {
        this.#link(at)
        continue
      }
      const { units } = buffer.folded
      const start = buffer.foldedStarts[at]!
      const end = buffer.foldedStarts[at + 1]!
      this.#name(this.#names.find(buffer.hashes[at]!, units, start, end), at, 0)
      const body = kind === HASHTAG
      if (body) this.#name(this.#names.find(buffer.bodyHashes[at]!, units, start + 1, end), at, 1)
      if (this.#wildcards.size === 0 || kind === EMOJI) continue
      this.#at = at
      this.#wildcards.each(units, start, end, this.#foundWildcard)
      if (body) this.#wildcards.each(units, start + 1, end, this.#foundWildcard)
    }
  }

  has(feature: number): boolean {
    return this.#stamps[feature] === this.#now
  }

  /** The first entry of a feature in the post at hand, or -1. */
  first(feature: number): number {
    return this.#stamps[feature] === this.#now ? this.#heads[feature]! : -1
  }

  /** The entry after this one, or -1. Positions rise. */
  after(entry: number): number {
    return this.#nexts[entry]!
  }

  position(entry: number): number {
    return this.#positions[entry]!
  }

  #at = 0
  readonly #foundWildcard = (entry: IndexedWildcard): void => {
    const kind = this.#buffer.kinds[this.#at]!
    // An unsigned wildcard was asked of a word, or of a tag without its sign; a signed one of the whole token.
    const alone = entry.prefixAlone && (entry.wildcard.signed || kind === WORD || kind === HASHTAG)
    if (alone || isFoundBy(entry.wildcard, this.#token(this.#at), this.#text)) this.#record(entry.feature, this.#at)
  }

  #link(at: number): void {
    const { first, second } = namesOf(this.#token(at))
    this.#name(this.#names.findText(first), at, 0)
    if (second !== null && second !== first) this.#name(this.#names.findText(second), at, 0)
  }

  #token(at: number): Token {
    const { kinds, starts, ends, hostStarts, hostEnds } = this.#buffer
    const kind = tokenKinds[kinds[at]!]!
    const token = { kind, start: starts[at]!, end: ends[at]!, position: at, folded: this.#buffer.foldedText(at) }
    return kind === 'link' ? { ...token, host: fold(this.#text.slice(hostStarts[at], hostEnds[at])) } : token
  }

  /** `sign` is how much of the token the name leaves off: the `#` of a tag. */
  #name(name: number, at: number, sign: number): void {
    if (name < 0) return
    const plain = this.#plain[name]!
    if (plain >= 0) this.#record(plain, at)
    const variants = this.#variants.size > 0 ? this.#variants.get(name) : undefined
    if (!variants) return
    const token = this.#token(at)
    for (const { feature, word } of variants) {
      if (isWrittenAs(word, token, this.#text, sign)) this.#record(feature, at)
    }
  }

  #record(feature: number, at: number): void {
    const entry = this.#used++
    if (entry === this.#positions.length) {
      this.#positions = grown(this.#positions, new Int32Array(2 * entry))
      this.#nexts = grown(this.#nexts, new Int32Array(2 * entry))
    }
    if (this.#stamps[feature] === this.#now) this.#nexts[this.#tails[feature]!] = entry
    else {
      this.#stamps[feature] = this.#now
      this.#heads[feature] = entry
      this.seen.push(feature)
      this.postsWith[feature]!++
    }
    this.#tails[feature] = entry
    this.#positions[entry] = this.#base + at
    this.#nexts[entry] = -1
  }

  #addFeature(key: string): number {
    const feature = this.size++
    this.#byKey.set(key, feature)
    if (feature === this.postsWith.length) {
      const size = 2 * feature
      this.postsWith = grown(this.postsWith, new Int32Array(size))
      this.#stamps = grown(this.#stamps, new Int32Array(size))
      this.#heads = grown(this.#heads, new Int32Array(size))
      this.#tails = grown(this.#tails, new Int32Array(size))
    }
    return feature
  }
}
