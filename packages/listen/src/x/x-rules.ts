import { z } from 'zod'
import type { ApiRefusal } from '../api/ask-api.ts'
import type { SourceContext } from '../source.ts'
import { askX } from './x-api.ts'
import { toXIssue } from './x-issues.ts'

const path = '/2/tweets/search/stream/rules'
/** By this Troje knows its own rules among others of the same app. */
const tag = 'troje'

const rulesSchema = z.looseObject({
  data: z.array(z.looseObject({ id: z.string(), value: z.string(), tag: z.string().optional() })).optional(),
})
const changedSchema = z.looseObject({
  errors: z.array(z.looseObject({ title: z.string().optional(), detail: z.string().optional() })).optional(),
})

/**
 * Makes the rules of the filtered stream those that are wanted: only what differs is added and removed, new ones first,
 * so that nothing is missed meanwhile. Rules without our tag belong to somebody else and stay. `null`: done.
 */
export async function setXRules(
  token: string,
  wanted: readonly string[],
  context: SourceContext,
  signal: AbortSignal,
): Promise<ApiRefusal | null> {
  const answer = await askX(token, { path, schema: rulesSchema }, context, signal)
  if (answer.kind === 'refused') return answer
  const own = (answer.value.data ?? []).filter((rule) => rule.tag === tag)
  const add = wanted.filter((value) => !own.some((rule) => rule.value === value)).map((value) => ({ value, tag }))
  const remove = own.filter((rule) => !wanted.includes(rule.value)).map(({ id }) => id)
  const change = (json: unknown) => changeRules(token, json, context, signal)
  const [adding, removing] = [{ add }, { delete: { ids: remove } }]
  let refused = add.length === 0 ? null : await change(adding)
  // There may be room for so many rules only once the old ones are gone.
  if (refused !== null && (remove.length === 0 || !isAboutRules(refused))) return refused
  const kept = remove.length === 0 ? null : await change(removing)
  if (kept !== null) return kept
  if (refused !== null) refused = await change(adding)
  return refused
}

/** One that waiting does not mend. */
function isAboutRules({ status }: ApiRefusal): boolean {
  return status === 200 || status === 201 || status === 400 || status === 422
}

async function changeRules(
  token: string,
  json: unknown,
  context: SourceContext,
  signal: AbortSignal,
): Promise<ApiRefusal | null> {
  const changed = await askX(token, { path, method: 'POST', json, schema: changedSchema }, context, signal)
  if (changed.kind === 'refused') return changed
  const [error] = changed.value.errors ?? []
  return error === undefined ? null : toRefusedRule(error.detail ?? error.title ?? '')
}

function toRefusedRule(detail: string): ApiRefusal {
  return {
    kind: 'refused',
    code: 'not-understood',
    issue: toXIssue('rule-refused', detail),
    status: 200,
    body: undefined,
    retryAfterMs: null,
    rateLimit: null,
  }
}
