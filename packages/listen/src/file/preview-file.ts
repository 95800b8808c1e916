import type { ReadIssue } from '../source.ts'
import type { ColumnMapping } from './column-mapping.ts'

export const fileFormats = ['ndjson', 'csv', 'feed'] as const
export type FileFormat = (typeof fileFormats)[number]

/** What the head of a file tells. `mapping` is a guess that a person may correct. */
export interface FilePreview {
  readonly format: FileFormat
  readonly columns: readonly string[]
  readonly mapping: ColumnMapping | null
  readonly delimiter: string | null
  readonly encoding: string
  readonly sample: readonly Readonly<Record<string, string>>[]
  readonly issues: readonly ReadIssue[]
}

/** Looks at the first bytes of a file (64 KiB is plenty). Never throws. */
export function previewFile(_head: Uint8Array, _fileName: string): FilePreview {
  throw new Error('being built')
}
