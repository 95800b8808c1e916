import type { Atom } from './atom.ts'

/** What nearly every search takes for an operator, in one spelling or another. */
const operators = new Set(['and', 'or', 'not', 'near', 'to'])

/**
 * The words of a text as searches cut it: at punctuation, symbols, spaces and control characters. Ours are the same
 * but for the apostrophe, which stays inside.
 */
export function searchWords(text: string): string[] {
  return text.split(/[\p{P}\p{S}\p{Z}\p{C}]+/u).filter((word) => word !== '')
}

/** One word as it is, several as a phrase, and what could be read as an operator in quotes. */
function quotedWords(words: readonly string[]): string {
  const [only = ''] = words
  return words.length === 1 && !operators.has(only) ? only : `"${words.join(' ')}"`
}

/** Every way to choose one spelling of each word, with the first of all first; at most `most`. */
function spelledOut(spellings: readonly (readonly string[])[], most: number): string[][] {
  let ways: string[][] = [[]]
  for (const choices of spellings) {
    ways = ways.flatMap((way) => choices.map((choice) => [...way, choice])).slice(0, most)
  }
  return ways
}

/** Whether an atom is words for a search that takes hashtags and accounts for words. */
export function isWords({ kind, text }: Atom): boolean {
  const hasWords = kind === 'word' || kind === 'phrase' || kind === 'hashtag' || kind === 'mention'
  return hasWords && searchWords(text).length > 0
}

/** The most ways in which a phrase is spelled. */
const MOST_SPELLINGS = 4

/** A text for a search that keeps accents apart: every spelling that is asked. */
export function spellingsOf(text: string, spellings: (word: string) => readonly string[]): string[] {
  const choices = searchWords(text).map((word) => [word, ...spellings(word)])
  return spelledOut(choices, MOST_SPELLINGS).map(quotedWords)
}

/** A text for a search that cuts it as Unicode says: whole, as it cuts the posts likewise, a `.` or `'` inside too. */
export function wholeText(text: string): string {
  return /[^\p{L}\p{M}\p{N}]/u.test(text) ? `"${text}"` : quotedWords([text])
}

/** Any of these, in brackets where they are several. */
export function anyOf(texts: readonly string[]): string {
  return texts.length === 1 ? texts[0]! : `(${texts.join(' OR ')})`
}
