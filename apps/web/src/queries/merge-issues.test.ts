import { expect, it } from 'vitest'
import { hasError, mergeIssues, quoteOf } from './merge-issues.ts'

const issue = (code: string, start: number, end: number, severity: 'error' | 'warning' | 'info' = 'error') => ({
  severity,
  code,
  start,
  end,
  message: { nl: code, en: code },
})

it('says once what the browser and the server both found', () => {
  const own = [issue('mixed', 4, 8)]
  const merged = mergeIssues(own, [issue('mixed', 4, 8), issue('no-own-term', 0, 8)])
  expect(merged.map(({ code }) => code)).toEqual(['no-own-term', 'mixed'])
})

it('follows the text, and puts an error before a tip at the same place', () => {
  const merged = mergeIssues([issue('tip', 2, 3, 'info'), issue('late', 9, 10)], [issue('wrong', 2, 5)])
  expect(merged.map(({ code }) => code)).toEqual(['wrong', 'tip', 'late'])
})

it('knows an error from a warning', () => {
  expect(hasError([issue('a', 0, 1, 'warning')])).toBe(false)
  expect(hasError([issue('a', 0, 1, 'warning'), issue('b', 0, 1)])).toBe(true)
})

it('quotes the piece, shortened and in one line', () => {
  expect(quoteOf('een\n twee drie', issue('a', 0, 9))).toBe('een twee')
  expect(quoteOf('x'.repeat(90), issue('a', 0, 90))).toBe(`${'x'.repeat(39)}…`)
})
