import { ArchiveError } from './archive-post.ts'

export interface TarPiece {
  readonly path: string
  readonly bytes: Uint8Array
  /** The last piece of its file. */
  readonly isLast: boolean
}

const block = 512

/**
 * The files of a tar as it streams by (POSIX ustar; longer names of GNU and pax are not needed for the paths looked for).
 * Pieces of files that `isWanted` refuses are skipped.
 * @throws {ArchiveError} `truncated` or `broken`
 */
export async function* readTar(
  pieces: AsyncIterable<Uint8Array>,
  isWanted: (path: string) => boolean,
): AsyncGenerator<TarPiece> {
  let held: Uint8Array = new Uint8Array(0)
  let file: { path: string; left: number; padding: number } | null = null
  for await (const piece of pieces) {
    held = held.length === 0 ? piece : joined(held, piece)
    for (;;) {
      if (file === null) {
        if (held.length < block) break
        const header = held.subarray(0, block)
        held = held.subarray(block)
        if (header.every((byte) => byte === 0)) continue
        file = toFile(header)
      }
      const taken = Math.min(file.left, held.length)
      if (taken > 0 && isWanted(file.path)) {
        yield { path: file.path, bytes: held.subarray(0, taken), isLast: taken === file.left }
      }
      file.left -= taken
      held = held.subarray(taken)
      if (file.left > 0 || held.length < file.padding) break
      held = held.subarray(file.padding)
      file = null
    }
  }
  if (file !== null && file.left > 0) throw new ArchiveError('truncated', `${file.path} is cut`)
}

function toFile(header: Uint8Array): { path: string; left: number; padding: number } {
  const field = (at: number, length: number) =>
    new TextDecoder().decode(header.subarray(at, at + length)).split('\0')[0] ?? ''
  if (!field(257, 6).startsWith('ustar')) throw new ArchiveError('broken', 'no tar header where one should be')
  const size = Number.parseInt(field(124, 12).trim(), 8)
  if (Number.isNaN(size)) throw new ArchiveError('broken', 'a tar header without a size')
  const prefix = field(345, 155)
  const path = prefix === '' ? field(0, 100) : `${prefix}/${field(0, 100)}`
  return { path, left: size, padding: (block - (size % block)) % block }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
