import { spansOf, type MatchOptions, type QueryNode, type SpanField } from '@troje/match'
import type { Network, Post } from '@troje/post'

/** A post that a query was tried on and matched, with where. */
export interface TriedPostRow {
  /** `null` for a sample post. */
  readonly mentionId: string | null
  readonly postedAt: string | null
  readonly source: Network
  readonly post: Post
  readonly spans: readonly (readonly [number, number])[]
  readonly titleSpans: readonly (readonly [number, number])[]
}

export type Tried = Omit<TriedPostRow, 'spans' | 'titleSpans'>

/** The spans are computed for what is shown only. */
export function withSpans(tried: Tried, node: QueryNode, options: MatchOptions): TriedPostRow {
  const all = spansOf(node, tried.post, options)
  const within = (field: SpanField) =>
    all.filter((span) => span.field === field).map((span) => [span.start, span.end] as const)
  return { ...tried, spans: within('text'), titleSpans: within('title') }
}
