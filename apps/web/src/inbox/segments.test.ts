import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginning, groupByLink, segments } from './segments.ts'

const textual = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '👩', '\u0301', '\u202e', '\n'), maxLength: 40 })
const stretch = fc
  .tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: -5, max: 60 }))
  .map(([start, end]) => ({ start, end }))
const layer = fc.array(stretch, { maxLength: 6 })

describe('segments', () => {
  it('gives the text back when its pieces are joined, without an empty piece', () => {
    fc.assert(
      fc.property(textual, layer, layer, layer, (text, spans, findings, links) => {
        const pieces = segments(text, spans, findings, links)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        expect(pieces.every((piece) => piece.text.length > 0 && piece.start < piece.end)).toBe(true)
      }),
    )
  })

  it('covers every code unit with exactly the stretches that hold it, grown to whole characters', () => {
    fc.assert(
      fc.property(textual, layer, layer, (text, spans, findings) => {
        for (const piece of segments(text, spans, findings)) {
          for (let at = piece.start; at < piece.end; at++) {
            expect(piece.spans).toEqual(holding(text, spans, at))
            expect(piece.findings).toEqual(holding(text, findings, at))
          }
        }
      }),
    )
  })

  it('never cuts a character in two', () => {
    fc.assert(
      fc.property(textual, layer, layer, (text, spans, findings) => {
        for (const piece of segments(text, spans, findings)) {
          expect(piece.text.isWellFormed()).toBe(true)
        }
      }),
    )
  })

  it('keeps overlapping spans and findings apart and together', () => {
    const pieces = segments('abcdef', [{ start: 0, end: 4 }], [{ start: 2, end: 6 }])
    expect(pieces.map(({ text, spans, findings }) => [text, spans, findings])).toEqual([
      ['ab', [0], []],
      ['cd', [0], [0]],
      ['ef', [], [0]],
    ])
  })

  it('ignores empty and reversed stretches', () => {
    expect(segments('abc', [{ start: 2, end: 2 }], [{ start: 3, end: 1 }])).toHaveLength(1)
  })
})

describe('groupByLink', () => {
  it('keeps a link whole when something inside it is marked', () => {
    const pieces = segments('see a.nl/b now', [{ start: 6, end: 8 }], [], [{ start: 4, end: 10 }])
    expect(groupByLink(pieces).map((group) => [group.link, group.pieces.map((piece) => piece.text).join('')])).toEqual([
      [null, 'see '],
      [0, 'a.nl/b'],
      [null, ' now'],
    ])
  })

  it('loses no piece', () => {
    fc.assert(
      fc.property(textual, layer, layer, (text, spans, links) => {
        const pieces = segments(text, spans, [], links)
        expect(groupByLink(pieces).flatMap((group) => group.pieces)).toEqual(pieces)
      }),
    )
  })
})

describe('beginning', () => {
  it('is a whole-character prefix of at most the asked length', () => {
    fc.assert(
      fc.property(textual, fc.nat(50), (text, length) => {
        const cut = beginning(text, length)
        expect(text.startsWith(cut)).toBe(true)
        expect(cut.length).toBeLessThanOrEqual(Math.max(length, 0))
        expect(cut.isWellFormed()).toBe(true)
        expect(text.length - cut.length).toBeLessThanOrEqual(Math.max(0, text.length - length + 1))
      }),
    )
  })
})

/** The meaning, spelled out one character at a time. */
function holding(text: string, stretches: readonly { start: number; end: number }[], at: number): number[] {
  const character = characterAt(text, at)
  return stretches.flatMap(({ start, end }, index) => {
    const from = Math.max(0, start)
    const to = Math.min(text.length, end)
    return from < to && from < character.end && to > character.start ? [index] : []
  })
}

function characterAt(text: string, at: number): { start: number; end: number } {
  let start = 0
  for (const character of text) {
    if (at < start + character.length) return { start, end: start + character.length }
    start += character.length
  }
  return { start: at, end: at + 1 }
}
