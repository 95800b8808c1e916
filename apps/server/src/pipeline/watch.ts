import { matches, openMonitor, parseQuery, spansOf, type Hit, type MatchOptions, type QueryNode } from '@troje/match'
import type { Post } from '@troje/post'
import type { Store } from '@troje/store'
import { toSavedParts } from '../govern/query-scope.ts'

/** The enabled queries over whatever comes by. */
export interface Watch {
  /** Ids of the queries that match, and of those that a field decides which the source did not send. */
  find(post: Post): { readonly certain: readonly string[]; readonly uncertain: readonly string[] }
  /** The same question for one query, of a post whose fields are all known now. */
  decide(queryId: string, post: Post): boolean
  /** Where in the post's text a query that matches found something. */
  spans(queryId: string, post: Post): readonly (readonly [number, number])[]
  /** Takes up what changed in the store. What is being judged meanwhile is judged by the one or by the other. */
  refresh(): Promise<void>
  readonly size: number
}

export async function openWatch(store: Store): Promise<Watch> {
  let nodes = new Map<string, QueryNode>()
  let options: MatchOptions = {}
  let monitor = openMonitor([], options)
  const hits: Hit[] = []
  let refreshing: Promise<void> = Promise.resolve()

  async function readQueries(): Promise<void> {
    const [rows, organisation] = await Promise.all([store.queries.list(), store.organisation.get()])
    options = { parts: toSavedParts(rows), ...(organisation && { timeZone: organisation.timeZone }) }
    nodes = new Map(rows.filter((row) => row.enabled).map((row) => [row.id, parseQuery(row.text).value]))
    monitor = openMonitor(
      [...nodes].map(([id, node]) => ({ id, node })),
      options,
    )
  }

  /** One after the other: of two at once, the one that read first could end last and bring the old queries back. */
  function refresh(): Promise<void> {
    refreshing = refreshing.then(readQueries, readQueries)
    return refreshing
  }
  await refresh()

  return {
    find(post) {
      hits.length = 0
      monitor.match(post, hits)
      if (hits.length === 0) return nothing
      return {
        certain: hits.filter((hit) => hit.certain).map((hit) => hit.id),
        uncertain: hits.filter((hit) => !hit.certain).map((hit) => hit.id),
      }
    },
    decide(queryId, post) {
      const node = nodes.get(queryId)
      return node !== undefined && matches(node, post, options) === true
    },
    spans(queryId, post) {
      const node = nodes.get(queryId)
      if (node === undefined) return []
      return spansOf(node, post, options)
        .filter((span) => span.field === 'text')
        .map((span) => [span.start, span.end] as const)
    },
    refresh,
    get size() {
      return nodes.size
    },
  }
}

const nothing = { certain: [], uncertain: [] } as const
