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

const table = new Int32Array(0x10000)
let isBuilt = false

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

function buildTable(): void {
  const classes = characterClasses()
  const { units } = foldTable()
  for (let unit = 0; unit < 0x10000; unit++) table[unit] = codeOf(unit, classes[unit]!, units[unit]!)
  isBuilt = true
}

/**
 * Writes a code for each unit of a text that is no longer than `into`: what finds its words can then look at eight at a
 * time. Answers whether it has letters that are not ASCII.
 */
export function readCodes(text: string, into: Uint16Array): boolean {
  if (!isBuilt) buildTable()
  const codes = table
  let all = 0
  for (let at = 0; at < text.length; at++) {
    const code = codes[text.charCodeAt(at)]!
    into[at] = code
    all |= code
  }
  return all >= IS_FOREIGN
}
