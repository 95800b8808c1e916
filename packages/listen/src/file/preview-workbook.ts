import { toFileIssue } from './file-issues.ts'
import { toSample, type FilePreview } from './preview-file.ts'
import { WorkbookError } from './workbook-error.ts'
import { openXlsxTable } from './xlsx-workbook.ts'

/**
 * What a workbook tells, from all of its bytes (its table of contents stands at the end); null for more bytes than are
 * read. Never throws, whatever the bytes are.
 */
export async function previewWorkbook(bytes: Uint8Array | null): Promise<FilePreview> {
  const none = { format: 'xlsx', encoding: 'utf-8', delimiter: null, columns: [], mapping: null, sample: [] } as const
  try {
    if (bytes === null) throw new WorkbookError('excel-too-large')
    const { sheet, sheets, layout } = await openXlsxTable(bytes)
    const { columns, mapping, rows, issues } = layout
    const about = rows.length === 0 ? [toFileIssue('empty')] : []
    const missing = mapping === null ? [toFileIssue('missing-text-column')] : []
    const chosen = sheets.length > 1 ? [toFileIssue('sheet-chosen', undefined, sheet)] : []
    const all = [...chosen, ...issues, ...about, ...missing]
    return { ...none, sheet, columns, mapping, sample: toSample(columns, rows), issues: all }
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error
    return { ...none, sheet: null, issues: [toFileIssue(error.code)] }
  }
}
