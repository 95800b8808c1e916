import { autoUpdate } from '@floating-ui/dom'
import type { InterfaceLanguage } from '@troje/post'
import type { Adviser } from '../assess/adviser-slot.ts'
import { openCheck } from '../assess/open-check.ts'
import { createMarkView } from './mark-view.ts'

export interface MarkOptions {
  readonly field: HTMLElement
  readonly language: InterfaceLanguage
  readonly readText: (field: Element) => string
  readonly loadAdviser: () => Promise<Adviser>
}

/** The mark beside one composer, with its panel. */
export interface Mark {
  readonly field: HTMLElement
  /** Whether a key or a click was meant for the mark and not for the page. */
  readonly isTargetOf: (event: Event) => boolean
  /** Told that somebody may have typed; checks after a pause. */
  readonly typed: () => void
  /** The composer, or the window it stands in, may have gone elsewhere. */
  readonly follow: () => void
  /** Opens the panel and puts the focus there. */
  readonly show: () => void
  /** Closes what opened last and gives the focus back: the panel, else the mark. */
  readonly leave: () => void
  readonly remove: () => void
}

/** Puts a mark beside a composer. */
export function openMark({ field, language, readText, loadAdviser }: MarkOptions): Mark {
  const view = createMarkView(field, language)
  let isSeen = true
  const place = () => view.place(isSeen)
  const check = openCheck({
    read: () => readText(field),
    loadAdviser,
    onLoading() {
      view.panel.showLoading()
      place()
    },
    onAdvice(draft, advice) {
      view.name(advice.findings.length > 0)
      view.panel.show(draft, advice)
      place()
    },
    onUnavailable() {
      view.name(false)
      view.panel.showUnavailable()
      place()
    },
  })

  function open(isOpen: boolean): void {
    view.setOpen(isOpen)
    if (isOpen) check.now()
    place()
  }
  function leave(): void {
    if (!view.isOpen()) return field.focus()
    open(false)
    view.button.focus()
  }
  view.button.addEventListener('click', () => open(!view.isOpen()))
  view.panel.close.addEventListener('click', leave)

  view.name(false)
  view.mount()
  open(false)
  const seeing = new IntersectionObserver((entries) => {
    isSeen = entries.at(-1)?.isIntersecting === true // the last one is how it is now
    place()
  })
  seeing.observe(field)
  // Most editors tell of a change by an event, but some write by themselves and tell nobody.
  const writing = new MutationObserver(check.soon)
  writing.observe(field, { childList: true, characterData: true, subtree: true })
  const stopFollowing = autoUpdate(field, null, place)

  return {
    field,
    isTargetOf: ({ target }) => target === view.host,
    typed: check.soon,
    follow() {
      view.mount()
      place()
      check.sometime() // a site may have emptied a textarea, which no event tells
    },
    show() {
      open(true)
      view.panel.element.focus()
    },
    leave,
    remove() {
      stopFollowing()
      seeing.disconnect()
      writing.disconnect()
      check.stop()
      view.host.remove()
    },
  }
}
