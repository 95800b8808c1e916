import { openSource, toSourceDefinition, type SourceDefinition } from '@troje/listen'
import type { SourceRow } from '@troje/store'
import { z } from 'zod'
import { HttpProblem } from '../problem.ts'
import { administratorOf, answers, createRouter, idParam, jsonBody, refuses, routesOf, type Router } from '../router.ts'
import { connectionTestSchema, sourceInputSchema, sourcePatchSchema, sourceSchema } from '../schemas.ts'
import { serializeSource } from '../serialize.ts'
import type { Services } from '../services.ts'

const route = routesOf('Sources')
const notFound = { 404: refuses('There is no such source') }

const list = route({
  method: 'get',
  path: '/api/sources',
  summary: 'Every source and how it is doing',
  responses: { 200: answers(z.array(sourceSchema), 'The sources') },
})
const create = route({
  method: 'post',
  path: '/api/sources',
  summary: 'Add a source, and start reading it',
  request: { body: jsonBody(sourceInputSchema) },
  responses: { 201: answers(sourceSchema, 'Added') },
})
const test = route({
  method: 'post',
  path: '/api/sources/test',
  summary: 'Whether a source would work, without adding it',
  request: { body: jsonBody(sourceInputSchema) },
  responses: { 200: answers(connectionTestSchema, 'What came of it') },
})
const update = route({
  method: 'put',
  path: '/api/sources/{id}',
  summary: 'Rename a source, change its settings, or switch it on or off',
  request: { params: idParam, body: jsonBody(sourcePatchSchema) },
  responses: { 200: answers(sourceSchema, 'As it is now'), ...notFound },
})
const remove = route({
  method: 'delete',
  path: '/api/sources/{id}',
  summary: 'Stop reading a source and remove it; its mentions stay',
  request: { params: idParam },
  responses: { 204: { description: 'Removed' }, ...notFound },
})

export function sourceRoutes({ store, supervisor, events, sourceContext, closing }: Services): Router {
  return createRouter()
    .openapi(list, async (c) => c.json((await store.sources.list()).map(serializeSource), 200))
    .openapi(create, async (c) => {
      administratorOf(c)
      const { kind, name, settings: given } = c.req.valid('json')
      const definition = toSourceDefinition(kind)!
      const settings = toSettings(definition, given)
      const row = await store.sources.create({
        kind,
        name: name ?? definition.toName(settings),
        settings,
        enabled: true,
      })
      await supervisor.sync()
      events.publish('source', { id: row.id })
      return c.json(serializeSource(row), 201)
    })
    .openapi(test, async (c) => {
      administratorOf(c)
      const { kind, settings, secrets = {} } = c.req.valid('json')
      const signal = AbortSignal.any([c.req.raw.signal, closing, AbortSignal.timeout(30_000)])
      const source = openSource(
        { kind, settings: toSettings(toSourceDefinition(kind)!, settings), secrets },
        sourceContext,
      )
      const { ok, message } = await source.test(signal)
      return c.json({ ok, message }, 200)
    })
    .openapi(update, async (c) => {
      administratorOf(c)
      const { id } = c.req.valid('param')
      const before = await store.sources.get(id)
      if (before === null) throw new HttpProblem('not-found')
      const { name, enabled, settings } = c.req.valid('json')
      const row = await store.sources.update(id, {
        ...(name !== undefined && { name }),
        ...(enabled !== undefined && { enabled }),
        ...(settings !== undefined && { settings: toChangedSettings(before, settings) }),
      })
      if (row === null) throw new HttpProblem('not-found')
      await supervisor.sync()
      // Only now: its loop, while it still ran, could say something else.
      if (!row.enabled) await store.sources.setState(id, 'stopped', null)
      events.publish('source', { id })
      return c.json(serializeSource((await store.sources.get(id)) ?? row), 200)
    })
    .openapi(remove, async (c) => {
      administratorOf(c)
      const { id } = c.req.valid('param')
      // Its loop stops first: it must not commit for a source that is gone.
      if ((await store.sources.update(id, { enabled: false })) === null) throw new HttpProblem('not-found')
      await supervisor.sync()
      await store.sources.remove(id)
      events.publish('source', { id })
      return c.body(null, 204)
    })
}

/** New settings laid over the old ones, as their kind of source wants them. */
function toChangedSettings({ kind, settings }: SourceRow, change: Settings): Settings {
  const definition = toSourceDefinition(kind)
  return definition === null ? settings : toSettings(definition, { ...settings, ...change })
}

type Settings = Readonly<Record<string, unknown>>

function toSettings(definition: SourceDefinition, given: Settings): Settings {
  const result = definition.settings.safeParse(given)
  if (result.success) return result.data
  const issues = result.error.issues.map(({ path, message }) => ({ path: ['settings', ...path].join('.'), message }))
  throw new HttpProblem('bad-request', { issues })
}
