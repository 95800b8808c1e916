/**
 * Who waits for which feature, all in one array so that a post reads little memory. A row is
 * `[slot, how many guards follow, …guards]`; the rows of a feature stand together.
 *
 * A guard makes a pair of the anchor: unless one of its features is there too, the query cannot match.
 */
export class WaitingRows {
  /** In 16 bits where slots and features fit: half the memory is half the waiting for it. */
  rows: Uint16Array | Int32Array = new Uint16Array(0)
  /** By feature: where its rows begin; they end where those of the next begin. */
  starts = new Int32Array(1)
  /** The slots that a post wakes. */
  woken = new Int32Array(0)
  /** Features below this have their place in `starts`. */
  size = 0
  #lists: number[][] = []
  #largest = 0

  add(feature: number, slot: number, guard: readonly number[]): void {
    const list = (this.#lists[feature] ??= [])
    list.push(slot, guard.length, ...guard)
    this.#largest = Math.max(this.#largest, slot)
  }

  /** Lays out what was added, for features below `size`. */
  pack(size: number): void {
    const length = this.#lists.reduce((sum, list) => sum + list.length, 0)
    const isSmall = Math.max(size, this.#largest) <= 0xffff
    const rows = isSmall ? new Uint16Array(length) : new Int32Array(length)
    const starts = new Int32Array(size + 1)
    let at = 0
    for (let feature = 0; feature < size; feature++) {
      starts[feature] = at
      const list = this.#lists[feature]
      if (list) rows.set(list, at)
      at += list?.length ?? 0
    }
    starts[size] = at
    this.rows = rows
    this.woken = new Int32Array(length)
    this.starts = starts
    this.size = size
    this.#lists = []
  }
}
