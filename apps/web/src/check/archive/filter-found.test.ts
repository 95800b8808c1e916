import type { FindingKind } from '@troje/post'
import { describe, expect, it } from 'vitest'
import { choicesIn, filterFound } from './filter-found.ts'
import type { FoundPost } from './messages.ts'

const post = (text: string, year: number | null, ...kinds: readonly FindingKind[]): FoundPost => ({
  network: 'x',
  text,
  at: year === null ? null : new Date(year, 5, 1).getTime(),
  address: null,
  findings: kinds.map((kind) => ({
    kind,
    start: 0,
    end: 1,
    target: null,
    rule: kind,
    reason: { nl: '', en: '' },
    clause: null,
  })),
})
const found = [post('a', 2020, 'insult'), post('b', null, 'secret'), post('c', 2024, 'insult', 'threat')]

describe('the list of posts worth a second look', () => {
  it('begins with the newest, and ends with what has no date', () => {
    expect(filterFound(found, { kind: null, year: null }).map(({ text }) => text)).toEqual(['c', 'a', 'b'])
  })

  it('is narrowed by kind and by year', () => {
    expect(filterFound(found, { kind: 'insult', year: null }).map(({ text }) => text)).toEqual(['c', 'a'])
    expect(filterFound(found, { kind: 'insult', year: 2020 }).map(({ text }) => text)).toEqual(['a'])
    expect(filterFound(found, { kind: 'secret', year: 2020 })).toEqual([])
  })

  it('offers only what occurs', () => {
    expect(choicesIn(found)).toEqual({ kinds: ['insult', 'threat', 'secret'], years: [2024, 2020] })
    expect(choicesIn([])).toEqual({ kinds: [], years: [] })
  })
})
