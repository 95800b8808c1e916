import type { z } from 'zod'
import { askApi, type ApiAnswer } from '../api/ask-api.ts'
import type { SourceContext } from '../source.ts'
import { toXIssue } from './x-issues.ts'

export const xOrigin = 'https://api.x.com'

export interface XRequest<Value> {
  readonly path: string
  readonly parameters?: Readonly<Record<string, string>>
  readonly method?: 'GET' | 'POST'
  readonly json?: unknown
  readonly schema: z.ZodType<Value>
}

/** The key goes in a header, where no log of addresses sees it. */
export function toXHeaders(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` }
}

/**
 * One question to X. No client library: the one that is kept (twitter-api-v2) brings a connection of its own, which
 * knows neither our limits nor what addresses are private.
 */
export async function askX<Value>(
  token: string,
  { path, parameters = {}, method = 'GET', json, schema }: XRequest<Value>,
  context: SourceContext,
  signal: AbortSignal,
): Promise<ApiAnswer<Value>> {
  const url = new URL(path, xOrigin)
  url.search = new URLSearchParams(parameters).toString()
  const headers = { ...toXHeaders(token), ...(json !== undefined && { 'content-type': 'application/json' }) }
  const body = json === undefined ? {} : { body: JSON.stringify(json) }
  const answer = await askApi({ network: 'x', url, method, headers, ...body, schema }, context, signal)
  // Pay-per-use: 402 when the credit is used up. It is said in words of its own.
  return answer.kind === 'refused' && answer.status === 402 ? { ...answer, issue: toXIssue('no-credit') } : answer
}
