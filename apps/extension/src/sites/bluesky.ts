import type { Site } from './site.ts'

/** Bluesky writes in ProseMirror (TipTap): a `<p>` for each line. */
export const bluesky: Site = {
  name: 'Bluesky',
  matches: ['https://bsky.app/*'],
  composers: '.ProseMirror[contenteditable="true"]',
}
