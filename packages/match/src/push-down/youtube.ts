import { accentedSpellings } from './accented-spellings.ts'
import type { Atom } from './atom.ts'
import type { PushDown, PushDownOptions, PushDownQuery } from './push-down-result.ts'
import { isWords, spellingsOf } from './search-words.ts'
import { toRequests } from './to-requests.ts'

/**
 * Texts for `q` of YouTube's `search.list`.
 *
 * As developers.google.com has it (YouTube Data API, `search.list`): `|` is OR and `-` is NOT; what goes before what is
 * not said, so a request is words and phrases with `|` between them and nothing else. A search costs 100 of the 10,000
 * units of a day (since 2026: one of 100 searches), so few requests are asked, each of many words; no length is
 * documented, and 500 characters are kept to. How accents are compared is not documented, so the usual spellings are
 * asked as well (`accentedSpellings`).
 *
 * It finds videos by what they say of themselves, ranked, and promises no completeness; their comments are read
 * afterwards. A comment under a video that does not name what a query asks is not found this way.
 *
 * @example
 * toYouTubeSearches([{ id: 'a', node: parseQuery('zonnedael OR "de plons"').value }]).requests // ['zonnedael|"de plons"']
 */
export function toYouTubeSearches(
  queries: Iterable<PushDownQuery>,
  options: PushDownOptions & { readonly requests?: number } = {},
): PushDown {
  const limits = { requests: options.requests ?? 4, length: 500 }
  return toRequests(
    queries,
    { hashtagsAreWords: true, source: 'youtube', can, text, and: ' ', or: '|', atoms: 1, ...limits },
    options,
  )
}

function can(atom: Atom): boolean {
  return atom.kind !== 'mention' && isWords(atom)
}

function text({ text: asked }: Atom): string {
  return spellingsOf(asked, accentedSpellings).join('|')
}
