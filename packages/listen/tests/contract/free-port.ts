import { createServer, type AddressInfo } from 'node:net'

/** A port of this machine that nobody listens on, for a server that cannot choose one by itself. */
export async function findFreePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a TCP server has one
  await new Promise<unknown>((resolve) => {
    server.close(resolve)
  })
  return port
}
