import { sourceDefinitions, type ConnectionTest } from '@troje/listen'
import type { SourceRow } from '@troje/store'
import { z } from 'zod'
import { serializeError } from '../../log.ts'
import type { OpenedSource, SourceDraft } from '../../pipeline/open-source.ts'
import { explain } from '../../pipeline/source-state.ts'
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
import { connectionTestSchema, sourceChangeSchema, sourceInputSchema, sourceKindSchema } from '../schemas.ts'
import { serializeSourceKind } from '../serialize-source.ts'
import type { Services } from '../services.ts'
import { checkSourceInput, definitionOf, findSource, toGivenSecrets } from './source-input.ts'

const route = routesOf('Sources')
const incomplete = { 400: refuses('A setting or secret is not what this kind needs; `issues` names the fields') }

const kinds = route({
  method: 'get',
  path: '/api/source-kinds',
  summary: 'What can be added: what each kind asks, costs and may be used for',
  responses: { 200: answers(z.array(sourceKindSchema), 'In the order in which they are offered') },
})
const test = route({
  method: 'post',
  path: '/api/sources/test',
  summary: 'Whether a source would work, without adding it',
  request: { body: jsonBody(sourceInputSchema) },
  responses: { 200: answers(connectionTestSchema, 'What came of it'), ...incomplete },
})
const testSaved = route({
  method: 'post',
  path: '/api/sources/{id}/test',
  summary: 'Whether a source works now, or would with these changes',
  description: 'With its saved settings and secrets, where the body names no others. Saves nothing.',
  request: { params: idParam, body: jsonBody(sourceChangeSchema) },
  responses: {
    200: answers(connectionTestSchema, 'What came of it'),
    ...incomplete,
    404: refuses('There is no such source'),
  },
})
/** What somebody asks before a source is saved. */
export function sourceTestRoutes(services: Services): Router {
  return createRouter()
    .openapi(kinds, (c) => {
      const own = ownAddress(c.get('client'), services.config.publicUrl)
      return c.json(
        sourceDefinitions.map((definition) => serializeSourceKind(definition, own)),
        200,
      )
    })
    .openapi(test, async (c) => {
      keeperOf(c)
      const { kind, ...given } = c.req.valid('json')
      const checked = checkSourceInput(definitionOf({ kind }), given)
      return c.json(await testSource(services, { id: null, kind, ...checked }, c.req.raw.signal), 200)
    })
    .openapi(testSaved, async (c) => {
      keeperOf(c)
      const row = await findSource(services, c.req.valid('param').id)
      const change = c.req.valid('json')
      const isChanged = change.settings !== undefined || Object.keys(toGivenSecrets(change)).length > 0
      if (!isChanged) return c.json(await testSource(services, row, c.req.raw.signal), 200)
      const before = { settings: row.settings, secrets: await services.secrets.openReadable(row.id) }
      const checked = checkSourceInput(definitionOf(row), change, before)
      return c.json(await testSource(services, { id: row.id, kind: row.kind, ...checked }, c.req.raw.signal), 200)
    })
}

const longestMs = 30_000

/** Tries a source: as it was saved, or as it was filled in. Says why it does not work; no secret of it comes back. */
export async function testSource(
  { sourceOpener, supervisor, log, closing }: Pick<Services, 'sourceOpener' | 'supervisor' | 'log' | 'closing'>,
  source: SourceRow | SourceDraft,
  asking: AbortSignal,
): Promise<ConnectionTest> {
  const signal = AbortSignal.any([asking, closing, AbortSignal.timeout(longestMs)])
  let opened: OpenedSource | null = null
  try {
    opened =
      'secrets' in source
        ? sourceOpener.openDraft(source)
        : (supervisor.opened(source.id) ?? (await sourceOpener.open(source)))
    if (opened === null) return { ok: true, message: nothingToRead }
    const { ok, message } = await opened.source.test(signal)
    return { ok, message: opened.conceal.localized(message) }
  } catch (error) {
    const told = serializeError(error)
    log.warn({ error: opened?.conceal.json(told) ?? told, kind: source.kind }, 'source could not be tested')
    const reason = explain(error)
    return { ok: false, message: opened?.conceal.localized(reason) ?? reason }
  }
}

const nothingToRead = {
  nl: 'Deze bron wordt niet gelezen: je stuurt hem een bestand.',
  en: 'This source is not read: you send it a file.',
}
