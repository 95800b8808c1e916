import type { RemoveOutcome } from '../../queries/query-keeper.ts'
import type { SaveOutcome, SaveRefusal } from '../../queries/save-query.ts'
import { HttpProblem } from '../problem.ts'
import { accountOf, createRouter, type Router } from '../router.ts'
import { serializeFailedTest, serializeQuery, serializeQueryChange, serializeQueryTest } from '../serialize-query.ts'
import type { Services } from '../services.ts'
import {
  createQuery,
  listQueries,
  queryHistory,
  queryTests,
  removeQuery,
  restoreQuery,
  updateQuery,
} from './query-shapes.ts'

export function queryRoutes({ store, watch, events, queryKeeper }: Services): Router {
  async function changed(ids: readonly string[]): Promise<void> {
    await watch.refresh()
    for (const id of ids) events.publish('query', { id })
  }

  /** Throws when nothing was saved. */
  async function saved(saving: Promise<SaveOutcome>) {
    const outcome = await saving
    if (outcome.kind !== 'saved') throw toSaveProblem(outcome)
    await changed([outcome.row.id, ...outcome.rewritten])
    return serializeQuery(outcome.row)
  }

  return createRouter()
    .openapi(listQueries, async (c) => c.json((await store.queries.list()).map(serializeQuery), 200))
    .openapi(createQuery, async (c) => {
      const { tests, evenIfTestsFail, ...input } = c.req.valid('json')
      return c.json(
        await saved(queryKeeper.save({ id: null, input, tests, evenIfTestsFail, by: accountOf(c).id })),
        201,
      )
    })
    .openapi(updateQuery, async (c) => {
      const { id } = c.req.valid('param')
      const { tests, evenIfTestsFail, ...input } = c.req.valid('json')
      return c.json(await saved(queryKeeper.save({ id, input, tests, evenIfTestsFail, by: accountOf(c).id })), 200)
    })
    .openapi(restoreQuery, async (c) => {
      const { id } = c.req.valid('param')
      const version = c.req.valid('json')
      return c.json(await saved(queryKeeper.restore({ id, ...version, by: accountOf(c).id })), 200)
    })
    .openapi(removeQuery, async (c) => {
      const { id } = c.req.valid('param')
      const outcome = await queryKeeper.remove(id, accountOf(c).id)
      if (outcome.kind !== 'removed') throw toRemoveProblem(outcome)
      await changed([id])
      return c.body(null, 204)
    })
    .openapi(queryHistory, async (c) => {
      const rows = await store.queries.history(c.req.valid('param').id)
      return c.json(rows.toReversed().map(serializeQueryChange), 200)
    })
    .openapi(queryTests, async (c) => {
      const { id } = c.req.valid('param')
      if ((await store.queries.get(id)) === null) throw new HttpProblem('not-found')
      return c.json(((await store.queries.tests()).get(id) ?? []).map(serializeQueryTest), 200)
    })
}

/** So many failed tests are told; the rest comes when these are mended. */
const mostFailed = 20

function toSaveProblem(refusal: SaveRefusal): HttpProblem {
  switch (refusal.kind) {
    case 'not-found':
    case 'changed-meanwhile':
      return new HttpProblem(refusal.kind)
    case 'name-taken':
      return new HttpProblem('name-taken', { issues: [{ path: 'name', message: 'taken' }] })
    case 'refused':
      return new HttpProblem('query-refused', {
        issues: refusal.issues.map((issue) => ({ path: 'text', message: issue.message.en })),
        queryIssues: refusal.issues,
      })
    case 'users-refused':
      return new HttpProblem('query-refused', {
        detail: {
          nl: 'Zoekvragen die deze zoekvraag gebruiken, zouden niet meer kloppen. Pas die eerst aan.',
          en: 'Queries that use this query would no longer be right. Change those first.',
        },
        issues: refusal.users.map(({ id, name }) => ({ path: `queries.${id}`, message: name })),
      })
    case 'test-refused':
      return new HttpProblem('test-refused', {
        issues: refusal.indexes.map((index) => ({ path: `tests.${index}.handle`, message: 'not an organisation' })),
      })
    case 'tests-failed':
      return new HttpProblem('tests-failed', {
        failedTests: refusal.failed.slice(0, mostFailed).map(serializeFailedTest),
      })
    default:
      return refusal satisfies never
  }
}

function toRemoveProblem(outcome: Exclude<RemoveOutcome, { kind: 'removed' }>): HttpProblem {
  if (outcome.kind === 'not-found') return new HttpProblem('not-found')
  return new HttpProblem('query-in-use', { usedBy: outcome.users.map(({ id, name }) => ({ id, name })) })
}
