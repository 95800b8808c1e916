import type { PushAnswer } from '@troje/listen'
import { HttpProblem, toProblemResponse } from '../problem.ts'
import { createRequestBudget } from '../request-budget.ts'
import { createRouter, type Router } from '../router.ts'
import type { Services } from '../services.ts'

/** A network may push often; who is refused uses up the same budget forty times as fast. */
const budget = { perWindow: 6000, windowMs: 60_000 }
const refusedCost = 40
/** A refusal takes so long, whatever it was about: its time tells nobody which addresses exist. */
const refusalMs = 150
/** What a source answers to whom it does not know. */
const refusals: ReadonlySet<number> = new Set([400, 401, 403, 404, 405])

/**
 * Where networks send by themselves: `/hooks/{source}`. No session; the source checks who sent it. What came in is
 * committed before the answer. For a stranger an unknown address and a wrong signature are the same: 404, without a word.
 */
export function hookRoutes({ supervisor, sourceContext, closing }: HookServices): Router {
  const { now, sleep } = sourceContext
  const spending = createRequestBudget(budget, now)

  const router = createRouter()
  router.on(['GET', 'POST'], '/hooks/:id', async (c) => {
    const { address } = c.get('client')
    const wait = spending.wait(address)
    if (wait > 0) {
      const tooMany = toProblemResponse(new HttpProblem('too-many'), c.req.header('accept-language'))
      tooMany.headers.set('retry-after', String(Math.ceil(wait / 1000)))
      return tooMany
    }
    const body = new Uint8Array(await c.req.arrayBuffer())
    const start = now()
    const { method, headers } = c.req.raw
    const query = new URL(c.req.url).searchParams
    const signal = AbortSignal.any([c.req.raw.signal, closing])
    const answer = await supervisor.receive(c.req.param('id'), { method, headers, query, body }, signal)
    if (answer === null || refusals.has(answer.status)) {
      spending.spend(address, refusedCost)
      const left = start + refusalMs - now()
      if (left > 0) await sleep(left, closing).catch(() => undefined)
      throw new HttpProblem('not-found')
    }
    spending.spend(address, 1)
    return toResponse(answer)
  })
  return router
}

interface HookServices extends Pick<Services, 'closing'> {
  readonly supervisor: Pick<Services['supervisor'], 'receive'>
  readonly sourceContext: Pick<Services['sourceContext'], 'now' | 'sleep'>
}

/** Never as a page: some networks ask to be answered with what they sent. */
function toResponse({ status, body }: PushAnswer): Response {
  const hasNoBody = status === 204 || status === 304
  return new Response(hasNoBody ? null : (body ?? ''), {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      ...(status === 503 && { 'retry-after': '30' }),
    },
  })
}
