import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { strongestStretch } from './strongest-stretch.ts'

const sumOf = (shares: readonly number[]) => shares.reduce((sum, share) => sum + share, 0)

describe('strongestStretch', () => {
  it('bridges what speaks a little against', () => {
    expect(strongestStretch([-3, 2, -1, 4, -5, 3])).toEqual({ first: 1, last: 3 })
  })

  it('is nothing where nothing speaks for it', () => {
    expect(strongestStretch([0, -1])).toBeNull()
  })

  it('has the highest sum that there is', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 12 }), (shares) => {
        const sums = shares.flatMap((_, from) => shares.map((__, to) => sumOf(shares.slice(from, to + 1))))
        const found = strongestStretch(shares)
        const sum = found ? sumOf(shares.slice(found.first, found.last + 1)) : 0
        expect(sum).toBe(Math.max(0, ...sums))
      }),
    )
  })
})
