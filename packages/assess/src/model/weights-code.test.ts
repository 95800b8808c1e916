import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { featureCount } from './features.ts'
import { decodeWeights, encodeWeights, largest } from './weights-code.ts'

describe('weights as text', () => {
  it('reads back what was written', () => {
    const weight = fc.oneof({ arbitrary: fc.constant(0), weight: 3 }, fc.integer({ min: -largest, max: largest }))
    fc.assert(
      fc.property(fc.array(weight, { maxLength: 200 }), (list) => {
        const weights = new Int8Array(featureCount)
        weights.set(list)
        const again = decodeWeights(encodeWeights(weights))
        expect(again.every((value, at) => value === weights[at])).toBe(true)
      }),
      { numRuns: 30 },
    )
  })

  it('writes nothing that ends a string literal', () => {
    const every = Int8Array.from({ length: 2 * largest + 1 }, (_, at) => at - largest)
    expect(encodeWeights(every)).not.toMatch(/['"`\\\n$]/)
  })
})
