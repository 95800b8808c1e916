import { hashFolded } from '@troje/post'

/** Names (folded words) to their features, looked up by code units so that reading a post makes no strings. */
export class NameTable {
  #count = 0
  #mask = 1023
  /** `[hash, feature + 1]` by slot, side by side so that both come with one look into memory; 0 is an empty slot. */
  #slots = new Int32Array(2048)
  /** By feature: the name's hash, and where its code units stand; all 0 where the feature is no name. */
  #hashes = new Int32Array(512)
  #starts = new Int32Array(512)
  #ends = new Int32Array(512)
  #units = new Uint16Array(4096)
  #used = 0

  /** Gives a new name to a feature. */
  add(name: string, feature: number): void {
    this.#makeRoom(name.length, feature)
    const start = this.#used
    for (let at = 0; at < name.length; at++) this.#units[start + at] = name.charCodeAt(at)
    this.#used = start + name.length
    this.#starts[feature] = start
    this.#ends[feature] = this.#used
    this.#hashes[feature] = hashFolded(name)
    this.#place(feature)
    // Half full at most: then a word that is no name mostly meets an empty slot first.
    if (2 * ++this.#count > this.#mask) this.#grow()
  }

  findText(name: string): number {
    return this.find(hashFolded(name), unitsOf(name), 0, name.length)
  }

  /** The feature of the name that stands in `units` from `start` to `end`, or -1. */
  find(hash: number, units: Uint16Array, start: number, end: number): number {
    const slots = this.#slots
    const mask = this.#mask
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const id = slots[2 * slot + 1]! - 1
      if (id < 0) return -1
      // Equal hashes are not yet equal names.
      if (slots[2 * slot] === hash && this.#isName(id, units, start, end)) return id
    }
  }

  /** The code units of a name. */
  unitsOf(id: number): Uint16Array {
    return this.#units.subarray(this.#starts[id], this.#ends[id])
  }

  #isName(id: number, units: Uint16Array, start: number, end: number): boolean {
    const names = this.#units
    const from = this.#starts[id]!
    if (this.#ends[id]! - from !== end - start) return false
    for (let at = start; at < end; at++) if (names[from + at - start] !== units[at]) return false
    return true
  }

  #place(id: number): void {
    const hash = this.#hashes[id]!
    let slot = spread(hash) & this.#mask
    while (this.#slots[2 * slot + 1] !== 0) slot = (slot + 1) & this.#mask
    this.#slots[2 * slot] = hash
    this.#slots[2 * slot + 1] = id + 1
  }

  #makeRoom(length: number, feature: number): void {
    const units = this.#used + length
    if (units > this.#units.length) this.#units = grown(this.#units, new Uint16Array(2 * units))
    if (feature < this.#hashes.length) return
    this.#hashes = grown(this.#hashes, new Int32Array(2 * feature))
    this.#starts = grown(this.#starts, new Int32Array(2 * feature))
    this.#ends = grown(this.#ends, new Int32Array(2 * feature))
  }

  #grow(): void {
    const before = this.#slots
    this.#mask = 2 * this.#mask + 1
    this.#slots = new Int32Array(2 * (this.#mask + 1))
    for (let slot = 1; slot < before.length; slot += 2) if (before[slot]! > 0) this.#place(before[slot]! - 1)
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

export function grown<Kind extends Uint8Array | Uint16Array | Int32Array | Float64Array>(from: Kind, to: Kind): Kind {
  to.set(from)
  return to
}
