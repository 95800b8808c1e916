import type { Source } from '../source.ts'
import type { ColumnMapping } from './column-mapping.ts'
import type { FileFormat } from './preview-file.ts'

export interface FileSourceOptions {
  /** Opens the file at its beginning; called again for each read. */
  readonly open: () => AsyncIterable<Uint8Array>
  /** In bytes; 0 when unknown. */
  readonly size: number
  readonly fileName: string
  /** Guessed from the head of the file when absent. */
  readonly format?: FileFormat | undefined
  readonly mapping?: ColumnMapping | null | undefined
  readonly delimiter?: string | null | undefined
  readonly encoding?: string | null | undefined
}

/** A file of posts: NDJSON, CSV, or a feed. Finite; its cursor is the number of records that were handed over. */
export function openFileSource(_options: FileSourceOptions): Source {
  throw new Error('being built')
}
