import { openMonitor, type Hit, type MatchOptions, type QueryNode, type Truth } from '@troje/match'
import type { Post } from '@troje/post'

/** One query over many posts: says what `matches` says, and a thousand words cost it hardly more than ten. */
export interface DraftMatcher {
  match(post: Post): Truth
  /** Whether no word or author announces the query. */
  isAlwaysAsked(): boolean
}

export function openDraftMatcher(node: QueryNode, options: MatchOptions): DraftMatcher {
  const monitor = openMonitor([{ id: 'draft', node }], options)
  const hits: Hit[] = []
  return {
    match(post) {
      hits.length = 0
      const [hit] = monitor.match(post, hits)
      if (hit === undefined) return false
      return hit.certain ? true : 'unknown'
    },
    isAlwaysAsked: () => [...monitor.costs()].some((cost) => cost.always),
  }
}
