import { describe, expect, it } from 'vitest'
import { parseQuery } from '../parse/parse-query.ts'
import { authorFields, everyReadingNeeds, leavesOf } from './walk.ts'

const needsOwn = (text: string) =>
  everyReadingNeeds(parseQuery(text).value, (leaf, scope) => {
    return scope === null && 'words' in leaf && leaf.words.some((word) => word.folded === 'zonnedael')
  })

describe('everyReadingNeeds', () => {
  it.each([
    'zonnedael',
    'zonnedael AND storing',
    'storing zonnedael',
    '"gemeente zonnedael" OR zonnedael',
    '(zonnedael AND a) OR (b AND zonnedael)',
    'storing NEAR/5 zonnedael',
    'storing NEAR/5 (zonnedael OR {Zonnedael})',
    'zonnedael NOT storing',
  ])('finds that no post matches %s without the name', (text) => {
    expect(needsOwn(text)).toBe(true)
  })

  it.each([
    'storing',
    'zonnedael OR storing',
    'storing NOT zonnedael',
    'storing NEAR/5 (zonnedael OR dorp)',
    'bio:zonnedael',
    'lang:nl',
    'query:zonnedael',
    '()',
    '',
  ])('finds that a post may match %s without the name', (text) => {
    expect(needsOwn(text)).toBe(false)
  })
})

describe('authorFields', () => {
  it('lists authors, accounts and profiles with their places, also under NOT and OR', () => {
    expect(authorFields(parseQuery('author:@Jan OR (storing NOT author:"Jan de Boer") OR bio:arts').value)).toEqual([
      { field: 'author', value: 'jan', start: 0, end: 11 },
      { field: 'author', value: 'Jan de Boer', start: 28, end: 48 },
      { field: 'bio', value: '', start: 53, end: 61 },
    ])
    expect(authorFields(parseQuery('@Jan NEAR/5 "dag @Piet" AND @els*').value)).toEqual([
      { field: 'mention', value: 'jan', start: 0, end: 4 },
      { field: 'mention', value: 'piet', start: 12, end: 23 },
      { field: 'mention', value: 'els*', start: 28, end: 33 },
    ])
    expect(authorFields(parseQuery('title:(@jan OR storing)').value)).toHaveLength(1)
    expect(authorFields(parseQuery('storing AND title:water').value)).toEqual([])
  })
})

describe('leavesOf', () => {
  it('gives every leaf from left to right, with its text and whether it is negated', () => {
    const found = leavesOf(parseQuery('a AND (b OR title:c) NOT (d NEAR/2 e)').value)
    expect(found.map(({ leaf, scope, negated }) => [leaf.start, scope, negated])).toEqual([
      [0, null, false],
      [7, null, false],
      [18, 'title', false],
      [26, null, true],
      [35, null, true],
    ])
  })
})
