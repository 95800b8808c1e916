import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import { createStreamEvents } from './listen-lines.ts'

/** What the server of `bench listen` sends to who connects: at a pace, or all at once. */
export type ServerTask = { readonly compress: boolean } & (
  | { readonly kind: 'pace'; readonly perSecond: number }
  | { readonly kind: 'all'; readonly count: number }
)

const tickMs = 10
/** So much may wait in the socket before it is filled up again. */
const mostBuffered = 4 * 1024 * 1024
const perWrite = 100

// It runs in a process of its own: what it costs is not the source's.
const task = JSON.parse(process.argv[2] ?? '') as ServerTask
const events = createStreamEvents()
const ready = task.kind === 'all' ? makeAll(task.count) : []
const perMessageDeflate = task.compress && { threshold: 0, zlibDeflateOptions: { level: 1 } }
const sockets = new WebSocketServer({ noServer: true, perMessageDeflate })
const server = createServer().on('upgrade', (request, raw: Duplex, head) => {
  sockets.handleUpgrade(request, raw, head, (socket) => {
    if (task.kind === 'pace') sendAtPace(socket, task.perSecond)
    else void sendAll(socket, raw)
  })
})
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }))
process.on('disconnect', () => process.exit())

/** As dense as 2,000 a second, and an hour old. */
function makeAll(count: number): Buffer[] {
  const startUs = (Date.now() - 3_600_000) * 1000
  return Array.from({ length: count }, (_, number) => Buffer.from(events.line(number, startUs + number * 500)))
}

function sendAtPace(socket: WebSocket, perSecond: number): void {
  const start = performance.now()
  let sent = 0
  const timer = setInterval(() => {
    const due = Math.floor(((performance.now() - start) / 1000) * perSecond)
    for (; sent < due; sent++) socket.send(events.line(sent, Date.now() * 1000))
  }, tickMs)
  socket.on('close', () => clearInterval(timer))
}

/** Many lines in one write, so that this end is not what is measured. */
async function sendAll(socket: WebSocket, raw: Duplex): Promise<void> {
  for (let start = 0; start < ready.length; start += perWrite) {
    raw.cork()
    for (const line of ready.slice(start, start + perWrite)) socket.send(line, { binary: false })
    raw.uncork()
    while (socket.bufferedAmount > mostBuffered) await new Promise((resolve) => void setTimeout(resolve, 1))
  }
}
