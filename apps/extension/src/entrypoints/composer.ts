import { browser } from 'wxt/browser'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { loadAdviser } from '../assess/load-adviser.ts'
import { followComposers } from '../follow/follow-composers.ts'
import { checkField } from '../inject/messages.ts'
import { findFocusedField } from '../read/focused-field.ts'
import { findSite } from '../sites/sites.ts'
import { languageOf } from '../texts.ts'

const started = Symbol.for('troje: composer')
const world = globalThis as { [started]?: true }

/**
 * What runs in a page. It is no content script of WXT's kind: those tell every page, in a message to its window, that an
 * extension is there, and nobody has to know who checks what they write.
 */
export default defineUnlistedScript(() => {
  if (world[started]) return // a click brings this script into pages that may have it
  world[started] = true
  const marks = followComposers({
    page: document,
    site: findSite(document, location.hostname),
    language: languageOf(navigator.language),
    loadAdviser,
  })
  browser.runtime.onMessage.addListener((message: unknown, _sender, answer) => {
    if (message !== checkField) return
    const field = findFocusedField(document) ?? marks.lastField()
    if (field !== undefined) marks.show(field)
    answer(field !== undefined)
  })
})
