import { browser } from 'wxt/browser'
import { takeAdviser } from '../../assess/adviser-slot.ts'
import { openCheck } from '../../assess/open-check.ts'
import { checkFieldOf } from '../../inject/inject.ts'
import { summarize, toNotes } from '../../mark/notes.ts'
import { languageOf, texts } from '../../texts.ts'

const language = languageOf(navigator.language)
const text = texts[language]

function byId(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`The popup has no #${id}`)
  return found
}

document.documentElement.lang = language
byId('title').textContent = text.title
byId('here').textContent = text.here
byId('here-hint').textContent = text.hereHint
byId('draft-label').textContent = text.draft
byId('promise').textContent = text.promise

const draft = byId('draft') as HTMLTextAreaElement // index.html says that it is one
const check = openCheck({
  read: () => draft.value,
  loadAdviser,
  onLoading: () => say(text.loading, true),
  onAdvice(written, advice) {
    say(written.trim() === '' ? '' : summarize(written, advice, language))
    byId('notes').replaceChildren(...toNotes(document, written, advice.findings, language))
  },
  onUnavailable: () => say(text.unavailable),
})
draft.addEventListener('input', check.soon)
byId('here').addEventListener('click', () => void checkHere())

function say(line: string, isLoading = false): void {
  byId('summary').textContent = line
  byId('summary').classList.toggle('loading', isLoading)
}

/** The window opened at a click, and that click lets the extension into this one page. */
async function checkHere(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  const outcome = tab?.id === undefined ? 'refused' : await checkFieldOf({ tabId: tab.id, frameId: 0 })
  if (outcome === 'checked') return window.close()
  byId('here-hint').textContent = outcome === 'no-field' ? text.noField : text.refused
}

/** The same file that pages get, so that it stands in the extension once. */
async function loadAdviser() {
  const known = takeAdviser()
  if (known !== undefined) return known
  const script = document.createElement('script')
  script.src = browser.runtime.getURL('/assessor.js')
  const { promise, resolve, reject } = Promise.withResolvers<unknown>()
  script.addEventListener('load', resolve)
  script.addEventListener('error', reject)
  document.head.append(script)
  await promise
  const adviser = takeAdviser()
  if (adviser === undefined) throw new Error('assessor.js brought no adviser')
  return adviser
}
