/** Words divided by blanks, with `_` for a blank within one, as the alternatives of a regular expression; the longest first. */
export function toAlternatives(words: string): string {
  const all = new Set(words.split(/\s+/).filter((word) => word !== ''))
  return [...all]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`).replaceAll('_', ' '))
    .join('|')
}

const start = String.raw`(?<![\p{L}\p{N}'’-])`
const end = String.raw`(?![\p{L}\p{N}'’-])`

/** A pattern for whole words, in the singular or the plural. */
export function wholeWords(words: string): RegExp {
  return new RegExp(String.raw`${start}(?:${toAlternatives(words)})(?:s|'s|e?n)?${end}`, 'gu')
}

/** The same, of which words of five letters and more may end a compound: "dienstregelingplanner". */
export function compoundWords(words: string): RegExp {
  const all = words.split(/\s+/).filter((word) => word !== '')
  const long = all.filter((word) => word.length >= 5 && !word.includes('_'))
  return new RegExp(
    String.raw`${start}(?:(?:${toAlternatives(all.join(' '))})|[\p{L}'-]{2,}(?:${toAlternatives(long.join(' '))})|\p{L}+-(?:${toAlternatives(all.join(' '))}))(?:s|'s|e?n)?${end}`,
    'gu',
  )
}

/** Where in a text, and how long. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

export function findAll(pattern: RegExp, text: string): Stretch[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

export function isFound(pattern: RegExp, text: string): boolean {
  return text.search(pattern) !== -1
}
