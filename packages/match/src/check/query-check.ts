import type { Issue } from '@troje/post'
import type { QueryNode } from '../node/node.ts'

export interface QueryCheck {
  /** No issue is an error. */
  readonly ok: boolean
  /** The query in Troje's normal form. */
  readonly normal: string
  readonly issues: readonly Issue[]
}

export interface QueryCheckOptions {
  /** The saved parts that exist, so that an unknown `query:` and a circle are found. */
  readonly parts?: ReadonlyMap<string, QueryNode>
}

/** Everything that there is to say about a query's text. */
export function queryCheck(text: string, options: QueryCheckOptions = {}): QueryCheck {
  throw new Error(`not written yet: ${text} ${options.parts?.size ?? 0}`)
}
