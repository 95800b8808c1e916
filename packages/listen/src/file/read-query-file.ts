import type { ReadIssue } from '../source.ts'
import { toKey } from './column-mapping.ts'
import { detectCsvLayout, isSeparatorLine } from './csv-layout.ts'
import { openCsvReader, type CsvRecord } from './csv-reader.ts'
import { toFileIssue } from './file-issues.ts'
import { isBinary } from './is-binary.ts'
import { detectFileEncoding } from './text-encoding.ts'
import { openLineReader } from './text-lines.ts'
import { WorkbookError } from './workbook-error.ts'
import { toWorkbookKind } from './workbook-kind.ts'
import { readXlsxRows } from './xlsx-workbook.ts'

/** A saved query as another tool wrote it down, not read yet. */
export interface WrittenQuery {
  /** Where it stands in the file, from 1. */
  readonly line: number
  /** Empty where the file names none; 100 characters at most. */
  readonly name: string
  /** In the tool's own language. */
  readonly text: string
}

export interface QueryFile {
  readonly value: readonly WrittenQuery[]
  readonly issues: readonly ReadIssue[]
}

const names = {
  text: split(
    'booleanquery booleansearch boolean query querystring querytext searchstring searchquery searchterms zoekvraag',
    'zoekopdracht zoekstring zoektermen zoekterm expression',
  ),
  name: split(
    'queryname searchname zoekopdrachtnaam naamzoekopdracht zoekvraagnaam name naam title titel label topic onderwerp',
    'query zoekopdracht zoekvraag',
  ),
}
const maxQueries = 2000
const maxTitleRows = 40

/**
 * Reads saved queries from a table (CSV or a workbook) with a column of names and one of queries, as other tools export
 * them. The queries themselves are read by `readDialect` of @troje/match. Never throws, whatever the bytes are.
 */
export async function readQueryFile(bytes: Uint8Array): Promise<QueryFile> {
  if (bytes.byteLength === 0) return { value: [], issues: [toFileIssue('empty')] }
  try {
    return toQueries(toWorkbookKind(bytes) === null ? readCsvRows(bytes) : await readXlsxRows(bytes, maxQueries))
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error
    return { value: [], issues: [toFileIssue(error.code)] }
  }
}

function readCsvRows(bytes: Uint8Array): readonly CsvRecord[] {
  const encoding = detectFileEncoding(bytes)
  const text = new TextDecoder(encoding).decode(bytes)
  if (isBinary(text)) throw new WorkbookError('not-text')
  const lineReader = openLineReader()
  const all = [...lineReader.push(Buffer.from(text)), ...lineReader.end()]
  const reader = openCsvReader(detectCsvLayout(all.slice(0, 100)).delimiter)
  const content = isSeparatorLine(all[0]?.text ?? '') ? all.slice(1) : all
  return [...content.flatMap((line) => reader.push(line)), ...reader.end()]
}

function toQueries(records: readonly CsvRecord[]): QueryFile {
  const header = records.slice(0, maxTitleRows).findIndex(({ cells }) => toColumns(cells) !== null)
  const columns = toColumns(records[header]?.cells ?? [])
  if (columns === null) return { value: [], issues: [toFileIssue('missing-query-column')] }
  const issues: ReadIssue[] = []
  const value: WrittenQuery[] = []
  for (const { line, cells, damage } of records.slice(header + 1)) {
    const text = cells[columns.text]?.trim() ?? ''
    if (damage !== null) issues.push(toFileIssue(damage, line))
    else if (text !== '' && value.length === maxQueries)
      return { value, issues: [...issues, toFileIssue('too-many', line)] }
    else if (text !== '') value.push({ line, name: cells[columns.name]?.trim().slice(0, 100) ?? '', text })
  }
  return { value, issues }
}

/** Where the query and its name stand; null for a row that names no column of queries beside another one. */
function toColumns(cells: readonly string[]): { readonly text: number; readonly name: number } | null {
  const keys = cells.map(toKey)
  const find = (wanted: readonly string[], taken: number): number => {
    const name = wanted.find((name) => keys.some((key, index) => key === name && index !== taken))
    return name === undefined ? -1 : keys.findIndex((key, index) => key === name && index !== taken)
  }
  const text = find(names.text, -1)
  const name = find(names.name, text)
  return text === -1 || name === -1 ? null : { text, name }
}

function split(...lines: readonly string[]): readonly string[] {
  return lines.join(' ').split(' ')
}
