import type { Post } from '@troje/post'
import type { ReadIssue } from '../source.ts'
import { detectCsvLayout, isSeparatorLine } from './csv-layout.ts'
import { toCsvPosts, type ReadPost } from './csv-post.ts'
import { openCsvReader } from './csv-reader.ts'
import { toFileIssue } from './file-issues.ts'
import { isBinary } from './is-binary.ts'
import { toNdjsonPosts } from './ndjson-post.ts'
import type { RowIds } from './row-ids.ts'
import type { TextLine } from './text-lines.ts'

export interface ParsePostsOptions {
  /** Of the file, when there is one: its ending helps to know its form. */
  readonly fileName?: string
  /** IANA zone of times that name none. Default UTC. */
  readonly timeZone?: string
  /** Posts beyond this many are left out. Default 20,000. */
  readonly most?: number
}

export interface ParsedPosts {
  readonly value: readonly Post[]
  readonly issues: readonly ReadIssue[]
  /** `text`: every line is a post. */
  readonly form: 'ndjson' | 'csv' | 'text'
  /** There were more posts than `most`. */
  readonly cut: boolean
}

/**
 * Reads posts out of a text that is in memory: NDJSON, CSV or a post a line, as an import would read it, but without ids
 * that last. Isomorphic: it also runs in a browser. Never throws.
 */
export function parsePosts(text: string, options: ParsePostsOptions = {}): ParsedPosts {
  const { fileName = '', timeZone = 'UTC', most = 20_000 } = options
  if (isBinary(text)) return { value: [], issues: [toFileIssue('not-text')], form: 'text', cut: false }
  const lines = toLines(text)
  const form = detectForm(lines, fileName)
  const posts: Post[] = []
  const issues: ReadIssue[] = []
  for (const { post, issues: found } of readers[form](lines, timeZone)) {
    if (posts.length === most && post) return { value: posts, issues, form, cut: true }
    if (post) posts.push(post)
    issues.push(...found)
  }
  return { value: posts, issues, form, cut: false }
}

type Form = ParsedPosts['form']

const readers: Readonly<Record<Form, (lines: readonly TextLine[], timeZone: string) => Iterable<ReadPost>>> = {
  *ndjson(lines, timeZone) {
    const read = toNdjsonPosts(countingIds(), timeZone)
    for (const line of lines) if (line.text.trim() !== '') yield read(line)
  },
  *csv(lines, timeZone) {
    const { delimiter, columns, headerLine, mapping, dateOrder, issues } = detectCsvLayout(lines)
    yield { post: null, issues }
    if (mapping === null) {
      yield { post: null, issues: [toFileIssue('missing-text-column')] }
      return
    }
    const read = toCsvPosts({ columns, mapping, dateOrder, timeZone }, countingIds())
    const reader = openCsvReader(delimiter)
    const content = isSeparatorLine(lines[0]?.text ?? '') ? lines.slice(1) : lines
    for (const record of [...content.flatMap((line) => reader.push(line)), ...reader.end()]) {
      if (record.line > (headerLine ?? 0) || record.damage !== null) yield read(record)
    }
  },
  *text(lines) {
    const ids = countingIds()
    for (const { text } of lines) {
      if (text.trim() !== '') yield { post: { id: ids.next(text), text: text.trim(), source: 'file' }, issues: [] }
    }
  },
}

/** By what the lines look like; the file's name decides where that says nothing. */
function detectForm(lines: readonly TextLine[], fileName: string): Form {
  const first = lines.find(({ text }) => text.trim() !== '')?.text.trim() ?? ''
  if (first.startsWith('{') && first.endsWith('}')) return 'ndjson'
  if (/\.(ndjson|jsonl|json)$/i.test(fileName)) return 'ndjson'
  if (/\.(csv|tsv)$/i.test(fileName)) return 'csv'
  if (fileName !== '') return 'text'
  // What was pasted is a table only when its first line names a column of texts and others.
  const { columns, hasHeader, mapping } = detectCsvLayout(lines.slice(0, 50))
  return hasHeader && columns.length > 1 && mapping !== null && !/[.!?]$/.test(first) ? 'csv' : 'text'
}

function toLines(text: string): TextLine[] {
  const whole = text.startsWith('\u{FEFF}') ? text.slice(1) : text
  return whole
    .split(/\r\n|\n|\r/)
    .map((line, index) => ({ number: index + 1, text: line, damage: line.includes('\0') ? 'nul-byte' : null }))
}

function countingIds(): RowIds {
  let count = 0
  return { next: () => String(++count) }
}
