import { collectBytes } from './collect-bytes.ts'
import type { ColumnMapping } from './column-mapping.ts'
import { toCsvPosts } from './csv-post.ts'
import { about, type FileRecords } from './file-record.ts'
import { openRowIds } from './row-ids.ts'
import { WorkbookError } from './workbook-error.ts'
import { maxWorkbookBytes, openXlsxTable } from './xlsx-workbook.ts'

export interface ReadXlsxOptions {
  readonly mapping?: ColumnMapping | null | undefined
  readonly timeZone?: string | undefined
  /** Told the part of the rows that a block was, 0 to 1. */
  readonly onProgress: (part: number) => void
}

/**
 * The posts of a workbook (.xlsx). Its parts stand in the order in which Excel packed them, so the file itself is held
 * in memory (50 MB at most); what it unpacks to passes by in pieces, but for the texts that its cells share.
 */
export async function* readXlsx(chunks: AsyncIterable<Uint8Array>, options: ReadXlsxOptions): FileRecords {
  const bytes = await collectBytes(chunks, maxWorkbookBytes)
  if (bytes === null) {
    yield about('excel-too-large')
    return
  }
  try {
    yield* readTable(bytes, options)
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error
    yield about(error.code)
  }
}

async function* readTable(bytes: Uint8Array, { mapping, timeZone = 'UTC', onProgress }: ReadXlsxOptions): FileRecords {
  const table = await openXlsxTable(bytes)
  const { layout, rowCount } = table
  yield [{ post: null, issues: layout.issues, isRecord: false }]
  const chosen = mapping ?? layout.mapping
  if (chosen === null || !layout.columns.includes(chosen.text)) {
    yield about('missing-text-column', layout.headerLine ?? 1, chosen?.text)
    return
  }
  const toPost = toCsvPosts({ ...layout, mapping: chosen, timeZone }, openRowIds())
  for await (const block of table.rows()) {
    onProgress(block.length / Math.max(rowCount, 1))
    yield block.map((row) => ({ ...toPost(row), isRecord: true }))
  }
}
