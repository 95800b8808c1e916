import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyQueryText } from '../../tests/arbitraries.ts'
import { completion, highlightTokens, hoverAt, type CompletionOptions } from '../index.ts'

const colours = (text: string) =>
  highlightTokens(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)

describe('highlightTokens', () => {
  it('names every piece of a query', () => {
    expect(
      colours('(storing OR klant*) NEAR/5 #afval -{BT} <<< x >>> lang:nl "vers ijs"~5 followers:[1 TO 2]'),
    ).toEqual([
      'bracket (',
      'word storing',
      'operator OR',
      'wildcard klant*',
      'bracket )',
      'near NEAR/5',
      'tag #afval',
      'operator -',
      'exact {BT}',
      'comment <<< x >>>',
      'field lang:',
      'value nl',
      'phrase "vers ijs"~5',
      'field followers:',
      'range [1 TO 2]',
    ])
  })

  it('colours what is still being typed', () => {
    expect(colours('storing AND "vers i')).toEqual(['word storing', 'operator AND', 'phrase "vers i'])
    expect(colours('storing <<< nog niet')).toEqual(['word storing', 'comment <<< nog niet'])
    expect(colours('author:"Jan')).toEqual(['field author:', 'value "Jan'])
  })

  it('leaves only white space between its pieces, whatever the text', () => {
    fc.assert(
      fc.property(anyQueryText, (text) => {
        let at = 0
        for (const { start, end } of highlightTokens(text)) {
          expect(start >= at && end > start).toBe(true)
          expect(text.slice(at, start)).toMatch(/^\s*$/)
          at = end
        }
        expect(text.slice(at)).toMatch(/^\s*$/)
      }),
      { numRuns: 1000 },
    )
  })
})

const offered = (text: string, options: CompletionOptions = {}) => {
  const { start, end, items } = completion(text, text.length, options)
  return items.map((item) => text.slice(0, start) + item.text + text.slice(end))
}

describe('completion', () => {
  it.each([
    ['la', ['lang:']],
    ['storing AND ti', ['storing AND title:', 'storing AND time:']],
    ['storing AN', ['storing AND']],
    ['storing NE', ['storing NEAR/5', 'storing NEAR/5f']],
    ['source:bl', ['source:bluesky']],
    ['is:re', ['is:reply', 'is:repost']],
    ['is:ad', ['is:addressed']],
    ['lang:(nl OR e', ['lang:(nl OR en', 'lang:(nl OR es']],
    ['title:(la', ['title:(lang:']],
    ['has:', ['has:link', 'has:media']],
    ['query:me', ['query:merk']],
    ['query:o', ['query:"onze wijk"']],
    ['"vers la', []],
    ['{la', []],
    ['<<< la', []],
    ['followers:[1 TO', []],
    ['xyz', []],
  ])('of %s offers %j', (text, expected) => {
    expect(offered(text, { parts: ['merk', 'onze wijk'] })).toEqual(expected)
  })

  it('offers every field where nothing is typed yet, or only those that are allowed', () => {
    expect(offered('storing AND ')).toContain('storing AND author:')
    expect(offered('', { fields: ['lang', 'title'] })).toEqual(['lang:', 'title:'])
  })

  it('offers the values that are in use', () => {
    expect(offered('site:n', { values: { site: ['nu.nl', 'zonnedael.nl'] } })).toEqual(['site:nu.nl'])
  })

  it('stays inside the text, whatever was typed and wherever the caret stands', () => {
    fc.assert(
      fc.property(anyQueryText, fc.nat(40), (text, at) => {
        const offset = Math.min(at, text.length)
        const { start, end } = completion(text, offset)
        expect(0 <= start && start <= end && end === offset).toBe(true)
      }),
    )
  })
})

describe('hoverAt', () => {
  it.each([
    ['ijs NEAR/5 park', 5, '4-10 both words, at most 5 apart'],
    ['ijs NEAR/5 park', 1, '0-3 the word “ijs”'],
    ['storing AND (water OR gas)', 9, '8-11 both parts'],
    ['storing AND (water OR gas)', 20, '19-21 one of the 2 parts'],
    ['storing -opgelost', 8, '8-9 this is not in it'],
    ['storing AND lang:nl', 14, '12-19 the language is “nl”'],
    ['title:storing', 2, '0-13 in the title'],
    ['storing  AND water', 8, null],
    ['', 0, null],
  ])('in %s at %i says %s', (text, offset, expected) => {
    const hover = hoverAt(text, offset)
    expect(hover && `${hover.start}-${hover.end} ${hover.text.en}`).toBe(expected)
  })
})
