import { findingKindLabels } from '@troje/post'
import type { Finding, InterfaceLanguage } from '@troje/post'
import { texts } from './texts.ts'

/** Shows the findings as a colleague's notes. Text only: nothing of the draft is ever read as HTML. */
export function showFindings(
  place: HTMLElement,
  draft: string,
  findings: readonly Finding[],
  language: InterfaceLanguage,
): void {
  if (draft.trim() === '') return place.replaceChildren()
  if (findings.length === 0) return place.replaceChildren(element('p', texts[language].nothing))
  place.replaceChildren(...findings.map((finding) => toNote(finding, draft, language)))
}

function toNote(finding: Finding, draft: string, language: InterfaceLanguage): HTMLElement {
  const note = document.createElement('section')
  const words = element('q', draft.slice(finding.start, finding.end))
  words.lang = ''
  note.append(element('h2', findingKindLabels[finding.kind][language]), words, element('p', finding.reason[language]))
  if (finding.suggestion) note.append(element('p', `${texts[language].instead} ${finding.suggestion[language]}`))
  return note
}

function element(name: 'h2' | 'p' | 'q', text: string): HTMLElement {
  const made = document.createElement(name)
  made.textContent = text
  return made
}
