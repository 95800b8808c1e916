import type { Post } from '@troje/post'
import type { QueryNode } from '../node/node.ts'
import type { MatchOptions } from './options.ts'
import type { Truth } from './truth.ts'

/** The meaning of a query, in one place. */
export function matches(node: QueryNode, post: Post, options: MatchOptions = {}): Truth {
  throw new Error(`not written yet: ${node.kind} ${post.id} ${options.timeZone ?? ''}`)
}
