import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldConfusables, foldConfusablesWithMap } from './confusables.ts'
import { toOriginalSpan } from './fold.ts'
import { sharedData } from '../../../tests/shared-data.ts'

const { url: file, missing, title } = sharedData('conformance/confusables/confusables.txt')

const masked: readonly (readonly [string, string])[] = [
  ['еіkеl', 'eikel'],
  ['ｅｉｋｅｌ', 'eikel'],
  ['𝓮𝓲𝓴𝓮𝓵', 'eikel'],
  ['ⓔⓘⓚⓔⓛ', 'eikel'],
  ['🅔🅘🅚🅔🅛', 'eikel'],
  ['e\u200bi\u00adk\u2060el', 'eikel'],
  ['e1k3l', 'eikel'],
  ['sl@pj@nus', 'slapjanus'],
  ['Straße', 'strasse'],
  ['niño', 'nino'],
]

describe('foldConfusables', () => {
  it.each(masked)('reads %s as %s', (text, expected) => {
    expect(foldConfusables(text)).toBe(expected)
  })

  it('leaves numbers, prices, handles and exclamation marks alone', () => {
    expect(foldConfusables('Om 3 uur €5 voor @Jan, wow!! 112')).toBe('om 3 uur €5 voor @jan, wow!! 112')
  })

  it('points every unit back into the original, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const mapped = foldConfusablesWithMap(text)
        expect(mapped.offsets).toHaveLength(mapped.text.length + 1)
        expect(mapped.offsets.at(-1)).toBe(text.length)
        expect(mapped.offsets).toEqual(mapped.offsets.toSorted())
      }),
    )
  })

  it('finds the masked word in the original', () => {
    const text = 'wat een 𝓮𝓲𝓴𝓮𝓵 zeg'
    const mapped = foldConfusablesWithMap(text)
    const start = mapped.text.indexOf('eikel')
    const span = toOriginalSpan(mapped, start, start + 5)
    expect(text.slice(span.start, span.end)).toBe('𝓮𝓲𝓴𝓮𝓵')
  })

  it('takes a megabyte of marks and signs', () => {
    expect(foldConfusables(`a${'\u0301'.repeat(500_000)}${'!'.repeat(500_000)}`)).toHaveLength(500_001)
  })
})

interface Row {
  readonly from: string
  readonly to: string
}

/** The rows whose skeleton is one Latin letter, but those that are Latin letters themselves. */
function readRows(): Row[] {
  if (missing) return []
  const characters = (codes = '') =>
    codes
      .trim()
      .split(' ')
      .map((code) => String.fromCodePoint(Number.parseInt(code, 16)))
      .join('')
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => (line.split('#')[0] ?? '').split(';'))
    .filter((fields) => fields.length >= 2)
    .map(([from, to]) => ({ from: characters(from), to: characters(to) }))
    .filter(({ from, to }) => /^[A-Za-z]$/.test(to) && !/^[\0-\x7f]$/.test(from))
}

/** UTS #39 takes `I`, `l` and `1` for one, and so `O` and `0`; here every sign has the letter it is read as. */
const same = (one: string, other: string) => one.replace('l', 'i') === other.toLowerCase().replace('l', 'i')

describe.skipIf(missing)(title('UTS #39 coverage'), () => {
  const rows = readRows()
  const inScripts = (pattern: RegExp) => rows.filter(({ from }) => pattern.test(from.normalize('NFKD')))
  const share = (some: readonly Row[]) =>
    some.filter(({ from, to }) => same(foldConfusables(from), to)).length / some.length

  it('covers the look-alikes of the alphabets that people mask with', () => {
    const greekAndCyrillic = inScripts(/[\p{Script=Greek}\p{Script=Cyrillic}]/u)
    const compatible = inScripts(/^[A-Za-z]$/)
    expect(greekAndCyrillic.length).toBeGreaterThan(150)
    expect(compatible.length).toBeGreaterThan(500)
    expect(share(greekAndCyrillic)).toBeGreaterThan(0.95)
    expect(share(compatible)).toBe(1)
  })

  it('covers most of all single look-alikes of a Latin letter', () => {
    expect(share(rows)).toBeGreaterThan(0.75)
  })
})
