import { grown } from '@troje/post'
import type { Word } from '../node/word.ts'
import { NameTable } from './name-table.ts'
import { PairTable } from './pair-table.ts'
import { WildcardIndex, type IndexedWildcard } from './wildcard-index.ts'

/** Bits by feature. Of a name: accents or capitals are asked of it; wildcards find it; which do is not known yet. */
export const HAS_VARIANTS = 1
export const HAS_WILDCARDS = 2
export const IS_UNSURE = 4
/** It is the first, or the second, of the two words by which a phrase is found. */
export const IS_FIRST = 16
export const IS_SECOND = 32
export const IS_NAME = 64

/** A way of writing a name that is asked for: with these accents, or these capitals. */
export interface Variant {
  readonly feature: number
  readonly word: Word
}

/** What a lexicon learned from posts, by the key of each feature. */
export interface Learned {
  readonly counted: number
  readonly features: readonly (readonly [key: string, postsWith: number, madeAt: number])[]
}

/** Every distinct word, wildcard and phrase (together: features) that queries ask of one kind of text. */
export class Lexicon {
  size = 0
  /** By feature: the bits above. */
  bits = new Uint8Array(1024)
  readonly names = new NameTable()
  readonly wildcards = new WildcardIndex()
  readonly pairs = new PairTable()
  /** By name. */
  readonly variants = new Map<number, readonly Variant[]>()
  /** By name: the wildcards that find it wherever it stands as a word; null where one of them asks more. */
  readonly implied: (readonly number[] | null | undefined)[] = []
  readonly #wildcardsOf = new Map<number, readonly IndexedWildcard[]>()
  readonly #byKey = new Map<string, number>()
  #isUnsure = false
  /** How many posts were counted, and by feature: in how many of them it was, and how many were before it was made. */
  counted = 0
  postsWith = new Int32Array(1024)
  madeAt = new Int32Array(1024)

  /** The feature of a word, made if it is new. */
  ofWord(word: Word): number {
    const key = keyOf(word)
    const known = this.#byKey.get(key)
    if (known !== undefined) return known
    const name = this.#nameOf(word.folded)
    if (word.asks === 'folded') return name
    const feature = this.#addFeature(key)
    this.variants.set(name, [...(this.variants.get(name) ?? []), { feature, word }])
    this.bits[name]! |= HAS_VARIANTS
    return feature
  }

  ofWildcard(pattern: string): number {
    const key = `wildcard ${pattern}`
    const known = this.#byKey.get(key)
    if (known !== undefined) return known
    const feature = this.#addFeature(key)
    this.wildcards.add(pattern, feature)
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
    const index = rarestPair(features)
    this.pairs.add(feature, features, index)
    this.bits[features[index]!]! |= IS_FIRST
    this.bits[features[index + 1]!]! |= IS_SECOND
    return feature
  }

  /** The wildcards that a name begins with: found out once, and again when there are new ones. */
  wildcardsOf(name: number): readonly IndexedWildcard[] {
    if ((this.bits[name]! & IS_UNSURE) !== 0) {
      const units = this.names.unitsOf(name)
      const found: IndexedWildcard[] = []
      this.wildcards.each(units, 0, units.length, (entry) => found.push(entry))
      this.#wildcardsOf.set(name, found)
      this.bits[name]! &= ~(IS_UNSURE | HAS_WILDCARDS)
      if (found.length > 0) this.bits[name]! |= HAS_WILDCARDS
      const isImplied = found.every((entry) => entry.prefixAlone)
      this.implied[name] = isImplied ? found.map((entry) => entry.feature) : null
    }
    return this.#wildcardsOf.get(name) ?? []
  }

  /** To be called before a post is read: after a new wildcard any name may have it. */
  settle(): void {
    if (!this.#isUnsure) return
    this.#isUnsure = false
    for (let feature = 0; feature < this.size; feature++) {
      if ((this.bits[feature]! & IS_NAME) !== 0) this.bits[feature]! |= IS_UNSURE
    }
  }

  /** Takes over the words of another lexicon, the commonest first: what is often used together then lies together. */
  seedFrom(known: Lexicon): void {
    const names = Array.from(known.#byKey).filter(([, feature]) => (known.bits[feature]! & IS_NAME) !== 0)
    names.sort((a, b) => known.postsWith[b[1]]! - known.postsWith[a[1]]!)
    for (const [name] of names) this.#nameOf(name)
  }

  /** How often each feature was met, and how many posts were counted before it was made. */
  learned(): Learned {
    const { postsWith, madeAt, counted } = this
    return { counted, features: Array.from(this.#byKey, ([key, at]) => [key, postsWith[at]!, madeAt[at]!] as const) }
  }

  /** Takes over what another lexicon learned. */
  learn({ counted, features }: Learned): void {
    this.counted = counted
    for (const [key, postsWith, madeAt] of features) {
      const feature = this.#byKey.get(key)
      if (feature === undefined) continue
      this.postsWith[feature] = postsWith
      this.madeAt[feature] = madeAt
    }
  }

  #nameOf(folded: string): number {
    const known = this.#byKey.get(folded)
    if (known !== undefined) return known
    const name = this.#addFeature(folded)
    this.names.add(folded, name)
    this.bits[name] = IS_NAME | IS_UNSURE
    return name
  }

  #addFeature(key: string): number {
    const feature = this.size++
    this.#byKey.set(key, feature)
    if (feature === this.bits.length) {
      const size = 2 * feature
      this.bits = grown(this.bits, size)
      this.postsWith = grown(this.postsWith, size)
      this.madeAt = grown(this.madeAt, size)
    }
    this.madeAt[feature] = this.counted
    return feature
  }
}

/** Once learned, names are numbered by how common they are: where the rarest two of a phrase stand side by side. */
function rarestPair(features: readonly number[]): number {
  let best = 0
  for (let index = 1; index < features.length - 1; index++) {
    if (features[index]! * features[index + 1]! > features[best]! * features[best + 1]!) best = index
  }
  return best
}

function keyOf(word: Word): string {
  return word.asks === 'folded' ? word.folded : `${word.asks} ${word.folded} ${word.written}`
}
