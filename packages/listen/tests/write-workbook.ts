import { strToU8, zipSync, type Zippable } from 'fflate'

/** A number as Excel keeps a date (style 1), or as it stands; a text inline or shared; nothing. */
export type Cell = string | null | { readonly number: string; readonly date?: boolean } | { readonly shared: string }
export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
  readonly hidden?: boolean
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The least that a workbook is made of, for tests. `more` adds or replaces parts. */
export function writeWorkbook(sheets: readonly Sheet[], more: Readonly<Record<string, string>> = {}): Uint8Array {
  const shared: string[] = []
  const parts: Record<string, string> = {
    '_rels/.rels': toRelations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets
      .map(({ name, hidden }, index) => {
        const state = hidden === true ? ' state="hidden"' : ''
        return `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`
      })
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': toRelations([
      ...sheets.map((_, index) => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['rIdA', 'sharedStrings', 'sharedStrings.xml'],
      ['rIdB', 'styles', '/xl/styles.xml'],
    ]),
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="164" formatCode="[$-413]d\\-m\\-yyyy h:mm;@"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
  }
  for (const [index, { rows }] of sheets.entries()) parts[`xl/worksheets/sheet${index + 1}.xml`] = toSheet(rows, shared)
  parts['xl/sharedStrings.xml'] =
    `<sst xmlns="${main}">${shared.map((text) => `<si>${toText(text)}</si>`).join('')}</sst>`
  return zipParts({ ...parts, ...more })
}

export function zipParts(parts: Readonly<Record<string, string>>): Uint8Array {
  const files: Zippable = {}
  for (const [path, text] of Object.entries(parts)) files[path] = strToU8(text)
  return zipSync(files)
}

function toRelations(relations: readonly (readonly [string, string, string])[]): string {
  const all = relations.map(([id, type, to]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${to}"/>`)
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`
}

function toSheet(rows: Sheet['rows'], shared: string[]): string {
  const all = rows.map((cells, row) => {
    const inner = cells.map((cell, column) => toCell(cell, `${toLetters(column)}${row + 1}`, shared)).join('')
    return `<row r="${row + 1}">${inner}</row>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${main}"><sheetData>${all.join('')}</sheetData></worksheet>`
}

function toCell(cell: Cell, at: string, shared: string[]): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return `<c r="${at}" t="inlineStr"><is>${toText(cell)}</is></c>`
  if ('shared' in cell) return `<c r="${at}" t="s"><v>${shared.push(cell.shared) - 1}</v></c>`
  return `<c r="${at}"${cell.date === true ? ' s="1"' : ''}><v>${cell.number}</v></c>`
}

function toText(text: string): string {
  return `<t xml:space="preserve">${escapeXml(text)}</t>`
}

function toLetters(column: number): string {
  return (column >= 26 ? toLetters(Math.floor(column / 26) - 1) : '') + String.fromCodePoint(65 + (column % 26))
}

/** What XML does not allow, as Excel writes it; an underscore that would be read as that, too. */
function escapeXml(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
}
