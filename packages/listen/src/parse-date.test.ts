import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDate } from './parse-date.ts'

describe('parseDate', () => {
  it.each([
    ['2015-02-24T11:35:00Z', '2015-02-24T11:35:00.000Z'],
    ['2015-02-24T11:35:00.123456+01:00', '2015-02-24T10:35:00.000Z'],
    ['2015-02-24 11:35', '2015-02-24T11:35:00.000Z'],
    ['2015/2/4', '2015-02-04T00:00:00.000Z'],
    ['24-02-2015 11.35', '2015-02-24T11:35:00.000Z'],
    ['24/2/15 9:05', '2015-02-24T09:05:00.000Z'],
    ['2/24/2015 1:05 PM', '2015-02-24T13:05:00.000Z'],
    ['3/4/2015', '2015-04-03T00:00:00.000Z'],
    ['24 februari 2015 11:35', '2015-02-24T11:35:00.000Z'],
    ['1 mei 2020', '2020-05-01T00:00:00.000Z'],
    ['28-Apr-2024 03:05PM', '2024-04-28T15:05:00.000Z'],
    ['Feb 24, 2015 11:35 pm', '2015-02-24T23:35:00.000Z'],
    ['Tue, 24 Feb 2015 11:35:00 +0100', '2015-02-24T10:35:00.000Z'],
    ['Tue, 24 Feb 15 11:35:00 EST', '2015-02-24T16:35:00.000Z'],
    ['Tue Feb 24 11:35:00 +0000 2015', '2015-02-24T11:35:00.000Z'],
    ['1424777700', '2015-02-24T11:35:00.000Z'],
    ['1424777700000', '2015-02-24T11:35:00.000Z'],
    ['20150224', '2015-02-24T00:00:00.000Z'],
  ])('reads %s', (text, expected) => {
    expect(parseDate(text)).toBe(expected)
  })

  it('takes the month first where the file does', () => {
    expect(parseDate('3/4/2015', { order: 'mdy' })).toBe('2015-03-04T00:00:00.000Z')
  })

  it('reads a time on the wall in its zone, in winter and in summer', () => {
    const timeZone = 'Europe/Amsterdam'
    expect(parseDate('24-02-2015 11.35', { timeZone })).toBe('2015-02-24T10:35:00.000Z')
    expect(parseDate('24-07-2015 11.35', { timeZone })).toBe('2015-07-24T09:35:00.000Z')
    expect(parseDate('2015-07-24T11:35:00Z', { timeZone })).toBe('2015-07-24T11:35:00.000Z')
  })

  it.each([
    '',
    'soon',
    '31-02-2015',
    '2015-13-01',
    '99:99',
    '5.70306E+17',
    '24-02-2015 25.00',
    '2015-02-24T11:35:00 XYZ',
  ])('answers null for "%s"', (text) => {
    expect(parseDate(text)).toBeNull()
  })

  it('reads back what it wrote', () => {
    const dates = fc.date({ min: new Date(0), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(dates, (date) => {
        const iso = parseDate(new Date(Math.floor(date.getTime() / 1000) * 1000).toISOString())
        expect(parseDate(iso!)).toBe(iso)
      }),
    )
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseDate(text)))
  })
})
