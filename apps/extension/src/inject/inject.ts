import { browser } from 'wxt/browser'
import { checkField } from './messages.ts'

/** Paths within the built extension. */
const composerScript = '/composer.js'
const assessorScript = '/assessor.js'

export interface Frame {
  readonly tabId: number
  /** 0 is the page itself. */
  readonly frameId: number
}

/** Brings the assessor into a page. Needs the site's permission, or a click that gave `activeTab`. */
export async function injectAssessor({ tabId, frameId }: Frame): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [assessorScript] })
}

/** What came of a request to check the field in which the cursor stands. */
export type CheckOutcome = 'checked' | 'no-field' | 'refused'

/** Checks the field with the cursor on any page, after a click there; `refused` on pages that browsers keep to themselves. */
export async function checkFieldOf({ tabId, frameId }: Frame): Promise<CheckOutcome> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [composerScript] })
    const isFound: unknown = await browser.tabs.sendMessage(tabId, checkField, { frameId })
    return isFound === true ? 'checked' : 'no-field'
  } catch {
    return 'refused' // the browser's own pages and its extension store take no scripts, and say so by throwing
  }
}
