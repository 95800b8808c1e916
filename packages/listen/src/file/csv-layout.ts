import type { ReadIssue } from '../source.ts'
import { guessMapping, isKnownHeader, type ColumnMapping } from './column-mapping.ts'
import { openCsvReader, type CsvRecord } from './csv-reader.ts'
import { toFileIssue } from './file-issues.ts'
import type { TextLine } from './text-lines.ts'
import { parseDate } from '../parse-date.ts'

/** How a CSV file is laid out, as its first rows tell. */
export interface CsvLayout {
  readonly delimiter: string
  /** Unique; `#1`, `#2`, … where the file names none. */
  readonly columns: readonly string[]
  readonly hasHeader: boolean
  readonly mapping: ColumnMapping | null
  readonly dateOrder: 'dmy' | 'mdy'
  /** The first rows, without the header. */
  readonly rows: readonly (readonly string[])[]
  readonly issues: readonly ReadIssue[]
}

const delimiters = [',', ';', '\t', '|']

/** Looks at the first lines of a file. `delimiter` is guessed when absent. */
export function detectCsvLayout(lines: readonly TextLine[], delimiter?: string | null): CsvLayout {
  const content = isSeparatorLine(lines[0]?.text ?? '') ? lines.slice(1) : lines
  const announced = isSeparatorLine(lines[0]?.text ?? '') ? lines[0]!.text.slice(-1) : null
  const chosen = delimiter ?? announced ?? guessDelimiter(content)
  const records = readRecords(content, chosen, 100)
  const first = records[0]?.cells ?? []
  const hasHeader = isHeader(first)
  const rows = records.slice(hasHeader ? 1 : 0).flatMap(({ cells }) => (cells.length === first.length ? [cells] : []))
  const columns = toColumns(first, hasHeader)
  const guess = guessMapping(hasHeader ? columns : [])
  const text = guess.text ?? longestColumn(columns, rows, guess)
  const id = hasHeader ? guess.id : longNumberColumn(columns, rows)
  const isDamaged = id !== null && hasDamagedIds(rows.map((row) => row[columns.indexOf(id)] ?? ''))
  const issues: ReadIssue[] = []
  if (!hasHeader && records.length > 0) issues.push(toFileIssue('no-header', records[0]!.line))
  if (isDamaged) issues.push(toFileIssue('damaged-ids', undefined, id))
  const dates = guess.createdAt === null ? [] : rows.map((row) => row[columns.indexOf(guess.createdAt!)] ?? '')
  return {
    delimiter: chosen,
    columns,
    hasHeader,
    mapping: text === null ? null : { ...guess, text, id: isDamaged ? null : id },
    dateOrder: guessDateOrder(dates),
    rows,
    issues,
  }
}

/** Excel's own first line, `sep=;`. */
export function isSeparatorLine(text: string): boolean {
  return /^sep=.$/i.test(text)
}

function readRecords(lines: readonly TextLine[], delimiter: string, limit: number): CsvRecord[] {
  const reader = openCsvReader(delimiter)
  const records: CsvRecord[] = []
  for (const line of lines) {
    records.push(...reader.push(line).filter(({ damage }) => damage === null))
    if (records.length >= limit) break
  }
  return records
}

/** The delimiter with which most of the first rows have as many cells as the first one. */
function guessDelimiter(lines: readonly TextLine[]): string {
  const scores = delimiters.map((delimiter) => {
    const records = readRecords(lines, delimiter, 20)
    const width = records[0]?.cells.length ?? 0
    const alike = records.filter(({ cells }) => cells.length === width).length
    return width < 2 ? 0 : (alike / records.length) * (1 + Math.log2(width) / 10)
  })
  return delimiters[scores.indexOf(Math.max(...scores))]!
}

function isHeader(cells: readonly string[]): boolean {
  if (cells.some(isKnownHeader)) return true
  return !cells.some((cell) => cell.length > 40 || /\d{5}|^https?:|[.?!]\s/.test(cell) || parseDate(cell) !== null)
}

function toColumns(first: readonly string[], hasHeader: boolean): readonly string[] {
  const columns: string[] = []
  for (const [index, cell] of first.entries()) {
    const name = (hasHeader && cell.trim()) || `#${index + 1}`
    const twins = first.slice(0, index).filter((other) => hasHeader && other.trim() === name).length
    columns.push(twins === 0 ? name : `${name} (${twins + 1})`)
  }
  return columns
}

type Rows = readonly (readonly string[])[]

function longestColumn(columns: readonly string[], rows: Rows, guess: object): string | null {
  const used = new Set<unknown>(Object.values(guess))
  const sizes = columns.map((column, index) => {
    const isFree = !used.has(column) && rows.some((row) => /\p{L}\s+\S*\p{L}/u.test(row[index] ?? ''))
    return isFree ? rows.reduce((sum, row) => sum + (row[index]?.length ?? 0), 0) : 0
  })
  const longest = Math.max(0, ...sizes)
  return longest === 0 ? null : columns[sizes.indexOf(longest)]!
}

function longNumberColumn(columns: readonly string[], rows: Rows): string | null {
  return columns.find((_, index) => rows.length > 0 && rows.every((row) => /^\d{6,}$/.test(row[index] ?? ''))) ?? null
}

/** A rounded number (`5.70306E+17`), an empty cell, or the same id twice. */
function hasDamagedIds(ids: readonly string[]): boolean {
  return ids.some(isRoundedNumber) || ids.includes('') || new Set(ids).size < ids.length
}

export function isRoundedNumber(id: string): boolean {
  return /^\d([.,]\d+)?E\+\d+$/i.test(id.trim())
}

/** American only when a second number above 12 says so, and no first one does. */
function guessDateOrder(dates: readonly string[]): 'dmy' | 'mdy' {
  const parts = dates.map((date) => /^\s*(\d{1,2})[-/.](\d{1,2})[-/.]\d/.exec(date))
  const isMonthFirst = parts.some((part) => part !== null && Number(part[2]) > 12)
  const isDayFirst = parts.some((part) => part !== null && Number(part[1]) > 12)
  return isMonthFirst && !isDayFirst ? 'mdy' : 'dmy'
}
