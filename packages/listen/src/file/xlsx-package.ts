import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { WorkbookError } from './workbook-error.ts'

/** The parts in the zip that a workbook is (ECMA-376 part 2). */
export interface XlsxPackage {
  has(path: string): boolean
  /**
   * The unpacked bytes of a part, piece by piece. All that is unpacked is counted, not believed.
   * @throws {WorkbookError}
   */
  read(path: string): AsyncGenerator<Uint8Array>
}

const maxUnpackedBytes = 1024 ** 3
const maxParts = 10_000

/** @throws {WorkbookError} for a zip that is cut off, broken or locked */
export async function openXlsxPackage(bytes: Uint8Array): Promise<XlsxPackage> {
  const { zip, entries } = await readDirectory(bytes)
  let unpacked = 0

  async function* read(path: string): AsyncGenerator<Uint8Array> {
    const entry = entries.get(toKey(path))
    if (entry === undefined) throw new WorkbookError('excel-broken')
    try {
      const stream = await zip.openReadStreamPromise(entry)
      for await (const piece of stream as AsyncIterable<Uint8Array>) {
        unpacked += piece.length
        if (unpacked > maxUnpackedBytes) throw new WorkbookError('excel-too-large')
        yield piece
      }
    } catch (cause) {
      throw cause instanceof WorkbookError ? cause : new WorkbookError('excel-broken', { cause })
    }
  }

  return { has: (path) => entries.has(toKey(path)), read }
}

async function readDirectory(bytes: Uint8Array): Promise<{ zip: ZipFile; entries: ReadonlyMap<string, Entry> }> {
  const entries = new Map<string, Entry>()
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const zip = await fromBufferPromise(buffer, { lazyEntries: true })
    if (zip.entryCount > maxParts) throw new WorkbookError('excel-too-large')
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw new WorkbookError('excel-password')
      entries.set(toKey(entry.fileName), entry)
    }
    return { zip, entries }
  } catch (cause) {
    throw cause instanceof WorkbookError ? cause : new WorkbookError('excel-broken', { cause })
  }
}

/** Names of parts are equal whatever their case. */
function toKey(path: string): string {
  return path.replace(/^\//, '').toLowerCase()
}
