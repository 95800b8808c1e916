import type { Atom } from './atom.ts'
import type { PushDown, PushDownOptions, PushDownQuery } from './push-down-result.ts'
import { isWords, wholeText } from './search-words.ts'
import { toRequests } from './to-requests.ts'

/**
 * Texts for `q` of Bluesky's `app.bsky.feed.searchPosts`.
 *
 * The lexicon leaves the syntax open and recommends Lucene's. What is used here is what the search that Bluesky
 * published does (bluesky-social/indigo, `search/`): a space is AND, quotes make a phrase, `from:` is an account; a
 * text is cut as Unicode says (UAX #29, by ICU), and case, width and accents are read away on both sides. OR is not
 * counted on, so every clause is a request of its own: the fewer, the wider. A hashtag is asked as its word. `domain:`
 * does not say that it takes the hosts below a host, so links are left to the monitor.
 *
 * Not found: a word that hangs to another by `_` or a point without a space (`loket_dael`, `klaar.Nu`), as UAX #29
 * reads them as one.
 *
 * @example
 * toBlueskySearches([{ id: 'a', node: parseQuery('zonnedael AND (storing OR lek)').value }]).requests // ['lek zonnedael', 'storing zonnedael']
 */
export function toBlueskySearches(
  queries: Iterable<PushDownQuery>,
  options: PushDownOptions & { readonly requests?: number } = {},
): PushDown {
  const limits = { requests: options.requests ?? 20, length: 300 }
  return toRequests(
    queries,
    { hashtagsAreWords: true, source: 'bluesky', can, text, and: ' ', or: null, combined: 4, atoms: 2, ...limits },
    options,
  )
}

function can(atom: Atom): boolean {
  return atom.kind === 'author' || isWords(atom)
}

function text({ kind, text: asked }: Atom): string {
  return kind === 'author' ? `from:${asked}` : wholeText(asked)
}
