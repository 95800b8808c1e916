import type { ClientRequestArgs } from 'node:http'
import { WebSocket, type ClientOptions } from 'ws'
import { isRefusedLiteral, toPublicLookup } from '../safe-fetch/public-lookup.ts'
import { SafeFetchError } from '../safe-fetch/safe-fetch-error.ts'
import { pause } from '../pause.ts'
import type { ReadIssue, SourceContext } from '../source.ts'
import { toJetstreamIssue } from './jetstream-issues.ts'

export interface JetstreamConnection {
  readonly url: string
  /** Offers permessage-deflate; a server that does not have it sends plain text. */
  readonly compress: boolean
  readonly idleMs: number
}

export interface JetstreamSocket {
  /** Resolves when this many lines wait, or when no more will come. */
  ready(count: number): Promise<void>
  /** Up to `max` lines that arrived, oldest first. */
  take(max: number): readonly string[]
  /** Why no more lines will come; null while they may. */
  ended(): ReadIssue | null
  close(): void
}

/** Lines that may wait before the network is asked to wait too. */
const highWater = 2000
const lowWater = 500

/**
 * One connection, until it ends. When the consumer is slow the socket is paused, so that TCP holds the sender back.
 * A connection on which nothing is heard for `idleMs`, no answer to a ping either, counts as lost: a half-open socket
 * never says so itself.
 */
export function openJetstreamSocket(
  { url, compress, idleMs }: JetstreamConnection,
  context: SourceContext,
  signal: AbortSignal,
): JetstreamSocket {
  const lines: string[] = []
  // One reader waits at a time; who asks anew lets go of the former question.
  let waiter: { readonly count: number; readonly resolve: () => void } | null = null
  let end: ReadIssue | null = null
  let lastHeard = context.now()
  const wake = () => {
    if (end !== null || lines.length >= (waiter?.count ?? 0)) waiter?.resolve()
  }
  const finish = (issue: ReadIssue) => {
    end ??= issue
    wake()
  }
  const target = connect(url, compress, context)
  if (!(target instanceof WebSocket)) {
    finish(target)
    return { ready: () => Promise.resolve(), take: () => [], ended: () => end, close: () => undefined }
  }
  const socket = target
  const hear = () => (lastHeard = context.now())
  socket.on('open', hear)
  socket.on('pong', hear)
  socket.on('message', (data: Buffer) => {
    hear()
    lines.push(data.toString('utf8'))
    if (lines.length >= highWater) socket.pause()
    wake()
  })
  socket.on('error', (error) => finish(toEnd(error)))
  socket.on('close', (code) => finish(toJetstreamIssue('disconnected', String(code))))
  const abort = () => {
    finish(toJetstreamIssue('disconnected', 'aborted'))
    socket.terminate()
  }
  signal.addEventListener('abort', abort, { once: true })
  if (signal.aborted) abort()
  const ended = () => end
  void watch()

  async function watch(): Promise<void> {
    while (ended() === null) {
      await pause(context, idleMs / 3, signal)
      // A sleep that a test cuts short must not keep the event loop from hearing the socket.
      await new Promise((resolve) => void setImmediate(resolve))
      if (socket.isPaused) hear()
      if (ended() === null && context.now() - lastHeard >= idleMs) {
        finish(toJetstreamIssue('silent'))
        socket.terminate()
      } else if (socket.readyState === WebSocket.OPEN && !socket.isPaused) socket.ping(() => undefined)
    }
  }

  return {
    ready(count) {
      waiter?.resolve()
      const { promise, resolve } = Promise.withResolvers<void>()
      waiter = { count, resolve }
      wake()
      return promise
    },
    take(max) {
      const taken = lines.splice(0, max)
      if (socket.isPaused && lines.length <= lowWater) socket.resume()
      return taken
    },
    ended,
    close() {
      signal.removeEventListener('abort', abort)
      finish(toJetstreamIssue('disconnected', 'closed'))
      socket.terminate()
    },
  }
}

function connect(url: string, compress: boolean, { allowPrivate }: SourceContext): WebSocket | ReadIssue {
  const parsed = URL.parse(url)
  if (parsed === null || (parsed.protocol !== 'wss:' && parsed.protocol !== 'ws:'))
    return toJetstreamIssue('bad-address')
  if (isRefusedLiteral(parsed.hostname, allowPrivate)) return toJetstreamIssue('private-address')
  const options: ClientOptions & ClientRequestArgs = {
    lookup: toPublicLookup({ allowPrivate }),
    handshakeTimeout: 10_000,
    maxPayload: 4 * 1024 * 1024,
    perMessageDeflate: compress,
    followRedirects: false,
    headers: { 'user-agent': 'Troje/0.1 (self-hosted webcare)' },
  }
  return new WebSocket(url, options)
}

function toEnd(error: Error): ReadIssue {
  if (error instanceof SafeFetchError && error.code === 'private-address') return toJetstreamIssue('private-address')
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.message
  return toJetstreamIssue('disconnected', code)
}
