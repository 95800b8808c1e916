import { expect, it } from 'vitest'
import { fractionDone, mapRow, mappingFields, withColumn } from './map-row.ts'

const mapping = {
  id: 'nr',
  text: 'bericht',
  title: null,
  createdAt: 'datum',
  lang: null,
  url: null,
  source: null,
  handle: null,
  displayName: null,
}

it('shows a row as the post that it becomes', () => {
  expect(mapRow({ nr: '7', bericht: 'Hallo', datum: '', anders: 'x' }, mapping)).toEqual({ id: '7', text: 'Hallo' })
})

it('takes no column by the name of an object property', () => {
  expect(mapRow({ bericht: 'a' }, { ...mapping, title: 'constructor' })).toEqual({ text: 'a' })
})

it('changes one field, and never takes the text away', () => {
  expect(withColumn(mapping, 'title', 'kop').title).toBe('kop')
  expect(withColumn(mapping, 'id', null).id).toBe(null)
  expect(withColumn(mapping, 'text', null)).toEqual(mapping)
})

it('lists every field once', () => {
  expect([...mappingFields].sort()).toEqual(Object.keys(mapping).sort())
})

it('knows how far it is, and says so when it does not', () => {
  expect(fractionDone({ bytesDone: 5, bytesTotal: 10 })).toBe(0.5)
  expect(fractionDone({ bytesDone: 12, bytesTotal: 10 })).toBe(1)
  expect(fractionDone({ bytesDone: 5, bytesTotal: 0 })).toBe(null)
})
