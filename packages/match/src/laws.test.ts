import type { Post } from '@troje/post'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyPost, anyQuery, anyQueryText } from '../tests/arbitraries.ts'
import {
  matches,
  openMonitor,
  parseQuery,
  queryCheck,
  spansOf,
  toText,
  type Hit,
  type QueryNode,
  type Truth,
} from './index.ts'

const runs = { numRuns: 400 }

/** A tree without its places, which a normal form moves. */
function withoutPlaces(node: unknown): unknown {
  return JSON.parse(
    JSON.stringify(node, (key, value: unknown) => (key === 'start' || key === 'end' ? undefined : value)),
  )
}

/** The evaluator's meaning once more, without any short cut: all children are asked, always. */
function evaluatedInFull(node: QueryNode, post: Post): Truth {
  const rank = (truth: Truth) => (truth === 'unknown' ? 1 : truth ? 2 : 0)
  const truths: Truth[] = [false, 'unknown', true]
  if (node.kind === 'and')
    return truths[Math.min(2, ...node.children.map((child) => rank(evaluatedInFull(child, post))))]!
  if (node.kind === 'or')
    return truths[Math.max(0, ...node.children.map((child) => rank(evaluatedInFull(child, post))))]!
  if (node.kind === 'not') return truths[2 - rank(evaluatedInFull(node.child, post))]!
  return matches(node, post)
}

function hitsOf(queries: readonly QueryNode[], post: Post): Hit[] {
  return queries.flatMap((query, index) => {
    const truth = matches(query, post)
    return truth === false ? [] : [{ id: String(index), certain: truth === true }]
  })
}

function byId(hits: readonly Hit[]): Hit[] {
  return [...hits].sort((a, b) => Number(a.id) - Number(b.id))
}

describe('the laws of the query language', () => {
  it('parsing never throws, whatever the text, and gives places inside it', () => {
    fc.assert(
      fc.property(anyQueryText, (text) => {
        const { issues } = queryCheck(text)
        for (const { start, end } of issues) expect(0 <= start && start <= end && end <= text.length).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('printing what was parsed and parsing that again changes nothing', () => {
    fc.assert(
      fc.property(anyQueryText, (text) => {
        const normal = toText(parseQuery(text).value)
        expect(toText(parseQuery(normal).value)).toBe(normal)
      }),
      { numRuns: 2000 },
    )
  })

  it('printing a tree and parsing it gives the tree', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        expect(withoutPlaces(parseQuery(toText(query)).value)).toEqual(withoutPlaces(query))
      }),
      runs,
    )
  })

  it('stopping early never changes the answer', () => {
    fc.assert(
      fc.property(anyQuery, anyPost, (query, post) => {
        expect(matches(query, post)).toBe(evaluatedInFull(query, post))
      }),
      runs,
    )
  })

  it('the monitor agrees with the plain evaluator, also after changes', () => {
    fc.assert(
      fc.property(
        fc.array(anyQuery, { maxLength: 12 }),
        fc.array(anyPost, { minLength: 1, maxLength: 8 }),
        (queries, posts) => {
          const monitor = openMonitor(queries.map((node, index) => ({ id: String(index), node })))
          for (const post of posts) expect(byId(monitor.match(post, []))).toEqual(hitsOf(queries, post))
          monitor.update({ remove: queries.map((_, index) => String(index)).filter((_, index) => index % 2 === 1) })
          for (const post of posts) {
            const expected = hitsOf(queries, post).filter((hit) => Number(hit.id) % 2 === 0)
            expect(byId(monitor.match(post, []))).toEqual(expected)
          }
        },
      ),
      runs,
    )
  })

  it('every span lies in its text, and what does not match has none', () => {
    fc.assert(
      fc.property(anyQuery, anyPost, (query, post) => {
        const spans = spansOf(query, post)
        if (matches(query, post) === false) expect(spans).toEqual([])
        for (const { field, start, end } of spans) {
          const text = field === 'text' || field === 'title' ? post[field] : post.author?.[field]
          expect(start < end && end <= (text ?? '').length).toBe(true)
        }
      }),
      runs,
    )
  })
})
