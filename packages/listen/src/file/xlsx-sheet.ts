import type { CsvRecord } from './csv-reader.ts'
import { toSerialDate } from './serial-date.ts'
import { openTextParts, unescapeXlsx } from './xlsx-strings.ts'
import { openXmlFeed } from './xlsx-xml.ts'

/** What cells mean beside what stands in them. */
export interface CellContext {
  readonly strings: readonly string[]
  /** For each style, whether a number in it is a date. */
  readonly dateStyles: readonly boolean[]
  readonly is1904: boolean
}

/** Excel's own last row. */
export const maxRows = 1_048_576
/** A column further to the right is not read: no export has so many, and one cell there would make each row cost. */
const maxColumns = 1000
const maxRowLength = 1024 * 1024

/**
 * The rows of a sheet in which something stands, block by block, with the number that Excel shows beside them.
 * Formulas count as what they last gave. @throws {WorkbookError}
 */
export async function* readSheet(
  pieces: AsyncIterable<Uint8Array>,
  context: CellContext,
): AsyncGenerator<readonly CsvRecord[]> {
  let rows: CsvRecord[] = []
  const feed = openXmlFeed(openRowReader(context, (row) => rows.push(row)))
  for await (const bytes of pieces) {
    feed.push(bytes)
    if (rows.length === 0) continue
    yield rows
    rows = []
  }
  feed.end()
  if (rows.length > 0) yield rows
}

function openRowReader(context: CellContext, take: (row: CsvRecord) => void) {
  let line = 0
  let cells: string[] = []
  let length = 0
  let cell = { column: -1, type: '', style: -1 }
  let value = ''
  let isValue = false
  const add = (part: string): void => {
    length += part.length
    if (length <= maxRowLength) value += part
  }
  const parts = openTextParts(add)

  function endCell(): void {
    if (cell.column >= maxColumns) return
    const text = toCellText(cell, value, context)
    // A shared text is not counted as it is read.
    if (cell.type === 's') length += text.length
    while (cells.length < cell.column) cells.push('')
    if (length <= maxRowLength) cells[cell.column] = text
  }

  function endRow(): void {
    if (length > maxRowLength) take({ line, cells: [], damage: 'line-too-long' })
    else if (cells.some((text) => text.includes('\0'))) take({ line, cells: [], damage: 'nul-byte' })
    else if (cells.some((text) => text.trim() !== '')) take({ line, cells, damage: null })
  }

  return {
    open(name: string, attributes: Readonly<Record<string, string>>): void {
      if (name === 'row') {
        line = toRowNumber(attributes['r']) ?? line + 1
        cells = []
        length = 0
        cell = { column: -1, type: '', style: -1 }
      } else if (name === 'c') {
        const column = toColumn(attributes['r']) ?? cell.column + 1
        cell = { column, type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? -1) }
        value = ''
      } else if (name === 'v') isValue = true
      else parts.open(name, attributes)
    },
    text(part: string): void {
      if (isValue) add(part)
      else if (cell.type === 'inlineStr') parts.text(part)
    },
    close(name: string): void {
      if (name === 'v') isValue = false
      else if (name === 'c') endCell()
      else if (name === 'row') endRow()
      else parts.close(name)
    },
  }
}

interface Cell {
  readonly type: string
  readonly style: number
}

/** As people see it, but for dates (ISO, without a zone) and numbers (every digit that the file has). */
function toCellText({ type, style }: Cell, value: string, { strings, dateStyles, is1904 }: CellContext): string {
  switch (type) {
    case 's':
      return strings[Number(value)] ?? ''
    case 'inlineStr':
    case 'str':
      return unescapeXlsx(value)
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE'
    case 'e':
      return ''
    case 'n': {
      if (value === '') return ''
      const date = dateStyles[style] === true ? toSerialDate(Number(value), is1904) : null
      return date ?? toPlainNumber(value)
    }
    default:
      return value
  }
}

/** `1.5E+3` is 1500; what lost digits on its way through a spreadsheet stays as it is, and is seen to be rounded. */
function toPlainNumber(value: string): string {
  const number = Number(value)
  return /e/i.test(value) && Number.isSafeInteger(number) && Math.abs(number) < 1e15 ? String(number) : value
}

function toRowNumber(name: string | undefined): number | null {
  const number = Number(name)
  return Number.isInteger(number) && number >= 1 && number <= maxRows ? number : null
}

/** `A` is 0, `AA` 26; null without letters. */
function toColumn(name: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/i.exec(name ?? '')?.[0].toUpperCase()
  if (letters === undefined) return null
  let column = 0
  for (const letter of letters) column = column * 26 + letter.codePointAt(0)! - 64
  return column - 1
}
