import { parseQuery, queryCheck, type QueryNode } from '@troje/match'
import type { Issue } from '@troje/post'
import type { Streams } from '../posts/filter-posts.ts'
import { formatIssue } from './format-issue.ts'

/** Why a query cannot be used; `query:name` can where `name` is one of the parts. */
export function queryErrors(text: string, parts: ReadonlyMap<string, QueryNode>): readonly Issue[] {
  // Looking through ten thousand parts takes time: only for a query that may use one.
  const { issues } = /query\s*:/i.test(text) ? queryCheck(text, { parts }) : parseQuery(text)
  return issues.filter((issue) => issue.severity === 'error')
}

/** The tree of a query that may be used; null where it is refused, and standard error then says why. */
export function readQuery(text: string, streams: Streams): QueryNode | null {
  const errors = queryErrors(text, new Map())
  for (const issue of errors) streams.stderr.write(formatIssue(issue, text) + '\n')
  return errors.length > 0 ? null : parseQuery(text).value
}
