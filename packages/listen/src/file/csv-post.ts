import type { Post } from '@troje/post'
import { parseDate } from '../parse-date.ts'
import type { ReadIssue } from '../source.ts'
import { findTimeColumn, type ColumnMapping } from './column-mapping.ts'
import type { CsvRecord } from './csv-reader.ts'
import { toFileIssue, type FileIssueCode } from './file-issues.ts'
import { toNetwork } from './network-names.ts'
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
  const timeAt = findTimeColumn(columns, mapping.createdAt)
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
    // Of an article an export may have the headline alone.
    const text = get('text') ?? get('title')
    if (text === null) return fail('empty-text', line)
    const written = withTime(get('createdAt'), cells[timeAt])
    const createdAt = written === null ? null : toInstant(written, plan)
    const issues = written !== null && createdAt === null ? [toFileIssue('bad-date', line)] : []
    const title = get('text') === null ? null : get('title')
    return { post: { id, text, title, createdAt, ...toRest(get) }, issues }
  }
}

function toInstant(written: string, { dateOrder: order, timeZone }: CsvPlan): string | null {
  // 5 digits: the day number of a spreadsheet that was not told to show a date (1954 to 2118).
  const serial = /^[2-7]\d{4}([.,]\d+)?$/.test(written) ? toSerialDate(Number(written.replace(',', '.')), false) : null
  return parseDate(serial ?? written, { order, timeZone })
}

/** Some exports have the day and the time in two columns, and some have the time in both. */
function withTime(date: string | null, time: string | undefined): string | null {
  return date === null || !time || /\d:\d{2}|[ T]\d{1,2}\.\d{2}\b/.test(date) ? date : `${date} ${time.trim()}`
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
  const account = get('handle')?.replace(/^@/, '') ?? null
  // The column of accounts holds names where a site has no accounts.
  const isName = account !== null && /\s/.test(account)
  const url = get('url')
  return {
    lang: toLang(get('lang')),
    url,
    source: toNetwork(get('source'), url),
    author: { handle: isName ? null : account, displayName: get('displayName') ?? (isName ? account : null) },
  }
}

const languages: Readonly<Record<string, string>> = {
  dutch: 'nl',
  nederlands: 'nl',
  english: 'en',
  engels: 'en',
  german: 'de',
  duits: 'de',
  french: 'fr',
  frans: 'fr',
}

/** BCP 47, or unknown. */
function toLang(written: string | null): string | null {
  const name = languages[written?.toLowerCase() ?? ''] ?? written
  return name !== null && /^[a-z]{2,3}([-_][a-z0-9]{2,8})*$/i.test(name) ? name.replaceAll('_', '-') : null
}
