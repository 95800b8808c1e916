import { readLines } from '../read/read-lines.ts'
import type { Site } from './site.ts'

/** X writes in Draft.js: every line is a `[data-block]` with more elements in it than lines. */
export const x: Site = {
  name: 'X',
  matches: ['https://x.com/*'],
  composers: '[data-testid^="tweetTextarea_"][contenteditable="true"]',
  readText: (field) => readLines(field, '[data-block="true"]'),
}
