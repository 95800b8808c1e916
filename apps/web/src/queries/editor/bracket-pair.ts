import type { HighlightToken } from '@troje/match'

export interface BracketPair {
  /** The bracket beside the cursor, and its other half; null where there is none. */
  readonly here: number
  readonly there: number | null
}

/** The bracket right before or right after an offset. Brackets between quotes are no pieces of their own, and do not count. */
export function bracketPairAt(text: string, tokens: readonly HighlightToken[], offset: number): BracketPair | null {
  const brackets = tokens.filter(({ kind }) => kind === 'bracket').map(({ start }) => start)
  const at = brackets.findLastIndex((start) => start === offset || start + 1 === offset)
  const here = brackets[at]
  if (here === undefined) return null
  return { here, there: otherHalf(text, brackets, at) }
}

function otherHalf(text: string, brackets: readonly number[], at: number): number | null {
  const step = text[brackets[at] ?? 0] === '(' ? 1 : -1
  let depth = 0
  for (let index = at; index >= 0 && index < brackets.length; index += step) {
    const start = brackets[index] ?? 0
    depth += (text[start] === '(' ? 1 : -1) * step
    if (depth === 0) return start
  }
  return null
}
