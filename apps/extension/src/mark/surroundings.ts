/** `null` where the page paints nothing behind the element: then the system's own scheme holds. */
export type Scheme = 'light' | 'dark' | null

/** Whether the page around an element is light or dark: sites have a switch of their own, which need not be the system's. */
export function schemeAround(element: Element): Scheme {
  for (let around: Element | null = element; around !== null; around = parentOf(around)) {
    const luminance = luminanceOf(getComputedStyle(around).backgroundColor)
    if (luminance !== null) return luminance < 0.4 ? 'dark' : 'light'
  }
  return null
}

/** Relative luminance, 0 to 1, near enough to tell day from night; `null` for a colour that shows what is behind it. */
export function luminanceOf(color: string): number | null {
  const [red, green, blue, alpha = 1] = (color.match(/^rgba?\((.*)\)$/)?.[1] ?? '').split(/[\s,/]+/).map(Number)
  if (red === undefined || green === undefined || blue === undefined || alpha < 0.5) return null
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255
}

/** The parent that a reader sees, out of a shadow root too. */
export function parentOf(element: Element): Element | null {
  if (element.parentElement !== null) return element.parentElement
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? root.host : null
}

/**
 * Where the mark's element stands: within the window that the composer is in, since such a window lets the focus go nowhere
 * else, or at the end of the page.
 */
export function mountFor(field: Element): Element {
  for (let around: Element | null = field; around !== null; around = parentOf(around)) {
    if (around.matches('dialog, [role="dialog"], [aria-modal="true"]')) return around
  }
  return field.ownerDocument.body ?? field.ownerDocument.documentElement
}
