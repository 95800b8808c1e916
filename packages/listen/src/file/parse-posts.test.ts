import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parsePosts } from './parse-posts.ts'

const texts = (text: string, fileName?: string) =>
  parsePosts(text, fileName === undefined ? {} : { fileName }).value.map((post) => post.text)

it('takes every pasted line as a post, whatever commas stand in it', () => {
  expect(texts('Storing in Zonnedael, alweer.\r\n\n  Fijn geholpen, dank!  ')).toEqual([
    'Storing in Zonnedael, alweer.',
    'Fijn geholpen, dank!',
  ])
})

it('knows a pasted table by its header, and a line of JSON by its braces', () => {
  expect(texts('datum;bericht\n2026-03-01;"Het regent;\nbinnen"')).toEqual(['Het regent;\nbinnen'])
  const { value, form } = parsePosts('{"id":1,"text":"Dag","lang":"nl"}\n{"text":"Hoi"}')
  expect([form, value.map(({ id, text, lang }) => [id, text, lang])]).toEqual([
    'ndjson',
    [
      ['1', 'Dag', 'nl'],
      ['1', 'Hoi', undefined],
    ],
  ])
})

it('goes by the ending of a file, and tells which line it could not read', () => {
  expect(texts('a,b\nc,d', 'posts.txt')).toEqual(['a,b', 'c,d'])
  const { value, issues } = parsePosts('tekst,taal\nDag allemaal,nl\nte,veel,cellen\n', { fileName: 'x.csv' })
  expect(value).toMatchObject([{ text: 'Dag allemaal', lang: 'nl' }])
  expect(issues).toMatchObject([{ code: 'column-count', line: 3 }])
})

it('stops at the most that was asked for, and says so', () => {
  expect(parsePosts('a\nb\nc', { most: 2 })).toMatchObject({ value: [{ text: 'a' }, { text: 'b' }], cut: true })
  expect(parsePosts('a\nb\n', { most: 2 }).cut).toBe(false)
})

it('says of a picture that it is no text, and takes no post from it', () => {
  const bytes = new Uint8Array(3000).map((_, index) => (index * 89) % 256)
  const { value, issues } = parsePosts(new TextDecoder().decode(bytes), { fileName: 'a.csv' })
  expect([value, issues.map(({ code }) => code)]).toEqual([[], ['not-text']])
})

it('never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('', 'a.csv', 'a.json', 'a.txt'), (text, fileName) => {
      expect(parsePosts(text, { fileName }).value.length).toBeLessThanOrEqual(text.length)
    }),
  )
})
