import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyPost, anyQuery } from '../../tests/arbitraries.ts'
import { spanFinder, spansOf } from './spans-of.ts'

describe('the spans of several queries in one post', () => {
  it('are those of each query alone', () => {
    fc.assert(
      fc.property(fc.array(anyQuery, { minLength: 1, maxLength: 5 }), anyPost, (nodes, post) => {
        expect(nodes.map(spanFinder(post))).toEqual(nodes.map((node) => spansOf(node, post)))
      }),
    )
  })
})
