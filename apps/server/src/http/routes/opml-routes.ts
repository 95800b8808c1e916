import { parseOpml, toOpml } from '@troje/listen'
import { z } from 'zod'
import { answers, createRouter, keeperOf, routesOf, type Router } from '../router.ts'
import { opmlAnswerSchema } from '../schemas.ts'
import type { Services } from '../services.ts'
import { checkSourceInput, definitionOf } from './source-input.ts'

const route = routesOf('Sources')
const opml = { 'text/x-opml': { schema: z.string() } }

const add = route({
  method: 'post',
  path: '/api/sources/opml',
  summary: 'Add every feed of a list (OPML) that is not a source yet',
  description:
    'The body is the file itself, of at most 1 MB. A list that cannot be read adds nothing, and `issues` says why.',
  request: { body: { required: true, content: opml } },
  responses: { 200: answers(opmlAnswerSchema, 'What came of it') },
})
const download = route({
  method: 'get',
  path: '/api/sources/opml',
  summary: 'Every feed among the sources, as a list for another feed reader (OPML)',
  responses: { 200: { description: 'The list', content: opml } },
})

/** Part of the app before the other routes of sources: none of those may take `opml` for an id. */
export function opmlRoutes({ store, secrets, supervisor, events }: Services): Router {
  const feed = definitionOf({ kind: 'feed' })

  async function listFeeds() {
    const rows = await store.sources.list()
    return rows.flatMap(({ kind, name, settings }) => {
      const url = kind === 'feed' ? URL.parse(String(settings['url'])) : null
      return url === null ? [] : [{ name, url: url.href }]
    })
  }

  return createRouter()
    .openapi(add, async (c) => {
      keeperOf(c)
      const { feeds, issues } = parseOpml(await c.req.text())
      const known = new Set((await listFeeds()).map(({ url }) => url))
      const fresh = feeds.filter(({ url }) => !known.has(url))
      let lastId: string | null = null
      for (const { name, url } of fresh) {
        const { settings } = checkSourceInput(feed, { settings: { url } })
        const input = { kind: 'feed', name: name.trim() || feed.toName(settings), settings, enabled: true } as const
        lastId = (await store.sources.create(input, (id) => secrets.seal(id, {}))).id
      }
      if (lastId !== null) {
        await supervisor.sync()
        // Once: who hears it asks for the whole list.
        events.publish('source', { id: lastId })
      }
      const told = issues.map(({ code, message }) => ({ code, message }))
      return c.json({ added: fresh.length, known: feeds.length - fresh.length, issues: told }, 200)
    })
    .openapi(download, async () => {
      return new Response(toOpml('Troje', await listFeeds()), {
        headers: {
          'content-type': 'text/x-opml; charset=utf-8',
          'content-disposition': 'attachment; filename="troje.opml"',
        },
      })
    })
}
