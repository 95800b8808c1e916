import type { CsvRecord } from './csv-reader.ts'
import { detectTable, type TableLayout } from './table-layout.ts'
import { hasPassword, toWorkbookKind } from './workbook-kind.ts'
import { WorkbookError } from './workbook-error.ts'
import { readDateStyles } from './xlsx-dates.ts'
import { openXlsxPackage, type XlsxPackage } from './xlsx-package.ts'
import { maxRows, readSheet, type CellContext } from './xlsx-sheet.ts'
import { readSharedStrings } from './xlsx-strings.ts'
import { readXml } from './xlsx-xml.ts'

/** The sheet of a workbook that holds the posts, and how it is laid out. */
export interface XlsxTable {
  /** Its name, as the workbook's tabs show it. */
  readonly sheet: string
  /** Of all sheets that are read, in their order. */
  readonly sheets: readonly string[]
  readonly layout: TableLayout
  /** Empty rows count. */
  readonly rowCount: number
  /** Every row below the header, as wide as the header. @throws {WorkbookError} */
  rows(): AsyncGenerator<readonly CsvRecord[]>
}

export const maxWorkbookBytes = 50 * 1024 * 1024
const maxSheets = 50
const headRows = 100

/**
 * Opens a workbook that is in memory and finds the sheet with the most rows that has a column of texts; hidden sheets
 * only where all are hidden.
 * @throws {WorkbookError} when it cannot be read
 */
export async function openXlsxTable(bytes: Uint8Array): Promise<XlsxTable> {
  const { parts, sheets, context } = await openWorkbook(bytes)
  const tables: XlsxTable[] = []
  for (const { name, path } of sheets) {
    const { layout, rowCount } = await scanSheet(parts.read(path), context)
    if (rowCount > maxRows) throw new WorkbookError('excel-too-large')
    const rows = () => readRows(parts.read(path), context, layout)
    tables.push({ sheet: name, sheets: sheets.map(({ name }) => name), layout, rowCount, rows })
  }
  const withText = tables.filter(({ layout }) => layout.mapping !== null)
  const [best] = (withText.length > 0 ? withText : tables).toSorted((a, b) => b.rowCount - a.rowCount)
  if (best === undefined) throw new WorkbookError('excel-broken')
  return best
}

/**
 * The first rows of all sheets, one after the other, however they are laid out.
 * @throws {WorkbookError} when it cannot be read
 */
export async function readXlsxRows(bytes: Uint8Array, most: number): Promise<readonly CsvRecord[]> {
  const { parts, sheets, context } = await openWorkbook(bytes)
  const rows: CsvRecord[] = []
  for (const { path } of sheets) {
    let left = most
    for await (const block of readSheet(parts.read(path), context)) {
      rows.push(...block.slice(0, left))
      left -= block.length
      if (left <= 0) break
    }
  }
  return rows
}

async function openWorkbook(bytes: Uint8Array): Promise<{ parts: XlsxPackage } & Workbook> {
  if (bytes.byteLength > maxWorkbookBytes) throw new WorkbookError('excel-too-large')
  const kind = toWorkbookKind(bytes)
  if (kind === 'ole') throw new WorkbookError(hasPassword(bytes) ? 'excel-password' : 'excel-old')
  if (kind === null) throw new WorkbookError('excel-broken')
  const parts = await openXlsxPackage(bytes)
  return { parts, ...(await readWorkbook(parts)) }
}

async function* readRows(
  pieces: AsyncIterable<Uint8Array>,
  context: CellContext,
  { columns, headerLine }: TableLayout,
): AsyncGenerator<readonly CsvRecord[]> {
  for await (const block of readSheet(pieces, context)) {
    const rows = block.filter(({ line }) => line > (headerLine ?? 0))
    yield rows.map((row) => (row.damage === null ? { ...row, cells: fit(row.cells, columns.length) } : row))
  }
}

/** A sheet leaves out empty cells at the end; notes beside the table are not of it. */
function fit(cells: readonly string[], width: number): readonly string[] {
  if (cells.length === width) return cells
  return cells.length > width ? cells.slice(0, width) : [...cells, ...Array<string>(width - cells.length).fill('')]
}

/** Reads the first rows, and counts the others without reading what stands in them. */
async function scanSheet(
  pieces: AsyncGenerator<Uint8Array>,
  context: CellContext,
): Promise<{ layout: TableLayout; rowCount: number }> {
  const counter = openRowCounter()
  async function* counted(): AsyncGenerator<Uint8Array> {
    while (true) {
      const next = await pieces.next()
      if (next.done === true) return
      counter.push(next.value)
      yield next.value
    }
  }
  const records: CsvRecord[] = []
  try {
    for await (const block of readSheet(counted(), context)) {
      records.push(...block.filter(({ damage }) => damage === null))
      if (records.length >= headRows) break
    }
    for await (const bytes of pieces) counter.push(bytes)
  } finally {
    await pieces.return(undefined)
  }
  return { layout: detectTable(records.slice(0, headRows), fit), rowCount: counter.count() }
}

/** Counts `<row`, with any prefix, across pieces. */
function openRowCounter(): { push(bytes: Uint8Array): void; count(): number } {
  let count = 0
  let rest = ''
  return {
    push(bytes) {
      const text = rest + Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
      const last = text.lastIndexOf('<')
      // A tag that goes on in the next piece is counted there.
      rest = last === -1 || text.length - last > 64 ? '' : text.slice(last)
      const whole = rest === '' ? text : text.slice(0, last)
      count += whole.match(/<(?:\w{1,20}:)?row[\s/>]/g)?.length ?? 0
    },
    count: () => count,
  }
}

interface Relation {
  readonly type: string
  readonly path: string
}

interface SheetPart {
  readonly name: string
  readonly path: string
  readonly isHidden: boolean
}

interface Workbook {
  readonly sheets: readonly SheetPart[]
  readonly context: CellContext
}

async function readWorkbook(parts: XlsxPackage): Promise<Workbook> {
  const roots = [...(await readRelations(parts, '')).values()]
  const path = roots.find(({ type }) => type.endsWith('/officeDocument'))?.path ?? 'xl/workbook.xml'
  // Another zip: a document, a presentation, photos. A workbook in Excel's binary form (.xlsb) ends here too.
  if (!parts.has(path) || !path.endsWith('.xml')) throw new WorkbookError('not-text')
  const relations = await readRelations(parts, path)
  const found: SheetPart[] = []
  let is1904 = false
  await readXml(parts.read(path), {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = /^(1|true)$/.test(attributes['date1904'] ?? '')
      if (name !== 'sheet') return
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      const relation = relations.get(id)
      if (relation === undefined || !relation.type.endsWith('/worksheet') || !parts.has(relation.path)) return
      const isHidden = (attributes['state'] ?? 'visible') !== 'visible'
      found.push({ name: (attributes['name'] ?? '').slice(0, 31), path: relation.path, isHidden })
    },
  })
  const visible = found.filter(({ isHidden }) => !isHidden)
  const sheets = (visible.length > 0 ? visible : found).slice(0, maxSheets)
  const pathOf = (type: string) =>
    [...relations.values()].find((relation) => relation.type.endsWith(type) && parts.has(relation.path))?.path
  const [strings, styles] = [pathOf('/sharedStrings'), pathOf('/styles')]
  return {
    sheets,
    context: {
      strings: strings === undefined ? [] : await readSharedStrings(parts.read(strings)),
      dateStyles: styles === undefined ? [] : await readDateStyles(parts.read(styles)),
      is1904,
    },
  }
}

/** What a part refers to, by id; paths from the root of the zip (ECMA-376 part 2, 9.3). */
async function readRelations(parts: XlsxPackage, of: string): Promise<ReadonlyMap<string, Relation>> {
  const folder = of.slice(0, of.lastIndexOf('/') + 1)
  const path = `${folder}_rels/${of.slice(folder.length)}.rels`
  const relations = new Map<string, Relation>()
  if (!parts.has(path)) return relations
  await readXml(parts.read(path), {
    open(name, { Id = '', Type = '', Target = '' }) {
      if (name === 'Relationship') relations.set(Id, { type: Type, path: toPath(folder, Target) })
    },
  })
  return relations
}

function toPath(folder: string, target: string): string {
  const names: string[] = []
  for (const name of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (name === '..') names.pop()
    else if (name !== '' && name !== '.') names.push(name)
  }
  return names.join('/')
}
