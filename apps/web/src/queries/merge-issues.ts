import type { Issue } from '@troje/post'
import type { QueryCheck } from '@troje/server/api-types'
import { beginning } from '../inbox/segments.ts'

/** What the browser and the server found in the same text: each thing once, in the order of the text, errors first where they meet. */
export function mergeIssues(own: readonly Issue[], server: QueryCheck['issues']): Issue[] {
  const found = new Map<string, Issue>()
  // The browser's own come first: they carry what mends them.
  for (const { hint, ...issue } of [...own, ...server]) {
    const key = `${issue.code} ${issue.start} ${issue.end}`
    if (!found.has(key)) found.set(key, hint ? { ...issue, hint } : issue)
  }
  return [...found.values()].sort((a, b) => a.start - b.start || weight(a) - weight(b) || a.end - b.end)
}

export function hasError(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.severity === 'error')
}

/** Not yet about the organisation: it cannot be saved so, but what it would find may be seen. */
const mayStillBeTried = new Set(['not-about-us', 'organisation-missing'])

/** Whether a text can be tried: broken ones, and those about a person (promise P2), cannot. */
export function mayBeTried(issues: readonly Issue[]): boolean {
  return issues.every(({ severity, code }) => severity !== 'error' || mayStillBeTried.has(code))
}

/** The piece of the query that an issue is about, shortened for a list. */
export function quoteOf(text: string, issue: Pick<Issue, 'start' | 'end'>): string {
  const piece = text.slice(issue.start, issue.end).replaceAll(/\s+/g, ' ').trim()
  return piece.length > 40 ? `${beginning(piece, 39)}…` : piece
}

function weight(issue: Issue): number {
  return ['error', 'warning', 'info'].indexOf(issue.severity)
}
