import { Gunzip, Inflate } from 'fflate'
import { ArchiveError } from './archive-post.ts'
import type { UnpackCount } from './unpack-limits.ts'

/** Enough to be quick, little enough for a packed piece never to become more than 66 MB at once. */
const pieceLength = 64 * 1024

/** The bytes of a file, piece by piece; the file is never held as a whole. */
export async function* readPieces(file: Blob): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += pieceLength) {
    yield new Uint8Array(await file.slice(at, at + pieceLength).arrayBuffer())
  }
}

/**
 * Unpacks deflate or gzip, piece by piece.
 * @throws {ArchiveError} `truncated`, `broken` or `bomb`
 */
export async function* unpack(
  pieces: AsyncIterable<Uint8Array>,
  format: 'deflate' | 'gzip',
  count: UnpackCount,
): AsyncGenerator<Uint8Array> {
  const stream = format === 'gzip' ? new Gunzip() : new Inflate()
  let made: Uint8Array[] = []
  let isWhole = false
  stream.ondata = (bytes, isFinal) => {
    made.push(bytes)
    isWhole ||= isFinal
  }
  for await (const piece of pieces) {
    pushOrThrow(() => stream.push(piece, false))
    for (const bytes of made) {
      count.add(0, bytes.length)
      yield bytes
    }
    count.add(piece.length, 0)
    made = []
  }
  pushOrThrow(() => stream.push(new Uint8Array(0), true))
  for (const bytes of made) yield bytes
  if (!isWhole) throw new ArchiveError('truncated', 'the packed data stops too soon')
}

function pushOrThrow(push: () => void): void {
  try {
    push()
  } catch (cause) {
    // fflate's code 0 is an unexpected end of the data.
    const isCut = typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 0
    throw new ArchiveError(isCut ? 'truncated' : 'broken', 'the packed data cannot be read', { cause })
  }
}

/** Bytes as text; a sequence that is not UTF-8 becomes a replacement character. */
export async function* toText(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  for await (const piece of pieces) yield decoder.decode(piece, { stream: true })
  yield decoder.decode()
}
