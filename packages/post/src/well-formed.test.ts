import fc from 'fast-check'
import { expect, it } from 'vitest'
import { toStorableText } from './well-formed.ts'

it('replaces lone surrogates and leaves NUL out', () => {
  expect(toStorableText('a\ud800b\udc00\0c😀')).toBe('a\ufffdb\ufffdc😀')
})

it('always gives what UTF-8 and PostgreSQL can hold, and leaves good text alone', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
      (text) => {
        const stored = toStorableText(text)
        expect(stored.isWellFormed()).toBe(true)
        expect(stored).not.toContain('\0')
        expect(toStorableText(stored)).toBe(stored)
      },
    ),
  )
})
