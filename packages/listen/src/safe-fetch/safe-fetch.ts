import type { LookupFunction } from 'node:net'
import { Agent, buildConnector, fetch as undiciFetch, type RequestInit as UndiciInit } from 'undici'
import { toLimitedBody } from './limited-body.ts'
import { isRefusedLiteral, toPublicLookup } from './public-lookup.ts'
import { SafeFetchError, toSafeFetchError, type SafeFetchCode } from './safe-fetch-error.ts'

export interface SafeFetchOptions {
  /** Hosts (as in the address, lower case, without port) that may be private: for tests and an explicit setting. */
  readonly allowPrivate?: ((host: string) => boolean) | undefined
  /** Of the decoded body. Default 10 MiB. */
  readonly maxBytes?: number
  /** For the whole request with its body. Default 30,000. */
  readonly timeoutMs?: number
  /**
   * For answers that go on for ever: `timeoutMs` is then for the head, and for the silence between two pieces of the
   * body; `maxBytes` does not hold, because who reads a stream takes it piece by piece.
   */
  readonly isStream?: boolean
  /** Default 5. */
  readonly maxRedirects?: number
  /** Who asks, for the people who run the servers. */
  readonly userAgent?: string
  /** How names become addresses. Default: `dns.lookup`. */
  readonly lookup?: LookupFunction
}

export interface SafeFetch extends AsyncDisposable {
  /** Rejects with `SafeFetchError`, or with the reason of the signal that was passed in. So does reading the body. */
  readonly fetch: typeof fetch
  close(): Promise<void>
}

type Limits = Required<Pick<SafeFetchOptions, 'maxBytes' | 'timeoutMs' | 'maxRedirects' | 'userAgent' | 'isStream'>> &
  Pick<SafeFetchOptions, 'allowPrivate'> & { readonly dispatcher: Agent }

/**
 * Opens a `fetch` that never reaches a private address, by whatever name, redirect or spelling, and whose answers have
 * an end: in size, in time and in redirects. Only `http:` and `https:`; requests other than GET and HEAD are not
 * redirected. No cookies, no cache.
 */
export function openSafeFetch(options: SafeFetchOptions = {}): SafeFetch {
  const { allowPrivate } = options
  const timeoutMs = options.timeoutMs ?? 30_000
  const connect = buildConnector({
    lookup: toPublicLookup({ allowPrivate, lookup: options.lookup }),
    timeout: Math.min(timeoutMs, 10_000),
  })
  const dispatcher = new Agent({
    connect: (target, callback) => {
      if (isRefusedLiteral(target.hostname, allowPrivate)) callback(new SafeFetchError('private-address'), null)
      else connect(target, callback)
    },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
  })
  const limits: Limits = {
    allowPrivate,
    timeoutMs,
    dispatcher,
    isStream: options.isStream ?? false,
    maxBytes: options.isStream === true ? Infinity : (options.maxBytes ?? 10 * 1024 * 1024),
    maxRedirects: options.maxRedirects ?? 5,
    userAgent: options.userAgent ?? 'Troje/0.1 (self-hosted webcare; reads public feeds)',
  }
  const close = () => dispatcher.destroy()
  return { fetch: (input, init) => request(input, init, limits), close, [Symbol.asyncDispose]: close }
}

async function request(
  input: string | URL | Request,
  init: RequestInit | undefined,
  limits: Limits,
): Promise<Response> {
  const given = typeof input === 'string' || input instanceof URL ? { url: String(input) } : input
  const method = (init?.method ?? ('method' in given ? given.method : 'GET')).toUpperCase()
  const headers = new Headers(init?.headers ?? ('headers' in given ? given.headers : undefined))
  if (!headers.has('user-agent')) headers.set('user-agent', limits.userAgent)
  const outer = init?.signal ?? ('signal' in given ? given.signal : null)
  outer?.throwIfAborted()

  const deadline = new AbortController()
  const timer = setTimeout(() => deadline.abort(new SafeFetchError('too-slow')), limits.timeoutMs)
  timer.unref()
  const stop = () => clearTimeout(timer)
  const signal = outer ? AbortSignal.any([outer, deadline.signal]) : deadline.signal
  const toError = (error: unknown) => (signal.aborted ? signal.reason : toNamedError(error))
  try {
    const response = await follow(given.url, { ...init, method, headers, signal, redirect: 'manual' }, init, limits)
    // undici itself sees to the silence between two pieces of the body.
    if (limits.isStream) stop()
    return toLimitedResponse(response, limits.maxBytes, toError, stop)
  } catch (error) {
    stop()
    throw toError(error)
  }
}

/** Each hop is checked anew: its scheme here, its address when the socket connects. */
async function follow(
  address: string,
  request: RequestInit & { headers: Headers },
  wish: RequestInit | undefined,
  limits: Limits,
): Promise<{ response: Response; url: string; redirected: boolean }> {
  let url = toCheckedUrl(address, 'bad-address')
  for (let redirects = 0; ; redirects++) {
    // undici's own types stand beside the global ones; at run time they are the same shapes.
    const init = { ...request, dispatcher: limits.dispatcher } as unknown as UndiciInit
    const response = (await undiciFetch(url.href, init)) as unknown as Response
    const location = [301, 302, 303, 307, 308].includes(response.status) ? response.headers.get('location') : null
    if (location === null || wish?.redirect === 'manual') return { response, url: url.href, redirected: redirects > 0 }
    await response.body?.cancel()
    if (wish?.redirect === 'error' || !['GET', 'HEAD'].includes(request.method ?? 'GET')) {
      throw new SafeFetchError('bad-redirect')
    }
    if (redirects >= limits.maxRedirects) throw new SafeFetchError('too-many-redirects')
    const next = toCheckedUrl(URL.parse(location, url.href)?.href ?? '', 'bad-redirect')
    if (next.origin !== url.origin) dropSecrets(request.headers)
    url = next
  }
}

/** What anybody may know of who asks. A key may stand in any other header, such as `x-goog-api-key`. */
const openHeaders: ReadonlySet<string> = new Set([
  'accept',
  'accept-language',
  'if-modified-since',
  'if-none-match',
  'range',
  'user-agent',
])

function dropSecrets(headers: Headers): void {
  const names = Array.from(headers, ([name]) => name)
  for (const name of names) if (!openHeaders.has(name)) headers.delete(name)
}

function toCheckedUrl(address: string, code: SafeFetchCode): URL {
  const url = URL.parse(address)
  if (url === null) throw new SafeFetchError(code)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new SafeFetchError('bad-scheme')
  if (url.username !== '' || url.password !== '') throw new SafeFetchError(code)
  return url
}

function toLimitedResponse(
  { response, url, redirected }: { response: Response; url: string; redirected: boolean },
  maxBytes: number,
  toError: (error: unknown) => unknown,
  stop: () => void,
): Response {
  const { body, status, statusText, headers } = response
  const isCoded = (headers.get('content-encoding') ?? 'identity') !== 'identity'
  if (!isCoded && body !== null && Number(headers.get('content-length')) > maxBytes) {
    void body.cancel().catch(() => undefined)
    throw new SafeFetchError('too-large')
  }
  if (body === null) stop()
  const limited = body && toLimitedBody(body, maxBytes, toError, stop)
  const result = new Response(limited, { status, statusText, headers: [...headers] })
  Object.defineProperties(result, { url: { value: url }, redirected: { value: redirected } })
  return result
}

const slowCodes = new Set(['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'ETIMEDOUT'])
const unknownHostCodes = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ENODATA'])
const certificateCode = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY/

function toNamedError(error: unknown): SafeFetchError {
  const named = toSafeFetchError(error)
  if (named !== null) return named
  const code = toSystemCode(error)
  if (unknownHostCodes.has(code)) return new SafeFetchError('unknown-host', { cause: error })
  if (slowCodes.has(code)) return new SafeFetchError('too-slow', { cause: error })
  if (certificateCode.test(code)) return new SafeFetchError('bad-certificate', { cause: error })
  return new SafeFetchError('unreachable', { cause: error })
}

/** The `code` nearest to the root of an error's causes. */
function toSystemCode(error: unknown): string {
  let code = ''
  let current = error
  for (let depth = 0; depth < 10 && current instanceof Error; depth++) {
    if ('code' in current && typeof current.code === 'string') code = current.code
    current = current.cause
  }
  return code
}
