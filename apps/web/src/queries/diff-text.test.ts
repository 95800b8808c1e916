import fc from 'fast-check'
import { expect, it } from 'vitest'
import { diffText, type DiffPiece } from './diff-text.ts'

it('shows whole words that came and went', () => {
  expect(diffText('zonnedael AND storing', 'zonnedael AND (storing OR lek)')).toEqual([
    { kind: 'same', text: 'zonnedael AND ' },
    { kind: 'added', text: '(' },
    { kind: 'same', text: 'storing' },
    { kind: 'added', text: ' OR lek)' },
  ])
})

it('keeps both texts whole', () => {
  const without = (pieces: readonly DiffPiece[], kind: DiffPiece['kind']) =>
    pieces.flatMap((piece) => (piece.kind === kind ? [] : [piece.text])).join('')
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
      const pieces = diffText(before, after)
      expect(without(pieces, 'added')).toBe(before)
      expect(without(pieces, 'removed')).toBe(after)
    }),
  )
})

it('sets two texts that have little in common side by side, however long', () => {
  const words = (first: string) => Array.from({ length: 4_000 }, (_, index) => `${first}${index}`).join(' ')
  expect(diffText(words('a'), words('b')).map(({ kind }) => kind)).toEqual(['removed', 'added'])
})
