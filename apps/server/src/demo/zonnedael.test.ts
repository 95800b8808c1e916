import { parseQuery } from '@troje/match'
import { describe, expect, it } from 'vitest'
import { checkQuery } from '../govern/check-query.ts'
import { toSavedParts } from '../govern/saved-parts.ts'
import { runTests, testsAboutPerson } from '../queries/query-tests.ts'
import { zonnedael, zonnedaelQueries } from './zonnedael.ts'

describe('the queries of the demo', () => {
  it.each(zonnedaelQueries.map((query) => [query.name, query] as const))(
    'are about the organisation and do what their tests say: %s',
    (_, { name, text, tests = [] }) => {
      const others = zonnedaelQueries.filter((query) => query.name !== name)
      expect(checkQuery({ name, text }, zonnedael, others).ok).toBe(true)
      expect(testsAboutPerson(tests, zonnedael)).toEqual([])
      const outcomes = runTests(parseQuery(text).value, tests, { parts: toSavedParts(zonnedaelQueries) })
      expect(outcomes.filter((outcome) => !outcome.passed)).toEqual([])
    },
  )

  it('have tests for some, of both kinds', () => {
    const tests = zonnedaelQueries.flatMap((query) => query.tests ?? [])
    expect(new Set(tests.map((test) => test.mustMatch))).toEqual(new Set([true, false]))
  })
})
