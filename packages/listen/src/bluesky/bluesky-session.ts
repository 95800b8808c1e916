import { z } from 'zod'
import { askApi, type ApiAnswer, type ApiRefusal } from '../api/ask-api.ts'
import type { SourceContext } from '../source.ts'
import { toBlueskyIssue, type BlueskyIssueCode } from './bluesky-issues.ts'

export interface BlueskyAccount {
  /** Where the account signs in: `https://bsky.social`, or its own PDS. */
  readonly service: string
  /** A handle, without `@`, or a DID. */
  readonly identifier: string
}

export type BlueskySecrets = {
  readonly appPassword: string
  /** Tokens of the last session, as `keepSecrets` was given them. */
  readonly session?: string | undefined
}

/** A question to the account's server, which hands it on to Bluesky's application server or the one that `proxy` names. */
export interface BlueskyQuestion<Value> {
  /** Such as `app.bsky.feed.searchPosts`. */
  readonly method: string
  readonly query: URLSearchParams
  readonly schema: z.ZodType<Value>
  readonly proxy?: string
}

/** An account that is signed in when it has to be. */
export interface BlueskySession {
  ask<Value>(question: BlueskyQuestion<Value>, signal: AbortSignal): Promise<ApiAnswer<Value>>
  /** Who is signed in; null before the first answer. */
  did(): string | null
}

const tokensSchema = z.object({
  did: z.string(),
  accessJwt: z.string().min(1),
  refreshJwt: z.string().min(1),
  didDoc: z.unknown().optional(),
})
const savedSchema = z.object({
  identifier: z.string(),
  service: z.string(),
  did: z.string(),
  accessJwt: z.string(),
  refreshJwt: z.string(),
  host: z.string(),
})
type Saved = z.infer<typeof savedSchema>

const didDocSchema = z.object({ service: z.array(z.looseObject({ id: z.string(), serviceEndpoint: z.unknown() })) })

const signInErrors: Readonly<Record<string, BlueskyIssueCode>> = {
  AuthFactorTokenRequired: 'wants-app-password',
  AuthenticationRequired: 'wrong-password',
  AccountTakedown: 'account-closed',
}

/**
 * Signs in with an app password when first asked something, and again only when the tokens can no longer be renewed:
 * Bluesky allows 300 sign-ins a day for an account. Renewed tokens are kept before they are used. Over our own fetch,
 * because `@atproto/api` keeps its session by itself and brings every lexicon with it.
 *
 * Source: docs.bsky.app, "API Hosts and Auth", "Rate Limits"; lexicons `com.atproto.server.createSession`, `refreshSession`.
 */
export function openBlueskySession(
  account: BlueskyAccount,
  secrets: BlueskySecrets,
  context: SourceContext,
): BlueskySession {
  let saved = parseSaved(secrets.session, account)

  async function keep({ did, accessJwt, refreshJwt, didDoc }: z.infer<typeof tokensSchema>): Promise<Saved> {
    const host = saved?.host ?? toHost(didDoc, account.service)
    saved = { ...account, did, accessJwt, refreshJwt, host }
    await context.keepSecrets?.({ session: JSON.stringify(saved) })
    return saved
  }

  async function signIn(signal: AbortSignal): Promise<Saved | ApiRefusal> {
    const body = JSON.stringify({ identifier: account.identifier, password: secrets.appPassword })
    const url = toUrl(account.service, 'com.atproto.server.createSession')
    const headers = { 'content-type': 'application/json' }
    const request = { network: 'bluesky', url, method: 'POST', headers, body, schema: tokensSchema } as const
    const answer = await askApi(request, context, signal)
    if (answer.kind === 'ok') return await keep(answer.value)
    const code = signInErrors[toErrorName(answer) ?? '']
    return code === undefined ? answer : { ...answer, issue: toBlueskyIssue(code) }
  }

  async function renew({ host, refreshJwt }: Saved, signal: AbortSignal): Promise<Saved | ApiRefusal> {
    const url = toUrl(host, 'com.atproto.server.refreshSession')
    const headers = { authorization: `Bearer ${refreshJwt}` }
    const request = { network: 'bluesky', url, method: 'POST', headers, schema: tokensSchema } as const
    const answer = await askApi(request, context, signal)
    if (answer.kind === 'ok') return await keep(answer.value)
    if (answer.status !== 400 && answer.status !== 401) return answer
    saved = null
    return await signIn(signal)
  }

  return {
    did: () => saved?.did ?? null,
    async ask({ method, query, schema, proxy }, signal) {
      const put = (tokens: Saved) => {
        const headers = { authorization: `Bearer ${tokens.accessJwt}`, ...(proxy && { 'atproto-proxy': proxy }) }
        const url = toUrl(tokens.host, method)
        url.search = query.toString()
        return askApi({ network: 'bluesky', url, headers, schema }, context, signal)
      }
      const tokens = saved ?? (await signIn(signal))
      if ('kind' in tokens) return tokens
      const answer = await put(tokens)
      if (answer.kind === 'ok' || !isExpired(answer)) return answer
      const renewed = await renew(tokens, signal)
      return 'kind' in renewed ? renewed : await put(renewed)
    },
  }
}

/** The PDS says so with 400, others with 401. */
function isExpired(refusal: ApiRefusal): boolean {
  return refusal.status === 401 || toErrorName(refusal) === 'ExpiredToken'
}

/** What an XRPC server calls its refusal. */
export function toErrorName({ body }: ApiRefusal): string | null {
  return z.object({ error: z.string() }).safeParse(body).data?.error ?? null
}

function toUrl(host: string, method: string): URL {
  return new URL(`/xrpc/${method}`, host)
}

/** The account's own server, which `bsky.social` names; never one that is reached less safely. */
function toHost(didDoc: unknown, service: string): string {
  const { data } = didDocSchema.safeParse(didDoc)
  const endpoint = data?.service.find(({ id }) => id.endsWith('#atproto_pds'))?.serviceEndpoint
  const host = typeof endpoint === 'string' ? URL.parse(endpoint) : null
  return host?.protocol === 'https:' ? host.origin : new URL(service).origin
}

/** Tokens of another account, or what cannot be read, count as none. */
function parseSaved(session: string | undefined, { identifier, service }: BlueskyAccount): Saved | null {
  if (session === undefined) return null
  try {
    const { data } = savedSchema.safeParse(JSON.parse(session))
    return data?.identifier === identifier && data.service === service ? data : null
  } catch {
    return null
  }
}
