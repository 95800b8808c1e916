import { CLASS_EMOJI, astralClass, characterClasses, pairAt } from './character-class.ts'

const ZERO_WIDTH_JOINER = 0x200d
const KEYCAP = 0x20e3

/** `1️⃣`: a digit, `#` or `*` with the enclosing keycap. */
export function isKeycapAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit > 0x39) return false
  const next = text.charCodeAt(at + 1)
  return next === KEYCAP || (next === 0xfe0f && text.charCodeAt(at + 2) === KEYCAP)
}

function isEmojiAt(text: string, at: number): boolean {
  const codePoint = pairAt(text, at)
  if (codePoint >= 0) return astralClass(codePoint) === CLASS_EMOJI
  return characterClasses()[text.charCodeAt(at)] === CLASS_EMOJI
}

const isRegionalIndicator = (codePoint: number) => codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff
const isModifier = (codePoint: number) =>
  (codePoint >= 0x1f3fb && codePoint <= 0x1f3ff) || (codePoint >= 0xe0020 && codePoint <= 0xe007f)

/** After the base: variation selectors, keycap, skin tones and the tags of a regional flag. */
function decorationsEnd(text: string, start: number): number {
  let at = start
  for (;;) {
    const unit = text.charCodeAt(at)
    if (unit === 0xfe0f || unit === 0xfe0e || unit === KEYCAP) at++
    else if (isModifier(pairAt(text, at))) at += 2
    else return at
  }
}

/** The end of the one emoji that starts at `at` (UTS #51: modifiers, keycaps, flags, sequences joined by U+200D). */
export function emojiEnd(text: string, at: number): number {
  const codePoint = pairAt(text, at)
  let end = at + (codePoint < 0 ? 1 : 2)
  if (isRegionalIndicator(codePoint)) return isRegionalIndicator(pairAt(text, end)) ? end + 2 : end
  end = decorationsEnd(text, end)
  while (text.charCodeAt(end) === ZERO_WIDTH_JOINER && isEmojiAt(text, end + 1)) {
    end = decorationsEnd(text, end + 1 + (pairAt(text, end + 1) < 0 ? 1 : 2))
  }
  return end
}
