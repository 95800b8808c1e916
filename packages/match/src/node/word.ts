import { lower, tokenize, type Token, type TokenKind } from '@troje/post'

/** One word that a query looks for, as the tokens of a text are compared with it. */
export interface Word {
  readonly kind: TokenKind
  /** What a token must be called (see `namesOf`): folded, with its `#`, `@` or `$`; of a link the bare address. */
  readonly folded: string
  /**
   * What more is asked than the folded form: nothing, that accented letters are accented in the same way,
   * or that it is written exactly so.
   */
  readonly asks: 'folded' | 'accents' | 'capitals'
  /** As written in the query, NFC; in lower case unless capitals are asked. */
  readonly written: string
}

/** The words of a piece of a query. */
export function wordsIn(text: string, exactly = false): Word[] {
  return tokenize(text).map((token) => {
    const { kind, start, end } = token
    const raw = text.slice(start, end)
    const folded = kind === 'link' ? bareAddress(token.folded) : token.folded
    if (exactly) return { kind, folded, asks: 'capitals', written: raw.normalize('NFC') }
    const written = lower(raw)
    return { kind, folded, asks: written === token.folded ? 'folded' : 'accents', written }
  })
}

/**
 * The names a token answers to: a hashtag to `#tag` and `tag`, a link to its address and its host (`zonnedael.nl`),
 * anything else to its folded form alone. `second` is null where there is one name.
 */
export function namesOf(token: Token): { readonly first: string; readonly second: string | null } {
  if (token.kind === 'hashtag') return { first: token.folded, second: token.folded.slice(1) }
  if (token.kind === 'link') return { first: bareAddress(token.folded), second: token.host ?? null }
  return { first: token.folded, second: null }
}

/** An address without scheme, `www.` and closing slash. */
export function bareAddress(folded: string): string {
  return folded
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '')
}

/** The text from its first word to its last, with every white space one space: what a node keeps of what was typed. */
export function withoutEdges(text: string): string {
  const tokens = tokenize(text)
  const first = tokens[0]
  const last = tokens.at(-1)
  return first && last ? text.slice(first.start, last.end).replaceAll(/\s+/g, ' ') : ''
}
