import type { Network } from '@troje/post'
import type { SourceContext } from '../source.ts'
import { toApiIssue } from './api-issues.ts'
import type { ApiAnswer, ApiRefusal } from './ask-api.ts'

export interface RenewedToken {
  readonly accessToken: string
  /** Seconds that it holds. */
  readonly expiresIn: number
  /** Where the network gave another one: the one before may no longer hold. */
  readonly refreshToken?: string | undefined
}

export interface OAuthRenewal {
  readonly network: Network
  readonly refreshToken: string
  /** Asks the network for a new access token. */
  readonly renew: (refreshToken: string, signal: AbortSignal) => Promise<ApiAnswer<RenewedToken>>
}

export interface OAuthToken {
  get(signal: AbortSignal): Promise<string | ApiRefusal>
  /** The network does not accept it, whatever its time: the next `get` asks for another. */
  forget(): void
}

/** A token is renewed this long before it ends, milliseconds. */
const spareMs = 60_000

/**
 * An access token, kept in memory and renewed when it ends (OAuth 2.0, RFC 6749, section 6). A refresh token that the
 * network replaces is kept, as the secret `refreshToken`, before what came with it is used.
 */
export function openOAuthToken(
  { network, refreshToken: first, renew }: OAuthRenewal,
  context: SourceContext,
): OAuthToken {
  let refreshToken = first
  let held: { readonly token: string; readonly endsAt: number } | null = null

  return {
    async get(signal) {
      if (held !== null && context.now() < held.endsAt - spareMs) return held.token
      const answer = await renew(refreshToken, signal)
      if (answer.kind === 'refused') return explain(answer, network)
      const { accessToken, expiresIn, refreshToken: replaced = refreshToken } = answer.value
      if (replaced !== refreshToken) {
        refreshToken = replaced
        await context.keepSecrets?.({ refreshToken })
      }
      held = { token: accessToken, endsAt: context.now() + expiresIn * 1000 }
      return accessToken
    },
    forget() {
      held = null
    },
  }
}

/** `invalid_grant` and the like come with 400 (section 5.2): the refresh token no longer holds. */
function explain(refusal: ApiRefusal, network: Network): ApiRefusal {
  if (refusal.status !== 400) return refusal
  return { ...refusal, code: 'not-allowed', issue: toApiIssue('not-allowed', network, 'OAuth') }
}
