import type { SaveOutcome } from '../../queries/save-query.ts'
import { HttpProblem } from '../problem.ts'
import { accountOf, createRouter, type Router } from '../router.ts'
import { serializeQuery, serializeQueryChange, serializeQueryTest } from '../serialize-query.ts'
import type { Services } from '../services.ts'
import { toRemoveProblem, toSaveProblem } from './query-problems.ts'
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
      const { tests, evenIfTestsFail, basedOn, ...input } = c.req.valid('json')
      const save = { id, input, tests, evenIfTestsFail, basedOn, by: accountOf(c).id }
      return c.json(await saved(queryKeeper.save(save)), 200)
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
