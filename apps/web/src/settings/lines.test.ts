import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toLines } from './lines.ts'

describe('toLines', () => {
  it('trims, and drops what is empty or said twice', () => {
    expect(toLines(' a \r\n\nb\na')).toEqual(['a', 'b'])
  })

  it('gives back what it gave, when written one a line', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const lines = toLines(text)
        expect(toLines(lines.join('\n'))).toEqual(lines)
      }),
    )
  })
})
