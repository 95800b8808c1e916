import { expect, it } from 'vitest'
import { convertWritten } from './convert-written.ts'

it('puts a query of another tool into Troje’s form', () => {
  expect(convertWritten('spotler', 'brug en "station noord"')).toMatchObject({ isRead: true })
  expect(convertWritten('brandwatch', 'brug AND (dicht OR open)')).toEqual({
    text: 'brug AND (dicht OR open)',
    issues: [],
    isRead: true,
  })
})

it('leaves one that it cannot read as it was, with what is wrong', () => {
  const { text, issues, isRead } = convertWritten('brandwatch', 'brug AND (dicht')
  expect([text, isRead, issues.length > 0]).toEqual(['brug AND (dicht', false, true])
})
