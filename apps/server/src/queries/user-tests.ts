import { parseQuery, type MatchOptions } from '@troje/match'
import type { QueryTestRow } from '@troje/store'
import { allUsers } from './part-users.ts'
import { runTests, type TestOutcome } from './query-tests.ts'

/** A query as far as its tests and parts go. `id` is `null` while it is not saved. */
export interface TestedQuery {
  readonly id: string | null
  readonly name: string
  readonly text: string
}

/** A test that a save would break, and whose it is. */
export interface FailedTest extends TestOutcome {
  readonly query: TestedQuery
}

export type TestsByQuery = ReadonlyMap<string, readonly QueryTestRow[]>

/** The tests that fail of a query. */
export function failedTests(
  query: TestedQuery,
  tests: readonly QueryTestRow[],
  options: MatchOptions,
): readonly FailedTest[] {
  if (tests.length === 0) return []
  const outcomes = runTests(parseQuery(query.text).value, tests, options)
  return outcomes.filter((outcome) => !outcome.passed).map((outcome) => ({ ...outcome, query }))
}

/** The tests that fail of every query that uses `name` as a part, directly or through another. */
export function failedTestsOfUsers(
  name: string,
  queries: readonly TestedQuery[],
  tests: TestsByQuery,
  options: MatchOptions,
): readonly FailedTest[] {
  const users = allUsers(name, queries).filter((user) => user.name !== name)
  return users.flatMap((user) => failedTests(user, (user.id !== null && tests.get(user.id)) || [], options))
}
