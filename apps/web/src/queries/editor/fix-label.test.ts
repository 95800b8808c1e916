import { parseQuery } from '@troje/match'
import { expect, it } from 'vitest'
import { fixLabel } from './fix-label.ts'
import { fixesOf } from './fixes-of.ts'

const labels = (text: string) =>
  parseQuery(text).issues.flatMap((issue) => fixesOf(issue).map((fix) => fixLabel(text, fix, 'en')))

it('offers both readings of AND and OR that are mixed, in the writer’s own words', () => {
  expect(labels('zonnedael AND storing OR lek')).toEqual([
    'Make it: (zonnedael AND storing) OR lek',
    'Make it: zonnedael AND (storing OR lek)',
  ])
})

it('says what is added and what is taken out', () => {
  expect(labels('storing AND (water')).toEqual(['Add: )'])
  expect(labels('storing)')).toEqual(['Take out: )'])
})
