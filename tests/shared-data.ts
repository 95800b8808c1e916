import { existsSync } from 'node:fs'

export interface SharedData {
  /** Where it is, or would be. A folder's ends with a slash. */
  readonly url: URL
  readonly missing: boolean
  /** A suite's name; says why it was skipped where the data is absent, which skipped-reporter.ts looks for. */
  readonly title: (name: string) => string
}

/** Real material beside the checkout, in `../shared/data`: read from there, never copied, and not everywhere. */
export function sharedData(path: string): SharedData {
  const url = new URL(`../../shared/data/${path}`, import.meta.url)
  const missing = !existsSync(url)
  return { url, missing, title: (name) => (missing ? `${name} (skipped: ../shared/data not found)` : name) }
}
