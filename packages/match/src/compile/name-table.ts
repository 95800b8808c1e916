import { grown, hashFolded } from '@troje/post'

const EMPTY = 0
const NUMBER_BITS = 0xffffff

/** Names (folded words) to their features, looked up by code units so that reading a post makes no strings. */
export class NameTable {
  #count = 0
  mask = 1023
  /** By slot: the feature + 1 in 24 bits, and 8 bits of the hash; 0 is an empty slot. Small, to stay in the cache. */
  slots = new Int32Array(1024)
  /** By feature: the name's hash; and how long it is and where its code units end, 0 where it is no name. */
  #hashes = new Int32Array(512)
  spans = new Int32Array(1024)
  units = new Uint16Array(4096)
  #used = 0

  /** Gives a new name to a feature. */
  add(name: string, feature: number): void {
    this.#makeRoom(name.length, feature)
    for (let at = 0; at < name.length; at++) this.units[this.#used++] = name.charCodeAt(at)
    this.spans[2 * feature] = name.length
    this.spans[2 * feature + 1] = this.#used
    this.#hashes[feature] = hashFolded(name)
    this.#place(feature)
    // Half full at most: then a word that is no name mostly meets an empty slot first.
    if (2 * ++this.#count > this.mask) this.#grow()
  }

  findText(name: string): number {
    return this.find(hashFolded(name), unitsOf(name), 0, name.length)
  }

  /** The feature of the name that stands in `units` from `start` to `end`, or -1. */
  find(hash: number, units: Uint16Array, start: number, end: number): number {
    const slots = this.slots
    const mask = this.mask
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const entry = slots[slot]!
      if (entry === EMPTY) return -1
      // Equal bits are not yet equal names.
      if ((entry ^ hash) >>> 24 === 0 && this.#isName((entry & NUMBER_BITS) - 1, units, start, end)) {
        return (entry & NUMBER_BITS) - 1
      }
    }
  }

  /** The code units of a name. */
  unitsOf(feature: number): Uint16Array {
    const end = this.spans[2 * feature + 1]!
    return this.units.subarray(end - this.spans[2 * feature]!, end)
  }

  #isName(feature: number, units: Uint16Array, start: number, end: number): boolean {
    const spans = this.spans
    if (spans[2 * feature] !== end - start) return false
    const names = this.units
    const behind = spans[2 * feature + 1]! - end
    for (let at = start; at < end; at++) if (names[behind + at] !== units[at]) return false
    return true
  }

  #place(feature: number): void {
    const hash = this.#hashes[feature]!
    let slot = spread(hash) & this.mask
    while (this.slots[slot] !== EMPTY) slot = (slot + 1) & this.mask
    this.slots[slot] = (hash & ~NUMBER_BITS) | (feature + 1)
  }

  #makeRoom(length: number, feature: number): void {
    const units = this.#used + length
    if (units > this.units.length) this.units = grown(this.units, 2 * units)
    if (feature < this.#hashes.length) return
    this.#hashes = grown(this.#hashes, 2 * feature)
    this.spans = grown(this.spans, 4 * feature)
  }

  #grow(): void {
    const before = this.slots
    this.mask = 2 * this.mask + 1
    this.slots = new Int32Array(this.mask + 1)
    for (const entry of before) if (entry !== EMPTY) this.#place((entry & NUMBER_BITS) - 1)
  }
}

export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at)
  return units
}

/** A polynomial's low bits are its weakest: mix the high ones in. */
function spread(hash: number): number {
  const mixed = Math.imul(hash, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}
