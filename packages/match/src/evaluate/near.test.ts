import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyNear } from '../../tests/arbitraries.ts'
import { matches, openMonitor, parseQuery, spansOf, type FieldSpan, type NearNode, type QueryNode } from '../index.ts'
import { isWords } from '../node/walk.ts'
import { occurrences, type Occurrence } from './occurrences.ts'
import { Reading } from './reading.ts'

/** What NEAR means, without any thought of time: every place of the left side beside every place of the right. */
function places(node: QueryNode, reading: Reading): Occurrence[] {
  if (isWords(node)) return [...occurrences(node, reading)]
  if (node.kind === 'or') return node.children.flatMap((child) => places(child, reading))
  return node.kind === 'near' ? pairs(node, reading) : []
}

function pairs({ left, right, distance, ordered }: NearNode, reading: Reading): Occurrence[] {
  const isNear = (a: Occurrence, b: Occurrence) => b.from > a.to && b.from - a.to <= distance
  const both = (a: Occurrence, b: Occurrence): Occurrence => ({
    from: a.from,
    to: b.to,
    pieces: [a, b].flatMap((side) => (side.pieces.length > 0 ? side.pieces : [side])),
  })
  const rights = places(right, reading)
  return places(left, reading).flatMap((a) =>
    rights.flatMap((b) => (isNear(a, b) ? both(a, b) : !ordered && isNear(b, a) ? both(b, a) : [])),
  )
}

function spansOfPairs(node: QueryNode, reading: Reading): FieldSpan[] {
  const spans = places(node, reading).flatMap(({ pieces }) =>
    pieces.map(({ from, to }) => ({
      field: 'text' as const,
      start: reading.tokens[from]!.start,
      end: reading.tokens[to]!.end,
    })),
  )
  const unique = new Map(spans.map((span) => [`${span.start} ${span.end}`, span]))
  return [...unique.values()].sort((a, b) => a.start - b.start || a.end - b.end)
}

describe('a NEAR in a NEAR', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', '#a', 'x', 'bc'), { maxLength: 16 })
    .map((words) => words.join(' '))

  it('finds what listing every pair finds, and shows the same pieces', () => {
    fc.assert(
      fc.property(anyNear, text, (node, text) => {
        const reading = new Reading('text', text)
        const expected = spansOfPairs(node, reading)
        expect(matches(node, { id: '1', text })).toBe(expected.length > 0)
        expect(openMonitor([{ id: 'q', node }]).match({ id: '1', text }, []).length).toBe(expected.length > 0 ? 1 : 0)
        expect(spansOf(node, { id: '1', text })).toEqual(expected)
      }),
      { numRuns: 1000 },
    )
  })

  it('of words that stand a hundred thousand times in a megabyte is answered and shown', () => {
    const { value: node } = parseQuery(
      '((storing NEAR/1000 water) NEAR/1000 gas) NEAR/1000 (storing OR "water gas" OR afw*)',
    )
    const post = { id: '1', text: 'storing water gas park '.repeat(45_000) }
    expect(matches(node, post)).toBe(true)
    expect(openMonitor([{ id: 'q', node }]).match(post, [])).toEqual([{ id: 'q', certain: true }])
    expect(spansOf(node, post)).toHaveLength(4 * 45_000)
    const far = parseQuery('((storing NEAR/1000f water) NEAR/1000 gas) NEAR/1000 afwezig').value
    expect(matches(far, post)).toBe(false)
    expect(openMonitor([{ id: 'q', node: far }]).match(post, [])).toEqual([])
  })
})
