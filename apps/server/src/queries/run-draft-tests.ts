import type { QueryCheck } from '@troje/match'
import type { QueryTestRow, Store } from '@troje/store'
import { toSavedParts } from '../govern/saved-parts.ts'
import { runTests, testsAboutPerson, type TestOutcome } from './query-tests.ts'
import { readDraft, readDraftContext, type Draft } from './read-draft.ts'
import { failedTestsOfUsers, type FailedTest } from './user-tests.ts'

export interface DraftTestRun {
  readonly check: QueryCheck
  readonly outcomes: readonly TestOutcome[]
  /** Tests of saved queries that use this one as a part, and would fail with it. */
  readonly usersFailed: readonly FailedTest[]
}

/** Places of the tests that name a person stand in `refused`; nothing ran then (promise P2). */
export async function runDraftTests(
  draft: Draft,
  tests: readonly QueryTestRow[],
  store: Store,
): Promise<DraftTestRun | { readonly refused: readonly number[] }> {
  const [context, kept] = await Promise.all([readDraftContext(store), store.queries.tests()])
  const refused = testsAboutPerson(tests, context.organisation)
  if (refused.length > 0) return { refused }
  const { node, check, options, mayBeTried } = readDraft(draft, context)
  if (!mayBeTried) return { check, outcomes: [], usersFailed: [] }
  const replaced = context.saved.find((row) => row.id === draft.queryId)
  const outcomes = runTests(node, tests, options)
  if (replaced === undefined || kept.size === 0) return { check, outcomes, usersFailed: [] }
  const after = context.saved.map((row) => (row === replaced ? { ...row, text: check.normal } : row))
  const usersFailed = failedTestsOfUsers(replaced.name, after, kept, { ...options, parts: toSavedParts(after) })
  return { check, outcomes, usersFailed }
}
