import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchesOf } from './matches-of.ts'

describe('matchesOf', () => {
  it('finds what matchAll finds, also when it is asked again and again', () => {
    for (const shape of [/a+/g, /a*/g, /(?<=b)a/g, /\bab\b/g, /x/g]) {
      fc.assert(
        fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' ') }), (text) => {
          const wanted = [...text.matchAll(shape)].map((match) => [match.index, match[0]])
          expect(matchesOf(text, shape).map((match) => [match.index, match[0]])).toEqual(wanted)
        }),
      )
    }
  })
})
