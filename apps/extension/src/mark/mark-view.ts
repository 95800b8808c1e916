import type { InterfaceLanguage } from '@troje/post'
import { texts } from '../texts.ts'
import { drawHorse } from './horse.ts'
import { mount, openHost } from './host.ts'
import { createPanel, type Panel } from './panel.ts'
import { placeMark, placePanel, type Spot } from './place.ts'
import { mountFor, schemeAround } from './surroundings.ts'

/** What is seen of one mark: the button beside the composer and the panel under it. */
export interface MarkView {
  /** All that the page sees of it. */
  readonly host: HTMLElement
  readonly button: HTMLButtonElement
  readonly panel: Panel
  /** Names the button, and draws the wave under it or takes it away. */
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
  root.append(button, panel.element)

  return {
    host,
    button,
    panel,
    name(isMarked) {
      button.classList.toggle('marked', isMarked)
      button.title = isMarked ? text.marked : text.mark
      button.setAttribute('aria-label', button.title)
    },
    place(isSeen) {
      const box = field.getBoundingClientRect()
      const { clientWidth: width, clientHeight: height } = page.documentElement
      button.hidden = !isSeen || box.width === 0 || box.height === 0
      move(button, placeMark(box, { width, height }))
      if (panel.element.hidden) return
      panel.element.style.maxHeight = 'none'
      const size = { width: panel.element.offsetWidth, height: panel.element.offsetHeight }
      const spot = placePanel(box, size, { width, height })
      move(panel.element, spot)
      panel.element.style.maxHeight = `${spot.maxHeight}px`
    },
    mount: () => mount(host, mountFor(field)),
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
