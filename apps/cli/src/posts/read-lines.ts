/** One line of a stream of bytes; `text` is null where the line was longer than the limit. */
export interface Line {
  /** Counted from 1. */
  readonly number: number
  readonly text: string | null
}

/** Longer lines are reported and skipped, so that memory stays flat whatever comes in. */
export const longestLine = 8 * 1024 * 1024

const newline = 0x0a

/** Splits a stream of UTF-8 bytes into lines (LF or CRLF). Holds one chunk and one line at a time. */
export async function* readLines(chunks: AsyncIterable<Uint8Array>, limit = longestLine): AsyncGenerator<Line[]> {
  let number = 0
  let rest: Uint8Array[] = []
  let restLength = 0
  let skipping = false
  const toLine = (bytes: Uint8Array): Line => {
    number += 1
    if (skipping) {
      skipping = false
      return { number, text: null }
    }
    return { number, text: withoutReturn(decode(bytes, number)) }
  }
  for await (const chunk of chunks) {
    const lines: Line[] = []
    let from = 0
    const end = chunk.lastIndexOf(newline)
    if (end !== -1 && (restLength > 0 || skipping)) {
      from = chunk.indexOf(newline)
      rest.push(chunk.subarray(0, from))
      lines.push(toLine(Buffer.concat(rest)))
      rest = []
      restLength = 0
      from += 1
    }
    if (from <= end) {
      // Decoded at one go: a call for every line would take as long as reading what stands in it.
      for (const text of decode(chunk.subarray(from, end), number + 1).split('\n')) {
        number += 1
        lines.push({ number, text: withoutReturn(text) })
      }
    }
    from = end + 1
    if (from < chunk.length && !skipping) {
      rest.push(chunk.subarray(from))
      restLength += chunk.length - from
      if (restLength > limit) {
        skipping = true
        rest = []
        restLength = 0
      }
    }
    if (lines.length > 0) yield lines
  }
  if (restLength > 0 || skipping) yield [toLine(Buffer.concat(rest))]
}

/** `number` is that of the first line in it, which alone may begin with a byte order mark. */
function decode(bytes: Uint8Array, number: number): string {
  const start = number === 1 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, bytes.length - start).toString('utf8')
}

const withoutReturn = (line: string) => (line.endsWith('\r') ? line.slice(0, -1) : line)
