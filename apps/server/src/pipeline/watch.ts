import {
  matches,
  openMonitor,
  spansOf,
  type Hit,
  type MatchOptions,
  type QueryCost,
  type QueryNode,
} from '@troje/match'
import type { Interests } from '@troje/listen'
import type { Post } from '@troje/post'
import type { OrganisationRow, Store } from '@troje/store'
import { checkQueryScope } from '../govern/query-scope.ts'
import { noQueries, toWatchedQueries, type WatchedQueries } from './watched-queries.ts'

/** What a query has taken since it is watched as it is. */
export interface WatchedCost extends QueryCost {
  readonly since: number
  /** That came by since then. */
  readonly posts: number
}

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
  costs(): readonly WatchedCost[]
  /** What is looked for, for a network that has to be told: only what is about the organisation now (promise P2). */
  readonly interests: Interests
  readonly size: number
}

export async function openWatch(store: Store, now: () => number): Promise<Watch> {
  let watched = noQueries
  let timeZone: string | undefined
  let options: MatchOptions = {}
  let monitor = openMonitor([], options)
  const hits: Hit[] = []
  let refreshing: Promise<void> = Promise.resolve()
  let change = new AbortController()
  let asked: readonly QueryNode[] = []
  let askedFor = ''

  async function readQueries(): Promise<void> {
    const [rows, organisation] = await Promise.all([store.queries.list(), store.organisation.get()])
    if (organisation?.timeZone !== timeZone) {
      timeZone = organisation?.timeZone
      options = timeZone === undefined ? {} : { timeZone }
      monitor = openMonitor([], options)
      watched = { ...watched, byId: new Map() }
    }
    const before = watched.byId
    watched = toWatchedQueries(rows, watched, { since: now(), postsBefore: monitor.stats().posts })
    const changed = [...watched.byId].filter(([id, query]) => before.get(id) !== query)
    const removed = [...before.keys()].filter((id) => !watched.byId.has(id))
    monitor.update({ set: changed.map(([id, { node }]) => ({ id, node })), remove: removed })
    const owner = JSON.stringify(organisation)
    if (changed.length + removed.length === 0 && owner === askedFor) return
    askedFor = owner
    asked = organisation === null ? [] : toAsked(watched, organisation)
    const told = change
    change = new AbortController()
    told.abort()
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
      const query = watched.byId.get(queryId)
      return query !== undefined && matches(query.node, post, options) === true
    },
    spans(queryId, post) {
      const query = watched.byId.get(queryId)
      if (query === undefined) return []
      return spansOf(query.node, post, options)
        .filter((span) => span.field === 'text')
        .map((span) => [span.start, span.end] as const)
    },
    refresh,
    costs() {
      const { posts } = monitor.stats()
      return [...monitor.costs()].flatMap((cost) => {
        const query = watched.byId.get(cost.id)
        return query === undefined ? [] : [{ ...cost, since: query.since, posts: posts - query.postsBefore }]
      })
    },
    interests: {
      current: () => asked,
      changed: () => change.signal,
    },
    get size() {
      return watched.byId.size
    },
  }
}

function toAsked({ byId }: WatchedQueries, organisation: OrganisationRow): readonly QueryNode[] {
  const nodes = [...byId.values()].map(({ node }) => node)
  // Parts are written out already.
  return nodes.filter((node) => checkQueryScope(node, organisation, new Map()).length === 0)
}

const nothing = { certain: [], uncertain: [] } as const
