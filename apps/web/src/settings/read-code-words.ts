import { hashCodeWord } from '@troje/assess/code-words'
import type { HashedCodeWord } from '@troje/assess/code-words'

export interface ReadCodeWords {
  /** Hashes under the list's key: all that leaves this device. */
  readonly words: readonly HashedCodeWord[]
  /** Lines, counted from 1, that have no word in them or more than four. Empty lines are none. */
  readonly refused: readonly number[]
}

/** Reads code words that somebody typed, one a line. */
export function readCodeWords(text: string, key: string): ReadCodeWords {
  const words = new Map<string, HashedCodeWord>()
  const refused: number[] = []
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const hashed = hashCodeWord(line, key)
    if (hashed === null) refused.push(at + 1)
    else words.set(hashed.hash, hashed)
  }
  return { words: [...words.values()], refused }
}
