import { expect, test } from 'vitest'
import { toInstant } from './instant.ts'

test.each([
  ['2026-03-01T10:00:00+01:00', '2026-03-01T09:00:00.000Z'],
  ['2026-03-01T10:00:00.123456Z', '2026-03-01T10:00:00.123Z'],
  ['yesterday', null],
  ['', null],
  ['+275000-01-01T00:00:00Z', null],
  ['-000001-01-01T00:00:00Z', null],
])('%s is the instant %s', (text, instant) => {
  expect(toInstant(text)).toBe(instant)
})
