import { setTimeout as delay } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SourceContext } from '../source.ts'
import { inBatches } from './in-batches.ts'
import { readLines } from './read-lines.ts'

const context: SourceContext = {
  fetch: () => Promise.reject(new Error('no network in this test')),
  now: Date.now,
  random: () => 0.5,
  sleep: (milliseconds, signal) => delay(milliseconds, undefined, { signal, ref: false }),
}
const { signal } = new AbortController()

async function* give<Value>(values: readonly Value[], end?: Error): AsyncGenerator<Value> {
  yield* values
  if (end !== undefined) throw end
}

describe('inBatches', () => {
  it('gives everything once and in order, in batches of the size', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), async (values, size) => {
        const batches = await Array.fromAsync(inBatches(give(values), { size, waitMs: 1000 }, context, signal))
        expect(batches.flat()).toEqual(values)
        expect(batches).toHaveLength(Math.ceil(values.length / size))
      }),
    )
  })

  it('does not let the first wait long for the next', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    async function* slow() {
      yield 1
      await promise
      yield 2
    }
    const batches: (readonly number[])[] = []
    for await (const batch of inBatches(slow(), { waitMs: 5 }, context, signal)) {
      batches.push(batch)
      resolve()
    }
    expect(batches).toEqual([[1], [2]])
  })

  it('hands over what came before it throws', async () => {
    const batches: (readonly number[])[] = []
    const reading = (async () => {
      for await (const batch of inBatches(give([1, 2], new Error('cut')), {}, context, signal)) batches.push(batch)
    })()
    await expect(reading).rejects.toThrow('cut')
    expect(batches).toEqual([[1, 2]])
  })

  it('ends when the signal aborts, also while nothing comes', async () => {
    const stop = new AbortController()
    setTimeout(() => stop.abort(), 5)
    async function* never(): AsyncGenerator<number> {
      await new Promise(() => undefined)
      yield 1
    }
    expect(await Array.fromAsync(inBatches(never(), {}, context, stop.signal))).toEqual([])
    expect(await Array.fromAsync(inBatches(give([1]), {}, context, AbortSignal.abort()))).toEqual([])
  })
})

describe('readLines', () => {
  it('gives the same lines wherever the bytes are cut, and no empty ones', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme' })),
        fc.integer({ min: 1, max: 5 }),
        async (texts, step) => {
          const lines = texts.map((text) => text.replaceAll('\n', ' ').trim())
          const bytes = Buffer.from(lines.map((line) => `${line}\r\n\r\n`).join(''))
          const pieces = Array.from({ length: Math.ceil(bytes.length / step) }, (_, index) =>
            bytes.subarray(index * step, (index + 1) * step),
          )
          expect(await Array.fromAsync(readLines(give(pieces)))).toEqual(lines.filter((line) => line !== ''))
        },
      ),
    )
  })

  it('does not fill the memory with a line that never ends', async () => {
    async function* endless() {
      for (;;) yield Buffer.alloc(64 * 1024, 'a')
    }
    await expect(Array.fromAsync(readLines(endless()))).rejects.toThrow(RangeError)
  })
})
