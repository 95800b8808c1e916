import { accentsAgree, lower, type Token } from '@troje/post'
import { namesOf, type Word } from '../node/word.ts'

/** Whether a token of a text is this word of a query. */
export function isWord(word: Word, token: Token, text: string): boolean {
  if (token.kind !== 'link' && token.kind !== 'hashtag') {
    return token.folded === word.folded && isWrittenAs(word, token, text, 0)
  }
  const { first, second } = namesOf(token)
  if (first === word.folded) return isWrittenAs(word, token, text, 0)
  return second === word.folded && isWrittenAs(word, token, text, token.kind === 'hashtag' ? 1 : 0)
}

/** Whether a token whose name agrees is also written as asked; `sign` is what to leave off: the `#` of a tag. */
export function isWrittenAs(word: Word, token: Token, text: string, sign: number): boolean {
  if (word.asks === 'folded') return true
  const raw = text.slice(token.start + sign, token.end)
  if (token.kind === 'link') return isPartOf(word, raw)
  if (word.asks === 'accents') return accentsAgree(word.written, raw)
  // What is far longer than asked cannot compose to it, and composing a flood of marks is slow.
  return raw === word.written || (raw.length <= 16 + 4 * word.written.length && raw.normalize('NFC') === word.written)
}

function isPartOf(word: Word, link: string): boolean {
  return word.asks === 'capitals' ? link.includes(word.written) : lower(link).includes(word.written)
}
