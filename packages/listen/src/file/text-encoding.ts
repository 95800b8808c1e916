import { isAscii, isUtf8 } from 'node:buffer'

export const fileEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export type FileEncoding = (typeof fileEncodings)[number]

/**
 * Guesses how a file's text is written, from its first bytes: a byte order mark, the zero bytes of UTF-16, or whether
 * most lines with other than ASCII characters are valid UTF-8. A head of ASCII alone counts as UTF-8.
 */
export function detectFileEncoding(head: Uint8Array): FileEncoding {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const zeros = [0, 0]
  for (let index = 0; index < bytes.length; index++) if (bytes[index] === 0) zeros[index % 2]!++
  if (zeros[1]! > bytes.length * 0.15 && zeros[0]! < bytes.length * 0.01) return 'utf-16le'
  if (zeros[0]! > bytes.length * 0.15 && zeros[1]! < bytes.length * 0.01) return 'utf-16be'
  return isMostlyUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

function isMostlyUtf8(bytes: Buffer): boolean {
  let valid = 0
  let invalid = 0
  for (let start = 0; start < bytes.length;) {
    const newline = bytes.indexOf(0x0a, start)
    const line = bytes.subarray(start, newline === -1 ? bytes.length : newline)
    start += line.length + 1
    if (isAscii(line)) continue
    // The head may end in the middle of a character.
    const isValid = isUtf8(line) || (newline === -1 && [1, 2, 3].some((cut) => isUtf8(line.subarray(0, -cut))))
    if (isValid) valid++
    else invalid++
  }
  return valid >= invalid
}

/** The same text in UTF-8, chunk by chunk. UTF-8 passes unchanged, well-formed or not. */
export async function* toUtf8(chunks: AsyncIterable<Uint8Array>, encoding: FileEncoding): AsyncGenerator<Uint8Array> {
  if (encoding === 'utf-8') {
    yield* chunks
    return
  }
  const decoder = new TextDecoder(encoding)
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }))
  yield Buffer.from(decoder.decode())
}
