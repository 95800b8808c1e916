import { accentedSpellings } from './accented-spellings.ts'
import type { Atom } from './atom.ts'
import type { PushDown, PushDownOptions, PushDownQuery } from './push-down-result.ts'
import { anyOf, isWords, spellingsOf } from './search-words.ts'
import { toRequests } from './to-requests.ts'

/**
 * Texts for `q` of Reddit's `/search`, at most 512 characters (reddit.com/dev/api, `GET /search`).
 *
 * As Reddit's help has it ("available search features"): AND, OR and NOT in capitals, brackets, quotes for a phrase,
 * `author:` for an account; words are looked for in the title, the text and the address of a post. Comments are not
 * searched: those come from the subreddits that the source follows. How accents are compared is not documented, so the
 * usual spellings are asked as well (`accentedSpellings`). A hashtag is asked as its word; links are left to the
 * monitor, as `site:` does not say that it takes the hosts below a host.
 *
 * @example
 * toRedditSearches([{ id: 'a', node: parseQuery('zonnedael AND (storing OR lek)').value }]).requests // ['zonnedael AND (lek OR storing)']
 */
export function toRedditSearches(
  queries: Iterable<PushDownQuery>,
  options: PushDownOptions & { readonly requests?: number } = {},
): PushDown {
  const limits = { requests: options.requests ?? 10, length: 512 }
  const search = {
    hashtagsAreWords: true,
    source: 'reddit',
    handle: /^[\w-]{1,20}$/,
    can,
    text,
    and: ' AND ',
    or: ' OR ',
    atoms: 2,
  } as const
  return toRequests(queries, { ...search, ...limits }, options)
}

function can(atom: Atom): boolean {
  return atom.kind === 'author' || isWords(atom)
}

function text({ kind, text: asked }: Atom): string {
  return kind === 'author' ? `author:${asked}` : anyOf(spellingsOf(asked, accentedSpellings))
}
