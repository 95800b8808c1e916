import type { Hit, MonitorChanges } from '../monitor/monitor.ts'
import type { QueryNode } from '../node/node.ts'
import type { NumberedQuery } from './messages.ts'

/** A change, as every worker makes it. */
export interface NumberedChanges {
  readonly set: readonly NumberedQuery[]
  readonly remove: readonly number[]
}

/**
 * The queries as they were at each point of the stream that some batch on its way was handed over at: a worker that
 * takes the place of a lost one begins there. A version is how many changes were made.
 */
export class QueryLog {
  /** The queries at the version `#oldest`, and the changes from there on. */
  readonly #base = new Map<number, QueryNode>()
  #changes: NumberedChanges[] = []
  #oldest = 0
  /** An id keeps its number while the pool is open: a hit on its way must still find it. */
  readonly #numbers = new Map<string, number>()
  readonly #ids: string[] = []
  /** By word of an answer: the same hit every time. */
  readonly #hits: Hit[] = []
  readonly #alive = new Set<number>()

  get version(): number {
    return this.#oldest + this.#changes.length
  }

  /** How many queries there are at the newest version. */
  get size(): number {
    return this.#alive.size
  }

  /** As a monitor does: what is removed goes first, and of two queries with one id the last stays. */
  add({ set = [], remove = [] }: MonitorChanges): void {
    const removed: number[] = []
    for (const id of remove) {
      const number = this.#numbers.get(id)
      if (number !== undefined && this.#alive.delete(number)) removed.push(number)
    }
    const added = Array.from(set, ({ id, node }): NumberedQuery => {
      const number = this.#number(id)
      this.#alive.add(number)
      return [number, node]
    })
    this.#changes.push({ set: added, remove: removed })
  }

  #number(id: string): number {
    const known = this.#numbers.get(id)
    if (known !== undefined) return known
    const number = this.#ids.push(id) - 1
    this.#numbers.set(id, number)
    return number
  }

  id(number: number): string {
    return this.#ids[number]!
  }

  /** What a word says that a worker wrote. */
  hit(word: number): Hit {
    return (this.#hits[word] ??= { id: this.id(word >> 1), certain: (word & 1) === 1 })
  }

  /** The changes that lead from one version to a later one. */
  between(from: number, to: number): readonly NumberedChanges[] {
    return this.#changes.slice(from - this.#oldest, to - this.#oldest)
  }

  /** The queries at the oldest version that is kept. */
  oldest(): { readonly version: number; readonly queries: readonly NumberedQuery[] } {
    return { version: this.#oldest, queries: [...this.#base] }
  }

  /** No batch needs what was before this version. */
  forgetBefore(version: number): void {
    for (const { set, remove } of this.#changes.splice(0, version - this.#oldest)) {
      for (const number of remove) this.#base.delete(number)
      for (const [number, node] of set) this.#base.set(number, node)
    }
    this.#oldest = version
  }
}
