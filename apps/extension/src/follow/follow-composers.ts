import type { InterfaceLanguage } from '@troje/post'
import type { Adviser } from '../assess/adviser-slot.ts'
import { openMark, type Mark } from '../mark/mark.ts'
import { parentOf } from '../mark/surroundings.ts'
import { shadowOf } from '../read/focused-field.ts'
import { readField } from '../read/read-field.ts'
import type { Site } from '../sites/site.ts'

export interface FollowOptions {
  readonly page: Document
  /** Without a site there are only marks where somebody asked for one. */
  readonly site: Site | undefined
  readonly language: InterfaceLanguage
  readonly loadAdviser: () => Promise<Adviser>
}

export interface Marks {
  /** A mark beside this field, if there was none, with its panel open. */
  readonly show: (field: HTMLElement) => void
  /** The field that had the focus last, if it still has a mark. */
  readonly lastField: () => HTMLElement | undefined
}

/** A page that changes all the time is looked through this often at most, in milliseconds. */
const interval = 250

/** Keeps a mark beside every composer of a page, for as long as the composer is there. */
export function followComposers({ page, site, language, loadAdviser }: FollowOptions): Marks {
  const marks = new Map<HTMLElement, Mark>()
  const observed = new WeakSet<Node>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let last: HTMLElement | undefined
  const changes = new MutationObserver(() => {
    timer ??= setTimeout(scan, interval)
  })

  function scan(): void {
    timer = undefined
    for (const mark of marks.values()) {
      if (mark.field.isConnected) continue
      mark.remove()
      marks.delete(mark.field)
    }
    if (site !== undefined) {
      for (const root of rootsOf(page, site)) {
        observe(root)
        for (const field of root.querySelectorAll<HTMLElement>(site.composers)) add(field)
      }
    }
    for (const mark of marks.values()) {
      mark.follow()
    }
  }

  function add(field: HTMLElement): Mark {
    const known = marks.get(field)
    if (known !== undefined) return known
    const readText = site !== undefined && field.matches(site.composers) ? (site.readText ?? readField) : readField
    const mark = openMark({ field, language, readText, loadAdviser })
    marks.set(field, mark)
    return mark
  }

  function observe(root: Node): void {
    if (observed.has(root)) return
    observed.add(root)
    changes.observe(root, { childList: true, subtree: true })
  }

  function markAt(event: Event): Mark | undefined {
    let element = event.composedPath()[0]
    if (!(element instanceof Element)) return undefined
    for (let around: Element | null = element; around !== null; around = parentOf(around)) {
      const mark = marks.get(around as HTMLElement) // a key that is none is in no map
      if (mark !== undefined) return mark
    }
    // From within a shadow root that its page closed an event names the host alone.
    return marks.values().find(({ field }) => isShutIn(field, element))
  }

  page.addEventListener('input', (event) => markAt(event)?.typed(), { capture: true, passive: true })
  page.addEventListener(
    'focusin',
    (event) => {
      last = markAt(event)?.field ?? last
      timer ??= setTimeout(scan, 0) // composers in shadow roots come without a change of the page
    },
    { capture: true, passive: true },
  )
  keepKeys(page, () => [...marks.values()])
  observe(page)
  scan()

  return {
    show: (field) => add(field).show(),
    lastField: () => (last !== undefined && marks.has(last) ? last : undefined),
  }
}

/** Whether a field stands in a shadow root of this host, however deep. */
function isShutIn(field: HTMLElement, host: Element): boolean {
  for (let root = field.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) {
    if (root.host === host) return true
  }
  return false
}

/** The page and the shadow roots in which its site writes. */
function rootsOf(page: Document, { shadowHosts }: Site): ParentNode[] {
  const roots: ParentNode[] = [page]
  if (shadowHosts === undefined) return roots
  for (const host of page.querySelectorAll(shadowHosts)) roots.push(shadowOf(host) ?? host)
  return roots
}

/** Keys pressed in a mark are not the page's: sites do things at single letters, and close their window at Escape. */
function keepKeys(page: Document, marks: () => Mark[]): void {
  const window = page.defaultView
  for (const type of ['keydown', 'keypress', 'keyup'] as const) {
    window?.addEventListener(
      type,
      (event) => {
        const mark = marks().find(({ isTargetOf }) => isTargetOf(event))
        if (mark === undefined) return
        event.stopImmediatePropagation()
        if (type !== 'keydown' || event.key !== 'Escape') return
        event.preventDefault()
        mark.leave()
      },
      { capture: true },
    )
  }
}
