import type { Post } from '@troje/post'
import { describe, expect, it } from 'vitest'
import {
  completion,
  dialectNames,
  highlightTokens,
  hoverAt,
  matches,
  openMonitor,
  parseQuery,
  queryCheck,
  readDialect,
  spansOf,
  toText,
} from './index.ts'

const queries = [
  'storing',
  'café',
  'cafe*',
  'caf?',
  '{A}',
  '"storing 😀"',
  'storing NEAR/3 (😀 OR #water)',
  '(storing NEAR/2 water) NEAR/4f storing',
  '"storing water"~4',
  'NOT storing AND water',
  'title:storing OR bio:water',
  'שלום',
  'zonnedael.nl',
].map((text) => ({ id: text, node: parseQuery(text).value }))

const texts: Record<string, string> = {
  'ten thousand combining marks': `a${'\u0301\u0323'.repeat(5000)} storing A${'\u0301'.repeat(10_000)} cafe${'\u0301'.repeat(10_000)}`,
  'right to left with overrides': '\u202estoring \u2067שלום\u2069 water\u202c storing',
  'half surrogates': '\ud83dstoring\ude00 \ud83d\ud83d😀 caf\u00e9\udc00',
  'emoji sequences': `storing ${'👩‍👩‍👧😀🇳🇱1️⃣'.repeat(500)} storing 😀`,
  'one word of 100,000 letters': `cafe${'a'.repeat(100_000)}`,
  'the same words over and over': 'storing water #water 😀 '.repeat(400),
  'a megabyte of words': 'storing in het water van zonnedael.nl, #water café '.repeat(20_000),
  nothing: '',
}

describe.each(Object.entries(texts))('a post with %s', (_, text) => {
  const post: Post = { id: '1', text, title: text.slice(0, 2000), author: { bio: text.slice(0, 2000) } }

  it('gets the same answer from the monitor and the evaluator', () => {
    const expected = queries.filter(({ node }) => matches(node, post) === true).map(({ id }) => id)
    const hits = openMonitor(queries).match(post, [])
    expect(hits.map(({ id }) => id).sort()).toEqual(expected.sort())
    expect(hits.every(({ certain }) => certain)).toBe(true)
  })

  it('has spans inside its text', () => {
    for (const { node } of queries) {
      for (const { field, start, end } of spansOf(node, { id: '1', text: text.slice(0, 30_000) })) {
        expect([field, start < end, end <= text.length]).toEqual(['text', true, true])
      }
    }
  })
})

describe('a hostile query', () => {
  it('of NEARs in NEARs is answered also for a megabyte that repeats its words', () => {
    const { value: node } = parseQuery('((storing NEAR/1000 water) NEAR/1000 gas) NEAR/1000 (storing OR water)')
    const text = 'storing water gas park '.repeat(45_000)
    expect(openMonitor([{ id: 'q', node }]).match({ id: '1', text }, [])).toEqual([{ id: 'q', certain: true }])
  })

  it.each([
    ['brackets in brackets without end', '('.repeat(100_000)],
    ['brackets that close', `${'('.repeat(5000)}a${')'.repeat(5000)}`],
    ['closing brackets', ')'.repeat(100_000)],
    ['minus after minus', ' -'.repeat(50_000)],
    ['NOT after NOT', `${'NOT '.repeat(20_001)}b`],
    ['a word of many pieces and a star', `${'ab-'.repeat(20_000)}abc*`],
    [
      'chains of NEAR in brackets',
      Array.from({ length: 100 }).reduce<string>((inner) => `(${inner}${' NEAR/5 a'.repeat(100)})`, 'a'),
    ],
    ['NEAR after NEAR', `a${' NEAR/5 a'.repeat(5000)}`],
    ['fields in fields', 'bio:title:'.repeat(20_000)],
    ['half a surrogate', '\ud800 AND "\udfff"'],
  ])('of %s is read, printed and refused without a throw', (_, text) => {
    const check = queryCheck(text)
    expect(check.ok).toBe(false)
    for (const name of dialectNames) expect(toText(readDialect(name, text).value)).toBeTypeOf('string')
    expect(highlightTokens(text).length).toBeGreaterThan(0)
    expect(hoverAt(text, 5)?.start ?? 0).toBeLessThanOrEqual(5)
    expect(completion(text, text.length).end).toBe(text.length)
    expect(matches(parseQuery(text).value, { id: '1', text: 'b' })).not.toBe(true)
  })

  it('of ten thousand words after NOT is read in every dialect', () => {
    const text = `storing NOT ${Array.from({ length: 10_000 }, (_, index) => `woord${index}`).join(' OR ')}`
    const excluded = readDialect('spotler', text).value
    expect(matches(excluded, { id: '1', text: 'storing woord9999' })).toBe(false)
    expect(matches(excluded, { id: '1', text: 'storing' })).toBe(true)
    for (const name of dialectNames) expect(readDialect(name, text).issues.length).toBeLessThan(5)
  })

  it('of 120,000 words is read as far as it may be, and answered everywhere', () => {
    const list = Array.from({ length: 120_000 }, (_, index) => `woord${index}`)
    const text = `storing NEAR/5 (${list.join(' OR ')})`
    const { value: node, issues } = parseQuery(text)
    expect(issues.map(({ code }) => code)).toEqual(['unclosed-bracket', 'too-long'])
    expect(toText(node).length).toBeLessThan(text.length)
    const post = { id: '1', text: 'storing woord9999 woord110000' }
    expect(matches(node, post)).toBe(true)
    expect(openMonitor([{ id: 'q', node }]).match(post, [])).toEqual([{ id: 'q', certain: true }])
    expect(matches(node, { id: '1', text: 'storing woord110000' })).toBe(false)
  })

  it('of a thousand words is fine', () => {
    const text = Array.from({ length: 1000 }, (_, index) => `woord${index}`).join(' OR ')
    expect(queryCheck(text)).toEqual({ ok: true, normal: text, issues: [] })
    expect(matches(parseQuery(text).value, { id: '1', text: 'woord999' })).toBe(true)
  })
})

describe('saved parts', () => {
  const parts = new Map(
    Object.entries({
      merk: 'zonnedael OR "ons dorp"',
      storing: 'query:merk NEAR/5 storing',
      kring: 'storing OR query:kring2',
      kring2: 'water AND query:kring',
    }).map(([name, text]) => [name, parseQuery(text).value]),
  )
  const ask = (text: string, post: string) => matches(parseQuery(text).value, { id: '1', text: post }, { parts })

  it('stand for their query, also inside NEAR and inside each other', () => {
    expect(ask('query:merk', 'hier in ons dorp')).toBe(true)
    expect(ask('query:storing NOT water', 'storing in ons dorp')).toBe(true)
    expect(ask('query:storing NOT water', 'storing in het water van ons dorp')).toBe(false)
  })

  it('are unknown where they are missing or go round in a circle', () => {
    expect(ask('query:weg', 'storing')).toBe('unknown')
    expect(ask('query:kring2', 'water')).toBe('unknown')
    expect(ask('query:kring2', 'storing')).toBe(false)
    expect(ask('query:kring', 'storing')).toBe(true)
  })

  it('are checked when the parts are given', () => {
    const codes = (text: string) => queryCheck(text, { parts }).issues.map((issue) => issue.code)
    expect(codes('query:merk')).toEqual([])
    expect(codes('query:weg')).toEqual(['unknown-part'])
    expect(codes('query:kring')).toEqual(['circular-part'])
  })

  it('stay harmless when each doubles the one before', () => {
    const doubling = new Map([['deel0', parseQuery('storing').value]])
    for (let index = 1; index <= 60; index++) {
      const before = `query:deel${index - 1}`
      doubling.set(`deel${index}`, parseQuery(`${before} OR ${before} OR water`).value)
    }
    const node = parseQuery('query:deel60').value
    const post = { id: '1', text: 'niets' }
    expect(toText(node)).toBe('query:deel60')
    const truth = matches(node, post, { parts: doubling })
    expect(openMonitor([{ id: 'q', node }], { parts: doubling }).match(post, [])).toEqual(
      truth === false ? [] : [{ id: 'q', certain: truth === true }],
    )
  })
})
