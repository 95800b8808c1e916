import type { TokenKind } from '@troje/post'

/** One word that a query looks for, as the tokens of a text are compared with it. */
export interface Word {
  readonly kind: TokenKind
  /** What a token's folded form must be; with its `#`, `@` or `$`. */
  readonly folded: string
  /**
   * What more is asked than the folded form: nothing, that accented letters are accented in the same way,
   * or that it is written exactly so.
   */
  readonly asks: 'folded' | 'accents' | 'capitals'
  /** As written in the query, NFC; in lower case unless capitals are asked. */
  readonly written: string
}
