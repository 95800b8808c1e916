import { readDraft, readDraftContext, type Draft, type ReadDraft } from '../../queries/read-draft.ts'
import { costsOf } from '../../pipeline/query-costs.ts'
import { HttpProblem } from '../problem.ts'
import { createRouter, type Router } from '../router.ts'
import { serializeCosts, serializeLiveTrial } from '../serialize-query.ts'
import type { Services } from '../services.ts'
import { getLiveTrial, queryCosts, startLiveTrial, stopLiveTrial } from './query-draft-shapes.ts'
import { toSaveProblem } from './query-problems.ts'

/** What queries do on the live stream: what saved ones take, and what drafts would find. */
export function queryLiveRoutes({ store, watch, liveTrials }: Services): Router {
  /** A trial looks at what everybody says: so it is held to what a saved query is (promise P2). */
  async function readAll(drafts: readonly Draft[]): Promise<ReadDraft[]> {
    const context = await readDraftContext(store)
    return drafts.map((draft) => {
      const read = readDraft(draft, context)
      if (!read.check.ok) throw toSaveProblem({ kind: 'refused', issues: read.check.issues })
      return read
    })
  }

  return createRouter()
    .openapi(queryCosts, (c) => c.json(serializeCosts(costsOf(watch)), 200))
    .openapi(startLiveTrial, async (c) => {
      const { minutes, against, ...draft } = c.req.valid('json')
      const other: Draft[] = against === null ? [] : [{ text: against, dialect: null, queryId: draft.queryId }]
      const [read, compared = null] = await readAll([draft, ...other])
      const trial = liveTrials.start(read!, compared, minutes) // the first is there
      if (trial === null) throw new HttpProblem('too-many')
      return c.json(serializeLiveTrial(trial), 201)
    })
    .openapi(getLiveTrial, (c) => {
      const trial = liveTrials.get(c.req.valid('param').id)
      if (trial === null) throw new HttpProblem('not-found')
      return c.json(serializeLiveTrial(trial), 200)
    })
    .openapi(stopLiveTrial, (c) => {
      if (!liveTrials.stop(c.req.valid('param').id)) throw new HttpProblem('not-found')
      return c.body(null, 204)
    })
}
