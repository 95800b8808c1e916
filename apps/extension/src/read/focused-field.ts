import { browser } from 'wxt/browser'
import { isWritable } from './read-field.ts'

/** The field in which the cursor stands, also within shadow roots; none if it stands in no field. */
export function findFocusedField(page: Document): HTMLElement | undefined {
  let focused = page.activeElement
  for (let inner = focused; inner !== null; inner = innerFocus(inner)) focused = inner
  if (focused === null || !isWritable(focused)) return undefined
  return editingHost(focused as HTMLElement) // only an HTMLElement is writable
}

/** A shadow root that its page closed can be seen into by extensions; Chromium and Firefox name the way differently. */
export function shadowOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot !== null) return element.shadowRoot
  if (!(element instanceof HTMLElement)) return null
  if ('openOrClosedShadowRoot' in element) return element.openOrClosedShadowRoot as ShadowRoot | null // Firefox's name
  return browser.dom?.openOrClosedShadowRoot(element) ?? null
}

function innerFocus(element: Element): Element | null {
  return shadowOf(element)?.activeElement ?? null
}

/** The outermost editable element around: that is the field. */
function editingHost(element: HTMLElement): HTMLElement {
  let host = element
  while (host.isContentEditable && host.parentElement?.isContentEditable === true) host = host.parentElement
  return host
}
