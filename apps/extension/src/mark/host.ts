import markStyle from './mark.css?inline'
import notesStyle from './notes.css?inline'
import tokens from './tokens.css?inline'

export interface Host {
  readonly element: HTMLElement
  readonly root: ShadowRoot
}

/**
 * An element that takes no room and that the page cannot look into. As a popover it is painted above all else, and no
 * scrolling or moving parent cuts it off.
 */
export function openHost(page: Document): Host {
  const element = page.createElement('div')
  element.setAttribute('popover', 'manual')
  element.dataset['troje'] = ''
  const style =
    'all: initial; position: fixed; inset: 0 auto auto 0; width: 0; height: 0; overflow: visible; pointer-events: none'
  for (const declaration of style.split('; ')) {
    const [property = '', value = ''] = declaration.split(': ')
    element.style.setProperty(property, value, 'important') // set one by one: a page's policy may refuse a style attribute
  }
  const root = element.attachShadow({ mode: 'closed' })
  addStyle(root, page, tokens + markStyle + notesStyle)
  return { element, root }
}

/** Puts the host into the page, or to another place in it, and in front. */
export function mount(host: HTMLElement, parent: Element): void {
  if (host.parentElement !== parent) parent.append(host)
  if (!host.matches(':popover-open')) host.showPopover()
}

/**
 * A page's policy may refuse `<style>`. An adopted sheet is no such element, but Firefox lets content scripts adopt none
 * (bug 1928865); there a style whose text an extension wrote is let through.
 */
function addStyle(root: ShadowRoot, page: Document, css: string): void {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    root.adoptedStyleSheets = [sheet]
  } catch {
    const style = page.createElement('style')
    style.textContent = css
    root.append(style)
  }
}
