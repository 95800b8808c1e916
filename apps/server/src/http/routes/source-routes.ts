import type { SourceRow } from '@troje/store'
import { z } from 'zod'
import { troubleDays } from '../../jobs/daily.ts'
import { ensureAddressedQuery } from '../../queries/addressed-query.ts'
import { HttpProblem } from '../problem.ts'
import {
  answers,
  createRouter,
  idParam,
  jsonBody,
  keeperOf,
  ownAddress,
  refuses,
  routesOf,
  type Router,
} from '../router.ts'
import {
  createdSourceSchema,
  type sourceChangeSchema,
  sourceInputSchema,
  sourcePatchSchema,
  sourceSchema,
  type SourceRecord,
} from '../schemas.ts'
import { serializeSource } from '../serialize-source.ts'
import type { Services } from '../services.ts'
import { checkSourceInput, definitionOf, findSource, toGivenSecrets } from './source-input.ts'

const route = routesOf('Sources')
const notFound = { 404: refuses('There is no such source') }
const incomplete = { 400: refuses('A setting or secret is not what this kind needs; `issues` names the fields') }

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
  description: 'The first source of an own account makes a query for what is sent to it, if none looks for that.',
  request: { body: jsonBody(sourceInputSchema) },
  responses: { 201: answers(createdSourceSchema, 'Added'), ...incomplete },
})
const get = route({
  method: 'get',
  path: '/api/sources/{id}',
  summary: 'One source and how it is doing',
  request: { params: idParam },
  responses: { 200: answers(sourceSchema, 'The source'), ...notFound },
})
const update = route({
  method: 'put',
  path: '/api/sources/{id}',
  summary: 'Rename a source, change its settings or secrets, or switch it on or off',
  request: { params: idParam, body: jsonBody(sourcePatchSchema) },
  responses: { 200: answers(sourceSchema, 'As it is now'), ...incomplete, ...notFound },
})
const remove = route({
  method: 'delete',
  path: '/api/sources/{id}',
  summary: 'Stop reading a source and remove it with its secrets; its mentions stay',
  request: { params: idParam },
  responses: { 204: { description: 'Removed' }, ...notFound },
})

type Asking = Parameters<typeof keeperOf>[0]

export function sourceRoutes(services: Services): Router {
  const { config, store, secrets, supervisor, events, sourceContext } = services

  async function toRecords(c: Asking, rows: readonly SourceRow[]): Promise<SourceRecord[]> {
    const troubles = await store.sources.troubles(new Date(sourceContext.now() - troubleDays * 86_400_000))
    const own = ownAddress(c.get('client'), config.publicUrl)
    return rows.map((row) => serializeSource(row, { troubles: troubles.get(row.id), ownAddress: own }))
  }
  async function toRecord(c: Asking, row: SourceRow): Promise<SourceRecord> {
    const [record] = await toRecords(c, [row])
    return record! // one row gives one
  }

  return createRouter()
    .openapi(list, async (c) => c.json(await toRecords(c, await store.sources.list()), 200))
    .openapi(create, async (c) => {
      const by = keeperOf(c)
      const { kind, name, ...given } = c.req.valid('json')
      const definition = definitionOf({ kind })
      const checked = checkSourceInput(definition, given)
      const row = await store.sources.create(
        { kind, name: name ?? definition.toName(checked.settings), settings: checked.settings, enabled: true },
        (id) => secrets.seal(id, checked.secrets),
      )
      // Before it is read: what it brings in first has to find the query.
      const query = definition.isOwnAccount ? await ensureAddressedQuery(services, by) : null
      await supervisor.sync()
      events.publish('source', { id: row.id })
      if (query !== null) events.publish('query', { id: query.id })
      const createdQuery = query && { id: query.id, name: query.name }
      return c.json({ ...(await toRecord(c, row)), createdQuery }, 201)
    })
    .openapi(get, async (c) => c.json(await toRecord(c, await findSource(services, c.req.valid('param').id)), 200))
    .openapi(update, async (c) => {
      keeperOf(c)
      const { id } = c.req.valid('param')
      const before = await findSource(services, id)
      const { name, enabled, ...change } = c.req.valid('json')
      const row = await store.sources.update(id, {
        ...(name !== undefined && { name }),
        ...(enabled !== undefined && { enabled }),
        ...(await toChange(services, before, change)),
      })
      if (row === null) throw new HttpProblem('not-found')
      await supervisor.sync()
      // Only now: its loop, while it still ran, could say something else.
      if (!row.enabled) await store.sources.setState(id, 'stopped', null)
      events.publish('source', { id })
      return c.json(await toRecord(c, (await store.sources.get(id)) ?? row), 200)
    })
    .openapi(remove, async (c) => {
      keeperOf(c)
      const { id } = c.req.valid('param')
      // Its loop stops first: it must not commit for a source that is gone.
      if ((await store.sources.update(id, { enabled: false })) === null) throw new HttpProblem('not-found')
      await supervisor.sync()
      await store.sources.remove(id)
      events.publish('source', { id })
      return c.body(null, 204)
    })
}

/** New settings and secrets laid over the old ones, as their kind of source wants them. */
async function toChange({ secrets }: Services, row: SourceRow, change: z.infer<typeof sourceChangeSchema>) {
  const given = toGivenSecrets(change)
  const names = Object.keys(given)
  if (change.settings === undefined && names.length === 0) return {}
  const before = { settings: row.settings, secrets: await secrets.openReadable(row.id) }
  const checked = checkSourceInput(definitionOf(row), change, before)
  const changed = names.filter((name) => given[name] !== null)
  const values = Object.fromEntries(changed.flatMap((name) => [[name, checked.secrets[name] ?? '']]))
  return {
    settings: checked.settings,
    secrets: secrets.seal(row.id, values),
    withoutSecrets: names.filter((name) => given[name] === null),
  }
}
