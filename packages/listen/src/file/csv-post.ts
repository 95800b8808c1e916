import { isNetwork, type Network, type Post } from '@troje/post'
import { parseDate } from '../parse-date.ts'
import type { ReadIssue } from '../source.ts'
import type { ColumnMapping } from './column-mapping.ts'
import type { CsvRecord } from './csv-reader.ts'
import { toFileIssue, type FileIssueCode } from './file-issues.ts'
import type { RowIds } from './row-ids.ts'
import { toSerialDate } from './serial-date.ts'
import { isRoundedNumber } from './table-layout.ts'

export interface CsvPlan {
  readonly columns: readonly string[]
  readonly mapping: ColumnMapping
  readonly dateOrder: 'dmy' | 'mdy'
  readonly timeZone: string
}

/** What one row or line led to: a post, or nothing, and what was wrong with it. */
export interface ReadPost {
  readonly post: Post | null
  readonly issues: readonly ReadIssue[]
}

/** Turns records into posts by a mapping. Rows without an id of their own get one from `ids`. */
export function toCsvPosts(plan: CsvPlan, ids: RowIds): (record: CsvRecord) => ReadPost {
  const { columns, mapping } = plan
  const at = Object.fromEntries(
    Object.entries(mapping).map(([field, column]) => [field, column === null ? -1 : columns.indexOf(column)]),
  )
  const fail = (code: FileIssueCode, line: number, detail?: string): ReadPost => ({
    post: null,
    issues: [toFileIssue(code, line, detail)],
  })

  return ({ line, cells, damage }) => {
    if (damage !== null) return fail(damage, line)
    const counts = countCells(cells, columns.length)
    if (counts !== columns.length) return fail('column-count', line, `${cells.length} ≠ ${columns.length}`)
    const get = (field: keyof ColumnMapping): string | null => cells[at[field] ?? -1]?.trim() || null
    // Counted also for rows that are skipped, so that the ids behind them never depend on what was wrong.
    const content = cells.join('\u{1F}')
    const given = get('id')
    const id = given === null || isRoundedNumber(given) ? ids.next(content) : toOwnId(given, content, ids)
    const text = get('text')
    if (text === null) return fail('empty-text', line)
    const written = get('createdAt')
    const createdAt = written === null ? null : toInstant(written, plan)
    const issues = written !== null && createdAt === null ? [toFileIssue('bad-date', line)] : []
    return { post: { id, text, createdAt, ...toRest(get) }, issues }
  }
}

function toInstant(written: string, { dateOrder: order, timeZone }: CsvPlan): string | null {
  // 5 digits: the day number of a spreadsheet that was not told to show a date (1954 to 2118).
  const serial = /^[2-7]\d{4}([.,]\d+)?$/.test(written) ? toSerialDate(Number(written.replace(',', '.')), false) : null
  return parseDate(serial ?? written, { order, timeZone })
}

/** Too many empty cells at the end are a habit of spreadsheets. */
function countCells(cells: readonly string[], expected: number): number {
  let count = cells.length
  while (count > expected && cells[count - 1]!.trim() === '') count--
  return count
}

/** Numbers such as 1, 2, 3 count rows of one file: two files have the same ones, and would hide each other's posts. */
function toOwnId(given: string, content: string, ids: RowIds): string {
  return /^\d{1,9}$/.test(given) ? `${given}-${ids.next(content)}` : given
}

function toRest(get: (field: keyof ColumnMapping) => string | null): Omit<Post, 'id' | 'text'> {
  const handle = get('handle')?.replace(/^@/, '') ?? null
  const displayName = get('displayName')
  const source: Network = toNetwork(get('source'))
  return {
    title: get('title'),
    lang: toLang(get('lang')),
    url: get('url'),
    source,
    author: { handle, displayName },
  }
}

function toNetwork(name: string | null): Network {
  const key = name?.toLowerCase() ?? ''
  if (key === 'twitter') return 'x'
  return isNetwork(key) ? key : 'file'
}

/** BCP 47, or unknown. */
function toLang(name: string | null): string | null {
  return name !== null && /^[a-z]{2,3}([-_][a-z0-9]{2,8})*$/i.test(name) ? name.replaceAll('_', '-') : null
}
