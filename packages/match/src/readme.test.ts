import { expect, it } from 'vitest'
import { openMonitor, parseQuery, queryCheck, spansOf } from './index.ts'

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
