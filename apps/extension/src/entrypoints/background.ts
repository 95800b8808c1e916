import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { checkFieldOf, injectAssessor } from '../inject/inject.ts'
import { assessorWanted, checkField } from '../inject/messages.ts'

/** Carries scripts into pages, and nothing out of them. Firefox for Android has neither context menus nor commands. */
export default defineBackground(() => {
  browser.runtime.onMessage.addListener((message: unknown, { tab, frameId }, answer) => {
    if (message !== assessorWanted || tab?.id === undefined) return undefined
    void injectAssessor({ tabId: tab.id, frameId: frameId ?? 0 })
      .catch(() => undefined) // the page finds that no assessor came, and tells the writer
      .then(() => answer())
    return true // answered later
  })

  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus?.create({
      id: checkField,
      title: browser.i18n.getMessage('checkField'),
      contexts: ['editable'],
    })
  })

  browser.contextMenus?.onClicked.addListener(({ frameId }, tab) => {
    if (tab?.id !== undefined) void checkFieldOf({ tabId: tab.id, frameId: frameId ?? 0 })
  })

  browser.commands?.onCommand.addListener((command, tab) => {
    if (command === checkField && tab?.id !== undefined) void checkFieldOf({ tabId: tab.id, frameId: 0 })
  })
})
