import { matchesOf } from './matches-of.ts'
/** A stretch between quotation marks, with the marks. */
interface Quote {
  readonly start: number
  readonly end: number
}

const pairs = new RegExp(
  [
    String.raw`"[^"\n]{2,400}"`,
    String.raw`“[^”“\n]{2,400}”`,
    String.raw`„[^”“\n]{2,400}[”“]`,
    String.raw`«[^»\n]{2,400}»`,
    String.raw`(?<![\p{L}\p{N}])['‘][\p{L}][^'‘’\n]{1,200}['’](?![\p{L}\p{N}])`,
  ].join('|'),
  'gu',
)
const anyQuote = /["“„«]|(?:^|[^\p{L}\p{N}])['‘]/u

export function quotedSpans(text: string): readonly Quote[] {
  if (!anyQuote.test(text)) return []
  return matchesOf(text, pairs).map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

export function isQuotedAt(quotes: readonly Quote[], start: number, end: number): boolean {
  return quotes.some((quote) => start >= quote.start && end <= quote.end)
}
