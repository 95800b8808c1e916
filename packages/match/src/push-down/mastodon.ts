import { fold, networkLabels } from '@troje/post'
import type { QueryNode } from '../node/node.ts'
import { expandParts } from '../node/parts.ts'
import { toText } from '../print/to-text.ts'
import type { Atom } from './atom.ts'
import { toCoverage } from './cover.ts'
import { forSource } from './for-source.ts'
import { mergeClauses } from './merge-clauses.ts'
import { toLeftOut, type LeftOut, type PushDown, type PushDownOptions, type PushDownQuery } from './push-down-result.ts'
import { isWords } from './search-words.ts'
import { toRequests } from './to-requests.ts'

/**
 * Texts for `q` of Mastodon's `/api/v2/search` with `type=statuses`, which a server has if it runs Elasticsearch.
 *
 * As docs.joinmastodon.org ("searching for posts") and its source (`app/chewy/public_statuses_index.rb`,
 * `app/lib/search_query_transformer.rb`) have it: all words must be there, and `from:` is an account; of a word, case
 * and accents are read away on both sides, and English endings, which only widens. A phrase in quotes keeps its
 * accents, so that its words are asked instead. There is no OR, so every clause is a request of its own. A hashtag is
 * asked as its word. An account in a text may be indexed as an e-mail address, so that it is left to the source of the
 * own account, which is told of every mention.
 *
 * Not found, whatever is asked: posts of people who did not agree to being found; and, as on Bluesky, words that hang
 * together by `_` or a point without a space (UAX #29).
 *
 * @example
 * toMastodonSearches([{ id: 'a', node: parseQuery('zonnedael AND storing').value }]).requests // ['storing zonnedael']
 */
export function toMastodonSearches(
  queries: Iterable<PushDownQuery>,
  options: PushDownOptions & { readonly requests?: number } = {},
): PushDown {
  const limits = { requests: options.requests ?? 20, length: 300 }
  return toRequests(
    queries,
    { hashtagsAreWords: true, source: 'mastodon', can, text, and: ' ', or: null, combined: 4, atoms: 2, ...limits },
    options,
  )
}

function can(atom: Atom): boolean {
  const { kind } = atom
  return kind === 'author' || ((kind === 'word' || kind === 'hashtag') && isWords(atom))
}

function text({ kind, text: asked }: Atom): string {
  return kind === 'author' ? `from:${asked}` : asked
}

/**
 * Hashtags, without `#`, for Mastodon's `hashtag` streams (`/api/v1/streaming`, `stream=hashtag&tag=…`).
 *
 * Mastodon compares them whole, without case, width and accents (`app/lib/hashtag_normalizer.rb`). It gives nothing by
 * a word in the text. Where a query asks for one, its hashtag is followed, and `leftOut` says that it is only that.
 *
 * @example
 * toMastodonHashtags([{ id: 'a', node: parseQuery('#storing AND water').value }]) // { requests: ['storing'], leftOut: [] }
 */
export function toMastodonHashtags(
  queries: Iterable<PushDownQuery>,
  options: PushDownOptions & { readonly requests?: number } = {},
): PushDown {
  const label = networkLabels.mastodon
  const leftOut: LeftOut[] = []
  const covers: { query: string; clauses: Atom[][] }[] = []
  for (const { id, node } of queries) {
    const whole = forSource(expandParts(node, options.parts), { source: 'mastodon' })
    const { clauses, gaps } = toCoverage(whole, { can: isTag, atoms: 1, ...weights(options) })
    covers.push({ query: id, clauses: clauses.map((clause) => clause.map(asTag)) })
    for (const gap of gaps) {
      const words = wordTags(gap, options)
      covers.push({ query: id, clauses: words.map((word) => [word]) })
      leftOut.push(toLeftOut(id, toText(gap), words.length > 0 ? 'hashtag-only' : 'cannot-filter', label))
    }
  }
  const tags = mergeClauses(covers).toSorted((a, b) => b.queries.length - a.queries.length)
  const most = options.requests ?? 50
  for (const { atoms, queries: needing } of tags.slice(most)) {
    for (const query of needing) leftOut.push(toLeftOut(query, `#${atoms[0]!.text}`, 'no-room', label))
  }
  return { requests: tags.slice(0, most).map(({ atoms }) => atoms[0]!.text), leftOut }
}

const isTagText = (asked: string) => /^(?=.*\p{L})[\p{L}\p{M}\p{N}_]+$/u.test(asked)
const isTag = ({ kind, text: asked }: Atom) => kind === 'hashtag' && isTagText(asked)
const asTag = ({ text: asked }: Atom): Atom => ({ kind: 'hashtag', text: fold(asked) })
const weights = ({ share, own }: PushDownOptions) => ({ ...(share && { share }), ...(own && { own }) })

/** The hashtags of the words that a part of a query needs. */
function wordTags(node: QueryNode, options: PushDownOptions): Atom[] {
  const canWord = ({ kind, text: asked }: Atom) => kind === 'word' && isTagText(asked)
  const { clauses } = toCoverage(node, { can: canWord, atoms: 1, ...weights(options) })
  return clauses.map(([word]) => asTag(word!))
}
