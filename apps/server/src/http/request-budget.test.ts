import { expect, it } from 'vitest'
import { createRequestBudget } from './request-budget.ts'

it('lets an address ask until its budget is spent, and again in the next window', () => {
  let time = 1000
  const budget = createRequestBudget({ perWindow: 10, windowMs: 60_000 }, () => time)
  budget.spend('a', 9)
  expect(budget.wait('a')).toBe(0)
  time += 20_000
  budget.spend('a', 1)
  expect([budget.wait('a'), budget.wait('b')]).toEqual([40_000, 0])
  time += 40_000
  expect(budget.wait('a')).toBe(0)
})

it('remembers no more than so many addresses', () => {
  const budget = createRequestBudget({ perWindow: 1, windowMs: 60_000 }, () => 0)
  for (let at = 0; at < 20_001; at++) budget.spend(`address ${at}`, 1)
  expect([budget.wait('address 0'), budget.wait('address 20000')]).toEqual([0, 60_000])
})
