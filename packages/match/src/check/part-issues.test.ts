import { describe, expect, it } from 'vitest'
import { matches, openMonitor, parseQuery, queryCheck } from '../index.ts'

const parts = new Map(
  Object.entries({
    merk: 'zonnedael OR dael',
    'onze wijk': 'query:merk AND wijk',
    kring: 'storing OR query:ring',
    ring: 'water AND query:"derde ring"',
    'derde ring': 'query:kring OR gas',
    half: 'storing AND query:weg',
  }).map(([name, text]) => [name, parseQuery(text).value]),
)
const issues = (text: string, name?: string) => queryCheck(text, { parts, ...(name ? { name } : {}) }).issues

describe('saved parts', () => {
  it('that lead round in a circle are refused, with the circle named', () => {
    const [issue] = issues('storing AND query:ring')
    expect(issue).toMatchObject({ code: 'circular-part', severity: 'error', start: 12, end: 22 })
    expect(issue?.message.en).toBe(
      'The saved part “ring” uses itself: query:ring → query:"derde ring" → query:kring → query:ring.',
    )
  })

  it('are refused before a circle through the part itself is saved', () => {
    expect(issues('dael AND query:"onze wijk"')).toEqual([])
    expect(issues('dael OR query:"onze wijk"', 'merk')[0]?.message.nl).toBe(
      'Het deel “onze wijk” gebruikt zichzelf: query:"onze wijk" → query:merk → query:"onze wijk".',
    )
    expect(issues('dael OR query:merk', 'merk')[0]?.message.en).toContain('query:merk → query:merk')
  })

  it('that do not exist are refused, with the name that was probably meant', () => {
    expect(issues('query:merl')).toMatchObject([
      { code: 'unknown-part-near', fix: { start: 0, end: 10, text: 'query:merk' } },
    ])
    expect(issues('query:("onze wijd" OR merk)')).toMatchObject([{ fix: { start: 7, end: 18, text: '"onze wijk"' } }])
    expect(issues('query:iets-heel-anders')).toMatchObject([{ code: 'unknown-part' }])
  })

  it('that use one that does not exist are refused too', () => {
    expect(issues('query:half')[0]?.message.en).toBe('The saved part “half” uses “weg”, which does not exist.')
  })

  it('that put too much NEAR in NEAR are refused, and are then unknown in the evaluator and the monitor alike', () => {
    const nested = new Map([['n0', parseQuery('a NEAR/2 b').value]])
    for (let depth = 1; depth <= 8; depth++) nested.set(`n${depth}`, parseQuery(`query:n${depth - 1} NEAR/2 a`).value)
    const codes = (text: string) => queryCheck(text, { parts: nested }).issues.map(({ code }) => code)
    expect(codes('query:n4 NEAR/2 c')).toEqual([])
    expect(codes('query:n7 NEAR/2 c')).toEqual(['part-too-large'])
    for (const name of ['n5', 'n6', 'n7', 'n8']) {
      const { value: node } = parseQuery(`query:${name} NEAR/2 a`)
      const post = { id: '1', text: 'a b a a a a a a a a a a a' }
      const truth = matches(node, post, { parts: nested })
      const hits = openMonitor([{ id: 'q', node }], { parts: nested }).match(post, [])
      expect(hits).toEqual(truth === false ? [] : [{ id: 'q', certain: truth === true }])
    }
  })

  it('may be a chain of any length', () => {
    const chain = new Map(
      Array.from({ length: 20_000 }, (_, index) => [`p${index}`, parseQuery(`a OR query:p${index + 1}`).value]),
    )
    expect(queryCheck('query:p0', { parts: chain }).issues[0]?.code).toBe('unknown-part-inside')
    chain.set('p20000', parseQuery('query:p19999').value)
    expect(queryCheck('query:p0', { parts: chain }).issues[0]?.message.en).toContain(
      'query:p19999 → query:p20000 → query:p19999',
    )
  })
})
