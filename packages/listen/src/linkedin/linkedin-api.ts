import { z } from 'zod'
import { askApi, type ApiAnswer } from '../api/ask-api.ts'
import { openOAuthToken } from '../api/oauth-token.ts'
import type { SourceContext } from '../source.ts'

/** LinkedIn keeps a version for a year: this one until June 2027. */
export const linkedInVersion = '202606'

export interface LinkedInKeys {
  readonly clientId: string
  readonly clientSecret?: string | undefined
  /** Holds 60 days. */
  readonly accessToken?: string | undefined
  /** Holds a year, for apps to which LinkedIn gives one; with it, and the client secret, access tokens are renewed. */
  readonly refreshToken?: string | undefined
}

export interface LinkedInApi {
  /** `path`: with its query, in which lists and records of Rest.li stand as they are. */
  ask<Value>(path: string, schema: z.ZodType<Value>, signal: AbortSignal): Promise<ApiAnswer<Value>>
}

const network = 'linkedin'
const tokenSchema = z.looseObject({
  access_token: z.string().min(1),
  expires_in: z.number(),
  refresh_token: z.string().optional(),
})

/**
 * LinkedIn's versioned API (learn.microsoft.com/linkedin/marketing/versioning; shared/authentication/programmatic-refresh-tokens).
 * Over our own fetch: LinkedIn's own client library is in beta and does not take ours.
 */
export function openLinkedInApi(keys: LinkedInKeys, context: SourceContext): LinkedInApi {
  const { clientId, clientSecret, accessToken, refreshToken: first } = keys
  const token =
    first === undefined || clientSecret === undefined
      ? null
      : openOAuthToken(
          {
            network,
            refreshToken: first,
            renew: (refreshToken, signal) => renew({ clientId, clientSecret, refreshToken }, context, signal),
          },
          context,
        )

  return {
    async ask(path, schema, signal) {
      const key = token === null ? (accessToken ?? '') : await token.get(signal)
      if (typeof key !== 'string') return key
      const headers = {
        authorization: `Bearer ${key}`,
        'linkedin-version': linkedInVersion,
        'x-restli-protocol-version': '2.0.0',
      }
      const answer = await askApi(
        { network, url: `https://api.linkedin.com/rest/${path}`, headers, schema },
        context,
        signal,
      )
      if (answer.kind === 'refused' && answer.status === 401) token?.forget()
      return answer
    },
  }
}

async function renew(
  { clientId, clientSecret, refreshToken }: { clientId: string; clientSecret: string; refreshToken: string },
  context: SourceContext,
  signal: AbortSignal,
) {
  const answer = await askApi(
    {
      network,
      url: 'https://www.linkedin.com/oauth/v2/accessToken',
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        grant_type: 'refresh_token',
        refresh_token: refreshToken,
        client_id: clientId,
        client_secret: clientSecret,
      }).toString(),
      schema: tokenSchema,
    },
    context,
    signal,
  )
  if (answer.kind === 'refused') return answer
  const { access_token: accessToken, expires_in: expiresIn, refresh_token: replaced } = answer.value
  return { ...answer, value: { accessToken, expiresIn, refreshToken: replaced } }
}
