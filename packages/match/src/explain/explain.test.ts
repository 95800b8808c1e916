import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyPost, anyQuery } from '../../tests/arbitraries.ts'
import { describe as describeNode, explain, matches, parseQuery, spansOf, type Explanation } from '../index.ts'

const ask = (query: string, text: string) => explain(parseQuery(query).value, { id: '1', text })
const lines = (explanation: Explanation): string[] => [
  explanation.said.en,
  ...explanation.parts.flatMap((part) => lines(part)),
]

describe('explain', () => {
  it('says of every part whether it is there, and where', () => {
    const whole = ask('storing AND (water OR gas) NOT opgelost', 'Grote storing, geen gas')
    expect(whole.truth).toBe(true)
    expect(lines(whole)).toEqual([
      'all 3 parts: yes',
      'the word “storing”: found in the text',
      'one of the 2 parts: yes',
      'the word “water”: not found',
      'the word “gas”: found in the text',
      'this is not in it: right',
      'the word “opgelost”: not found',
    ])
    expect(whole.spans).toEqual([
      { field: 'text', start: 6, end: 13 },
      { field: 'text', start: 20, end: 23 },
    ])
    expect(whole.parts[1]?.parts[0]?.spans).toEqual([])
  })

  it('says of words that are too far apart that they are there', () => {
    expect(ask('ijs NEAR/2 park', 'ijs eten in een groot park').said).toEqual({
      nl: 'beide woorden, hooguit 2 uit elkaar: ze staan er wel, maar niet zo bij elkaar',
      en: 'both words, at most 2 apart: they are there, but not together like that',
    })
  })

  it('shows what a NOT refused', () => {
    const [, not] = ask('storing NOT opgelost', 'storing opgelost').parts
    expect(not?.said.nl).toBe('dit staat er niet in: klopt niet, het staat er wel')
    expect(not?.parts[0]?.spans).toEqual([{ field: 'text', start: 8, end: 16 }])
  })

  it('says of a field that the source did not send that it is not known', () => {
    expect(ask('storing AND lang:nl', 'storing').parts[1]?.said.en).toBe(
      'the language is “nl”: not known, the source did not send this',
    )
  })

  it('explains a saved part by what it stands for, and a missing one as not there', () => {
    const parts = new Map([['merk', parseQuery('zonnedael OR dael').value]])
    const whole = explain(parseQuery('query:merk AND query:weg').value, { id: '1', text: 'in dael' }, { parts })
    expect(lines(whole)).toEqual([
      'both parts: not known, the source did not send this',
      'the saved part “merk”: yes',
      'one of the 2 parts: yes',
      'the word “zonnedael”: not found',
      'the word “dael”: found in the text',
      'the saved part “weg”: not known, there is no such part',
    ])
  })

  it('names the parts that a part is made of, and ends where they lead round', () => {
    const texts = { merk: 'zonnedael', wijk: 'query:merk AND wijk', kring: 'storing OR query:kring' }
    const parts = new Map(Object.entries(texts).map(([name, text]) => [name, parseQuery(text).value]))
    const post = { id: '1', text: 'wijk in zonnedael' }
    expect(lines(explain(parseQuery('query:wijk').value, post, { parts }))).toEqual([
      'the saved part “wijk”: yes',
      'both parts: yes',
      'the saved part “merk”: yes',
      'the word “zonnedael”: found in the text',
      'the word “wijk”: found in the text',
    ])
    const circle = explain(parseQuery('query:kring').value, post, { parts })
    expect(circle.truth).toBe(matches(parseQuery('query:kring').value, post, { parts }))
    expect(lines(circle).at(-1)).toBe('the saved part “kring”: not known, there is no such part')
  })

  it('agrees with the evaluator and the spans, on every query and post', () => {
    fc.assert(
      fc.property(anyQuery, anyPost, (query, post) => {
        const whole = explain(query, post)
        expect(whole.truth).toBe(matches(query, post))
        expect(whole.spans).toEqual(spansOf(query, post))
      }),
      { numRuns: 300 },
    )
  })
})

describe('describe', () => {
  it.each([
    ['ijs NEAR/5 park', 'beide woorden, hooguit 5 uit elkaar', 'both words, at most 5 apart'],
    [
      '(a OR b) NEAR/1f c',
      'beide kanten, naast elkaar, in deze volgorde',
      'both sides, next to each other, in this order',
    ],
    ['#afval', 'de hashtag “#afval”', 'the hashtag “#afval”'],
    ['@loket', 'het account “@loket”', 'the account “@loket”'],
    ['{BT}', '“BT”, precies zo geschreven', '“BT”, written exactly so'],
    [
      'w?nk*',
      'een woord als “w?nk*”; * is nul of meer letters, ? is precies één letter',
      'a word like “w?nk*”; * is any letters or none, ? is exactly one letter',
    ],
    ['is:addressed', 'het is aan ons gericht', 'it was sent to us'],
    ['source:google-business', 'het staat op Google Bedrijfsprofiel', 'it is on Google Business'],
    ['followers:[1000 TO *]', 'minstens 1000 volgers', 'at least 1000 followers'],
    ['time:[22:00 TO 06:00]', 'geplaatst tussen 22:00 en 06:00 uur', 'posted between 22:00 and 06:00'],
  ])('says of %s: %s', (query, nl, en) => {
    expect(describeNode(parseQuery(query).value)).toEqual({ nl, en })
  })
})
