import type { Place } from '../node/node.ts'

export type Operator = 'and' | 'or' | 'not' | 'near'

/** One piece of a query's text. */
export type Lexeme = Place &
  /** `stray`: a closing brace that closes nothing. */
  (
    | { readonly kind: 'open' | 'minus' | 'stray' }
    /** `slop` is the number after `)~`, where the grammar has that. */
    | { readonly kind: 'close'; readonly slop: number | null }
    | { readonly kind: 'operator'; readonly operator: 'and' | 'or' | 'not' }
    /** `distance` is null where it is missing or no number. */
    | { readonly kind: 'near'; readonly distance: number | null; readonly ordered: boolean }
    | { readonly kind: 'word'; readonly text: string }
    /** `slop` is the number after `~`, or null. */
    | { readonly kind: 'quoted'; readonly text: string; readonly slop: number | null }
    | { readonly kind: 'exact'; readonly text: string }
    /** What stands between `[` and `]`; only directly after a field. */
    | { readonly kind: 'range'; readonly text: string }
    /** A name with its colon. */
    | { readonly kind: 'field'; readonly name: string }
  )
