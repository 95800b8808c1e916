import { WorkbookError } from './workbook-error.ts'
import { readXml, type XmlReader } from './xlsx-xml.ts'

const maxStrings = 5_000_000
const maxCharacters = 100_000_000

/** The texts that cells refer to by number (ECMA-376 part 1, 18.4). The one part that is held in memory. */
export async function readSharedStrings(pieces: AsyncIterable<Uint8Array>): Promise<readonly string[]> {
  const strings: string[] = []
  let characters = 0
  let current = ''
  const { open, text, close } = openTextParts((part) => {
    characters += part.length
    current += part
    if (characters > maxCharacters) throw new WorkbookError('excel-too-large')
  })
  await readXml(pieces, {
    open,
    text,
    close(name) {
      close(name)
      if (name !== 'si') return
      strings.push(unescapeXlsx(current))
      current = ''
      if (strings.length > maxStrings) throw new WorkbookError('excel-too-large')
    },
  })
  return strings
}

/** What stands in `t`, in one run or several; not in `rPh`, which says how to pronounce it. */
export function openTextParts(take: (part: string) => void): Required<XmlReader> {
  let isText = false
  let isPhonetic = false
  return {
    open(name) {
      if (name === 't') isText = true
      if (name === 'rPh') isPhonetic = true
    },
    text(part) {
      if (isText && !isPhonetic) take(part)
    },
    close(name) {
      if (name === 't') isText = false
      if (name === 'rPh') isPhonetic = false
    },
  }
}

/** `_x000D_` is how Excel writes what XML does not allow, and `_x005F_` the underscore before such a thing. */
export function unescapeXlsx(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => {
    const code = Number.parseInt(hex, 16)
    return code < 0x20 && code !== 0x09 && code !== 0x0a ? '' : String.fromCharCode(code)
  })
}
