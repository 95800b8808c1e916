import type { Post } from '@troje/post'
import type { MatchOptions } from '../evaluate/options.ts'
import type { QueryNode } from '../node/node.ts'

/** The text that a span's offsets count in: a post's text or title, or its author's handle, displayName or bio. */
export type SpanField = 'text' | 'title' | 'handle' | 'displayName' | 'bio'

/** What a query found, in UTF-16 offsets into the original. */
export interface FieldSpan {
  readonly field: SpanField
  readonly start: number
  readonly end: number
}

/** Where the query's positive parts stand; empty where it does not match. Sorted by field, then start; no doubles. */
export function spansOf(node: QueryNode, post: Post, options: MatchOptions = {}): FieldSpan[] {
  throw new Error(`not written yet: ${node.kind} ${post.id} ${options.timeZone ?? ''}`)
}
