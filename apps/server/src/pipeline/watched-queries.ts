import { expandParts, parseQuery, toText, type QueryNode } from '@troje/match'
import type { QueryRow } from '@troje/store'
import { mayUseParts } from '../govern/saved-parts.ts'

/** A query that is on. */
export interface WatchedQuery {
  /** Saved parts are written out in it. */
  readonly node: QueryNode
  /** Two of the same ask the same. */
  readonly key: string
  /** From when on it is watched as it is, and how many posts had come by then. */
  readonly since: number
  readonly postsBefore: number
}

export interface WatchedQueries {
  readonly byId: ReadonlyMap<string, WatchedQuery>
  /** Every saved text that was read, so that of ten thousand only those that changed are read again. */
  readonly parsed: ReadonlyMap<string, QueryNode>
}

export const noQueries: WatchedQueries = { byId: new Map(), parsed: new Map() }

/** The saved queries as they are watched. One that asks what it asked before is the same object as before. */
export function toWatchedQueries(
  rows: readonly QueryRow[],
  before: WatchedQueries,
  mark: Pick<WatchedQuery, 'since' | 'postsBefore'>,
): WatchedQueries {
  const parsed = new Map(rows.map(({ text }) => [text, before.parsed.get(text) ?? parseQuery(text).value]))
  const parts = new Map(rows.map((row) => [row.name, parsed.get(row.text)!])) // each text was read
  const byId = new Map<string, WatchedQuery>()
  for (const { id, text, enabled } of rows) {
    if (!enabled) continue
    const node = expandParts(parsed.get(text)!, parts)
    const key = mayUseParts(text) ? toText(node) : text
    const former = before.byId.get(id)
    byId.set(id, former?.key === key ? former : { node, key, ...mark })
  }
  return { byId, parsed }
}
