import { expect, it } from 'vitest'
import {
  completion,
  highlightTokens,
  hoverAt,
  openMonitor,
  parseQuery,
  queryCheck,
  readDialect,
  spansOf,
  toText,
} from './index.ts'

it('does what the README shows', () => {
  const { value: node } = parseQuery('zonnedael NEAR/5 (storing OR lek*)')
  const post = { id: '1', text: 'Alweer een lekkage in Zonnedael' }
  expect(openMonitor([{ id: 'water', node }]).match(post, [])).toEqual([{ id: 'water', certain: true }])
  expect(spansOf(node, post)).toEqual([
    { field: 'text', start: 11, end: 18 },
    { field: 'text', start: 22, end: 31 },
  ])
  expect(queryCheck('a AND b OR c').issues[0]?.message.en).toContain('This can mean two things')
})

it('reads another tool’s query as the README shows', () => {
  const { value, issues } = readDialect('spotler', 'storing not voetbal or hockey land:nl')
  expect(toText(value)).toBe('storing NOT (voetbal OR hockey)')
  expect(issues.map((issue) => issue.code)).toEqual(['not-takes-all', 'left-out'])
})

it('serves an editor as the README shows', () => {
  expect(highlightTokens('ijs NEAR/5 park').map(({ kind }) => kind)).toEqual(['word', 'near', 'word'])
  expect(hoverAt('ijs NEAR/5 park', 5)).toMatchObject({
    start: 4,
    end: 10,
    text: { nl: 'beide woorden, hooguit 5 uit elkaar' },
  })
  const { start, end, items } = completion('storing AND query:me', 20, { parts: ['merk'] })
  expect([start, end, items[0]?.text]).toEqual([18, 20, 'merk'])
  expect(parseQuery('storing AND (water').issues[0]?.fix).toEqual({ start: 18, end: 18, text: ')' })
})
