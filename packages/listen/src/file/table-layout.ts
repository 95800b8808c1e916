import type { ReadIssue } from '../source.ts'
import { parseDate } from '../parse-date.ts'
import { countKnownHeaders, guessMapping, type ColumnMapping } from './column-mapping.ts'
import type { CsvRecord } from './csv-reader.ts'
import { toFileIssue } from './file-issues.ts'

/** How a table is laid out, as its first rows tell; the same for CSV and for a sheet of a workbook. */
export interface TableLayout {
  /** Unique; `#1`, `#2`, … where the table names none. */
  readonly columns: readonly string[]
  readonly hasHeader: boolean
  /** Line of the row with column names; rows above it are a title. Null where there is no such row. */
  readonly headerLine: number | null
  readonly mapping: ColumnMapping | null
  readonly dateOrder: 'dmy' | 'mdy'
  /** The first rows, without the header. */
  readonly rows: readonly (readonly string[])[]
  readonly issues: readonly ReadIssue[]
}

/** Exports begin with a title, a period and the like: at most so many rows. */
const maxTitleRows = 40

/** Looks at the first rows. `fit` makes a row as wide as the header, or answers null for one that is not of the table. */
export function detectTable(
  records: readonly CsvRecord[],
  fit: (cells: readonly string[], width: number) => readonly string[] | null,
): TableLayout {
  const titleRows = countTitleRows(records)
  const first = records[titleRows]?.cells ?? []
  const hasHeader = titleRows > 0 || isHeader(first)
  const rows = records.slice(titleRows + (hasHeader ? 1 : 0)).flatMap(({ cells }) => {
    const row = fit(cells, first.length)
    return row === null ? [] : [row]
  })
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
    columns,
    hasHeader,
    headerLine: hasHeader ? (records[titleRows]?.line ?? null) : null,
    mapping: text === null ? null : { ...guess, text, id: isDamaged ? null : id },
    dateOrder: guessDateOrder(dates),
    rows,
    issues,
  }
}

/** Rows above the one that names three columns or more, unless the first row names two itself. */
function countTitleRows(records: readonly CsvRecord[]): number {
  const counts = records.slice(0, maxTitleRows + 1).map(({ cells }) => countKnownHeaders(cells))
  if ((counts[0] ?? 0) >= 2) return 0
  return Math.max(
    0,
    counts.findIndex((count) => count >= 3),
  )
}

function isHeader(cells: readonly string[]): boolean {
  if (countKnownHeaders(cells) > 0) return true
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
