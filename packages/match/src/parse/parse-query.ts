import type { Parsed } from '@troje/post'
import type { QueryNode } from '../node/node.ts'

/** Reads a query. Never throws: there is always a tree, and an issue for whatever is wrong. */
export function parseQuery(text: string): Parsed<QueryNode> {
  throw new Error(`not written yet: ${text}`)
}
