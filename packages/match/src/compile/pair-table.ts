import { grown } from '@troje/post'

/** 2^18 bits are 32 kB: they stay in the nearest cache. */
const FILTER_BITS = 1 << 18
const FILTER_SHIFT = 32 - 18

function hashOf(first: number, second: number): number {
  return Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b)
}

/** Phrases by two features that stand side by side in them. */
export class PairTable {
  #count = 0
  mask = 255
  /** `[first, second, where their phrases begin]` by slot, and one number to spare; 0 is an empty slot. */
  slots = new Int32Array(4 * 256)
  /** Phrases: `[feature, where the next of the pair begins or 0, first's index in it, its length, …its features]`. */
  phrases = new Int32Array(1024)
  #used = 1
  /** A bit by hash: most pairs of words are in no phrase, and this small table says so. */
  readonly filter = new Int32Array(FILTER_BITS >> 5)

  /** Adds a phrase of features under those at `index` and behind it. */
  add(feature: number, features: readonly number[], index: number): void {
    const first = features[index]!
    const second = features[index + 1]!
    const bit = hashOf(first, second) >>> FILTER_SHIFT
    this.filter[bit >> 5]! |= 1 << (bit & 31)
    const slot = this.#slotOf(first, second)
    const row = [feature, this.slots[slot + 2]!, index, features.length, ...features]
    if (this.#used + row.length > this.phrases.length) {
      this.phrases = grown(this.phrases, 2 * (this.#used + row.length))
    }
    this.phrases.set(row, this.#used)
    const isNew = this.slots[slot + 2] === 0
    this.slots[slot] = first
    this.slots[slot + 1] = second
    this.slots[slot + 2] = this.#used
    this.#used += row.length
    if (isNew && 2 * ++this.#count > this.mask) this.#grow()
  }

  /** False where no phrase has these two: cheap, and mostly so. */
  mayHave(first: number, second: number): boolean {
    const bit = hashOf(first, second) >>> FILTER_SHIFT
    return ((this.filter[bit >> 5]! >>> (bit & 31)) & 1) !== 0
  }

  /** Where in `phrases` those of two features begin, or 0. */
  first(first: number, second: number): number {
    return this.slots[this.#slotOf(first, second) + 2]!
  }

  /** The slot of a pair, or the empty one where it would be. */
  #slotOf(first: number, second: number): number {
    const slots = this.slots
    const mixed = hashOf(first, second)
    for (let slot = mixed ^ (mixed >>> 15); ; slot++) {
      const at = 4 * (slot & this.mask)
      if (slots[at + 2] === 0 || (slots[at] === first && slots[at + 1] === second)) return at
    }
  }

  #grow(): void {
    const before = this.slots
    this.mask = 2 * this.mask + 1
    this.slots = new Int32Array(4 * (this.mask + 1))
    for (let at = 0; at < before.length; at += 4) {
      if (before[at + 2] === 0) continue
      this.slots.set(before.subarray(at, at + 3), this.#slotOf(before[at]!, before[at + 1]!))
    }
  }
}
