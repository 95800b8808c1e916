import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accentsAgree, fold, foldWithMap, lower, toOriginalSpan } from './fold.ts'

const european = fc.string({
  unit: fc.constantFrom(
    ...'ß é e Å ς Σ ά İ ı Ĳ ﬃ æ Ł Ё й Ặ ’ \u0301 \u0308 \u0345 \u200d \u00ad \ud83d \ude00'.split(' '),
  ),
})
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), european)

describe('fold', () => {
  it.each([
    ['Niño', 'nino'],
    ['nin\u0303o', 'nino'],
    ['STRAßE', 'strasse'],
    ['Ærøskøbing', 'aeroskobing'],
    ['Łódź', 'lodz'],
    ['Ĳsselmeer', 'ijsselmeer'],
    ['foto’s', "foto's"],
    ['İstanbul ı', 'istanbul i'],
    ['ΛΌΓΟΣ λόγος', 'λογοσ λογοσ'],
    ['ёлка', 'елка'],
    ['Zonne\u00addael\u200f', 'zonnedael'],
    ['𐐀', '𐐨'],
    ['हिन्दी がぎ ไทย', 'हिन्दी がぎ ไทย'],
    ['ｅｉкеl', 'ｅｉкеl'],
    ['a\0b', 'ab'],
  ])('folds %j to %j', (text, expected) => {
    expect(fold(text)).toBe(expected)
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
    for (let unit = 0; unit < 0x10000; unit++) {
      const folded = fold(String.fromCharCode(unit))
      if (fold(folded) !== folded) expect.fail(`U+${unit.toString(16)} folds twice`)
    }
  })

  it('folds a European text and its lower-case form alike', () => {
    fc.assert(
      fc.property(european, (text) => {
        expect(fold(lower(text))).toBe(fold(text))
      }),
    )
  })

  it('folds composed and decomposed letters alike', () => {
    for (const word of ['crème brûlée', 'ÅNGSTRÖM', 'Việt Nam', 'Ёж', 'άλφα', 'آب']) {
      expect(fold(word.normalize('NFD'))).toBe(fold(word.normalize('NFC')))
    }
  })

  it('takes a hundred thousand marks on one letter', () => {
    const flood = `a${'\u0301\u0315'.repeat(50_000)}b`
    expect(fold(flood)).toBe('ab')
    expect(lower(flood)).toHaveLength(31)
  })
})

describe('foldWithMap', () => {
  it('gives the same text as fold, and a place in the original for every unit', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const mapped = foldWithMap(text)
        expect(mapped.text).toBe(fold(text))
        expect(mapped.offsets).toHaveLength(mapped.text.length + 1)
        expect(mapped.offsets.at(-1)).toBe(text.length)
        for (let at = 0; at < mapped.text.length; at++) {
          expect(mapped.offsets[at]).toBeLessThanOrEqual(mapped.offsets[at + 1] ?? 0)
          const span = toOriginalSpan(mapped, at, at + 1)
          expect(span.end).toBeGreaterThan(span.start)
        }
      }),
    )
  })

  it('gives the whole ß for half of it, and a letter with its accent', () => {
    const text = 'große cafe\u0301s'
    const mapped = foldWithMap(text)
    const half = toOriginalSpan(mapped, 3, 4)
    expect(text.slice(half.start, half.end)).toBe('ß')
    const cafe = toOriginalSpan(mapped, 7, 11)
    expect(text.slice(cafe.start, cafe.end)).toBe('cafe\u0301')
  })
})

describe('accentsAgree', () => {
  it.each([
    ['nino', 'NIÑO', true],
    ['niño', 'nino', false],
    ['niño', 'NIN\u0303O', true],
    ['niño', 'níño', true],
    ['strasse', 'Straße', true],
    ['straße', 'strasse', false],
    ['café', 'cafè', false],
    ["foto's", 'foto’s', true],
    ['nina', 'niño', false],
  ])('asked for %s, %s agrees: %s', (query, text, expected) => {
    expect(accentsAgree(query, text)).toBe(expected)
  })

  it('lets every word agree with itself and with its plain form', () => {
    fc.assert(
      fc.property(anyText, (word) => {
        expect(accentsAgree(word, word)).toBe(true)
        expect(accentsAgree(fold(word), word)).toBe(true)
      }),
    )
  })
})
