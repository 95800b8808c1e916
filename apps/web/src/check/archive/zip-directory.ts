import { ArchiveError } from './archive-post.ts'
import { readPieces, unpack } from './read-bytes.ts'
import type { UnpackCount } from './unpack-limits.ts'

/**
 * A zip file read from its directory, so that gigabytes of photos in it are never touched. fflate's own reader goes
 * through a zip from the front. Source: APPNOTE.TXT 6.3.10, sections 4.3 (layout) and 4.5.3 (ZIP64).
 */
export interface ZipEntry {
  readonly path: string
  /** Packed and unpacked bytes, as the directory says. */
  readonly packed: number
  readonly size: number
  readonly method: number
  readonly isEncrypted: boolean
  /** Where its local header stands. */
  readonly offset: number
}

const endMark = 0x06054b50
const end64Mark = 0x06064b50
const locator64Mark = 0x07064b50
const entryMark = 0x02014b50
const localMark = 0x04034b50
const longestComment = 0xffff
const largestDirectory = 256 * 1024 ** 2

/** @throws {ArchiveError} `truncated` where the directory, which stands at the end, is not there */
export async function readZipDirectory(file: Blob): Promise<ZipEntry[]> {
  const { start, length } = await findDirectory(file)
  if (start + length > file.size || length > largestDirectory) throw new ArchiveError('truncated', 'directory is cut')
  const view = await viewOf(file, start, length)
  const entries: ZipEntry[] = []
  let at = 0
  while (at + 46 <= view.byteLength && view.getUint32(at, true) === entryMark) {
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true)
    if (next > view.byteLength) throw new ArchiveError('truncated', 'an entry of the directory is cut')
    entries.push(toEntry(view, at, nameLength, extraLength))
    at = next
  }
  return entries
}

/** The unpacked bytes of an entry, piece by piece. */
export async function* readZipEntry(file: Blob, entry: ZipEntry, count: UnpackCount): AsyncGenerator<Uint8Array> {
  if (entry.isEncrypted) throw new ArchiveError('encrypted', entry.path)
  if (entry.offset + 30 > file.size) throw new ArchiveError('truncated', entry.path)
  const head = await viewOf(file, entry.offset, 30)
  if (head.getUint32(0, true) !== localMark) throw new ArchiveError('broken', `no entry where ${entry.path} should be`)
  const start = entry.offset + 30 + head.getUint16(26, true) + head.getUint16(28, true)
  if (start + entry.packed > file.size) throw new ArchiveError('truncated', entry.path)
  const pieces = readPieces(file.slice(start, start + entry.packed))
  if (entry.method === 8) yield* unpack(pieces, 'deflate', count)
  else if (entry.method === 0) yield* pieces
  else throw new ArchiveError('broken', `${entry.path} is packed in a way of its own (${entry.method})`)
}

async function findDirectory(file: Blob): Promise<{ start: number; length: number }> {
  const tailStart = Math.max(0, file.size - longestComment - 22)
  const tail = await viewOf(file, tailStart, file.size - tailStart)
  for (let at = tail.byteLength - 22; at >= 0; at--) {
    if (tail.getUint32(at, true) !== endMark) continue
    const length = tail.getUint32(at + 12, true)
    const start = tail.getUint32(at + 16, true)
    if (start !== 0xffffffff && length !== 0xffffffff) return { start, length }
    return await findDirectory64(file, tailStart + at)
  }
  throw new ArchiveError('truncated', 'no directory at the end')
}

async function findDirectory64(file: Blob, endAt: number): Promise<{ start: number; length: number }> {
  if (endAt < 20) throw new ArchiveError('broken', 'no room for a ZIP64 locator')
  const locator = await viewOf(file, endAt - 20, 20)
  if (locator.getUint32(0, true) !== locator64Mark) throw new ArchiveError('broken', 'no ZIP64 locator')
  const at = Number(locator.getBigUint64(8, true))
  if (at + 56 > file.size) throw new ArchiveError('truncated', 'the ZIP64 record is cut')
  const record = await viewOf(file, at, 56)
  if (record.getUint32(0, true) !== end64Mark) throw new ArchiveError('broken', 'no ZIP64 record')
  return { start: Number(record.getBigUint64(48, true)), length: Number(record.getBigUint64(40, true)) }
}

function toEntry(view: DataView, at: number, nameLength: number, extraLength: number): ZipEntry {
  const nameAt = at + 46
  const path = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + nameAt, nameLength))
  const sizes = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)]
  const [size = 0, packed = 0, offset = 0] = withZip64(sizes, view, nameAt + nameLength, extraLength)
  return {
    path,
    size,
    packed,
    offset,
    method: view.getUint16(at + 10, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
  }
}

/** Sizes that do not fit 32 bits stand in an extra field, in the same order, and only those that do not fit. */
function withZip64(sizes: readonly number[], view: DataView, extraAt: number, extraLength: number): number[] {
  let at = extraAt
  const end = extraAt + extraLength
  while (at + 4 <= end) {
    const length = view.getUint16(at + 2, true)
    if (view.getUint16(at, true) === 1) {
      let next = at + 4
      return sizes.map((size) => {
        if (size !== 0xffffffff || next + 8 > Math.min(end, at + 4 + length)) return size
        next += 8
        return Number(view.getBigUint64(next - 8, true))
      })
    }
    at += 4 + length
  }
  return [...sizes]
}

async function viewOf(file: Blob, start: number, length: number): Promise<DataView> {
  return new DataView(await file.slice(start, start + length).arrayBuffer())
}
