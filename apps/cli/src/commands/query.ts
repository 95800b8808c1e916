import { queryCheck } from '@troje/match'
import type { Issue } from '@troje/post'
import { exitStatus } from '../exit-status.ts'
import { inTerminalLanguage } from '../terminal-language.ts'
import type { Streams } from '../posts/filter-posts.ts'

/** `troje query check`: the normal form, and every issue with its place. */
export function runQueryCheck(text: string, options: { json?: boolean }, streams: Streams): number {
  const { ok, normal, issues } = queryCheck(text)
  if (options.json) {
    const flat = issues.map(({ severity, start, end, message, hint }) => ({
      severity,
      start,
      end,
      message: inTerminalLanguage(message),
      hint: hint ? inTerminalLanguage(hint) : null,
    }))
    streams.stdout.write(JSON.stringify({ ok, normal, issues: flat }) + '\n')
  } else {
    streams.stdout.write(normal + '\n')
    for (const issue of issues) streams.stderr.write(formatIssue(issue, text) + '\n')
  }
  return ok ? exitStatus.ok : exitStatus.found
}

/** The query's line with the place underlined, the message and the hint. */
export function formatIssue(issue: Issue, text: string): string {
  const shown = text.replaceAll(/[\t\r\n]/g, ' ')
  const from = Math.max(0, issue.start - 40)
  const excerpt = shown.slice(from, Math.min(shown.length, issue.end + 40))
  const mark = ' '.repeat(issue.start - from) + '^'.repeat(Math.max(1, Math.min(issue.end - issue.start, 60)))
  const hint = issue.hint ? `\n  ${inTerminalLanguage(issue.hint)}` : ''
  return `${issue.severity} at ${issue.start}: ${inTerminalLanguage(issue.message)}\n  ${excerpt}\n  ${mark}${hint}`
}
