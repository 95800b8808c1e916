/** What a token is. `#` and `@` belong to their word; an emoji stands alone; a link is one token plus its host. */
export const tokenKinds = ['word', 'hashtag', 'mention', 'cashtag', 'emoji', 'link'] as const
export type TokenKind = (typeof tokenKinds)[number]

/** One token of a text. */
export interface Token {
  readonly kind: TokenKind
  /** UTF-16 offsets into the original text. */
  readonly start: number
  readonly end: number
  /** Word position, counted from 0; adjacent words are 1 apart. */
  readonly position: number
  /** Folded form: lower case, without accents, confusables as written; with its `#`, `@`, `$` or `€`. */
  readonly folded: string
  /** Of a link only: its host, folded and without `www.`; `zonnedael.nl` finds `https://www.zonnedael.nl/melden`. */
  readonly host?: string
}
