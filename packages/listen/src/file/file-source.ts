import { parseFeed } from '../feed/parse-feed.ts'
import type { ConnectionTest, Cursor, ReadIssue, ReadOptions, Source, SourceBatch } from '../source.ts'
import { untilAborted } from '../until-aborted.ts'
import { collectBytes } from './collect-bytes.ts'
import type { ColumnMapping } from './column-mapping.ts'
import { detectCsvLayout, isSeparatorLine } from './csv-layout.ts'
import { toCsvPosts, type ReadPost } from './csv-post.ts'
import { openCsvReader, type CsvRecord } from './csv-reader.ts'
import type { FileFormat } from './file-formats.ts'
import { isUnreadableFile } from './file-issues.ts'
import { about, type FileRecord, type FileRecords } from './file-record.ts'
import { toNdjsonPosts } from './ndjson-post.ts'
import { isBinary } from './is-binary.ts'
import { detectFormat, previewFile, readHeadLines, type FilePreview } from './preview-file.ts'
import { previewWorkbook } from './preview-workbook.ts'
import { readXlsx } from './read-xlsx.ts'
import { openRowIds } from './row-ids.ts'
import { detectFileEncoding, fileEncodings, toUtf8, type FileEncoding } from './text-encoding.ts'
import { openLineReader, type LineReader, type TextLine } from './text-lines.ts'
import { toWorkbookKind } from './workbook-kind.ts'
import { maxWorkbookBytes } from './xlsx-workbook.ts'

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
  /** IANA zone of times that name none. Default UTC. */
  readonly timeZone?: string | undefined
}

const headBytes = 64 * 1024
const maxFeedBytes = 50 * 1024 * 1024
const batchSize = 500

/**
 * A file of posts: NDJSON, CSV, a workbook or a feed. Finite, and read with constant memory (a workbook and a feed in one
 * piece, up to 50 MB).
 * Its cursor is the number of records that were handed over: on resuming, the file is read from its beginning and
 * those records are passed by, so that ids which depend on earlier rows come out the same. Errors of `open` are thrown.
 */
export function openFileSource(options: FileSourceOptions): Source {
  return {
    network: 'file',
    read: (readOptions) => readFile(options, readOptions),
    test: (signal) => testFile(options, signal),
  }
}

async function* readFile(options: FileSourceOptions, { cursor, signal }: ReadOptions): AsyncGenerator<SourceBatch> {
  const stream = untilAborted(options.open(), signal)
  try {
    yield* readBatches(options, stream, cursor, signal)
  } finally {
    await stream.return(undefined)
  }
}

async function* readBatches(
  options: FileSourceOptions,
  stream: AsyncGenerator<Uint8Array>,
  cursor: Cursor | null,
  signal: AbortSignal,
): AsyncGenerator<SourceBatch> {
  const progress = { done: 0, total: options.size }
  const { head, chunks } = await peek(stream, headBytes)
  if (signal.aborted) return
  const count = (bytes: number): number => (progress.done += bytes)
  // A workbook is read when all of its bytes are there: of it, rows are counted.
  const records =
    toWorkbookKind(head) === null && options.format !== 'xlsx'
      ? readRecords(options, head, countBytes(chunks, count))
      : readXlsx(chunks, { ...options, onProgress: (part) => count(Math.floor(part * options.size)) })
  const skip = cursor === null ? 0 : Number.parseInt(cursor, 10) || 0
  let handedOver = 0
  let batch = { posts: [] as NonNullable<ReadPost['post']>[], issues: [] as ReadIssue[] }
  const flush = (): SourceBatch => {
    const full = { ...batch, deleted: [], cursor: String(Math.max(handedOver, skip)), progress: { ...progress } }
    batch = { posts: [], issues: [] }
    return full
  }
  for await (const block of records) {
    for (const { post, issues, isRecord } of block) {
      if (isRecord) handedOver++
      if (skip > 0 && handedOver <= skip) continue
      if (post !== null) batch.posts.push(post)
      batch.issues.push(...issues)
      if (batch.posts.length >= batchSize || batch.issues.length >= batchSize) yield flush()
      if (signal.aborted) return
    }
  }
  if (signal.aborted) return
  progress.done = Math.max(progress.done, progress.total)
  yield flush()
}

async function* readRecords(
  options: FileSourceOptions,
  head: Uint8Array,
  chunks: AsyncIterable<Uint8Array>,
): FileRecords {
  const encoding = toEncoding(options.encoding) ?? detectFileEncoding(head)
  const text = new TextDecoder(encoding).decode(head)
  if (text.trim() === '') {
    yield about('empty')
    return
  }
  if (isBinary(text)) {
    yield about('not-text')
    return
  }
  const format = options.format ?? detectFormat(text, options.fileName)
  if (format === 'feed') {
    yield* readFeed(chunks)
    return
  }
  if (encoding === 'windows-1252') yield about('encoding-guessed')
  if (format === 'ndjson' && text.trimStart().startsWith('[')) {
    yield about('json-array')
    return
  }

  const reader = openLineReader()
  const lines = readLines(toUtf8(chunks, encoding), reader)
  const read = format === 'ndjson' ? readNdjson(lines, options) : readCsv(lines, readHeadLines(head, encoding), options)
  let hasSwitched = false
  for await (const block of read) {
    yield block
    if (!hasSwitched && reader.switchedAt() !== null) {
      hasSwitched = true
      yield about('encoding-guessed', reader.switchedAt()!)
    }
  }
}

async function* readNdjson(
  lines: AsyncIterable<readonly TextLine[]>,
  { timeZone = 'UTC' }: FileSourceOptions,
): FileRecords {
  const toPost = toNdjsonPosts(openRowIds(), timeZone)
  for await (const block of lines) {
    const filled = block.filter(({ text, damage }) => text.trim() !== '' || damage !== null)
    yield filled.map((line) => ({ ...toPost(line), isRecord: true }))
  }
}

async function* readCsv(
  lines: AsyncIterable<readonly TextLine[]>,
  headLines: readonly TextLine[],
  options: FileSourceOptions,
): FileRecords {
  const layout = detectCsvLayout(headLines, options.delimiter)
  const mapping = options.mapping ?? layout.mapping
  yield [{ post: null, issues: layout.issues, isRecord: false }]
  if (mapping === null || !layout.columns.includes(mapping.text)) {
    yield about('missing-text-column', 1, mapping?.text)
    return
  }
  const plan = { ...layout, mapping, timeZone: options.timeZone ?? 'UTC' }
  const toPost = toCsvPosts(plan, openRowIds())
  const reader = openCsvReader(layout.delimiter)
  const headerLine = layout.headerLine ?? 0
  const toRecords = (found: readonly CsvRecord[]): FileRecord[] =>
    found
      .filter(({ line, damage }) => line > headerLine || damage !== null)
      .map((record) => ({ ...toPost(record), isRecord: true }))
  for await (const block of lines) {
    const content = block.filter(({ number, text }) => number > 1 || !isSeparatorLine(text))
    yield toRecords(content.flatMap((line) => reader.push(line)))
  }
  yield toRecords(reader.end())
}

async function* readFeed(chunks: AsyncIterable<Uint8Array>): FileRecords {
  const bytes = await collectBytes(chunks, maxFeedBytes)
  if (bytes === null) {
    yield about('feed-too-large')
    return
  }
  const { posts, issues } = parseFeed(bytes, null, '')
  yield [{ post: null, issues, isRecord: false }]
  yield posts.map((post) => ({ post, issues: [], isRecord: true }))
}

function toEncoding(name: string | null | undefined): FileEncoding | undefined {
  return fileEncodings.find((encoding) => encoding === name)
}

async function* readLines(chunks: AsyncIterable<Uint8Array>, reader: LineReader): AsyncGenerator<readonly TextLine[]> {
  for await (const chunk of chunks) yield reader.push(chunk)
  yield reader.end()
}

async function* countBytes(
  chunks: AsyncIterable<Uint8Array>,
  count: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    count(chunk.byteLength)
    yield chunk
  }
}

/** The first bytes of a stream, and the whole stream still. */
async function peek(
  chunks: AsyncGenerator<Uint8Array>,
  bytes: number,
): Promise<{ head: Uint8Array; chunks: AsyncIterable<Uint8Array> }> {
  const parts: Uint8Array[] = []
  let length = 0
  while (length < bytes) {
    const next = await chunks.next()
    if (next.done === true) break
    parts.push(next.value)
    length += next.value.byteLength
  }
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield* parts
    yield* chunks
  }
  return { head: Buffer.concat(parts).subarray(0, bytes), chunks: whole() }
}

async function testFile(options: FileSourceOptions, signal: AbortSignal): Promise<ConnectionTest> {
  const stream = untilAborted(options.open(), signal)
  const preview = await previewStream(stream, options.fileName).finally(() => stream.return(undefined))
  const problem = preview.issues.find((issue) => issue.code === 'empty' || isUnreadableFile(issue))
  if (problem !== undefined) return { ok: false, message: problem.message }
  return {
    ok: true,
    message: { nl: 'Het bestand is leesbaar.', en: 'The file can be read.' },
  }
}

async function previewStream(stream: AsyncGenerator<Uint8Array>, fileName: string): Promise<FilePreview> {
  const { head, chunks } = await peek(stream, headBytes)
  if (toWorkbookKind(head) === null) return previewFile(head, fileName)
  return await previewWorkbook(await collectBytes(chunks, maxWorkbookBytes))
}
