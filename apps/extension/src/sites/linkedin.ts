import type { Site } from './site.ts'

/** LinkedIn writes in Quill, of late in TipTap; the window for a new post stands in a shadow root. */
export const linkedin: Site = {
  name: 'LinkedIn',
  matches: ['https://www.linkedin.com/*'],
  composers: '.ql-editor[contenteditable="true"], .tiptap.ProseMirror[contenteditable="true"]',
  shadowHosts: '#interop-outlet',
}
