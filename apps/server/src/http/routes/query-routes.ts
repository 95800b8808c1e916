import { checkQuery } from '../../govern/check-query.ts'
import { HttpProblem } from '../problem.ts'
import { accountOf, createRouter, type Router } from '../router.ts'
import { serializeQuery, serializeQueryChange } from '../serialize-query.ts'
import type { Services } from '../services.ts'
import { createQuery, listQueries, queryHistory, removeQuery, updateQuery } from './query-shapes.ts'

export function queryRoutes(services: Services): Router {
  const { store, watch, events } = services

  /** Throws when the query may not be saved: nothing is stored then. */
  async function refuseBroken(input: { name: string; text: string }, id: string | null): Promise<void> {
    const [organisation, saved] = await Promise.all([store.organisation.get(), store.queries.list()])
    const others = saved.filter((query) => query.id !== id)
    const taken = others.some((query) => query.name.toLowerCase() === input.name.toLowerCase())
    if (taken) throw new HttpProblem('name-taken', { issues: [{ path: 'name', message: 'taken' }] })
    const found = checkQuery(input, organisation, others)
    if (found.ok) return
    throw new HttpProblem('query-refused', {
      issues: found.issues.map((issue) => ({ path: 'text', message: issue.message.en })),
      queryIssues: found.issues,
    })
  }

  async function changed(id: string): Promise<void> {
    await watch.refresh()
    events.publish('query', { id })
  }

  return createRouter()
    .openapi(listQueries, async (c) => c.json((await store.queries.list()).map(serializeQuery), 200))
    .openapi(createQuery, async (c) => {
      const input = c.req.valid('json')
      await refuseBroken(input, null)
      const row = await store.queries.create(input, accountOf(c).id)
      await changed(row.id)
      return c.json(serializeQuery(row), 201)
    })
    .openapi(updateQuery, async (c) => {
      const { id } = c.req.valid('param')
      const input = c.req.valid('json')
      await refuseBroken(input, id)
      const row = await store.queries.update(id, input, accountOf(c).id)
      if (row === null) throw new HttpProblem('not-found')
      await changed(id)
      return c.json(serializeQuery(row), 200)
    })
    .openapi(removeQuery, async (c) => {
      const { id } = c.req.valid('param')
      if (!(await store.queries.remove(id, accountOf(c).id))) throw new HttpProblem('not-found')
      await changed(id)
      return c.body(null, 204)
    })
    .openapi(queryHistory, async (c) => {
      const rows = await store.queries.history(c.req.valid('param').id)
      return c.json(rows.toReversed().map(serializeQueryChange), 200)
    })
}
