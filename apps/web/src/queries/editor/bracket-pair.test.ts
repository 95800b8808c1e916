import { highlightTokens } from '@troje/match'
import { expect, it } from 'vitest'
import { bracketPairAt } from './bracket-pair.ts'

/** The cursor stands at `|`. */
function pairIn(marked: string): [number, number | null] | null {
  const offset = marked.indexOf('|')
  const text = marked.replace('|', '')
  const pair = bracketPairAt(text, highlightTokens(text), offset)
  return pair && [pair.here, pair.there]
}

it('finds the other half, forwards and back, past the pairs between', () => {
  expect(pairIn('|(a (b) c)')).toEqual([0, 8])
  expect(pairIn('(a (b) c)|')).toEqual([8, 0])
  expect(pairIn('(a (|b) c)')).toEqual([3, 5])
})

it('leaves a bracket between quotes alone', () => {
  expect(pairIn('|("a ) b" c)')).toEqual([0, 10])
  expect(pairIn('("a )| b" c)')).toBeNull()
})

it('says that a bracket has no other half', () => {
  expect(pairIn('|(a')).toEqual([0, null])
  expect(pairIn('a)|')).toEqual([1, null])
  expect(pairIn('a| b')).toBeNull()
})
