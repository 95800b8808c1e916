/** A phrase by its last two words: when those stand side by side, the words before them are looked at. */
export interface IndexedPhrase {
  readonly feature: number
  /** The features of the words before the last two, the last of them first. */
  readonly before: readonly number[]
}

const NONE: readonly IndexedPhrase[] = []

/** 2^18 bits are 32 kB: they stay in the nearest cache. */
const FILTER_BITS = 1 << 18
const FILTER_SHIFT = 32 - 18

function hashOf(first: number, second: number): number {
  return Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b)
}

/** Phrases by the pair of features they end in. */
export class PairTable {
  #count = 0
  #mask = 255
  /** `[first, second, number of the list + 1]` by slot, and one number to spare. */
  #slots = new Int32Array(4 * 256)
  readonly #lists: IndexedPhrase[][] = []
  /** A bit by hash: most pairs of words end no phrase, and this small table says so. */
  readonly #mayHave = new Int32Array(FILTER_BITS >> 5)

  add(first: number, second: number, phrase: IndexedPhrase): void {
    const bit = hashOf(first, second) >>> FILTER_SHIFT
    this.#mayHave[bit >> 5]! |= 1 << (bit & 31)
    const slot = this.#slotOf(first, second)
    const list = this.#slots[slot + 2]!
    if (list > 0) {
      this.#lists[list - 1]!.push(phrase)
      return
    }
    this.#lists.push([phrase])
    this.#put(first, second, this.#lists.length)
    if (2 * ++this.#count > this.#mask) this.#grow()
  }

  of(first: number, second: number): readonly IndexedPhrase[] {
    const bit = hashOf(first, second) >>> FILTER_SHIFT
    if ((this.#mayHave[bit >> 5]! & (1 << (bit & 31))) === 0) return NONE
    const list = this.#slots[this.#slotOf(first, second) + 2]!
    return list > 0 ? this.#lists[list - 1]! : NONE
  }

  /** The slot of a pair, or the empty one where it would be. */
  #slotOf(first: number, second: number): number {
    const slots = this.#slots
    const mixed = hashOf(first, second)
    for (let slot = mixed ^ (mixed >>> 15); ; slot++) {
      const at = 4 * (slot & this.#mask)
      if (slots[at + 2] === 0 || (slots[at] === first && slots[at + 1] === second)) return at
    }
  }

  #put(first: number, second: number, list: number): void {
    const at = this.#slotOf(first, second)
    this.#slots[at] = first
    this.#slots[at + 1] = second
    this.#slots[at + 2] = list
  }

  #grow(): void {
    const before = this.#slots
    this.#mask = 2 * this.#mask + 1
    this.#slots = new Int32Array(4 * (this.#mask + 1))
    for (let at = 0; at < before.length; at += 4) {
      if (before[at + 2]! > 0) this.#put(before[at]!, before[at + 1]!, before[at + 2]!)
    }
  }
}
