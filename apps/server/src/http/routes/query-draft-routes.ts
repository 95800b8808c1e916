import { toSamples } from '../../demo/samples.ts'
import { compareQueries } from '../../queries/compare-queries.ts'
import { estimateVolume } from '../../queries/estimate-volume.ts'
import { explainQuery } from '../../queries/explain-query.ts'
import { readDraft, readDraftContext } from '../../queries/read-draft.ts'
import { runDraftTests } from '../../queries/run-draft-tests.ts'
import { tryQuery } from '../../queries/try-query.ts'
import { HttpProblem } from '../problem.ts'
import { createRouter, type Router } from '../router.ts'
import { serializeAuthor } from '../serialize.ts'
import {
  serializeCheck,
  serializeComparison,
  serializeEstimate,
  serializeExplanation,
  serializeTestRun,
  serializeTrial,
} from '../serialize-query.ts'
import type { Services } from '../services.ts'
import * as shapes from './query-draft-shapes.ts'
import { toTestRefusal } from './query-problems.ts'

export function queryDraftRoutes({ store, sourceContext }: Services): Router {
  return createRouter()
    .openapi(shapes.checkDraft, async (c) => {
      const { check } = readDraft(c.req.valid('json'), await readDraftContext(store))
      return c.json(serializeCheck(check), 200)
    })
    .openapi(shapes.tryDraft, async (c) => c.json(serializeTrial(await tryQuery(c.req.valid('json'), store)), 200))
    .openapi(shapes.explainDraft, async (c) => {
      const { mentionId, ...draft } = c.req.valid('json')
      const explained = await explainQuery(draft, mentionId, store)
      if (explained === null) throw new HttpProblem('not-found')
      return c.json(serializeExplanation(explained), 200)
    })
    .openapi(shapes.estimateDraft, async (c) => {
      const { days, ...draft } = c.req.valid('json')
      return c.json(serializeEstimate(await estimateVolume(draft, days, store, sourceContext.now())), 200)
    })
    .openapi(shapes.compareDrafts, async (c) => {
      const { queryId, ...texts } = c.req.valid('json')
      return c.json(serializeComparison(await compareQueries(texts, queryId, store)), 200)
    })
    .openapi(shapes.runDraftTests, async (c) => {
      const { tests, ...draft } = c.req.valid('json')
      const run = await runDraftTests(draft, tests, store)
      if ('refused' in run) throw toTestRefusal(run.refused)
      return c.json(serializeTestRun(run), 200)
    })
    .openapi(shapes.samplePosts, async (c) => {
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
