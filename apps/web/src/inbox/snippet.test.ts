import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toSnippet } from './snippet.ts'

const found = (start: number, end: number) => [
  { queryId: 'q', name: 'Merk', spans: [[start, end] as [number, number]] },
]
const joined = (text: string, start: number, end: number): string =>
  toSnippet(text, found(start, end))
    .map((piece) => piece.text)
    .join('')

describe('toSnippet', () => {
  it('marks what was found', () => {
    const pieces = toSnippet('De bus van Zonnedael', found(11, 20))
    expect(pieces.filter((piece) => piece.spans.length > 0).map((piece) => piece.text)).toEqual(['Zonnedael'])
  })

  it('begins a little before a match that stands far in', () => {
    const text = `${'lang verhaal '.repeat(30)}Zonnedael en verder`
    const snippet = joined(text, 390, 399)
    expect(snippet.startsWith('… ')).toBe(true)
    expect(snippet).toContain('Zonnedael')
    expect(snippet.indexOf('Zonnedael')).toBeLessThan(70)
  })

  it('makes one line of several', () => {
    expect(joined('a\n\n  b\tc', 0, 1)).toBe('a b c')
  })

  it('stays short and well-formed for any text and place', () => {
    const textual = fc.string({ unit: fc.constantFrom('a', ' ', '👩', '\u0301', '\n'), maxLength: 600 })
    fc.assert(
      fc.property(textual, fc.nat(700), fc.nat(20), (text, start, length) => {
        const snippet = joined(text, start, start + length)
        expect(snippet.length).toBeLessThanOrEqual(223)
        expect(snippet.isWellFormed()).toBe(true)
      }),
    )
  })
})
