/** Letters that Unicode does not decompose, each before what people type who cannot type it. */
const letters: ReadonlyMap<string, string> = new Map(
  (
    "ßss øo łl đd ðd þth æae œoe ĳij ħh ıi ŀl ŋn ŧt ſs ŉ'n ƀb ɓb ƈc ɗd ƒf ɠg ǥg ɨi ƙk ƚl ɲn ɵo ƥp ʈt ʉu " +
    "ʋv ƴy ƶz ɏy ȼc ⱥa ɇe ɉj ɍr ςσ ﬀff ﬁfi ﬂfl ﬃffi ﬄffl ﬅst ﬆst ’' ‘' ʼ' ＇' `' ´' ＃# ＠@ ＄$ ＿_"
  )
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
)

/** Accents and other optional marks: Latin, Greek, Cyrillic, the vowel points of Hebrew and Arabic, variation selectors. */
const optionalMark =
  // oxlint-disable-next-line no-misleading-character-class -- ranges of marks: none stands here to go with a letter
  /[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1-\u05c2\u05c4-\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7-\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20dc\u20e5-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]/
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

function foldOnce(text: string): string {
  let out = ''
  for (const character of text.toLowerCase().normalize('NFD').replaceAll(invisible, '')) {
    if (!optionalMark.test(character)) out += letters.get(character) ?? character
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
