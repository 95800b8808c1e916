import type { Lexeme } from '../parse/lexeme.ts'
import { lex } from '../parse/lex.ts'
import { isWildcardText } from '../parse/words.ts'

/** Every colour that a piece of a query can have. */
export const highlightKinds = [
  'operator',
  'near',
  'bracket',
  'word',
  'tag',
  'wildcard',
  'phrase',
  'exact',
  'field',
  'value',
  'range',
  'comment',
  'stray',
] as const
/** One of them. */
export type HighlightKind = (typeof highlightKinds)[number]

/** One piece of a query's text with its colour; what lies between pieces is white space. */
export interface HighlightToken {
  readonly kind: HighlightKind
  readonly start: number
  readonly end: number
}

/**
 * Cuts a query in pieces for colouring, from left to right, however broken it is.
 *
 * @example
 * highlightTokens('NEAR/5 park').map(({ kind }) => kind) // ['near', 'word']
 */
export function highlightTokens(text: string): HighlightToken[] {
  const tokens: HighlightToken[] = []
  let end = 0
  let before: Lexeme | undefined
  for (const lexeme of lex(text, [])) {
    addComments(text, end, lexeme.start, tokens)
    const isValue = before?.kind === 'field' && before.end === lexeme.start
    tokens.push({ kind: kindOf(lexeme, isValue), start: lexeme.start, end: lexeme.end })
    before = lexeme
    end = lexeme.end
  }
  addComments(text, end, text.length, tokens)
  return tokens
}

/** Between two lexemes there is white space, and comments. */
function addComments(text: string, from: number, to: number, tokens: HighlightToken[]): void {
  for (let start = text.indexOf('<<<', from); start >= 0 && start < to;) {
    const close = text.indexOf('>>>', start + 3)
    const end = close < 0 ? to : Math.min(to, close + 3)
    tokens.push({ kind: 'comment', start, end })
    start = text.indexOf('<<<', end)
  }
}

function kindOf(lexeme: Lexeme, isValue: boolean): HighlightKind {
  switch (lexeme.kind) {
    case 'operator':
    case 'minus':
      return 'operator'
    case 'open':
    case 'close':
      return 'bracket'
    case 'quoted':
      return isValue ? 'value' : 'phrase'
    case 'word':
      if (isValue) return 'value'
      return isWildcardText(lexeme.text) ? 'wildcard' : /^[#@$€]./u.test(lexeme.text) ? 'tag' : 'word'
    default:
      return lexeme.kind
  }
}
