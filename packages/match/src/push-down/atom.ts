/**
 * What a network may be asked for. In all of them a plain letter also stands for its accented forms, as in a query.
 *
 * - `word`, `phrase`: words in the text or the title, a hashtag's included; a phrase's stand side by side
 * - `prefix`: a word that begins so; with its `#`, `@`, `$` or `€` where only such words count
 * - `hashtag`, `mention`: without `#` and `@`; `cashtag` with its `$` or `€`; `emoji`
 * - `link`: a host (with those below it) and a path (with those that go on from it), in the text or listed
 * - `author`: a handle; `lang`: a language with its subtags; `source`: a network
 * - `addressed`: sent to the organisation's own account
 */
export const atomKinds = [
  'word',
  'phrase',
  'prefix',
  'hashtag',
  'mention',
  'cashtag',
  'emoji',
  'link',
  'author',
  'lang',
  'source',
  'addressed',
] as const
export type AtomKind = (typeof atomKinds)[number]

/** One thing that a post has or has not. `text` is in lower case and as written: an accent in it is asked. */
export interface Atom {
  readonly kind: AtomKind
  readonly text: string
}

/** All of these; never empty. */
export type Clause = readonly Atom[]

/** The same atom has the same key. */
export function keyOf({ kind, text }: Atom): string {
  return `${kind} ${text}`
}

/**
 * A clause in Troje's own language, for its owner to read.
 *
 * @example
 * clauseText([{ kind: 'word', text: 'storing' }, { kind: 'hashtag', text: 'dael' }]) // 'storing AND #dael'
 */
export function clauseText(clause: Clause): string {
  return clause.map(atomText).join(' AND ')
}

function atomText({ kind, text }: Atom): string {
  switch (kind) {
    case 'word':
    case 'emoji':
    case 'cashtag':
      return /^[\p{L}\p{N}]+$/u.test(text) && !/^(and|or|not|o?near)$/.test(text) ? text : `"${text}"`
    case 'phrase':
      return `"${text}"`
    case 'prefix':
      return `${text}*`
    case 'hashtag':
      return `#${text}`
    case 'mention':
      return `@${text}`
    case 'author':
      return `author:@${text}`
    case 'addressed':
      return 'is:addressed'
    default:
      return `${kind}:${text}`
  }
}

/** A rough share of posts by the length of a word, from the shortest on: longer words are rarer. */
const shares = [0.3, 0.2, 0.1, 0.04, 0.012, 0.006, 0.003, 0.0015, 0.0008]
/** Of longer words. */
const LONG = 0.0004

function shareOfWord(word: string): number {
  return shares[word.length] ?? LONG
}

/**
 * In about what share of posts an atom is, where nothing is known of it: only good for a choice between two.
 *
 * @example
 * expectedShare({ kind: 'word', text: 'de' }) > expectedShare({ kind: 'word', text: 'zonnedael' }) // true
 */
export function expectedShare({ kind, text }: Atom): number {
  switch (kind) {
    case 'word':
      return shareOfWord(text)
    case 'phrase':
      // Of common words too, it is rare that they stand side by side.
      return Math.min(...text.split(' ').map(shareOfWord)) * 0.1 ** (text.split(' ').length - 1)
    case 'prefix':
      return 3 * shareOfWord(text)
    case 'hashtag':
      return shareOfWord(text) / 10
    case 'emoji':
      return 0.003
    case 'lang':
    case 'source':
      return 0.2
    case 'cashtag':
    case 'link':
      return 1e-4
    default:
      return 1e-5
  }
}
