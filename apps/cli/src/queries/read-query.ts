import { parseQuery, type QueryNode } from '@troje/match'
import type { Streams } from '../posts/filter-posts.ts'
import { formatIssue } from './format-issue.ts'

/** The tree of a query that may be used; null where it is refused, and standard error then says why. */
export function readQuery(text: string, streams: Streams): QueryNode | null {
  const { value, issues } = parseQuery(text)
  const errors = issues.filter((issue) => issue.severity === 'error')
  for (const issue of errors) streams.stderr.write(formatIssue(issue, text) + '\n')
  return errors.length > 0 ? null : value
}
