import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseSearch, serializeSearchVector } from './search-text.ts'

test('words are folded, and keep their place', () => {
  expect(serializeSearchVector({ id: '1', text: 'Café, een CAFE!' })).toBe(`'cafe':1,3 'een':2`)
})

test('a phrase does not run from the title into the text', () => {
  expect(serializeSearchVector({ id: '1', title: 'Trein', text: 'rijdt', author: { handle: 'a.b' } })).toBe(
    `'trein':1 'rijdt':3 'a':5 'b':6`,
  )
})

test.each([
  ['trein metro', `('trein') & ('metro')`],
  ['"Rijdt niet" -bus', `('rijdt' <-> 'niet') & !('bus')`],
  ['“Rijdt niet”', `('rijdt' <-> 'niet')`],
  ['trein OR tram bus', `('trein') | ('tram') & ('bus')`],
  ['or trein or', `('trein')`],
  ['e-mail', `('e' <-> 'mail')`],
  ['"open', `('open')`],
  ['-"niet dit"', `!('niet' <-> 'dit')`],
])('the search %j is %s', (typed, query) => {
  expect(parseSearch(typed)).toBe(query)
})

test.each(['', '  ', '!!!', '-', '""', 'or'])('%j has no words to search for', (typed) => {
  expect(parseSearch(typed)).toBeNull()
})

test('whatever is typed, nothing but letters, digits and marks stands between the quotes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
      const query = parseSearch(typed) ?? ''
      const outside = query.replace(/'[\p{L}\p{N}\p{M}]+'/gu, '')
      expect(outside).toMatch(/^[()&|!<> -]*$/)
    }),
  )
})

test('whatever a post says, the vector is one that PostgreSQL reads', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      expect(serializeSearchVector({ id: '1', text })).toMatch(/^('[\p{L}\p{N}\p{M}]+':\d+(,\d+)*( |$))*$/u)
    }),
  )
})
