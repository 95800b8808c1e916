import type { Site } from './site.ts'

/** Facebook writes in Lexical. */
export const facebook: Site = {
  name: 'Facebook',
  matches: ['https://www.facebook.com/*'],
  composers: '[contenteditable="true"][data-lexical-editor="true"]',
}
