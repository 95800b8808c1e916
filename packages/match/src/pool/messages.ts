import type { MatchOptions } from '../evaluate/options.ts'
import type { MonitorStats, QueryCost } from '../monitor/monitor.ts'
import type { QueryNode } from '../node/node.ts'
import type { BatchMemory } from './batch-layout.ts'

/** A query under the number by which the pool and its workers know it. */
export type NumberedQuery = readonly [number: number, node: QueryNode]

/** What a worker begins with. */
export interface Opening {
  readonly queries: readonly NumberedQuery[]
  readonly options: MatchOptions
}

/** What a worker's monitor has done since it was opened; each cost has its query's number before it. */
export interface Report {
  readonly stats: MonitorStats
  readonly costs: readonly (readonly [number: number, cost: QueryCost])[]
}

/**
 * What is said between the pool and a worker, in order. Posts and hits are not in it: they lie in the memory of a slot.
 * A message is also what makes the one thread see what the other wrote.
 */
export type ToWorker =
  | { readonly kind: 'match'; readonly slot: number; readonly posts: number; readonly memory?: BatchMemory }
  | { readonly kind: 'update'; readonly set: readonly NumberedQuery[]; readonly remove: readonly number[] }
  | { readonly kind: 'report' }

/** Batches come back in the order in which they were sent; `hits` is the slot's memory for them where that is new. */
export type FromWorker =
  | { readonly kind: 'matched'; readonly hits?: SharedArrayBuffer }
  | { readonly kind: 'reported'; readonly report: Report }

/**
 * The hits of a batch lie in 32-bit words: of each post how many, then each as twice the query's number, and one more
 * where it is certain.
 */
export const hitWord = (query: number, certain: boolean): number => 2 * query + (certain ? 1 : 0)
