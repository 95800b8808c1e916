import { expect, it } from 'vitest'
import { operatorsIn } from './query-words.ts'

const words = (text: string): string[] => operatorsIn(text).map(({ start, end }) => text.slice(start, end))

it('finds the operators', () => {
  expect(words('a AND (b OR c) NOT d NEAR/5f e ONEAR/2 f')).toEqual(['AND', 'OR', 'NOT', 'NEAR/5f', 'ONEAR/2'])
})

it('leaves words between quotes, in lower case, or inside another word alone', () => {
  expect(words('"dit OR dat" ORANJE and NOTARIS éOR')).toEqual([])
})

it('reads on while a quote is still open', () => {
  expect(words('a AND "open OR')).toEqual(['AND'])
})
