import type { Post } from '@troje/post'
import type { MatchOptions } from '../evaluate/options.ts'
import type { QueryNode } from '../node/node.ts'

export interface MonitorQuery {
  readonly id: string
  readonly node: QueryNode
}

export interface Hit {
  readonly id: string
  /** False: what decides is a field that the source did not send. Fetch it and ask `matches` again. */
  readonly certain: boolean
}

export interface MonitorChanges {
  /** Added, or put in the place of what has the same id. */
  readonly set?: Iterable<MonitorQuery>
  readonly remove?: Iterable<string>
}

/** Thousands of queries, one pass per post. Agrees with `matches` on every query and post. */
export interface Monitor {
  /** Appends a hit for every query that matches or may match, in the order of their adding; gives `into` back. */
  match(post: Post, into: Hit[]): Hit[]
  update(changes: MonitorChanges): void
  readonly size: number
}

export function openMonitor(queries: Iterable<MonitorQuery>, options: MatchOptions = {}): Monitor {
  throw new Error(`not written yet: ${[...queries].length} ${options.timeZone ?? ''}`)
}
