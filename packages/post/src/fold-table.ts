/** Letters that Unicode does not decompose, and what people type who cannot type them. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ĳ: 'ij',
  ħ: 'h',
  ı: 'i',
  ŀ: 'l',
  ŋ: 'n',
  ŧ: 't',
  ſ: 's',
  ŉ: "'n",
  ƀ: 'b',
  ɓ: 'b',
  ƈ: 'c',
  ɗ: 'd',
  ƒ: 'f',
  ɠ: 'g',
  ǥ: 'g',
  ɨ: 'i',
  ƙ: 'k',
  ƚ: 'l',
  ɲ: 'n',
  ɵ: 'o',
  ƥ: 'p',
  ʈ: 't',
  ʉ: 'u',
  ʋ: 'v',
  ƴ: 'y',
  ƶ: 'z',
  ɏ: 'y',
  ȼ: 'c',
  ⱥ: 'a',
  ɇ: 'e',
  ɉ: 'j',
  ɍ: 'r',
  ς: 'σ',
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '＇': "'",
  '`': "'",
  '´': "'",
  '＃': '#',
  '＠': '@',
  '＄': '$',
  '＿': '_',
}

/** Accents and other optional marks: Latin, Greek, Cyrillic, the vowel points of Hebrew and Arabic, variation selectors. */
const optionalMarks: readonly (readonly [number, number])[] = [
  [0x0300, 0x036f],
  [0x0483, 0x0489],
  [0x0591, 0x05bd],
  [0x05bf, 0x05bf],
  [0x05c1, 0x05c2],
  [0x05c4, 0x05c5],
  [0x05c7, 0x05c7],
  [0x0610, 0x061a],
  [0x0640, 0x0640],
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x06d6, 0x06dc],
  [0x06df, 0x06e4],
  [0x06e7, 0x06e8],
  [0x06ea, 0x06ed],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20dc],
  [0x20e5, 0x20ff],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
]
const invisible = /\p{Cf}/gu

/** In `units`: the character is left out. */
export const FOLD_REMOVED = 0
/** In `units`: the character becomes several; ask `expansions`. */
export const FOLD_EXPANDED = 1

export interface FoldTable {
  /** By code unit: what it becomes, `FOLD_REMOVED` or `FOLD_EXPANDED`. */
  readonly units: Uint16Array
  readonly expansions: ReadonlyMap<number, string>
}

function isOptionalMark(character: string): boolean {
  const codePoint = character.codePointAt(0) ?? 0
  return codePoint >= 0x300 && optionalMarks.some(([from, to]) => codePoint >= from && codePoint <= to)
}

function foldOnce(text: string): string {
  let out = ''
  for (const character of text.toLowerCase().normalize('NFD').replaceAll(invisible, '')) {
    if (!isOptionalMark(character)) out += letters[character] ?? character
  }
  return out.normalize('NFC')
}

/** To a fixed point, so that folding a folded text changes nothing. */
function foldCharacter(character: string): string {
  let folded = foldOnce(character)
  for (let again = foldOnce(folded); again !== folded; again = foldOnce(folded)) folded = again
  return folded
}

function buildFoldTable(): FoldTable {
  const units = new Uint16Array(0x10000)
  const expansions = new Map<number, string>()
  for (let unit = 0; unit < 0x10000; unit++) {
    units[unit] = unit
    const unchanged =
      (unit >= 0x3400 && unit <= 0x4dbf) || (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0xac00 && unit < 0xf900)
    if (unchanged || (unit < 0x80 && unit !== 0x60 && !(unit >= 0x41 && unit <= 0x5a))) continue
    const folded = foldCharacter(String.fromCharCode(unit))
    if (folded.length === 1) units[unit] = folded.charCodeAt(0)
    else {
      units[unit] = folded.length === 0 ? FOLD_REMOVED : FOLD_EXPANDED
      if (folded.length > 1) expansions.set(unit, folded)
    }
  }
  // A control character stands for itself, so that the two marks above stay free.
  expansions.set(1, '\u0001')
  return { units, expansions }
}

let table: FoldTable | undefined

/** Built on first use, in some milliseconds. */
export function foldTable(): FoldTable {
  table ??= buildFoldTable()
  return table
}
