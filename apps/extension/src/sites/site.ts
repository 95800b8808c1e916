/** What the extension knows of one network's page. A new site is one small file with such a value, listed in `sites.ts`. */
export interface Site {
  readonly name: string
  /** Match patterns (https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns), for the manifest. */
  readonly matches: readonly string[]
  /** Selects the elements in which a post or an answer is written. */
  readonly composers: string
  /** Selects elements whose shadow root holds composers. */
  readonly shadowHosts?: string
  /** Whether a page at an address that nobody listed is this network: anybody can run a server of it. */
  readonly isHere?: (page: Document) => boolean
  /** What stands in the composer, as plain text; `readField` if left out. */
  readonly readText?: (field: Element) => string
}
