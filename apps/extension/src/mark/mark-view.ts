import { getOverflowAncestors } from '@floating-ui/dom'
import type { InterfaceLanguage } from '@troje/post'
import { texts } from '../texts.ts'
import { drawHorse } from './horse.ts'
import { mount, openHost } from './host.ts'
import { createPanel, type Panel } from './panel.ts'
import { overlap, placeMark, placePanel, type Spot } from './place.ts'
import { mountFor, schemeAround } from './surroundings.ts'

/** What is seen of one mark: the button beside the composer and the panel under it. */
export interface MarkView {
  /** All that the page sees of it. */
  readonly host: HTMLElement
  readonly button: HTMLButtonElement
  readonly panel: Panel
  /** Names the button, draws the wave under it or takes it away, and says so to who cannot see it. */
  readonly name: (isMarked: boolean) => void
  /** Puts all of it where its composer is now; the button goes where the composer cannot be seen. */
  readonly place: (isSeen: boolean) => void
  /** Puts it into the window that the composer stands in now, in front of all else. */
  readonly mount: () => void
  readonly isOpen: () => boolean
  readonly setOpen: (isOpen: boolean) => void
}

/** Draws a mark for a composer, not yet in the page. */
export function createMarkView(field: HTMLElement, language: InterfaceLanguage): MarkView {
  const page = field.ownerDocument
  const text = texts[language]
  const { element: host, root } = openHost(page)
  host.lang = language
  const button = page.createElement('button')
  button.type = 'button'
  button.className = 'mark'
  button.setAttribute('aria-controls', 'panel')
  button.append(drawHorse(page))
  const panel = createPanel(page, language)
  const said = page.createElement('p')
  said.className = 'said'
  said.setAttribute('role', 'status')
  root.append(button, panel.element, said)
  let scrollers: Element[] = []

  return {
    host,
    button,
    panel,
    name(isMarked) {
      button.classList.toggle('marked', isMarked)
      button.title = isMarked ? text.marked : text.mark
      button.setAttribute('aria-label', button.title)
      const news = isMarked ? text.marked : ''
      if (said.textContent !== news) said.textContent = news // set again, it would be read aloud again
    },
    place(isSeen) {
      const box = scrollers
        .map((scroller) => scroller.getBoundingClientRect())
        .reduce(overlap, field.getBoundingClientRect())
      const { clientWidth: width, clientHeight: height } = page.documentElement
      button.hidden = !isSeen || box.right <= box.left || box.bottom <= box.top
      move(button, placeMark(box, { width, height }))
      if (panel.element.hidden) return
      panel.element.style.maxHeight = 'none'
      const size = { width: panel.element.offsetWidth, height: panel.element.offsetHeight }
      const spot = placePanel(box, size, { width, height })
      move(panel.element, spot)
      panel.element.style.maxHeight = `${spot.maxHeight}px`
    },
    mount() {
      mount(host, mountFor(field))
      // What is scrolled out of sight has no line to stand beside. The window itself is not among them.
      scrollers = getOverflowAncestors(field).filter(
        (ancestor): ancestor is Element => 'tagName' in ancestor && ancestor !== page.body,
      )
    },
    isOpen: () => !panel.element.hidden,
    setOpen(isOpen) {
      panel.element.hidden = !isOpen
      button.setAttribute('aria-expanded', String(isOpen))
      host.style.setProperty('color-scheme', schemeAround(field) ?? 'light dark', 'important')
    },
  }
}

function move(element: HTMLElement, { left, top }: Spot): void {
  element.style.left = `${left}px`
  element.style.top = `${top}px`
}
