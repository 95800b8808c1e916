import { createHmac } from 'node:crypto'
import type { Network } from '@troje/post'
import { z } from 'zod'
import { toApiIssue, type ApiIssueCode } from '../api/api-issues.ts'
import { askApi, type ApiAnswer, type ApiRefusal } from '../api/ask-api.ts'
import type { RateLimit, SourceContext } from '../source.ts'

/** The version that Facebook and Instagram are asked in; Meta keeps a version at least two years (v25.0: early 2028). */
export const graphVersion = 'v25.0'

export interface GraphAccess {
  readonly network: Network
  /** With the version, as `https://graph.facebook.com/v25.0`. */
  readonly base: string
  readonly token: (signal: AbortSignal) => Promise<string | ApiRefusal>
  /** Where it is known each question is proved to be the app's own, as apps may demand. */
  readonly appSecret?: string | undefined
}

/** A page of an edge. */
export interface GraphPage {
  readonly kind: 'ok'
  readonly items: readonly unknown[]
  /** What to ask the next page with. */
  readonly after: string | null
  readonly rateLimit: RateLimit | null
}

type Parameters = Readonly<Record<string, string>>

export interface GraphApi {
  ask<Value>(
    path: string,
    parameters: Parameters,
    schema: z.ZodType<Value>,
    signal: AbortSignal,
  ): Promise<ApiAnswer<Value>>
  askPage(
    path: string,
    parameters: Parameters,
    after: string | null,
    signal: AbortSignal,
  ): Promise<GraphPage | ApiRefusal>
}

const pageSchema = z.looseObject({
  data: z.array(z.unknown()),
  paging: z
    .looseObject({
      cursors: z.looseObject({ after: z.string().optional() }).optional().catch(undefined),
      next: z.string().optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
})

const errorSchema = z.object({ error: z.looseObject({ code: z.number() }) })
const usageSchema = z.record(z.string(), z.unknown())

/**
 * Meta's graph: the token stands in a header, and next pages are asked with their cursor, because the addresses that
 * the graph itself gives for them have the token in them. Source: developers.facebook.com/docs/graph-api, "Error
 * Handling", "Rate Limits", "Paginated Results", "Secure Graph API Calls".
 */
export function openGraphApi({ network, base, token, appSecret }: GraphAccess, context: SourceContext): GraphApi {
  async function ask<Value>(
    path: string,
    parameters: Parameters,
    schema: z.ZodType<Value>,
    signal: AbortSignal,
  ): Promise<ApiAnswer<Value>> {
    const key = await token(signal)
    if (typeof key !== 'string') return key
    const url = new URL(`${base}/${path}`)
    const proof = appSecret === undefined ? {} : { appsecret_proof: toProof(key, appSecret) }
    url.search = new URLSearchParams({ ...parameters, ...proof }).toString()
    const answer = await askApi({ network, url, headers: { authorization: `Bearer ${key}` }, schema }, context, signal)
    if (answer.kind === 'refused') return explainRefusal(answer, network)
    return { ...answer, rateLimit: answer.rateLimit ?? parseUsage(answer.headers) }
  }

  return {
    ask,
    async askPage(path, parameters, after, signal) {
      const answer = await ask(path, { ...parameters, ...(after !== null && { after }) }, pageSchema, signal)
      if (answer.kind === 'refused') return answer
      const { data: items, paging } = answer.value
      // Threads never gives a `next`, only a cursor.
      const isEnd = items.length === 0 || (network !== 'threads' && paging?.next === undefined)
      return { kind: 'ok', items, after: isEnd ? null : (paging?.cursors?.after ?? null), rateLimit: answer.rateLimit }
    },
  }
}

function toProof(token: string, appSecret: string): string {
  return createHmac('sha256', appSecret).update(token).digest('hex')
}

/** Codes of "Error Handling" and "Rate Limits". What Meta says beside them may repeat the token: it is not passed on. */
function explainRefusal(refusal: ApiRefusal, network: Network): ApiRefusal {
  const code = errorSchema.safeParse(refusal.body).data?.error.code
  const named = code === undefined ? null : toIssueCode(code)
  if (code === undefined || named === null) return refusal
  const issue = toApiIssue(named, network, `Graph ${code}`)
  // A limit counts over an hour; a quarter of it is enough for some room.
  return {
    ...refusal,
    code: named,
    issue,
    ...(named === 'rate-limit' && { retryAfterMs: refusal.retryAfterMs ?? 900_000 }),
  }
}

function toIssueCode(code: number): ApiIssueCode | null {
  if ([4, 17, 32, 341, 613].includes(code) || (code >= 80_000 && code <= 80_014)) return 'rate-limit'
  if ([3, 10, 102, 104, 190].includes(code) || (code >= 200 && code <= 299)) return 'not-allowed'
  if (code === 803) return 'not-found'
  if (code === 1 || code === 2) return 'server-error'
  return null
}

/** `X-App-Usage`: how much of the hour's limit is used, in per cent for calls and two kinds of time. */
function parseUsage(headers: Headers): RateLimit | null {
  try {
    const { data } = usageSchema.safeParse(JSON.parse(headers.get('x-app-usage') ?? ''))
    const used = Object.values(data ?? {}).filter((value) => typeof value === 'number')
    if (used.length === 0) return null
    return { limit: 100, left: Math.max(0, Math.floor(100 - Math.max(...used))), resetsAt: null }
  } catch {
    return null
  }
}

/** A time of the graph: `2026-05-01T10:00:00+0000`. */
export const graphTime = z
  .string()
  .refine((written) => !Number.isNaN(Date.parse(written)))
  .transform((written) => new Date(written).toISOString())
