import { expect, it } from 'vitest'
import { placeOf, toTest, withoutTest, withTest } from './tests-of.ts'

it('takes a post’s words and leaves out who wrote it', () => {
  const post = { text: ' Storing in de wijk ', title: null, author: { handle: 'iemand' } }
  expect(toTest(post, true)).toEqual({
    text: 'Storing in de wijk',
    title: null,
    handle: null,
    lang: null,
    mustMatch: true,
  })
})

it('never cuts a character in two', () => {
  expect(toTest({ text: `${'a'.repeat(4_999)}😀`, title: ' ' }, true)).toMatchObject({
    text: 'a'.repeat(4_999),
    title: null,
  })
})

it('turns a test round when the same words come again, instead of adding a second', () => {
  const [first, second] = [toTest({ text: 'a', title: null }, true), toTest({ text: 'b', title: null }, true)]
  const tests = withTest(withTest([], first), second)
  const turned = withTest(tests, { ...first, mustMatch: false })
  expect(turned.map(({ text, mustMatch }) => [text, mustMatch])).toEqual([
    ['a', false],
    ['b', true],
  ])
  expect(withoutTest(turned, placeOf(turned, second))).toHaveLength(1)
})
