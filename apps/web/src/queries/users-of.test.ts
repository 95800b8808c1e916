import { expect, it } from 'vitest'
import { usersOf } from './users-of.ts'

it('names the queries that a save would break, and no other issue', () => {
  const issues = [
    { path: 'queries.12', message: 'Storing' },
    { path: 'text', message: 'empty' },
    { path: 'queries.12.text', message: 'no' },
  ]
  expect(usersOf({ issues })).toEqual([{ id: '12', name: 'Storing' }])
})
