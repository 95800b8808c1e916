import { TokenBuffer, fold, scanTokens, tokenKinds, type Token } from '@troje/post'
import { isWrittenAs } from '../evaluate/word-match.ts'
import { isFoundBy } from '../evaluate/wildcard-match.ts'
import { namesOf, type Word } from '../node/word.ts'
import { NameTable, grown } from './name-table.ts'
import { PairTable } from './pair-table.ts'
import { WildcardIndex, type IndexedWildcard } from './wildcard-index.ts'

const WORD = tokenKinds.indexOf('word')
const HASHTAG = tokenKinds.indexOf('hashtag')
const EMOJI = tokenKinds.indexOf('emoji')
const LINK = tokenKinds.indexOf('link')

/** Bits by feature. Of a name: accents or capitals are asked of it; wildcards find it; which do is not known yet. */
const HAS_VARIANTS = 1
const HAS_WILDCARDS = 2
const IS_UNSURE = 4
const HAS_MORE = HAS_VARIANTS | HAS_WILDCARDS | IS_UNSURE
/** Its places are asked; it is the last but one word of a phrase; it is the last. */
const HAS_PLACES = 8
const IS_FIRST = 16
const IS_SECOND = 32
const IS_NAME = 64

/** Of the posts after the first thousands every eighth is enough to count words in. */
const ALWAYS_COUNTED = 5000
const COUNTED = 7

interface Variant {
  readonly feature: number
  readonly word: Word
}

/**
 * Every distinct word, wildcard and phrase (together: features) that queries ask of one kind of text, and where they
 * stand in the post that was read last. Reading a text takes one pass and makes no object for a word.
 */
export class Lexicon {
  size = 0
  /** Features of the post at hand, in the order in which they were first met; `seenCount` of them. */
  seen = new Int32Array(1024)
  seenCount = 0
  /** By feature: 1 where the post at hand has it. */
  present = new Uint8Array(1024)
  /** How many posts were counted, and by feature: in how many of them it was, and how many were before it was made. */
  counted = 0
  postsWith = new Int32Array(1024)
  madeAt = new Int32Array(1024)
  readonly #names = new NameTable()
  readonly #wildcards = new WildcardIndex()
  readonly #pairs = new PairTable()
  readonly #byKey = new Map<string, number>()
  #bits = new Uint8Array(1024)
  readonly #variants = new Map<number, Variant[]>()
  readonly #wildcardsOf = new Map<number, IndexedWildcard[]>()
  readonly #buffer = new TokenBuffer()
  #posts = 0
  #isCounted = false
  #isUnsure = false
  #text = ''
  #base = 0
  /** By feature: its first and last entry below, in the post at hand. */
  #heads = new Int32Array(1024)
  #tails = new Int32Array(1024)
  /** Entries: a feature; if its places are asked, the word position and the next entry of the same feature or -1. */
  #features = new Int32Array(1024)
  #positions = new Int32Array(1024)
  #nexts = new Int32Array(1024)
  #used = 0
  /** By token: its first entry. */
  #entries = new Int32Array(1024)

  /** The feature of a word, made if it is new. */
  ofWord(word: Word): number {
    const key = keyOf(word)
    const known = this.#byKey.get(key)
    if (known !== undefined) return known
    const name = this.#nameOf(word.folded)
    if (word.asks === 'folded') return name
    const feature = this.#addFeature(key)
    this.#variants.set(name, [...(this.#variants.get(name) ?? []), { feature, word }])
    this.#bits[name]! |= HAS_VARIANTS
    return feature
  }

  ofWildcard(pattern: string): number {
    const key = `wildcard ${pattern}`
    const known = this.#byKey.get(key)
    if (known !== undefined) return known
    const feature = this.#addFeature(key)
    this.#wildcards.add(pattern, feature)
    this.#isUnsure = true
    return feature
  }

  /** The feature of words side by side. It has no places: inside a NEAR, ask for the words. */
  ofPhrase(words: readonly Word[]): number {
    const features = words.map((word) => this.ofWord(word))
    if (features.length === 1) return features[0]!
    const key = `phrase ${words.map(keyOf).join(' ')}`
    const known = this.#byKey.get(key)
    if (known !== undefined) return known
    const feature = this.#addFeature(key)
    const before = features.slice(0, -2).reverse()
    const first = features.at(-2)!
    const second = features.at(-1)!
    this.#pairs.add(first, second, { feature, before })
    this.#bits[first]! |= IS_FIRST
    this.#bits[second]! |= IS_SECOND
    return feature
  }

  /** Says that the places of a feature will be asked. */
  askPlaces(feature: number): void {
    this.#bits[feature]! |= HAS_PLACES
  }

  /** Takes over the words of another lexicon, the commonest first: what is often used together then lies together. */
  seedFrom(known: Lexicon): void {
    const names = Array.from(known.#byKey).filter(([, feature]) => (known.#bits[feature]! & IS_NAME) !== 0)
    names.sort((a, b) => known.postsWith[b[1]]! - known.postsWith[a[1]]!)
    for (const [name] of names) this.#nameOf(name)
  }

  /** Takes over how often each feature was met. */
  learnFrom(known: Lexicon): void {
    this.counted = known.counted
    this.#posts = known.#posts
    for (const [key, feature] of this.#byKey) {
      const before = known.#byKey.get(key)
      if (before === undefined) continue
      this.postsWith[feature] = known.postsWith[before]!
      this.madeAt[feature] = known.madeAt[before]!
    }
  }

  /** Forgets the post before. */
  begin(): void {
    const { seen, present } = this
    if (this.#isUnsure) this.#forgetWildcards()
    for (let index = 0; index < this.seenCount; index++) present[seen[index]!] = 0
    this.#used = 0
    this.seenCount = 0
    this.#isCounted = ++this.#posts <= ALWAYS_COUNTED || (this.#posts & COUNTED) === 0
    if (this.#isCounted) this.counted++
  }

  /** Reads a text of the post at hand; `base` is the position of its first word. */
  read(text: string, base: number): void {
    const buffer = this.#buffer
    this.#text = text
    this.#base = base
    scanTokens(text, buffer)
    const { count, kinds, hashes, foldedStarts, foldedEnds } = buffer
    const { units } = buffer.folded
    if (count >= this.#entries.length) this.#entries = new Int32Array(2 * count)
    let before = this.#used
    for (let at = 0; at < count; at++) {
      const first = this.#used
      this.#entries[at] = first
      const kind = kinds[at]!
      if (kind === LINK) this.#link(at)
      else {
        const start = foldedStarts[at]!
        const end = foldedEnds[at]!
        this.#word(hashes[at]!, units, start, end, at, 0, kind)
        if (kind === HASHTAG) this.#word(buffer.bodyHashes[at]!, units, start + 1, end, at, 1, kind)
      }
      if (before < first && first < this.#used) this.#pairsAt(before, first, at)
      before = first
    }
  }

  has(feature: number): boolean {
    return this.present[feature] !== 0
  }

  /** The first entry of a feature in the post at hand, or -1. */
  first(feature: number): number {
    return this.present[feature] !== 0 ? this.#heads[feature]! : -1
  }

  /** The entry after this one, or -1. Positions rise. */
  after(entry: number): number {
    return this.#nexts[entry]!
  }

  position(entry: number): number {
    return this.#positions[entry]!
  }

  /** `sign` is how much of the token is left off: the `#` of a tag. */
  #word(hash: number, units: Uint16Array, start: number, end: number, at: number, sign: number, kind: number): void {
    const name = this.#names.find(hash, units, start, end)
    if (name >= 0) {
      this.#record(name, at)
      if ((this.#bits[name]! & HAS_MORE) !== 0) this.#moreOf(name, at, sign, kind !== EMOJI)
    } else if (this.#wildcards.size > 0 && kind !== EMOJI) {
      this.#at = at
      this.#wildcards.each(units, start, end, this.#foundWildcard)
    }
  }

  #moreOf(name: number, at: number, sign: number, isWord: boolean): void {
    if ((this.#bits[name]! & IS_UNSURE) !== 0) this.#learnWildcardsOf(name)
    const more = this.#bits[name]!
    if ((more & HAS_WILDCARDS) !== 0 && isWord) {
      this.#at = at
      for (const entry of this.#wildcardsOf.get(name)!) this.#foundWildcard(entry)
    }
    if ((more & HAS_VARIANTS) !== 0) this.#variantsOf(name, at, sign)
  }

  /** After a new one any name may have it. */
  #forgetWildcards(): void {
    this.#isUnsure = false
    for (let feature = 0; feature < this.size; feature++) {
      if ((this.#bits[feature]! & IS_NAME) !== 0) this.#bits[feature]! |= IS_UNSURE
    }
  }

  /** Which wildcards a name begins with is found out once. */
  #learnWildcardsOf(name: number): void {
    const units = this.#names.unitsOf(name)
    const found: IndexedWildcard[] = []
    this.#wildcards.each(units, 0, units.length, (entry) => found.push(entry))
    this.#wildcardsOf.set(name, found)
    this.#bits[name]! &= ~(IS_UNSURE | HAS_WILDCARDS)
    if (found.length > 0) this.#bits[name]! |= HAS_WILDCARDS
  }

  #at = 0
  readonly #foundWildcard = (entry: IndexedWildcard): void => {
    const kind = this.#buffer.kinds[this.#at]!
    // An unsigned wildcard was asked of a word, or of a tag without its sign; a signed one of the whole token.
    const alone = entry.prefixAlone && (entry.wildcard.signed || kind === WORD || kind === HASHTAG)
    if (alone || isFoundBy(entry.wildcard, this.#token(this.#at), this.#text)) {
      this.#record(entry.feature, this.#at)
    }
  }

  #variantsOf(name: number, at: number, sign: number): void {
    const token = this.#token(at)
    const isPlain = isAscii(this.#text, token.start, token.end)
    for (const { feature, word } of this.#variants.get(name)!) {
      // Whoever asks an accent finds none here.
      if (isPlain && word.asks === 'accents') continue
      if (isWrittenAs(word, token, this.#text, sign)) this.#record(feature, at)
    }
  }

  #link(at: number): void {
    const { first, second } = namesOf(this.#token(at))
    this.#linkName(first, at)
    if (second !== null && second !== first) this.#linkName(second, at)
  }

  #linkName(text: string, at: number): void {
    const name = this.#names.findText(text)
    if (name < 0) return
    this.#record(name, at)
    if ((this.#bits[name]! & HAS_VARIANTS) !== 0) this.#variantsOf(name, at, 0)
  }

  #token(at: number): Token {
    const { kinds, starts, ends, hostStarts, hostEnds } = this.#buffer
    const kind = tokenKinds[kinds[at]!]!
    const token = { kind, start: starts[at]!, end: ends[at]!, position: at, folded: this.#buffer.foldedText(at) }
    return kind === 'link' ? { ...token, host: fold(this.#text.slice(hostStarts[at], hostEnds[at])) } : token
  }

  /** The phrases that end in the token at `at`; its entries begin at `first`, those of the token before at `before`. */
  #pairsAt(before: number, first: number, at: number): void {
    const until = this.#used
    const features = this.#features
    for (let right = first; right < until; right++) {
      const second = features[right]!
      if ((this.#bits[second]! & IS_SECOND) === 0) continue
      for (let left = before; left < first; left++) {
        if ((this.#bits[features[left]!]! & IS_FIRST) === 0) continue
        const phrases = this.#pairs.of(features[left]!, second)
        for (let index = 0; index < phrases.length; index++) {
          const phrase = phrases[index]!
          if (phrase.before.every((feature, back) => this.#isAt(feature, at - 2 - back))) this.#mark(phrase.feature)
        }
      }
    }
  }

  #isAt(feature: number, at: number): boolean {
    if (at < 0) return false
    for (let entry = this.#entries[at]!; entry < this.#entries[at + 1]!; entry++) {
      if (this.#features[entry] === feature) return true
    }
    return false
  }

  #mark(feature: number): boolean {
    if (this.present[feature] !== 0) return false
    this.present[feature] = 1
    this.seen[this.seenCount++] = feature
    if (this.#isCounted) this.postsWith[feature]!++
    return true
  }

  #record(feature: number, at: number): void {
    const entry = this.#used++
    if (entry === this.#positions.length) this.#growEntries()
    this.#features[entry] = feature
    const isFirst = this.#mark(feature)
    if ((this.#bits[feature]! & HAS_PLACES) === 0) return
    if (isFirst) this.#heads[feature] = entry
    else this.#nexts[this.#tails[feature]!] = entry
    this.#tails[feature] = entry
    this.#positions[entry] = this.#base + at
    this.#nexts[entry] = -1
  }

  #growEntries(): void {
    const size = 2 * this.#positions.length
    this.#features = grown(this.#features, new Int32Array(size))
    this.#positions = grown(this.#positions, new Int32Array(size))
    this.#nexts = grown(this.#nexts, new Int32Array(size))
  }

  #nameOf(folded: string): number {
    const known = this.#byKey.get(folded)
    if (known !== undefined) return known
    const name = this.#addFeature(folded)
    this.#names.add(folded, name)
    this.#bits[name] = IS_NAME | IS_UNSURE
    return name
  }

  #addFeature(key: string): number {
    const feature = this.size++
    this.#byKey.set(key, feature)
    if (feature === this.postsWith.length) {
      const size = 2 * feature
      this.postsWith = grown(this.postsWith, new Int32Array(size))
      this.madeAt = grown(this.madeAt, new Int32Array(size))
      this.present = grown(this.present, new Uint8Array(size))
      this.#bits = grown(this.#bits, new Uint8Array(size))
      this.seen = grown(this.seen, new Int32Array(size))
      this.#heads = grown(this.#heads, new Int32Array(size))
      this.#tails = grown(this.#tails, new Int32Array(size))
    }
    this.madeAt[feature] = this.counted
    return feature
  }
}

function keyOf(word: Word): string {
  return word.asks === 'folded' ? word.folded : `${word.asks} ${word.folded} ${word.written}`
}

function isAscii(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) >= 0x80) return false
  return true
}
