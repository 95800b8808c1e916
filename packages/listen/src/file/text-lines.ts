import { isAscii, isUtf8 } from 'node:buffer'

/** Why a line cannot be trusted. */
export type Damage = 'wrong-encoding' | 'nul-byte' | 'line-too-long'

export interface TextLine {
  /** From 1. */
  readonly number: number
  /** Without its line end. */
  readonly text: string
  readonly damage: Damage | null
}

export interface LineReader {
  push(chunk: Uint8Array): readonly TextLine[]
  end(): readonly TextLine[]
  /** Line from which the file turned out to be Windows-1252 after all: its first character beyond ASCII was no UTF-8. */
  switchedAt(): number | null
}

/**
 * Cuts UTF-8 into lines with constant memory. A line that is longer than `maxLineBytes` is skipped while it streams by.
 * Lines end in LF, CR LF, or (where the first chunk has no LF) CR.
 */
export function openLineReader(maxLineBytes = 1024 * 1024): LineReader {
  let rest: Buffer = Buffer.alloc(0)
  let number = 0
  let isSkipping = false
  let lineEnd: number | null = null
  let sawMultibyte = false
  let switchedAt: number | null = null

  function toLine(bytes: Buffer): TextLine {
    number++
    if (bytes.length > maxLineBytes) return { number, text: '', damage: 'line-too-long' }
    if (!isAscii(bytes) && switchedAt === null) {
      if (isUtf8(bytes)) sawMultibyte = true
      else if (sawMultibyte) return { number, text: bytes.toString('utf8'), damage: 'wrong-encoding' }
      else switchedAt = number
    }
    const text = switchedAt === null ? bytes.toString('utf8') : windows1252.decode(bytes)
    return toTextLine(number, text)
  }

  function toLines(block: Buffer, end: number): TextLine[] {
    if (switchedAt === null && isUtf8(block)) {
      sawMultibyte ||= !isAscii(block)
      const texts = block.toString('utf8').split(String.fromCharCode(end))
      texts.pop()
      return texts.map((text) =>
        text.length > maxLineBytes
          ? { number: ++number, text: '', damage: 'line-too-long' }
          : toTextLine(++number, text),
      )
    }
    const lines: TextLine[] = []
    for (let start = 0; start < block.length;) {
      const newline = block.indexOf(end, start)
      lines.push(toLine(block.subarray(start, newline)))
      start = newline + 1
    }
    return lines
  }

  return {
    push(chunk) {
      const next = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
      let buffer = rest.length === 0 ? next : Buffer.concat([rest, next])
      lineEnd ??= buffer.includes(0x0a) || !buffer.subarray(0, -1).includes(0x0d) ? 0x0a : 0x0d
      const lines: TextLine[] = []
      if (isSkipping) {
        const newline = buffer.indexOf(lineEnd)
        if (newline === -1) {
          rest = Buffer.alloc(0)
          return lines
        }
        isSkipping = false
        lines.push({ number: ++number, text: '', damage: 'line-too-long' })
        buffer = buffer.subarray(newline + 1)
      }
      const last = buffer.lastIndexOf(lineEnd)
      if (last !== -1) for (const line of toLines(buffer.subarray(0, last + 1), lineEnd)) lines.push(line)
      rest = Buffer.from(buffer.subarray(last + 1))
      if (rest.length > maxLineBytes) {
        isSkipping = true
        rest = Buffer.alloc(0)
      }
      return lines
    },
    end() {
      if (isSkipping) return [{ number: ++number, text: '', damage: 'line-too-long' }]
      return rest.length === 0 ? [] : [toLine(rest)]
    },
    switchedAt: () => switchedAt,
  }
}

const windows1252 = new TextDecoder('windows-1252')

function toTextLine(number: number, text: string): TextLine {
  const withoutMark = number === 1 && text.startsWith('\u{FEFF}') ? text.slice(1) : text
  const line = withoutMark.endsWith('\r') ? withoutMark.slice(0, -1) : withoutMark
  return { number, text: line, damage: line.includes('\0') ? 'nul-byte' : null }
}
