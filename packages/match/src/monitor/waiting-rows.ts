/**
 * Who waits for which feature, all in one array so that a post reads little memory. A row is
 * `[slot, where the next row begins, …guard]`; the rows of a feature stand together.
 *
 * A guard makes a pair of the anchor: unless one of its features is there too, the query cannot match.
 */
export class WaitingRows {
  rows = new Int32Array(0)
  /** By feature: where its rows begin; they end where those of the next begin. */
  starts = new Int32Array(1)
  #lists: number[][] = []

  add(feature: number, slot: number, guard: readonly number[]): void {
    const list = (this.#lists[feature] ??= [])
    list.push(slot, guard.length, ...guard)
  }

  /** Lays out what was added, for features below `size`. */
  pack(size: number): void {
    const length = this.#lists.reduce((sum, list) => sum + list.length, 0)
    const rows = new Int32Array(length)
    const starts = new Int32Array(size + 1)
    let at = 0
    for (let feature = 0; feature < size; feature++) {
      starts[feature] = at
      const list = this.#lists[feature] ?? []
      for (let index = 0; index < list.length;) {
        const next = at + 2 + list[index + 1]!
        rows[at++] = list[index]!
        rows[at++] = next
        for (index += 2; at < next; index++) rows[at++] = list[index]!
      }
    }
    starts[size] = at
    this.rows = rows
    this.starts = starts
    this.#lists = []
  }
}
