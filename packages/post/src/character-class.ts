/**
 * What each UTF-16 code unit means for the words of a text. The table is built on first use (some milliseconds)
 * from the Unicode properties of the running engine, so that scanning a text needs no regular expression.
 */
export const CLASS_OTHER = 0
/** Letters and numbers (general categories L and N). */
export const CLASS_WORD = 1
/** Combining marks (M) and variation selectors: they stay with what stands before them. */
export const CLASS_MARK = 2
/** Invisible format characters (Cf): they neither part nor make a word. */
export const CLASS_FORMAT = 3
/** Straight and curly apostrophes, and the accents that people type instead of them. */
export const CLASS_APOSTROPHE = 4
export const CLASS_HASH = 5
export const CLASS_AT = 6
/** `$` and `€`. */
export const CLASS_CURRENCY = 7
/** Inside a hashtag or a handle only: the underscore. */
export const CLASS_UNDERSCORE = 8
/** Inside a hashtag only: the middle dot and its kin, as X has it. */
export const CLASS_TAG_DOT = 9
export const CLASS_EMOJI = 10
/** The first half of a surrogate pair: ask `astralClass`. A second half alone is `CLASS_OTHER`. */
export const CLASS_HIGH_SURROGATE = 11
export const CLASS_SPACE = 12

const wordPattern = /[\p{L}\p{N}]/u
const markPattern = /\p{M}/u
const formatPattern = /\p{Cf}/u
const emojiPattern = /[\p{Emoji}\p{Regional_Indicator}]/u
const spacePattern = /\s/u

/** Blocks of letters only (Han, Hangul), which need no pattern each. */
const letterBlocks: readonly (readonly [number, number])[] = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
]

/** Single characters whose meaning is decided here, whatever Unicode says of them. */
const decided: readonly (readonly [number, string])[] = [
  [CLASS_APOSTROPHE, "'’‘ʼ＇`´"],
  [CLASS_HASH, '#＃'],
  [CLASS_AT, '@＠'],
  [CLASS_CURRENCY, '$＄€'],
  [CLASS_UNDERSCORE, '_＿'],
  [CLASS_TAG_DOT, '·・\u05be\u05f3\u05f4\u0f0b\u0f0c\u3003\u301c\u309b\u309c\u30a0\ua67e\uff5e'],
  // Signs of law and trade are in Unicode's emoji list, yet nobody means a picture by them.
  [CLASS_OTHER, '©®™'],
  // A zero-width space parts words (UAX #29), unlike the other invisible characters.
  [CLASS_SPACE, '\u200b'],
]

function classOf(character: string): number {
  if (emojiPattern.test(character) && character > '9') return CLASS_EMOJI
  if (wordPattern.test(character)) return CLASS_WORD
  if (markPattern.test(character)) return CLASS_MARK
  if (formatPattern.test(character)) return CLASS_FORMAT
  return spacePattern.test(character) ? CLASS_SPACE : CLASS_OTHER
}

function buildTable(): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (const [from, to] of letterBlocks) table.fill(CLASS_WORD, from, to + 1)
  table.fill(CLASS_HIGH_SURROGATE, 0xd800, 0xdc00)
  for (let unit = 0; unit < 0x10000; unit++) {
    if (unit === 0xd800) unit = 0xf900
    if (table[unit] === CLASS_OTHER) table[unit] = classOf(String.fromCharCode(unit))
  }
  for (const [kind, characters] of decided) {
    for (let at = 0; at < characters.length; at++) table[characters.charCodeAt(at)] = kind
  }
  return table
}

let table: Uint8Array | undefined

/** 65,536 classes, by UTF-16 code unit. */
export function characterClasses(): Uint8Array {
  table ??= buildTable()
  return table
}

const astralPages: (Uint8Array | undefined)[] = []

/** The class of a code point above U+FFFF. */
export function astralClass(codePoint: number): number {
  const page = codePoint >> 8
  const known = astralPages[page]
  if (known) return known[codePoint & 0xff] ?? CLASS_OTHER
  const built = new Uint8Array(0x100)
  for (let low = 0; low < 0x100; low++) built[low] = classOf(String.fromCodePoint((page << 8) | low))
  astralPages[page] = built
  return built[codePoint & 0xff] ?? CLASS_OTHER
}

/** The code point of a surrogate pair at `at`, or -1 where there is no whole pair. */
export function pairAt(text: string, at: number): number {
  const high = text.charCodeAt(at)
  const low = text.charCodeAt(at + 1)
  if (high < 0xd800 || high > 0xdbff || !(low >= 0xdc00 && low <= 0xdfff)) return -1
  return ((high - 0xd800) << 10) + (low - 0xdc00) + 0x10000
}
