import type { ReadIssue } from '../source.ts'
import { parseFeed } from '../feed/parse-feed.ts'
import type { ColumnMapping } from './column-mapping.ts'
import { detectCsvLayout } from './csv-layout.ts'
import type { FileFormat } from './file-formats.ts'
import { toFileIssue } from './file-issues.ts'
import { isBinary } from './is-binary.ts'
import { toNdjsonPosts } from './ndjson-post.ts'
import { openRowIds } from './row-ids.ts'
import { detectFileEncoding, type FileEncoding } from './text-encoding.ts'
import { openLineReader, type TextLine } from './text-lines.ts'
import { toWorkbookKind } from './workbook-kind.ts'

/** What the head of a file tells. `mapping` is a guess that a person may correct. */
export interface FilePreview {
  readonly format: FileFormat
  readonly columns: readonly string[]
  readonly mapping: ColumnMapping | null
  readonly delimiter: string | null
  readonly encoding: string
  /** Of a workbook, the one that is read. */
  readonly sheet: string | null
  readonly sample: readonly Readonly<Record<string, string>>[]
  readonly issues: readonly ReadIssue[]
}

const sampleSize = 5

/**
 * Looks at the first bytes of a file (64 KiB is plenty); of a workbook nothing can be told from them: `previewWorkbook`.
 * Never throws.
 */
export function previewFile(head: Uint8Array, fileName: string): FilePreview {
  const encoding = detectFileEncoding(head)
  const text = new TextDecoder(encoding).decode(head)
  const format = detectFormat(text, fileName)
  const none = { format, encoding, columns: [], mapping: null, delimiter: null, sheet: null, sample: [] }
  if (toWorkbookKind(head) !== null) return { ...none, format: 'xlsx', issues: [] }
  if (text.trim() === '') return { ...none, issues: [toFileIssue('empty')] }
  if (isBinary(text)) return { ...none, issues: [toFileIssue('not-text')] }
  const guessed = encoding === 'windows-1252' ? [toFileIssue('encoding-guessed')] : []
  if (format === 'feed') {
    const posts = parseFeed(head, null, '').posts.slice(0, sampleSize)
    const sample = posts.map((post) => ({ title: post.title ?? '', text: post.text, createdAt: post.createdAt ?? '' }))
    return { ...none, sample, issues: guessed }
  }
  const lines = readHeadLines(head, encoding)
  if (format === 'ndjson') return { ...none, ...previewNdjson(lines, guessed) }
  const { columns, mapping, delimiter, rows, issues } = detectCsvLayout(lines)
  const missing = mapping === null ? [toFileIssue('missing-text-column')] : []
  const sample = toSample(columns, rows)
  return { ...none, columns, mapping, delimiter, sample, issues: [...guessed, ...issues, ...missing] }
}

/** The first rows, each as column → cell. */
export function toSample(columns: readonly string[], rows: readonly (readonly string[])[]): FilePreview['sample'] {
  return rows
    .slice(0, sampleSize)
    .map((cells) => Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])))
}

function previewNdjson(
  lines: readonly TextLine[],
  guessed: readonly ReadIssue[],
): Pick<FilePreview, 'sample' | 'issues'> {
  if (lines[0]?.text.trimStart().startsWith('[') === true) return { sample: [], issues: [toFileIssue('json-array')] }
  const read = toNdjsonPosts(openRowIds(), 'UTC')
  const results = lines.filter(({ text }) => text.trim() !== '').map(read)
  const posts = results.flatMap(({ post }) => post ?? []).slice(0, sampleSize)
  const sample = posts.map((post) => ({ id: post.id, text: post.text, createdAt: post.createdAt ?? '' }))
  return { sample, issues: [...guessed, ...results.flatMap(({ issues }) => issues)].slice(0, 20) }
}

/** By what the text begins with; the name decides where that says nothing. */
export function detectFormat(text: string, fileName: string): FileFormat {
  const start = text.replace(/^\u{FEFF}/u, '').trimStart()
  if (start.startsWith('<')) return 'feed'
  if (start.startsWith('{') && /^\{[^]{0,500}"version"\s*:\s*"https?:\/\/jsonfeed\.org\//.test(start)) return 'feed'
  if (start.startsWith('{') || /^\[\s*\{/.test(start)) return 'ndjson'
  if (/\.(ndjson|jsonl|json)$/i.test(fileName)) return 'ndjson'
  return /\.(rss|atom|xml)$/i.test(fileName) ? 'feed' : 'csv'
}

/** Whole lines of the head; the last one only when the head is the file. */
export function readHeadLines(head: Uint8Array, encoding: FileEncoding): readonly TextLine[] {
  const reader = openLineReader()
  const bytes = encoding === 'utf-8' ? head : Buffer.from(new TextDecoder(encoding).decode(head))
  const lines = reader.push(bytes)
  return lines.length > 0 ? lines : reader.end()
}
