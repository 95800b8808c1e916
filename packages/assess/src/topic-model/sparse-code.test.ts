import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeSparse, encodeSparse } from './sparse-code.ts'

describe('sparse weights as text', () => {
  it('come back as they were', () => {
    const weight = fc.oneof({ arbitrary: fc.constant(0), weight: 20 }, fc.integer({ min: -2, max: 2 }))
    fc.assert(
      fc.property(fc.array(weight, { maxLength: 400 }), (some) => {
        const weights = Int8Array.from(some)
        expect(decodeSparse(encodeSparse(weights), weights.length)).toEqual(weights)
      }),
    )
  })

  it('bridge many noughts', () => {
    const weights = Int8Array.from({ length: 1000 }, (_, at) => (at % 333 === 332 ? -2 : 0))
    const text = encodeSparse(weights)
    expect(text.length).toBeLessThan(60)
    expect(decodeSparse(text, 1000)).toEqual(weights)
  })

  it('refuse what has no sign', () => {
    expect(() => encodeSparse(Int8Array.of(3))).toThrow(RangeError)
  })
})
