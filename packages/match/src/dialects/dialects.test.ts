import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDialectText } from '../../tests/dialect-arbitraries.ts'
import { dialectNames, matches, parseQuery, queryCheck, readDialect, toText, type DialectName } from '../index.ts'

const convert = (name: DialectName, text: string) => toText(readDialect(name, text).value)

describe.each(dialectNames)('a query of %s', (name) => {
  it('is always read, with places inside it', () => {
    fc.assert(
      fc.property(anyDialectText, (text) => {
        const { issues } = readDialect(name, text)
        for (const { start, end, message } of issues) {
          expect(0 <= start && start <= end && end <= text.length).toBe(true)
          expect(`${message.nl}${message.en}`).not.toMatch(/%\w|undefined/)
        }
      }),
      { numRuns: 1500 },
    )
  })

  it('is converted once: as Troje’s, nothing changes any more', () => {
    fc.assert(
      fc.property(anyDialectText, (text) => {
        const converted = convert(name, text)
        expect(toText(parseQuery(converted).value)).toBe(converted)
      }),
      { numRuns: 1500 },
    )
  })

  it('that may be used is converted to one that may be used, and that reads the same in its own dialect', () => {
    fc.assert(
      fc.property(anyDialectText, (text) => {
        const { value, issues } = readDialect(name, text)
        if (issues.some((issue) => issue.severity === 'error')) return
        const converted = toText(value)
        expect(queryCheck(converted).issues.filter((issue) => issue.severity === 'error')).toEqual([])
        expect(convert(name, converted)).toBe(converted)
      }),
      { numRuns: 3000 },
    )
  })

  it('without anything of the tool’s own means what it means in Troje', () => {
    for (const text of [
      'storing',
      '"vers ijs"',
      '(storing OR water) AND klacht',
      '#afval OR @loket',
      'title:storing',
    ]) {
      expect(convert(name, text)).toBe(text)
    }
  })
})

describe('a part that Troje cannot honour', () => {
  it('is left out with its place, and the rest still finds', () => {
    const { value, issues } = readDialect('brandwatch', 'storing AND country:nl')
    expect(toText(value)).toBe('storing')
    expect(issues).toMatchObject([{ code: 'left-out', severity: 'warning', start: 12, end: 22 }])
    expect(issues[0]?.message.en).toContain('“country:nl”')
    expect(matches(value, { id: '1', text: 'een storing' })).toBe(true)
  })
})
