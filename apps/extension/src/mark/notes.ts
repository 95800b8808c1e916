import type { Advice } from '@troje/assess'
import { findingKindLabels } from '@troje/post'
import type { Finding, InterfaceLanguage } from '@troje/post'
import { texts } from '../texts.ts'

/** Quotes longer than this are cut, in UTF-16 units. */
const longestQuote = 80

/** What stands in the margin of a draft. Text only: nothing of the draft is ever read as HTML. */
export function toNotes(
  page: Document,
  draft: string,
  findings: readonly Finding[],
  language: InterfaceLanguage,
): HTMLElement[] {
  return findings.map((finding) => toNote(page, finding, draft.slice(finding.start, finding.end), language))
}

/** A line on the whole: read aloud when it changes. To who reports wrongdoing it says nothing of tone or image (promise P8). */
export function summarize(draft: string, { findings, isReport }: Advice, language: InterfaceLanguage): string {
  const text = texts[language]
  if (draft.trim() === '') return text.empty
  if (isReport) return text.report
  if (findings.length === 0) return text.nothing
  return findings.length === 1 ? text.one : text.more(findings.length)
}

function toNote(page: Document, finding: Finding, words: string, language: InterfaceLanguage): HTMLElement {
  const note = page.createElement('section')
  const kind = page.createElement('h3')
  kind.textContent = findingKindLabels[finding.kind][language]
  const quote = page.createElement('q')
  quote.lang = '' // the draft's language is not the interface's
  quote.dir = 'auto'
  quote.textContent = words.length > longestQuote ? `${words.slice(0, longestQuote).toWellFormed()}…` : words
  const reason = page.createElement('p')
  reason.textContent = finding.reason[language]
  note.append(kind, quote, reason)
  if (finding.suggestion !== undefined) {
    const rather = page.createElement('p')
    rather.textContent = `${texts[language].instead} ${finding.suggestion[language]}`
    note.append(rather)
  }
  return note
}
