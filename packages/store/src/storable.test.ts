import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toStorable, toStorablePost } from './storable.ts'

test('every text in a value becomes storable, its shape stays', () => {
  const value = { a: ['\u{d800}', { 'b\0': 'x\0y' }], n: 1, none: null }
  expect(toStorable(value)).toEqual({ a: ['\u{fffd}', { b: 'xy' }], n: 1, none: null })
})

test('making storable twice is making storable once, and PostgreSQL takes the result', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const once = toStorable(value)
      expect(toStorable(once)).toEqual(once)
      expect(JSON.stringify(once)).not.toMatch(/(?<!\\)(?:\\\\)*\\u(0000|d[89a-f])/i)
    }),
  )
})

test('of an author only id, handle and name are kept; unknown and none stay apart', () => {
  const author = { id: '1', handle: 'jo', displayName: null, bio: 'a bio', followers: 12 }
  expect(toStorablePost({ id: 'p', text: 't', author, lang: null })).toEqual({
    id: 'p',
    text: 't',
    author: { id: '1', handle: 'jo', displayName: null },
    lang: null,
  })
  expect(toStorablePost({ id: 'p', text: 't', author: null }).author).toBeNull()
  expect(toStorablePost({ id: 'p', text: 't' }).author).toBeUndefined()
})

test('that a post was sent to the organisation is kept', () => {
  expect(toStorablePost({ id: 'p', text: 't', addressed: true }).addressed).toBe(true)
  expect(JSON.stringify(toStorablePost({ id: 'p', text: 't' }))).not.toContain('addressed')
})
