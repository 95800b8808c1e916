import { z } from 'zod'
import { askApi, type ApiRefusal } from '../api/ask-api.ts'
import type { SourceContext } from '../source.ts'

export type ThreadsSecrets = {
  readonly token: string
  /** When `token` ends, as `keepSecrets` was given it; absent for a token that somebody typed. */
  readonly tokenEndsAt?: string | undefined
}

const day = 86_400_000
const renewedSchema = z.looseObject({ access_token: z.string().min(1), expires_in: z.number() })

/**
 * A long-lived token of Threads holds 60 days, and can be replaced by a new one when it is a day old. That is done at the
 * first look and again in its last month; where Threads refuses (the token is too fresh), it is tried again a day later
 * and the token in hand is used. Threads takes this question only with the token in the address.
 *
 * Source: developers.facebook.com/docs/threads/get-started/long-lived-tokens.
 */
export function openThreadsToken(secrets: ThreadsSecrets, context: SourceContext) {
  let { token } = secrets
  let renewAt = Number.isNaN(Date.parse(secrets.tokenEndsAt ?? '')) ? 0 : Date.parse(secrets.tokenEndsAt!) - 30 * day

  return async function getToken(signal: AbortSignal): Promise<string | ApiRefusal> {
    // Without a place to keep it a new token would be lost: that is so while somebody tries what is not saved yet.
    if (context.keepSecrets === undefined || context.now() < renewAt) return token
    renewAt = context.now() + day
    const url = new URL('https://graph.threads.net/refresh_access_token')
    url.search = new URLSearchParams({ grant_type: 'th_refresh_token', access_token: token }).toString()
    const answer = await askApi({ network: 'threads', url, schema: renewedSchema }, context, signal)
    if (answer.kind === 'refused') return token
    const endsAt = context.now() + answer.value.expires_in * 1000
    const renewed = answer.value.access_token
    await context.keepSecrets({ token: renewed, tokenEndsAt: new Date(endsAt).toISOString() })
    token = renewed
    renewAt = endsAt - 30 * day
    return token
  }
}
