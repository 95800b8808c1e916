import { z } from 'zod'
import { askApi, type ApiAnswer, type ApiRefusal } from '../api/ask-api.ts'
import type { SourceContext } from '../source.ts'

export interface RedditKeys {
  readonly clientId: string
  readonly clientSecret: string
}

export interface RedditApi {
  ask<Value>(
    path: string,
    parameters: Readonly<Record<string, string>>,
    schema: z.ZodType<Value>,
    signal: AbortSignal,
  ): Promise<ApiAnswer<Value>>
}

const tokenSchema = z.looseObject({ access_token: z.string(), expires_in: z.number() })
/** A key is renewed this long before it ends, milliseconds. */
const spareMs = 60_000

/**
 * Reddit with a key for the app alone (`client_credentials`), so that nobody's account is in use. The key holds a day;
 * it is kept in memory and asked for anew when it ends or is refused.
 */
export function openRedditApi({ clientId, clientSecret }: RedditKeys, context: SourceContext): RedditApi {
  let key: { readonly token: string; readonly endsAt: number } | null = null

  async function getToken(signal: AbortSignal): Promise<string | ApiRefusal> {
    if (key !== null && context.now() < key.endsAt - spareMs) return key.token
    const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64')
    const answer = await askApi(
      {
        network: 'reddit',
        url: 'https://www.reddit.com/api/v1/access_token',
        method: 'POST',
        headers: { authorization: `Basic ${basic}`, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ grant_type: 'client_credentials' }).toString(),
        schema: tokenSchema,
      },
      context,
      signal,
    )
    if (answer.kind === 'refused') return answer
    key = { token: answer.value.access_token, endsAt: context.now() + answer.value.expires_in * 1000 }
    return key.token
  }

  return {
    async ask(path, parameters, schema, signal) {
      const token = await getToken(signal)
      if (typeof token !== 'string') return token
      const url = new URL(path, 'https://oauth.reddit.com')
      url.search = new URLSearchParams({ ...parameters, raw_json: '0' }).toString()
      const headers = { authorization: `Bearer ${token}` }
      const answer = await askApi({ network: 'reddit', url, headers, schema }, context, signal)
      if (answer.kind === 'refused' && answer.status === 401) key = null
      return answer
    },
  }
}
