import type { Site } from './site.ts'

/**
 * Mastodon writes in a textarea. Of its thousands of servers only a few are listed, because every address that stands here
 * is one more that the browser asks consent for; on any other, one click recognises the page by its own elements.
 */
export const mastodon: Site = {
  name: 'Mastodon',
  matches: ['https://mastodon.social/*', 'https://mastodon.nl/*', 'https://social.overheid.nl/*'],
  composers: 'textarea.autosuggest-textarea__textarea',
  isHere: (page) => page.querySelector('#mastodon, .app-body #initial-state') !== null,
}
