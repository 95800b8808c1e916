import type { Network } from '@troje/post'
import type { z } from 'zod'
import { parseRetryAfter } from '../poll/poll-pace.ts'
import { toSafeFetchError } from '../safe-fetch/safe-fetch-error.ts'
import type { RateLimit, ReadIssue, SourceContext } from '../source.ts'
import { toApiIssue, type ApiIssueCode } from './api-issues.ts'
import { parseJson } from './parse-json.ts'
import { parseRateLimit } from './rate-limit.ts'

/** One question to a network's API that answers in JSON. */
export interface ApiRequest<Value> {
  readonly network: Network
  readonly url: string | URL
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | URLSearchParams
  /** What the answer has to look like; lenient about what is not used. */
  readonly schema: z.ZodType<Value>
}

/** Every failure is a value; only an abort rejects. */
export type ApiAnswer<Value> =
  | { readonly kind: 'ok'; readonly value: Value; readonly headers: Headers; readonly rateLimit: RateLimit | null }
  | ApiRefusal

export interface ApiRefusal {
  readonly kind: 'refused'
  readonly code: ApiIssueCode | 'unsafe'
  readonly issue: ReadIssue
  /** Of HTTP; 0 where there was no answer. */
  readonly status: number
  /** The JSON that came with the refusal, if any: some networks say in it what is wrong. */
  readonly body: unknown
  readonly retryAfterMs: number | null
  readonly rateLimit: RateLimit | null
}

const codes: Readonly<Record<number, ApiIssueCode>> = {
  401: 'not-allowed',
  403: 'not-allowed',
  404: 'not-found',
  410: 'not-found',
  420: 'rate-limit',
  429: 'rate-limit',
}

/**
 * Asks once. Where a limit is used up, `retryAfterMs` says how long to wait: what `Retry-After` asks (RFC 9110, 10.2.3),
 * else until the limit's reset. Rejects with the signal's reason when it aborts.
 */
export async function askApi<Value>(
  request: ApiRequest<Value>,
  context: SourceContext,
  signal: AbortSignal,
): Promise<ApiAnswer<Value>> {
  const { network, url, method = 'GET', body } = request
  let response: Response
  let text: string
  try {
    const headers = { accept: 'application/json', ...request.headers }
    response = await context.fetch(url, { method, headers, signal, ...(body !== undefined && { body }) })
    text = await response.text()
  } catch (error) {
    signal.throwIfAborted()
    return toNoAnswer(error, network)
  }
  const now = context.now()
  if (!response.ok) return toRefusal(response, text, network, now)
  const parsed = request.schema.safeParse(parseJson(text))
  if (!parsed.success) return refuse(response, 'unreadable', text, network, now)
  return { kind: 'ok', value: parsed.data, headers: response.headers, rateLimit: parseRateLimit(response.headers, now) }
}

/** An answer that is none, with what it says about when to come back. */
export function toRefusal(response: Response, text: string, network: Network, now: number): ApiRefusal {
  const code = codes[response.status] ?? (response.status < 500 ? 'not-understood' : 'server-error')
  return refuse(response, code, text, network, now)
}

function refuse(
  { status, headers }: Response,
  code: ApiIssueCode,
  text: string,
  network: Network,
  now: number,
): ApiRefusal {
  const rateLimit = parseRateLimit(headers, now)
  return {
    kind: 'refused',
    code,
    issue: toApiIssue(code, network, String(status)),
    status,
    body: parseJson(text),
    retryAfterMs: parseRetryAfter(headers.get('retry-after'), now) ?? untilReset(rateLimit, now),
    rateLimit,
  }
}

/** No answer at all: the network could not be reached, or it may not be. */
export function toNoAnswer(error: unknown, network: Network): ApiRefusal {
  const named = toSafeFetchError(error)
  const none = { kind: 'refused', status: 0, body: undefined, retryAfterMs: null, rateLimit: null } as const
  if (named !== null) return { ...none, code: 'unsafe', issue: { code: named.code, message: named.reason } }
  return { ...none, code: 'unreachable', issue: toApiIssue('unreachable', network) }
}

function untilReset(rateLimit: RateLimit | null, now: number): number | null {
  if (rateLimit === null || rateLimit.left > 0 || rateLimit.resetsAt === null) return null
  return Math.max(0, Date.parse(rateLimit.resetsAt) - now)
}
