import type { Post } from '@troje/post'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyPost, anyQuery } from '../../tests/arbitraries.ts'
import { everyReadingNeeds, matches, parseQuery, toText } from '../index.ts'
import { clauseText, mergeClauses, toCover, toCoverage, type Atom, type Clause } from './push-down.ts'

const parts = new Map([['merk', parseQuery('zonnedael.nl OR "grote storing"').value]])
const coverOf = (text: string, options = {}) => {
  const cover = toCover(parseQuery(text).value, { parts, ...options })
  return cover && cover.map(clauseText)
}

/** A cover is a query too, in which a clause is an AND: so the evaluator says what it lets through. */
const admits = (clauses: readonly Clause[], post: Post) =>
  clauses.some((clause) => matches(parseQuery(clauseText(clause)).value, post) === true)

describe('toCover', () => {
  it.each([
    ['storing', ['storing']],
    ['storing NOT water', ['storing']],
    ['storing OR lek', ['storing', 'lek']],
    ['zonnedael AND (storing OR lek)', ['zonnedael AND storing', 'zonnedael AND lek']],
    ['ijs NEAR/5 zwembad', ['zwembad AND ijs']],
    ['"gemeente zonnedael"', ['"gemeente zonnedael"']],
    ['"dag #storing" AND de', ['#storing AND dag']],
    ['"groot lek zonnedael"~5', ['zonnedael AND groot']],
    ['klant*service OR w?nkel', null],
    ['klant*service', ['klant*']],
    ['#afv*', ['#afv*']],
    ['{BT} AND niño', ['niño AND bt']],
    ['title:storing', ['storing']],
    ['bio:arts', null],
    ['bio:arts AND storing', ['storing']],
    ['lang:nl', null],
    ['lang:nl AND source:x', null],
    ['lang:nl AND de', ['de AND lang:nl']],
    ['author:@loket', ['author:@loket']],
    ['author:loket', null],
    ['link:zonnedael.nl/afval', ['link:zonnedael.nl/afval']],
    ['is:addressed OR #dael', ['is:addressed', '#dael']],
    ['query:merk AND has:link', ['link:zonnedael.nl', '"grote storing"']],
    ['query:weg', null],
    ['NOT storing', null],
    ['storing AND ()', []],
  ])('of %s is %j', (text, expected) => {
    expect(coverOf(text)).toEqual(expected)
  })

  it('counts as true what the network cannot filter, and takes another side of an AND then', () => {
    const can = ({ kind }: Atom) => kind === 'word'
    expect(coverOf('zonnedael* AND storing', { can })).toEqual(['storing'])
    expect(coverOf('"gemeente zonnedael" AND #afval', { can })).toEqual(['zonnedael AND gemeente'])
    expect(coverOf('zonnedael* OR storing', { can })).toBeNull()
  })

  it('names the part that cannot be narrowed, and no more than that', () => {
    const { clauses, gaps } = toCoverage(parseQuery('storing OR (followers:[9 TO *] OR water) OR NOT gas').value)
    expect(clauses.map(clauseText)).toEqual(['storing', 'water'])
    expect(gaps.map(toText)).toEqual(['followers:[9 TO *]', 'NOT gas'])
  })

  it('lets through every post that the query matches', () => {
    fc.assert(
      fc.property(anyQuery, fc.array(anyPost, { maxLength: 10 }), (query, posts) => {
        const { clauses, gaps } = toCoverage(query, { parts })
        expect(clauses.every((clause) => clause.length > 0 && clause.length <= 2)).toBe(true)
        for (const post of posts) {
          if (matches(query, post, { parts }) !== true) continue
          expect(admits(clauses, post) || gaps.some((gap) => matches(gap, post) === true)).toBe(true)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('asks for an own term in every clause of a query that needs one in every reading', () => {
    const own = ({ kind, text }: Atom) =>
      (kind === 'word' || kind === 'phrase') && text.split(' ').some((word) => word === 'water' || word === 'park')
    let checked = 0
    fc.assert(
      fc.property(anyQuery, (query) => {
        const needs = everyReadingNeeds(query, (leaf, scope) => {
          return scope === null && leaf.kind === 'term' && ['water', 'park'].includes(leaf.text)
        })
        const { clauses, gaps } = toCoverage(query, { own })
        if (!needs || gaps.length > 0) return
        checked++
        for (const clause of clauses) expect(clause.some(own), clauseText(clause)).toBe(true)
      }),
      { numRuns: 6000 },
    )
    expect(checked).toBeGreaterThan(100)
  })
})

describe('mergeClauses', () => {
  const clausesOf = (text: string) => toCoverage(parseQuery(text).value, { parts }).clauses
  const merge = (...texts: string[]) =>
    mergeClauses(texts.map((text, index) => ({ query: String(index), clauses: clausesOf(text) }))).map(
      ({ atoms, queries }) => `${clauseText(atoms)} ← ${queries.join(' ')}`,
    )

  it.each([
    [['storing', 'storing'], ['storing ← 0 1']],
    [['zonnedael AND storing', 'zonnedael'], ['zonnedael ← 1 0']],
    [['"gemeente zonnedael"', 'zonnedael'], ['zonnedael ← 1 0']],
    [['"de gemeente zonnedael"', '"gemeente zonnedael"'], ['"gemeente zonnedael" ← 1 0']],
    [['#zonnedael', 'zonne*'], ['zonne* ← 1 0']],
    [['zonnedael*', 'zonne*'], ['zonne* ← 1 0']],
    [['niño', 'nino'], ['nino ← 1 0']],
    [
      ['#zonnedael', '@zonnedael'],
      ['#zonnedael ← 0', '@zonnedael ← 1'],
    ],
    [
      ['@zonnedael', 'zonne*'],
      ['zonne* ← 1', '@zonnedael ← 0'],
    ],
  ])('of %j is %j', (texts, expected) => {
    expect(merge(...texts)).toEqual(expected)
  })

  it('lets through what every one of them lets through, and drops no query', () => {
    fc.assert(
      fc.property(fc.array(anyQuery, { maxLength: 6 }), fc.array(anyPost, { maxLength: 6 }), (queries, posts) => {
        const covers = queries.map((query, at) => ({ query: String(at), ...toCoverage(query, { parts }) }))
        const merged = mergeClauses(covers)
        for (const { query, clauses } of covers) {
          const own = merged.filter(({ queries }) => queries.includes(query)).map(({ atoms }) => atoms)
          for (const post of posts) if (admits(clauses, post)) expect(admits(own, post)).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })
})
