import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** What happens to one connection. Those after it go through unharmed. */
export type Fault =
  /** Cut both ways after so many bytes of what the server says. */
  | { readonly kind: 'cut'; readonly afterBytes: number }
  /** This is said instead, as raw bytes of HTTP, and the server is never asked. */
  | { readonly kind: 'answer'; readonly raw: string }
  /** Half-open: the connection stands, and nothing is ever said. */
  | { readonly kind: 'silent' }

export interface FaultProxy extends AsyncDisposable {
  readonly port: number
  /** Taken from the front, one for each connection that is opened. */
  readonly faults: Fault[]
  /** Bytes that the servers said, over all connections. */
  said(): number
  connections(): number
}

/** Stands between a source and a server on this machine, and breaks connections on demand. */
export async function openFaultProxy(targetPort: number): Promise<FaultProxy> {
  const faults: Fault[] = []
  const open = new Set<Socket>()
  let said = 0
  let connections = 0
  const server = createServer((near) => {
    connections++
    keep(near)
    const fault = faults.shift()
    if (fault?.kind === 'silent') return
    if (fault?.kind === 'answer') {
      near.once('data', () => near.end(fault.raw))
      return
    }
    const far = keep(connect(targetPort, '127.0.0.1'))
    let left = fault?.afterBytes ?? Infinity
    near.pipe(far)
    far.on('data', (bytes: Buffer) => {
      said += bytes.length
      const through = bytes.subarray(0, left)
      left -= through.length
      near.write(through, () => {
        if (left > 0) return
        near.resetAndDestroy()
        far.destroy()
      })
    })
    far.on('close', () => near.end())
    near.on('close', () => far.destroy())
  })
  function keep(socket: Socket): Socket {
    open.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => open.delete(socket))
    return socket
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port, // a TCP server has one
    faults,
    said: () => said,
    connections: () => connections,
    async [Symbol.asyncDispose]() {
      for (const socket of open) socket.destroy()
      await new Promise<unknown>((resolve) => {
        server.close(resolve)
      })
    },
  }
}

/** An answer of HTTP/1.1 that ends its connection. */
export function toRawAnswer(status: number, headers: Readonly<Record<string, string>> = {}, body = '{}'): string {
  const lines = Object.entries({
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
    ...headers,
  }).map(([name, value]) => `${name}: ${value}\r\n`)
  return `HTTP/1.1 ${status} Fault\r\n${lines.join('')}\r\n${body}`
}
