import { z } from 'zod'
import { toApiIssue, type ApiIssueCode } from '../api/api-issues.ts'
import { askApi, type ApiAnswer, type ApiRefusal } from '../api/ask-api.ts'
import { openOAuthToken } from '../api/oauth-token.ts'
import type { SourceContext } from '../source.ts'

export interface TikTokApp {
  readonly clientId: string
  readonly clientSecret: string
  readonly refreshToken: string
}

export interface TikTokApi {
  ask<Value>(
    path: string,
    parameters: Readonly<Record<string, string>>,
    schema: z.ZodType<Value>,
    signal: AbortSignal,
  ): Promise<ApiAnswer<Value>>
}

const network = 'tiktok'
const base = 'https://business-api.tiktok.com/open_api/v1.3'

/** TikTok answers 200 whatever happened, and says in `code` what did. */
const envelopeSchema = z.looseObject({ code: z.number(), data: z.unknown() })
const tokenSchema = z.looseObject({
  access_token: z.string().min(1),
  expires_in: z.number(),
  refresh_token: z.string().optional(),
})

/**
 * TikTok's API for Business, "Accounts API" (v1.3), with the organisation's own account. An access token holds a day; the
 * refresh token holds a year and may be replaced each time. Over our own fetch: TikTok has no client library for Node.
 *
 * Source: business-api.tiktok.com/portal/docs, "Accounts API", "Authentication", "Return codes".
 */
export function openTikTokApi(
  { clientId, clientSecret, refreshToken: first }: TikTokApp,
  context: SourceContext,
): TikTokApi {
  const token = openOAuthToken(
    {
      network,
      refreshToken: first,
      async renew(refreshToken, signal) {
        const form = {
          client_id: clientId,
          client_secret: clientSecret,
          grant_type: 'refresh_token',
          refresh_token: refreshToken,
        }
        const request = {
          network,
          url: `${base}/tt_user/oauth2/refresh_token/`,
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(form),
          schema: envelopeSchema,
        } as const
        const answer = openEnvelope(await askApi(request, context, signal), tokenSchema)
        if (answer.kind === 'refused') return answer
        const { access_token: accessToken, expires_in: expiresIn, refresh_token: replaced } = answer.value
        return { ...answer, value: { accessToken, expiresIn, refreshToken: replaced } }
      },
    },
    context,
  )

  return {
    async ask(path, parameters, schema, signal) {
      const key = await token.get(signal)
      if (typeof key !== 'string') return key
      const url = new URL(`${base}/${path}/`)
      url.search = new URLSearchParams(parameters).toString()
      const headers = { 'access-token': key }
      const answer = openEnvelope(
        await askApi({ network, url, headers, schema: envelopeSchema }, context, signal),
        schema,
      )
      if (answer.kind === 'refused' && answer.code === 'not-allowed') token.forget()
      return answer
    },
  }
}

function openEnvelope<Value>(
  answer: ApiAnswer<z.infer<typeof envelopeSchema>>,
  schema: z.ZodType<Value>,
): ApiAnswer<Value> {
  if (answer.kind === 'refused') return answer
  const { code, data } = answer.value
  if (code !== 0) return refuse(toIssueCode(code), code, answer.rateLimit)
  const parsed = schema.safeParse(data)
  return parsed.success ? { ...answer, value: parsed.data } : refuse('unreadable', code, answer.rateLimit)
}

function refuse(named: ApiIssueCode, code: number, rateLimit: ApiRefusal['rateLimit']): ApiRefusal {
  return {
    kind: 'refused',
    code: named,
    issue: toApiIssue(named, network, String(code)),
    status: 200,
    body: undefined,
    // Limits count over a minute or a day; TikTok does not say which one was used up.
    retryAfterMs: named === 'rate-limit' ? 60_000 : null,
    rateLimit,
  }
}

function toIssueCode(code: number): ApiIssueCode {
  if (code === 40_016 || (code >= 40_100 && code < 40_102) || code === 40_133) return 'rate-limit'
  if (code === 40_001 || (code >= 40_102 && code < 40_120)) return 'not-allowed'
  return code >= 50_000 ? 'server-error' : 'not-understood'
}
