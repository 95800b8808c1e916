import type { Stretch } from '../inbox/segments.ts'

const words = /"[^"]*"?|(?<![\p{L}\p{N}_])(?:AND|OR|NOT|O?NEAR(?:\/\d+f?)?)(?![\p{L}\p{N}_])/gu

/** Where the operators of a query stand, to tint them while it is typed. A word between quotes is no operator. */
export function operatorsIn(text: string): Stretch[] {
  const found: Stretch[] = []
  for (const match of text.matchAll(words)) {
    if (!match[0].startsWith('"')) found.push({ start: match.index, end: match.index + match[0].length })
  }
  return found
}
