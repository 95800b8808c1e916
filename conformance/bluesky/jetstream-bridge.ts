import type { AddressInfo } from 'node:net'
import { IdResolver } from '@atproto/identity'
import { Firehose, type Event } from '@atproto/sync'
import { WebSocketServer } from 'ws'

/** Jetstream's lines, made of the frames of a PDS's own firehose, whose signatures are checked. */
export interface JetstreamBridge extends AsyncDisposable {
  readonly url: string
  /** What the firehose said that could not be read or was not signed as it should. */
  readonly errors: readonly Error[]
}

/** Source: lexicon `com.atproto.sync.subscribeRepos`; for the lines, the README of Jetstream, "Consuming Jetstream". */
export async function openJetstreamBridge(pdsUrl: string, plcUrl: string): Promise<JetstreamBridge> {
  const lines: { readonly timeUs: number; readonly line: string }[] = []
  const errors: Error[] = []
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  server.on('connection', (socket, request) => {
    const cursor = Number(new URL(request.url ?? '', 'ws://x').searchParams.get('cursor'))
    for (const { timeUs, line } of lines) if (timeUs >= cursor) socket.send(line)
  })
  let lastUs = 0
  const firehose = new Firehose({
    service: pdsUrl.replace('http', 'ws'),
    // Its own fetch would refuse this machine.
    idResolver: new IdResolver({ plcUrl, fetch }),
    getCursor: () => 0,
    handleEvent(event) {
      lastUs = Math.max(lastUs + 1, Date.now() * 1000)
      const said = toLine(event, lastUs)
      if (said === null) return
      const line = JSON.stringify(said)
      lines.push({ timeUs: lastUs, line })
      for (const client of server.clients) client.send(line)
    },
    onError: (error) => void errors.push(error),
  })
  const running = firehose.start()
  await new Promise((resolve) => server.once('listening', resolve))
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/subscribe`, // a TCP server has one
    errors,
    async [Symbol.asyncDispose]() {
      await firehose.destroy()
      await running
      for (const client of server.clients) client.terminate()
      server.close()
    },
  }
}

function toLine(event: Event, timeUs: number): object | null {
  const head = { did: event.did, time_us: timeUs }
  switch (event.event) {
    case 'create':
    case 'update':
    case 'delete': {
      const { rev, collection, rkey } = event
      const record = event.event === 'delete' ? {} : { record: event.record, cid: event.cid.toString() }
      return { ...head, kind: 'commit', commit: { rev, operation: event.event, collection, rkey, ...record } }
    }
    case 'account': {
      const { did, active, status, seq } = event
      return { ...head, kind: 'account', account: { active, did, seq, ...(status && { status }) } }
    }
    case 'identity':
      return { ...head, kind: 'identity', identity: { did: event.did, seq: event.seq } }
    default:
      return null
  }
}
