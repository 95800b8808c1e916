import type { Site } from './site.ts'

/** Threads writes in Lexical; it moved from .net to .com. */
export const threads: Site = {
  name: 'Threads',
  matches: ['https://www.threads.com/*', 'https://www.threads.net/*'],
  composers: '[contenteditable="true"][data-lexical-editor="true"]',
}
