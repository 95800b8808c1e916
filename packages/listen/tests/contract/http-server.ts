import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { NetworkServer } from './source-contract.ts'

/** A server of HTTP on a free port of this machine. */
export async function serveHttp(answer: RequestListener): Promise<NetworkServer> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port, // a TCP server has one
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise<unknown>((resolve) => {
        server.close(resolve)
      })
    },
  }
}
