import { expect, test } from 'vitest'
import { parseRowId } from './row-id.ts'

test.each(['0', '-1', '1.5', '1e3', ' 1', '', 'abc', '1; drop table', '9'.repeat(19), '１'])('%j is no id', (text) => {
  expect(parseRowId(text)).toBeNull()
})

test('a whole number is one', () => {
  expect(parseRowId('9'.repeat(18))).toBe('9'.repeat(18))
})
