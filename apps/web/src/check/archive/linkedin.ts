import { toAddress, toTime } from './archive-post.ts'
import type { ArchivePost } from './archive-post.ts'

export const linkedinPath = /(^|\/)(Shares|Comments)\.csv$/i

/** `Shares.csv` and `Comments.csv` of LinkedIn's export. Rows without words (a shared link, a like) are left out. */
export function readLinkedin(csv: string): ArchivePost[] {
  const [head = [], ...rows] = parseRows(csv.replace(/^\uFEFF/, ''))
  const column = (...names: readonly string[]) => head.findIndex((name) => names.includes(name.trim().toLowerCase()))
  const textAt = column('sharecommentary', 'message')
  const dateAt = column('date')
  const linkAt = column('sharelink', 'link')
  if (textAt === -1) return []
  return rows.flatMap((row) => {
    const text = toLines(row[textAt] ?? '')
    if (text.trim() === '') return []
    // Without a zone, and in UTC by LinkedIn's own account.
    const date = (row[dateAt] ?? '').trim().replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d(?::\d\d)?)(?: UTC)?$/, '$1T$2Z')
    return [{ network: 'linkedin' as const, text, at: toTime(date), address: toAddress(row[linkAt]) }]
  })
}

/** LinkedIn puts quotation marks around every line of a text, not only around the text. */
function toLines(text: string): string {
  return text.replace(/"\r?\n"/g, '\n')
}

/** RFC 4180; a quotation mark inside a cell without one is taken as it is. */
export function parseRows(csv: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const cell = /("(?:[^"]|"")*"?|[^,\r\n]*)(,|\r?\n|\r|$)/gy
  while (cell.lastIndex < csv.length) {
    const [, raw = '', end = ''] = cell.exec(csv) ?? []
    if (raw === '' && end === '' && cell.lastIndex === 0) break
    row.push(raw.startsWith('"') ? raw.replace(/^"|"$/g, '').replaceAll('""', '"') : raw)
    if (end === ',') continue
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
  }
  if (row.length > 0) rows.push(row)
  return rows
}
