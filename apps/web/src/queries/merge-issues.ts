import type { QueryCheck } from '@troje/server/api-types'
import { beginning } from '../inbox/segments.ts'

type QueryIssue = QueryCheck['issues'][number]

/** What the browser and the server found in the same text: each thing once, in the order of the text, errors first where they meet. */
export function mergeIssues(own: readonly QueryIssue[], server: readonly QueryIssue[]): QueryIssue[] {
  const found = new Map<string, QueryIssue>()
  for (const issue of [...own, ...server]) {
    const key = `${issue.code} ${issue.start} ${issue.end}`
    if (!found.has(key)) found.set(key, issue)
  }
  return [...found.values()].sort((a, b) => a.start - b.start || weight(a) - weight(b) || a.end - b.end)
}

export function hasError(issues: readonly QueryIssue[]): boolean {
  return issues.some((issue) => issue.severity === 'error')
}

/** The piece of the query that an issue is about, shortened for a list. */
export function quoteOf(text: string, issue: QueryIssue): string {
  const piece = text.slice(issue.start, issue.end).replaceAll(/\s+/g, ' ').trim()
  return piece.length > 40 ? `${beginning(piece, 39)}…` : piece
}

function weight(issue: QueryIssue): number {
  return ['error', 'warning', 'info'].indexOf(issue.severity)
}
