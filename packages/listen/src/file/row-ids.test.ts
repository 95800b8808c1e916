import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openRowIds } from './row-ids.ts'

describe('openRowIds', () => {
  it('never gives an id twice, and gives the same ones for the same rows', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 50 }), (rows) => {
        const [first, second] = [openRowIds(), openRowIds()]
        const ids = rows.map((row) => first.next(row))
        expect(new Set(ids).size).toBe(rows.length)
        expect(rows.map((row) => second.next(row))).toEqual(ids)
      }),
      { numRuns: 20 },
    )
  })

  it('does not let other rows change an id', () => {
    const [alone, among] = [openRowIds(), openRowIds()]
    for (let row = 0; row < 1000; row++) among.next(`row ${row}`)
    expect(among.next('mine')).toBe(alone.next('mine'))
  })
})
