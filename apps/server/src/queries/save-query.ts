import type { Issue } from '@troje/post'
import {
  QueryChangedError,
  type OrganisationRow,
  type QueryExtrasRow,
  type QueryInputRow,
  type QueryRow,
  type QueryTestRow,
  type Store,
} from '@troje/store'
import { checkQuery } from '../govern/check-query.ts'
import { toSavedParts } from '../govern/saved-parts.ts'
import { allUsers, directUsers, renamePart } from './part-users.ts'
import { testsAboutPerson } from './query-tests.ts'
import { readDraftContext } from './read-draft.ts'
import { failedTests, failedTestsOfUsers, type FailedTest, type TestedQuery } from './user-tests.ts'

export interface QuerySave {
  /** `null` makes a new one. */
  readonly id: string | null
  readonly input: QueryInputRow
  /** All of its tests; left out, they stay as they are. */
  readonly tests?: readonly QueryTestRow[] | undefined
  readonly evenIfTestsFail: boolean
  /** `updatedAt` of the version that was changed; left out, any is overwritten. */
  readonly basedOn?: string | undefined
  /** `null`: Troje itself, or the command line on its machine. */
  readonly by: string | null
  readonly kind: 'changed' | 'restored'
}

export type SaveRefusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'name-taken' }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] }
  /** Right in itself, but not for these, which use it as a part. */
  | { readonly kind: 'users-refused'; readonly users: readonly TestedQuery[] }
  /** Places of the tests that name a person (promise P2). */
  | { readonly kind: 'test-refused'; readonly indexes: readonly number[] }
  | { readonly kind: 'tests-failed'; readonly failed: readonly FailedTest[] }
  | { readonly kind: 'changed-meanwhile' }

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly row: QueryRow; readonly rewritten: readonly string[] }
  | SaveRefusal

/** Every query as it is, and as it would be after a save. */
interface Change {
  readonly organisation: OrganisationRow | null
  readonly before: readonly QueryRow[]
  readonly after: readonly TestedQuery[]
  /** The one that is saved, as it would be. */
  readonly saved: TestedQuery
  /** Those whose text changes with it. */
  readonly rewritten: ReadonlySet<string | null>
}

/**
 * Saves a query with its tests; with another name also in the queries that use it. Nothing is saved when anything
 * would no longer be right: itself, those that use it, or, unless the writer says so, a test of one of them.
 */
export async function saveQuery(store: Store, save: QuerySave): Promise<SaveOutcome> {
  const { id, input, tests, by } = save
  const { organisation, saved: before } = await readDraftContext(store)
  const present = before.find((row) => row.id === id)
  if (id !== null && present === undefined) return { kind: 'not-found' }
  if (save.basedOn !== undefined && save.basedOn !== present?.updatedAt) return { kind: 'changed-meanwhile' }
  const saved = { id, name: input.name, text: input.text }
  const rewrites = present === undefined ? [] : rewritesFor(present, input.name, before)
  const after = [...before.filter((row) => row !== present).map((row) => withRewrites(row, rewrites)), saved]
  const rewrittenIds = rewrites.map((rewrite) => rewrite.id)
  const change = { organisation, before, after, saved, rewritten: new Set(rewrittenIds) }

  const refusal = refuseQuery(change) ?? refuseTests(tests ?? [], organisation) ?? refuseUsers(change)
  if (refusal !== null) return refusal
  if (!save.evenIfTestsFail) {
    const failed = await findFailedTests(store, change, tests)
    if (failed.length > 0) return { kind: 'tests-failed', failed }
  }
  if (id === null) return { kind: 'saved', row: await store.queries.create(input, by, tests), rewritten: [] }
  return await updateTogether(store, id, input, by, { tests, kind: save.kind, rewrites })
}

async function updateTogether(
  store: Store,
  id: string,
  input: QueryInputRow,
  by: string | null,
  extras: QueryExtrasRow & { readonly rewrites: Rewrites },
): Promise<SaveOutcome> {
  try {
    const row = await store.queries.update(id, input, by, extras)
    if (row === null) return { kind: 'not-found' }
    return { kind: 'saved', row, rewritten: extras.rewrites.map((rewrite) => rewrite.id) }
  } catch (error) {
    if (error instanceof QueryChangedError) return { kind: 'changed-meanwhile' }
    throw error
  }
}

type Rewrites = NonNullable<QueryExtrasRow['rewrites']>

/** The queries that name it, with its new name in them. */
function rewritesFor(present: QueryRow, name: string, all: readonly QueryRow[]): Rewrites {
  if (present.name === name) return []
  const users = directUsers(present.name, all).filter((user) => user !== present)
  return users.map(({ id, text }) => ({ id, from: text, text: renamePart(text, present.name, name) }))
}

function withRewrites({ id, name, text }: QueryRow, rewrites: Rewrites): TestedQuery {
  return { id, name, text: rewrites.find((rewrite) => rewrite.id === id)?.text ?? text }
}

function refuseQuery({ organisation, after, saved }: Change): SaveRefusal | null {
  const others = after.filter((query) => query !== saved)
  if (others.some((other) => other.name.toLowerCase() === saved.name.toLowerCase())) return { kind: 'name-taken' }
  const { ok, issues } = checkQuery(saved, organisation, others)
  return ok ? null : { kind: 'refused', issues }
}

function refuseTests(tests: readonly QueryTestRow[], organisation: OrganisationRow | null): SaveRefusal | null {
  const indexes = testsAboutPerson(tests, organisation)
  return indexes.length === 0 ? null : { kind: 'test-refused', indexes }
}

/** What was wrong already does not stand in the way of a part. */
function refuseUsers({ organisation, before, after, saved, rewritten }: Change): SaveRefusal | null {
  const isRight = (query: TestedQuery, among: readonly TestedQuery[]) =>
    checkQuery(
      query,
      organisation,
      among.filter((other) => other.id !== query.id),
    ).ok
  // A name that cannot be written in a query is not read back: those that were to name it count too.
  const concerned = new Set([...allUsers(saved.name, after), ...after.filter(({ id }) => rewritten.has(id))])
  const users = [...concerned].filter((user) => {
    if (user === saved || isRight(user, after)) return false
    const former = before.find((row) => row.id === user.id)
    return former === undefined || isRight(former, before)
  })
  return users.length === 0 ? null : { kind: 'users-refused', users }
}

async function findFailedTests(
  store: Store,
  { organisation, after, saved }: Change,
  tests: readonly QueryTestRow[] | undefined,
): Promise<readonly FailedTest[]> {
  const kept = await store.queries.tests()
  if (kept.size === 0 && tests === undefined) return []
  const options = { parts: toSavedParts(after), ...(organisation && { timeZone: organisation.timeZone }) }
  const own = tests ?? (saved.id === null ? [] : kept.get(saved.id)) ?? []
  return [...failedTests(saved, own, options), ...failedTestsOfUsers(saved.name, after, kept, options)]
}
