import { eld } from 'eld/extrasmall'
import { tokenize } from './tokens.ts'

/** Fewer letters than this say too little. */
const FEWEST_LETTERS = 12

/**
 * The language a text is written in, as ISO 639-1 (`nl`, `en`), or `null` where it is too short or the guess is not
 * reliable. Names, tags and links are left out of it. Uses `eld` with its smallest table (about 1 MB, 60 languages):
 * import it only where it is needed.
 */
export function guessLanguage(text: string): string | null {
  const words = tokenize(text).filter((token) => token.kind === 'word')
  const plain = words.map((word) => text.slice(word.start, word.end)).join(' ')
  if (plain.length - words.length < FEWEST_LETTERS) return null
  const guess = eld.detect(plain)
  return guess.language !== '' && guess.isReliable() ? guess.language : null
}
