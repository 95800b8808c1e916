import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'
import { openJetstreamSource } from '../src/jetstream/jetstream-source.ts'
import { describeContract, type NetworkServer } from './contract/source-contract.ts'

const did = 'did:plc:contract'
const startUs = 1_780_000_000_000_000
const idOf = (index: number) => `at://${did}/app.bsky.feed.post/k${index}`
const isGone = (index: number) => index % 100 === 99

/** A post and, for each hundredth, its deletion right after it. */
const lines = Array.from({ length: 1203 }, (_, index) => {
  const text = `De brug bij het station is dicht, bericht ${index}`
  const record = { text, createdAt: '2026-05-01T10:00:00Z' }
  const commit = { rev: `r${index}`, operation: 'create', collection: 'app.bsky.feed.post', rkey: `k${index}`, record }
  return { did, time_us: startUs + index * 100_000, kind: 'commit', commit }
}).flatMap((event, index) => {
  if (!isGone(index)) return [event]
  const { collection, rkey } = event.commit
  const commit = { rev: `d${index}`, operation: 'delete', collection, rkey }
  return [event, { did, time_us: event.time_us + 50_000, kind: 'commit', commit }]
})

async function serve(perMessageDeflate: boolean): Promise<NetworkServer> {
  const server = new WebSocketServer({
    port: 0,
    host: '127.0.0.1',
    perMessageDeflate: perMessageDeflate && { threshold: 0 },
  })
  server.on('connection', (socket, request) => {
    const cursor = Number(new URL(request.url ?? '', 'ws://x').searchParams.get('cursor'))
    for (const line of lines) if (!(line.time_us < cursor)) socket.send(JSON.stringify(line))
  })
  await new Promise((resolve) => server.once('listening', resolve))
  return {
    port: (server.address() as AddressInfo).port, // a TCP server has one
    async [Symbol.asyncDispose]() {
      for (const client of server.clients) client.terminate()
      await new Promise<unknown>((resolve) => {
        server.close(resolve)
      })
    },
  }
}

for (const compress of [false, true]) {
  describeContract({
    name: compress ? 'jetstream, compressed,' : 'jetstream',
    serve: () => serve(compress),
    open: (origin, context) =>
      openJetstreamSource({ url: `${origin.replace('http', 'ws')}/subscribe`, compress, idleMs: 500 }, {}, context),
    ids: Array.from({ length: 1203 }, (_, index) => index).flatMap((index) => (isGone(index) ? [] : [idOf(index)])),
    deletedIds: [idOf(99), idOf(1199)],
    isStream: true,
  })
}
