import type { Issue } from '@troje/post'
import { inTerminalLanguage } from '../terminal-language.ts'

/** An issue as the command line prints it in JSON: in the terminal's language. */
export function toFlatIssue({ severity, code, start, end, message, hint, fix }: Issue) {
  return {
    severity,
    code,
    start,
    end,
    message: inTerminalLanguage(message),
    hint: hint ? inTerminalLanguage(hint) : null,
    fix: fix ?? null,
  }
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
