import type { Advice } from '@troje/assess'
import type { InterfaceLanguage } from '@troje/post'
import { texts } from '../texts.ts'
import { summarize, toNotes } from './notes.ts'

export interface Panel {
  readonly element: HTMLElement
  readonly close: HTMLButtonElement
  readonly show: (draft: string, advice: Advice) => void
  readonly showLoading: () => void
  readonly showUnavailable: () => void
}

/** What opens under the composer: a heading, a line on the whole, the notes, and the promise. */
export function createPanel(page: Document, language: InterfaceLanguage): Panel {
  const text = texts[language]
  const element = page.createElement('div')
  element.className = 'panel'
  element.id = 'panel'
  element.hidden = true
  element.tabIndex = -1
  element.setAttribute('role', 'dialog')
  element.setAttribute('aria-labelledby', 'title')

  const top = page.createElement('div')
  top.className = 'top'
  const title = page.createElement('h2')
  title.id = 'title'
  title.textContent = text.panel
  const close = page.createElement('button')
  close.type = 'button'
  close.className = 'close'
  close.textContent = text.close
  top.append(title, close)

  const summary = page.createElement('p')
  summary.className = 'summary'
  summary.setAttribute('role', 'status')
  const notes = page.createElement('div')
  const promise = page.createElement('p')
  promise.className = 'promise'
  promise.textContent = text.promise
  element.append(top, summary, notes, promise)

  function say(line: string, isLoading = false): void {
    if (summary.textContent !== line) summary.textContent = line // set again, it would be read aloud again
    summary.classList.toggle('loading', isLoading)
  }

  return {
    element,
    close,
    show(draft, advice) {
      say(summarize(draft, advice, language))
      notes.replaceChildren(...toNotes(page, draft, advice.findings, language))
    },
    showLoading() {
      say(text.loading, true)
      notes.replaceChildren()
    },
    showUnavailable() {
      say(text.unavailable)
      notes.replaceChildren()
    },
  }
}
