import {
  CLASS_APOSTROPHE,
  CLASS_MARK,
  CLASS_OTHER,
  CLASS_SPACE,
  CLASS_WORD,
  characterClasses,
} from './character-class.ts'
import { foldTable } from './fold-table.ts'

/** What parts words, by what it says of the word before it or behind it. */
const CODE_SPACE = 0
const CODE_PARTS = 1
const CODE_BARS_TAG = 6
const partingCodes = new Map(Array.from('.-:/', (sign, index) => [sign.charCodeAt(0), 2 + index]))
/** Part of a chunk that needs the careful scan: a mark, or anything else. From the next on: the folded unit itself. */
const CODE_MARK = 7
const CODE_CAREFUL = 8
const SIGNS = "'#@_"

/** With a code: a letter or digit that is not ASCII. */
const IS_FOREIGN = 0x10000

let table: Int32Array | undefined

function codeOf(unit: number, kind: number, folded: number): number {
  if (kind === CLASS_OTHER || kind === CLASS_SPACE) {
    if (unit <= 0x20) return CODE_SPACE
    return partingCodes.get(unit) ?? (unit >= 0x80 || unit === 0x26 ? CODE_BARS_TAG : CODE_PARTS)
  }
  if (kind === CLASS_MARK) return CODE_MARK
  if (kind === CLASS_WORD && folded > CODE_CAREFUL) return unit < 0x80 ? folded : folded | IS_FOREIGN
  const isSign = SIGNS.includes(String.fromCharCode(kind === CLASS_APOSTROPHE ? folded : unit))
  return isSign ? folded : CODE_CAREFUL
}

/**
 * A code for each unit: a text written in them has its words found eight units at a time. Letters and digits that are not
 * ASCII have one bit more, `0x10000`.
 */
export function unitCodes(): Int32Array {
  if (table) return table
  const classes = characterClasses()
  const { units } = foldTable()
  table = Int32Array.from({ length: 0x10000 }, (_, unit) => codeOf(unit, classes[unit]!, units[unit]!))
  return table
}
