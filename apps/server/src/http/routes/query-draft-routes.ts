import { toSamples } from '../../demo/samples.ts'
import { readDraft, readDraftContext } from '../../queries/read-draft.ts'
import { tryQuery } from '../../queries/try-query.ts'
import { createRouter, type Router } from '../router.ts'
import { serializeAuthor } from '../serialize.ts'
import { serializeCheck, serializeTrial } from '../serialize-query.ts'
import type { Services } from '../services.ts'
import { checkDraft, samplePosts, tryDraft } from './query-draft-shapes.ts'

export function queryDraftRoutes({ store }: Services): Router {
  return createRouter()
    .openapi(checkDraft, async (c) => {
      const { check } = readDraft(c.req.valid('json'), await readDraftContext(store))
      return c.json(serializeCheck(check), 200)
    })
    .openapi(tryDraft, async (c) => c.json(serializeTrial(await tryQuery(c.req.valid('json'), store)), 200))
    .openapi(samplePosts, async (c) => {
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
