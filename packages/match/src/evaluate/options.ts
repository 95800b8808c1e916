import type { QueryNode } from '../node/node.ts'

/** What a query needs to know beside the post. */
export interface MatchOptions {
  /** The saved parts that `query:name` stands for. A part that is missing, or uses itself, is unknown. */
  readonly parts?: ReadonlyMap<string, QueryNode>
  /** IANA name for `time:`; UTC when left out. */
  readonly timeZone?: string
}
