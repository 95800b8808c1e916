import { hashFolded } from '@troje/post'

/** Names (folded words) to numbers from 0, looked up by code units so that reading a post makes no strings. */
export class NameTable {
  count = 0
  #mask = 1023
  /** By slot: a name's number + 1, or 0. */
  #slots = new Int32Array(1024)
  #hashes = new Int32Array(512)
  /** Where a name's code units begin; it ends where the next begins. */
  #starts = new Int32Array(513)
  #units = new Uint16Array(4096)

  /** The number of a name, given one if it is new. */
  add(name: string): number {
    const known = this.findText(name)
    if (known >= 0) return known
    const id = this.count++
    this.#makeRoom(name.length)
    const start = this.#starts[id]!
    for (let at = 0; at < name.length; at++) this.#units[start + at] = name.charCodeAt(at)
    this.#starts[id + 1] = start + name.length
    this.#hashes[id] = hashFolded(name)
    this.#place(id)
    return id
  }

  findText(name: string): number {
    return this.find(hashFolded(name), unitsOf(name), 0, name.length)
  }

  /** The number of the name that stands in `units` from `start` to `end`, or -1. */
  find(hash: number, units: Uint16Array, start: number, end: number): number {
    for (let slot = spread(hash) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const id = this.#slots[slot]! - 1
      if (id < 0) return -1
      if (this.#hashes[id] === hash && this.#isName(id, units, start, end)) return id
    }
  }

  #isName(id: number, units: Uint16Array, start: number, end: number): boolean {
    const from = this.#starts[id]!
    if (this.#starts[id + 1]! - from !== end - start) return false
    for (let at = start; at < end; at++) if (this.#units[from + at - start] !== units[at]) return false
    return true
  }

  #place(id: number): void {
    let slot = spread(this.#hashes[id]!) & this.#mask
    while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask
    this.#slots[slot] = id + 1
  }

  #makeRoom(length: number): void {
    const used = this.#starts[this.count - 1]!
    if (used + length > this.#units.length) this.#units = grown(this.#units, new Uint16Array(2 * (used + length)))
    if (this.count > this.#hashes.length) {
      this.#hashes = grown(this.#hashes, new Int32Array(2 * this.count))
      this.#starts = grown(this.#starts, new Int32Array(2 * this.count + 1))
    }
    // At most a quarter full: most words of a post are no name, and then the first slot should say so.
    if (4 * this.count <= this.#slots.length) return
    this.#slots = new Int32Array(this.#slots.length * 2)
    this.#mask = this.#slots.length - 1
    for (let id = 0; id < this.count - 1; id++) this.#place(id)
  }
}

export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at)
  return units
}

/** FNV's low bits are its weakest: fold the high ones in. */
function spread(hash: number): number {
  return hash ^ (hash >>> 15)
}

export function grown<Kind extends Uint16Array | Int32Array>(from: Kind, to: Kind): Kind {
  to.set(from)
  return to
}
