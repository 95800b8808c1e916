import { openCsvReader, type CsvRecord } from './csv-reader.ts'
import { detectTable, type TableLayout } from './table-layout.ts'
import type { TextLine } from './text-lines.ts'

/** How a CSV file is laid out, as its first rows tell. */
export interface CsvLayout extends TableLayout {
  readonly delimiter: string
}

const delimiters = [',', ';', '\t', '|']

/** Looks at the first lines of a file. `delimiter` is guessed when absent. */
export function detectCsvLayout(lines: readonly TextLine[], delimiter?: string | null): CsvLayout {
  const content = isSeparatorLine(lines[0]?.text ?? '') ? lines.slice(1) : lines
  const announced = isSeparatorLine(lines[0]?.text ?? '') ? lines[0]!.text.slice(-1) : null
  const chosen = delimiter ?? announced ?? guessDelimiter(content)
  const table = detectTable(readRecords(content, chosen, 100), (cells, width) =>
    cells.length === width ? cells : null,
  )
  return { ...table, delimiter: chosen }
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

/** The delimiter with which most of the first rows have as many cells as the first one, or (below a title) as each other. */
function guessDelimiter(lines: readonly TextLine[]): string {
  const read = delimiters.map((delimiter) => readRecords(lines, delimiter, 60).map(({ cells }) => cells.length))
  const byFirst = read.map((widths) => scoreWidth(widths.slice(0, 20), widths[0] ?? 0))
  const scores = Math.max(...byFirst) > 1 ? byFirst : read.map((widths) => scoreWidth(widths, mostCommonWidth(widths)))
  return delimiters[scores.indexOf(Math.max(...scores))]!
}

function scoreWidth(widths: readonly number[], width: number): number {
  const alike = widths.filter((other) => other === width).length
  return width < 2 ? 0 : (alike / widths.length) * (1 + Math.log2(width) / 10)
}

function mostCommonWidth(widths: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}
