import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { checkQuery } from '../../govern/check-query.ts'
import { tryQuery } from '../../govern/try-query.ts'
import { toSamples } from '../../demo/samples.ts'
import { HttpProblem } from '../problem.ts'
import {
  accountOf,
  answers,
  createRouter,
  idParam,
  jsonBody,
  needsSession,
  refuses,
  sessionRefusals,
  type Router,
} from '../router.ts'
import {
  queryChangeSchema,
  queryCheckSchema,
  queryInputSchema,
  querySchema,
  queryTextSchema,
  queryTrialSchema,
  sampleSchema,
} from '../schemas.ts'
import { serializeAuthor, serializeQuery, serializeQueryChange } from '../serialize.ts'
import type { Services } from '../services.ts'

const common = { tags: ['Queries'], security: needsSession }
const notFound = { 404: refuses('There is no such query') }
const refused = { 422: refuses('The query is broken, or not about the organisation; nothing was stored') }

const list = createRoute({
  ...common,
  method: 'get',
  path: '/api/queries',
  summary: 'Every saved query',
  responses: { 200: answers(z.array(querySchema), 'By name'), ...sessionRefusals },
})
const create = createRoute({
  ...common,
  method: 'post',
  path: '/api/queries',
  summary: 'Save a query',
  request: { body: jsonBody(queryInputSchema) },
  responses: { 201: answers(querySchema, 'Saved, and watched from now on'), ...refused, ...sessionRefusals },
})
const check = createRoute({
  ...common,
  method: 'post',
  path: '/api/queries/check',
  summary: 'What there is to say about a query, without saving it',
  request: { body: jsonBody(queryTextSchema) },
  responses: { 200: answers(queryCheckSchema, 'Issues with their place'), ...sessionRefusals },
})
const trial = createRoute({
  ...common,
  method: 'post',
  path: '/api/queries/try',
  summary: 'What a query would find among the latest mentions and the sample posts',
  request: { body: jsonBody(queryTextSchema) },
  responses: { 200: answers(queryTrialSchema, 'The check and what was found'), ...sessionRefusals },
})
const update = createRoute({
  ...common,
  method: 'put',
  path: '/api/queries/{id}',
  summary: 'Change a query',
  request: { params: idParam, body: jsonBody(queryInputSchema) },
  responses: { 200: answers(querySchema, 'As it is now'), ...notFound, ...refused, ...sessionRefusals },
})
const remove = createRoute({
  ...common,
  method: 'delete',
  path: '/api/queries/{id}',
  summary: 'Remove a query',
  request: { params: idParam },
  responses: { 204: { description: 'Removed' }, ...notFound, ...sessionRefusals },
})
const history = createRoute({
  ...common,
  method: 'get',
  path: '/api/queries/{id}/history',
  summary: 'Who asked what, and when',
  request: { params: idParam },
  responses: { 200: answers(z.array(queryChangeSchema), 'Newest first'), ...sessionRefusals },
})
const samples = createRoute({
  ...common,
  method: 'get',
  path: '/api/samples',
  summary: 'Posts of our own writing, to try a query on',
  responses: { 200: answers(sampleSchema, 'With the organisation’s name filled in'), ...sessionRefusals },
})

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
    .openapi(list, async (c) => c.json((await store.queries.list()).map(serializeQuery), 200))
    .openapi(create, async (c) => {
      const input = c.req.valid('json')
      await refuseBroken(input, null)
      const row = await store.queries.create(input, accountOf(c).id)
      await changed(row.id)
      return c.json(serializeQuery(row), 201)
    })
    .openapi(check, async (c) => {
      const [organisation, saved] = await Promise.all([store.organisation.get(), store.queries.list()])
      const { ok, normal, issues } = checkQuery(c.req.valid('json'), organisation, saved)
      return c.json({ ok, normal, issues: [...issues] }, 200)
    })
    .openapi(trial, async (c) => c.json(await tryQuery(c.req.valid('json').text, store), 200))
    .openapi(update, async (c) => {
      const { id } = c.req.valid('param')
      const input = c.req.valid('json')
      await refuseBroken(input, id)
      const row = await store.queries.update(id, input, accountOf(c).id)
      if (row === null) throw new HttpProblem('not-found')
      await changed(id)
      return c.json(serializeQuery(row), 200)
    })
    .openapi(remove, async (c) => {
      const { id } = c.req.valid('param')
      if (!(await store.queries.remove(id, accountOf(c).id))) throw new HttpProblem('not-found')
      await changed(id)
      return c.body(null, 204)
    })
    .openapi(history, async (c) => {
      const rows = await store.queries.history(c.req.valid('param').id)
      return c.json(rows.map(serializeQueryChange), 200)
    })
    .openapi(samples, async (c) => {
      const posts = toSamples(await store.organisation.get())
      return c.json(
        {
          posts: posts.map(({ id, text, lang, source, author }) => ({
            id,
            text,
            lang: lang ?? null,
            source: source ?? 'file',
            author: serializeAuthor(author),
          })),
        },
        200,
      )
    })
}
