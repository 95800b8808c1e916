import { parseRetryAfter } from '../poll/poll-pace.ts'

export interface PoliteOptions {
  readonly now: () => number
}

/** What a host asked of everybody here. */
interface Host {
  /** The end of the line: who comes next waits for it. */
  last: Promise<unknown>
  waiting: number
  /** Milliseconds since 1970 before which it wants to be left alone. */
  busyUntil: number
}

/** A host that asks for more than this gets it from each source's own pace. */
const longestMs = 24 * 3_600_000

/**
 * A fetch that asks a host one thing at a time, however many sources read from it, and not before the host wants to be
 * asked again: after a 429 or 503 with `Retry-After` (RFC 9110, 10.2.3) the same answer is given here, without asking,
 * until that time. It reads no body, so that a long answer holds up nobody.
 */
export function openPoliteFetch(ask: typeof fetch, { now }: PoliteOptions): typeof fetch {
  const hosts = new Map<string, Host>()

  return async (input, init) => {
    const url = URL.parse(input instanceof Request ? input.url : String(input))
    if (url === null) return await ask(input, init)
    const host = hosts.get(url.host) ?? { last: Promise.resolve(), waiting: 0, busyUntil: 0 }
    hosts.set(url.host, host)
    const before = host.last
    const { promise: done, resolve: leave } = Promise.withResolvers<void>()
    host.last = before.then(() => done)
    host.waiting++
    try {
      await untilTurn(before, init?.signal ?? null)
      const left = host.busyUntil - now()
      if (left > 0) return toBusy(left)
      const response = await ask(input, init)
      const wait =
        response.status === 429 || response.status === 503
          ? parseRetryAfter(response.headers.get('retry-after'), now())
          : null
      if (wait !== null) host.busyUntil = now() + Math.min(wait, longestMs)
      return response
    } finally {
      leave()
      host.waiting--
      if (host.waiting === 0 && host.busyUntil <= now()) hosts.delete(url.host)
    }
  }
}

async function untilTurn(before: Promise<unknown>, signal: AbortSignal | null): Promise<void> {
  signal?.throwIfAborted()
  if (signal === null) return void (await before)
  const aborted = Promise.withResolvers<never>()
  const abort = () => aborted.reject(signal.reason)
  signal.addEventListener('abort', abort, { once: true })
  try {
    await Promise.race([before, aborted.promise])
  } finally {
    signal.removeEventListener('abort', abort)
  }
}

function toBusy(left: number): Response {
  return new Response(null, { status: 429, headers: { 'retry-after': String(Math.ceil(left / 1000)) } })
}
