import { queryCheck } from '@troje/match'
import { exitStatus } from '../exit-status.ts'
import type { Streams } from '../posts/filter-posts.ts'
import { formatIssue, toFlatIssue } from '../queries/format-issue.ts'

/** `troje query check`: the normal form, and every issue with its place. */
export function runQueryCheck(text: string, options: { json?: boolean }, streams: Streams): number {
  const { ok, normal, issues } = queryCheck(text)
  if (options.json) {
    streams.stdout.write(JSON.stringify({ ok, normal, issues: issues.map(toFlatIssue) }) + '\n')
  } else {
    streams.stdout.write(normal + '\n')
    for (const issue of issues) streams.stderr.write(formatIssue(issue, text) + '\n')
  }
  return ok ? exitStatus.ok : exitStatus.found
}
