/** What another app hands over when it shares something with the check. */
export interface SharedForm {
  get(name: string): unknown
}

/** The address's fragment that says that a shared text is waiting in the service worker. */
export const sharedMark = '#shared'

/** What the page sends to the service worker to get it. */
export const sharedQuestion = 'shared text?'

/**
 * The text in what was shared: title, text and address, each once. Many apps send the same words twice, or the address
 * as text.
 */
export function toSharedText(form: SharedForm): string {
  const parts: string[] = []
  for (const name of ['title', 'text', 'url']) {
    const value = form.get(name)
    const part = typeof value === 'string' ? value.trim() : ''
    if (part !== '' && !parts.some((other) => other.includes(part))) parts.push(part)
  }
  return parts.filter((part, index) => !parts.some((other, at) => at !== index && other.includes(part))).join('\n\n')
}
