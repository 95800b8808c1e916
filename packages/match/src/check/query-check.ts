import type { Issue } from '@troje/post'
import type { QueryNode } from '../node/node.ts'
import { parseQuery } from '../parse/parse-query.ts'
import { toText } from '../print/to-text.ts'
import { partIssues } from './part-issues.ts'

/** What there is to say about a query. */
export interface QueryCheck {
  /** No issue is an error. */
  readonly ok: boolean
  /** The query in Troje's normal form. */
  readonly normal: string
  readonly issues: readonly Issue[]
}

/** What a check may know beside the query. */
export interface QueryCheckOptions {
  /** The saved parts that exist, so that an unknown `query:` and a circle are found. */
  readonly parts?: ReadonlyMap<string, QueryNode>
  /** The name under which this query is a saved part itself, so that a circle through it is found before it is saved. */
  readonly name?: string
}

/**
 * Everything that there is to say about a query's text. Never throws.
 *
 * @example
 * queryCheck('storing OR lek').ok // true
 * queryCheck('storing AND').issues.map(({ code, start, end }) => [code, start, end]) // [['missing-operand', 8, 11]]
 */
export function queryCheck(text: string, options: QueryCheckOptions = {}): QueryCheck {
  const { value, issues } = parseQuery(text)
  const all = options.parts ? [...issues, ...partIssues(value, options.parts, options.name)] : [...issues]
  all.sort((a, b) => a.start - b.start || a.end - b.end)
  return { ok: all.every((issue) => issue.severity !== 'error'), normal: toText(value), issues: all }
}
