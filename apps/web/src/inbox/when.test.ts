import { expect, it } from 'vitest'
import { toDayOf, whenLong, whenShort } from './when.ts'

const at = (year: number, month: number, day: number, hour: number) => new Date(year, month - 1, day, hour, 5)

it('says the time of today, the day of this year, and the date of another', () => {
  const today = toDayOf(at(2026, 11, 22, 12))
  expect(whenShort(at(2026, 11, 22, 9).toISOString(), today, 'nl')).toBe('09:05')
  expect(whenShort(at(2026, 11, 21, 9).toISOString(), today, 'nl')).toBe('21 nov')
  expect(whenShort(at(2025, 11, 21, 9).toISOString(), today, 'en')).toBe('21 Nov 2025')
})

it('says day and time in full in both languages', () => {
  const instant = at(2026, 11, 22, 9).toISOString()
  expect(whenLong(instant, 'nl')).toMatch(/22 november 2026.*09:05/)
  expect(whenLong(instant, 'en')).toMatch(/22 November 2026.*09:05/)
})

it('says nothing of an instant that is none', () => {
  expect(whenShort('gisteren', '2026-11-22', 'nl')).toBe('')
  expect(whenLong('gisteren', 'nl')).toBe('')
})
