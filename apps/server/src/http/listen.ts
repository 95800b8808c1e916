import { createAdaptorServer } from '@hono/node-server'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Nobody can listen where the configuration says. */
export class ListenError extends Error {
  readonly code = 'cannot-listen'

  constructor(host: string, port: number, cause: unknown) {
    const isTaken = (cause as NodeJS.ErrnoException).code === 'EADDRINUSE'
    super(isTaken ? `Port ${port} is in use. Choose another with TROJE_PORT.` : `Cannot listen on ${host}:${port}.`, {
      cause,
    })
    this.name = 'ListenError'
  }
}

export interface Listening extends AsyncDisposable {
  readonly url: string
}

/** A large file over a slow line takes hours; the rest of a request has the usual limits. */
const longestRequestMs = 6 * 3_600_000

export async function listen(
  fetch: Parameters<typeof createAdaptorServer>[0]['fetch'],
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Listening> {
  const options = { fetch, serverOptions: { requestTimeout: longestRequestMs, keepAliveTimeout: 65_000 } }
  // Without another `createServer` in its options, this makes a plain HTTP server.
  const server = createAdaptorServer(options) as Server
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new ListenError(host, port, error)))
    server.listen(port, host, resolve)
  })
  const bound = (server.address() as AddressInfo).port // it listens on a port, not on a pipe
  return {
    url: `http://${isLocal(host) ? 'localhost' : bracketed(host)}:${bound}`,
    async [Symbol.asyncDispose]() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeIdleConnections()
      // What is still being answered gets a moment; an endless stream does not hold up the stop.
      const timer = setTimeout(() => server.closeAllConnections(), 1000)
      await closed
      clearTimeout(timer)
    },
  }
}

function isLocal(host: string): boolean {
  return ['127.0.0.1', '::1', '0.0.0.0', '::', 'localhost'].includes(host)
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}
