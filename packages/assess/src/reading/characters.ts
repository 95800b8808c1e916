export const OTHER = 1
export const LETTER = 2
export const DIGIT = 3
export const MARK = 4

/** Class by code unit, 0 where it was not asked yet: a property test takes a hundred times as long as a look-up. */
const classes = new Uint8Array(0x10000)

const letter = /\p{L}/u
const digit = /\p{N}/u
const mark = /\p{M}/u

/** Letter, digit, mark or other. Halves of surrogate pairs are other: emoji, and letters that no lexicon has. */
export function classAt(text: string, at: number): number {
  if (at < 0 || at >= text.length) return OTHER
  const unit = text.charCodeAt(at)
  const known = classes[unit]
  if (known !== undefined && known !== 0) return known
  const character = text[at]! // below length
  const found = letter.test(character) ? LETTER : digit.test(character) ? DIGIT : mark.test(character) ? MARK : OTHER
  classes[unit] = found
  return found
}

/** Letters and digits, which make words. */
export function isWordAt(text: string, at: number): boolean {
  const found = classAt(text, at)
  return found === LETTER || found === DIGIT
}
