import { accentedSpellings } from './accented-spellings.ts'
import type { Atom } from './atom.ts'
import type { NetworkSearch } from './network-search.ts'
import type { PushDown, PushDownOptions, PushDownQuery } from './push-down-result.ts'
import { anyOf, isWords, searchWords, spellingsOf } from './search-words.ts'
import { toRequests } from './to-requests.ts'

/** How many rules a stream takes, and how many characters a rule. */
export interface XLimits {
  readonly rules: number
  readonly length: number
}

/**
 * By X's plans (docs.x.com, filtered stream, introduction, 2025). An enterprise contract may allow more rules.
 */
export const xPlans = {
  basic: { rules: 25, length: 512 },
  pro: { rules: 1000, length: 1024 },
  enterprise: { rules: 1000, length: 2048 },
} as const satisfies Record<string, XLimits>

/**
 * Rules for X's filtered stream: `value` of `POST /2/tweets/search/stream/rules`.
 *
 * As docs.x.com has it (filtered stream, "build a rule" and "operators"): a space is AND and goes before OR; a keyword
 * is compared with the text's words, cut at punctuation and symbols, so that it finds a hashtag's word too; `#` and
 * `@` find recognised hashtags and accounts, whole; `url:` compares with the words of an address; all in any case.
 * Wildcards there are none.
 *
 * Accents are kept apart in a stream (`cafe` does not find `café`), while a plain letter of ours finds both. So the
 * usual spellings of a word are asked as well (`accentedSpellings`); an unusual one is missed.
 *
 * `lang:` is what X says of the language. The source has to hand that on as the post's language, `und` too.
 *
 * @example
 * toXRules([{ id: 'a', node: parseQuery('zonnedael AND (storing OR reunie)').value }]).requests // ['zonnedael ((reunie OR reünie) OR storing)']
 */
export function toXRules(
  queries: Iterable<PushDownQuery>,
  options: PushDownOptions & { readonly limits?: XLimits } = {},
): PushDown {
  const { rules, length } = options.limits ?? xPlans.basic
  return toRequests(queries, { ...x, text: (atom) => text(atom, accentedSpellings), requests: rules, length }, options)
}

/**
 * Query texts for X's recent search: `query` of `GET /2/tweets/search/recent`, at most 512 characters (docs.x.com,
 * search, "build a query"; 4,096 for enterprise). As in the stream, but accents are read away on both sides: `cafe`
 * finds `café` and the other way round.
 *
 * @example
 * toXSearches([{ id: 'a', node: parseQuery('cafe OR "de plons"').value }]).requests // ['cafe OR "de plons"']
 */
export function toXSearches(
  queries: Iterable<PushDownQuery>,
  options: PushDownOptions & { readonly limits?: { readonly requests: number; readonly length: number } } = {},
): PushDown {
  const limits = options.limits ?? { requests: 10, length: 512 }
  return toRequests(queries, { ...x, text: (atom) => text(atom, () => []), ...limits }, options)
}

const handle = /^\w{1,15}$/
/** A recognised hashtag has a letter. */
const hashtag = /^(?=.*\p{L})[\p{L}\p{M}\p{N}_]+$/u
/** One that needs no variation selector; of others it is not documented how they are compared. */
const plainEmoji = /^\p{Emoji_Presentation}$/u
/** Where X's code for a language is also the standard's (docs.x.com, `lang:`). */
const languages = new Set(
  (
    'am ar bg bn ca cs cy da de el en es et eu fa fi fr gu hi ht hu hy is it ja ka kn ko lt lv ml mr my ne nl no pa pl ' +
    'ps pt ro ru sl sr sv ta te th tl tr uk ur vi zh'
  ).split(' '),
)

const x = {
  source: 'x',
  handle,
  can: canX,
  and: ' ',
  or: ' OR ',
  atoms: 2,
} as const satisfies Partial<NetworkSearch>

function canX(atom: Atom): boolean {
  const { kind, text } = atom
  switch (kind) {
    case 'cashtag':
    case 'link':
      return searchWords(text).length > 0
    case 'emoji':
      return plainEmoji.test(text)
    case 'author':
      return handle.test(text)
    case 'lang':
      return languages.has(text)
    default:
      return isWords(atom)
  }
}

function text({ kind, text: asked }: Atom, spellings: (word: string) => readonly string[]): string {
  switch (kind) {
    case 'hashtag':
      if (!hashtag.test(asked)) return anyOf(spellingsOf(asked, spellings))
      return anyOf([asked, ...spellings(asked)].map((tag) => `#${tag}`))
    case 'mention':
      return handle.test(asked) ? `@${asked}` : anyOf(spellingsOf(asked, spellings))
    case 'link':
      // The host, as a port may stand between it and the path; of a path alone its first part.
      return `url:"${asked.replace(/(?<=[^/])[/?#].*$/, '').replaceAll('"', '')}"`
    case 'emoji':
      return `"${asked}"`
    case 'author':
      return `from:${asked}`
    case 'lang':
      return `lang:${asked}`
    default:
      return anyOf(spellingsOf(asked, spellings))
  }
}
