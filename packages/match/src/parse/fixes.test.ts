import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyQueryText } from '../../tests/arbitraries.ts'
import { parseQuery } from './parse-query.ts'

function fixed(text: string, which: 'fix' | 'otherFix' = 'fix'): string {
  const fix = parseQuery(text).issues.find((issue) => issue[which])?.[which]
  return fix ? text.slice(0, fix.start) + fix.text + text.slice(fix.end) : text
}

describe('a quick fix', () => {
  it.each([
    ['storing AND (water', 'storing AND (water)'],
    ['storing "vers ijs', 'storing AND "vers ijs'],
    ['"vers ijs', '"vers ijs"'],
    ['{BT', '{BT}'],
    ['followers:[10 TO 20', 'followers:[10 TO 20]'],
    ['storing <<< nog', 'storing <<< nog>>>'],
    ['storing)', 'storing'],
    ['storing water', 'storing AND water'],
    ['storing(water OR gas)', 'storing AND (water OR gas)'],
    ['storing or water', 'storing OR water'],
    ['storing AND', 'storing '],
    ['ijs NEAR park', 'ijs NEAR/5 park'],
    ['ijs ONEAR park', 'ijs NEAR/5f park'],
    ['ijs NEAR/0 park', 'ijs NEAR/1 park'],
    ['ijs NEAR/2000 park', 'ijs AND park'],
    ['a NEAR/5 b NEAR/5 c', '(a NEAR/5 b) NEAR/5 c'],
    ['"ijs park"~', '"ijs park"~5'],
    ['lnag:nl', 'lang:nl'],
    ['source:blusky', 'source:bluesky'],
    ['vraag:storing', '"vraag:storing"'],
    ['*storing', 'storing'],
    ['klant-service', '"klant-service"'],
  ])('of %s makes it %s', (text, expected) => {
    expect(fixed(text)).toBe(expected)
  })

  it('of mixed AND and OR gives both readings, in the writer’s own words', () => {
    const text = 'storing AND "vers  ijs" OR -(a OR b) NOT lek'
    expect(fixed(text)).toBe('(storing AND "vers  ijs") OR (-(a OR b) NOT lek)')
    expect(fixed('a AND b OR c', 'otherFix')).toBe('a AND (b OR c)')
    expect(parseQuery(fixed('a b OR (c d)', 'otherFix')).issues.some(({ code }) => code === 'mixed-operators')).toBe(
      false,
    )
  })

  it('lies inside the text, whatever was typed', () => {
    fc.assert(
      fc.property(anyQueryText, (text) => {
        for (const { fix, otherFix } of parseQuery(text).issues) {
          for (const each of [fix, otherFix]) {
            if (each) expect(0 <= each.start && each.start <= each.end && each.end <= text.length).toBe(true)
          }
        }
      }),
      { numRuns: 1000 },
    )
  })
})
