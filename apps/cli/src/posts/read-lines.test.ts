import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLines } from './read-lines.ts'

async function* chunksOf(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function linesOf(text: string, size: number, limit?: number): Promise<(string | null)[]> {
  const result: (string | null)[] = []
  for await (const lines of readLines(chunksOf(text, size), limit)) for (const line of lines) result.push(line.text)
  return result
}

describe('readLines', () => {
  it('gives the same lines however the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme' }).map((line) => line.replace(/[\r\n\uFEFF]/g, ''))),
        fc.integer({ min: 1, max: 20 }),
        async (lines, size) => {
          const whole = lines.map((line) => line + '\n').join('')
          expect(await linesOf(whole, size)).toEqual(lines.map((line) => line.toWellFormed()))
        },
      ),
    )
  })

  it('reads a last line without a newline, CRLF and a byte order mark', async () => {
    expect(await linesOf('\uFEFFa\r\nb\nc', 2)).toEqual(['a', 'b', 'c'])
  })

  it('skips a line over the limit and goes on with the next', async () => {
    expect(await linesOf(`a\n${'x'.repeat(100)}\nb\n`, 7, 20)).toEqual(['a', null, 'b'])
  })
})
