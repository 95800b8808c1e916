import { expect, it } from 'vitest'
import { toComing, toDuration, toEnd, toMonth } from './health-words.ts'

it.each([
  [59_999, null, null],
  [60_000, '1 minuut', '1 minute'],
  [150_000, '3 minuten', '3 minutes'],
  [7_200_000, '2 uur', '2 hours'],
  [3 * 86_400_000, '3 dagen', '3 days'],
])('says %d ms in words', (ms, nl, en) => {
  expect([toDuration(ms, 'nl'), toDuration(ms, 'en')]).toEqual([nl, en])
})

it('says the end of a gap by its time alone on the same day', () => {
  const at = (day: number, hour: number) => new Date(2026, 10, day, hour, 5).toISOString()
  expect(toEnd(at(21, 9), at(21, 11), 'nl')).toBe('11:05')
  expect(toEnd(at(21, 9), at(22, 11), 'nl')).toMatch(/22 november 2026.*11:05/)
})

it('says when something comes, and nothing of what has been or is no time', () => {
  const at = (day: number, hour: number) => new Date(2026, 10, day, hour, 5)
  const now = at(21, 9)
  expect(toComing(at(21, 11).toISOString(), now, 'en')).toBe('11:05')
  expect(toComing(at(22, 11).toISOString(), now, 'en')).toMatch(/22 November 2026.*11:05/)
  expect(toComing(at(20, 11).toISOString(), now, 'en')).toBe(null)
  expect(toComing('straks', now, 'en')).toBe(null)
})

it('names a month, and leaves what is none', () => {
  expect([toMonth('2026-11', 'nl'), toMonth('2026-11', 'en')]).toEqual(['november 2026', 'November 2026'])
  expect(toMonth('ooit', 'nl')).toBe('ooit')
})
