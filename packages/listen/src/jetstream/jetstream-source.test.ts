import { readFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { WebSocketServer, type WebSocket } from 'ws'
import type { Cursor, SourceBatch, SourceContext } from '../source.ts'
import { openJetstreamSource } from './jetstream-source.ts'
import { sharedData } from '../../../../tests/shared-data.ts'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

const context: SourceContext = {
  fetch: () => Promise.reject(new Error('no network in this test')),
  now: Date.now,
  random: () => 0.5,
  sleep: (milliseconds, signal) => delay(Math.min(milliseconds, 10), undefined, { signal, ref: false }),
  allowPrivate: (host) => host === '127.0.0.1',
}

const timeOf = (line: string) => Number(/"time_us":(\d+)/.exec(line)?.[1])

/** Jetstream as it behaves: from the cursor on, in the order of the relay. `script` says what a connection gets. */
async function serve(
  lines: readonly string[],
  script: (socket: WebSocket, lines: readonly string[], visit: number) => void,
) {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  const visits: URL[] = []
  server.on('connection', (socket, request) => {
    const url = new URL(request.url ?? '', 'ws://x')
    const cursor = Number(url.searchParams.get('cursor'))
    visits.push(url)
    script(
      socket,
      lines.filter((line) => !(timeOf(line) < cursor)),
      visits.length,
    )
  })
  closers.push(() => {
    for (const client of server.clients) client.terminate()
    server.close()
  })
  await new Promise((resolve) => server.once('listening', resolve))
  return { url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/subscribe`, visits }
}

const sendAll = (socket: WebSocket, lines: readonly string[]) => {
  for (const line of lines) socket.send(line)
}

async function readUntil(
  url: string,
  isEnough: (batches: readonly SourceBatch[]) => boolean,
  options: { cursor?: Cursor | null | undefined; idleMs?: number; context?: SourceContext } = {},
) {
  const controller = new AbortController()
  const source = openJetstreamSource({ url, idleMs: options.idleMs }, {}, options.context ?? context)
  const batches: SourceBatch[] = []
  for await (const batch of source.read({ cursor: options.cursor ?? null, signal: controller.signal })) {
    batches.push(batch)
    if (isEnough(batches)) controller.abort()
  }
  return batches
}

const idsOf = (batches: readonly SourceBatch[]) => batches.flatMap(({ posts }) => posts.map(({ id }) => id))
const deletedOf = (batches: readonly SourceBatch[]) => batches.flatMap(({ deleted }) => deleted)
const codesOf = (batches: readonly SourceBatch[]) => batches.flatMap(({ issues }) => issues.map(({ code }) => code))

const did = 'did:plc:noor'
const startUs = Date.parse('2026-05-01T10:00:00Z') * 1000
function toLine(rkey: string, at: number, change: object = {}): string {
  const record = { text: `bericht ${rkey}`, createdAt: '2026-05-01T09:59:59Z' }
  const commit = {
    rev: `${rkey}-${at}`,
    operation: 'create',
    collection: 'app.bsky.feed.post',
    rkey,
    record,
    ...change,
  }
  return JSON.stringify({ did, time_us: startUs + at * 1_000_000, kind: 'commit', commit })
}
const toUri = (rkey: string) => `at://${did}/app.bsky.feed.post/${rkey}`

describe('openJetstreamSource', () => {
  it('asks for posts alone, and for what came after its cursor with some seconds to spare', async () => {
    const { url, visits } = await serve([toLine('a', 100)], sendAll)
    const cursor = String(startUs + 90_000_000)
    await readUntil(url, (batches) => idsOf(batches).length === 1, { cursor })
    expect(visits[0]!.searchParams.get('wantedCollections')).toBe('app.bsky.feed.post')
    expect(visits[0]!.searchParams.get('cursor')).toBe(String(startUs + 85_000_000))
  })

  it('connects again and reads on where it was', async () => {
    const lines = ['a', 'b', 'c', 'd'].map((rkey, index) => toLine(rkey, index * 10))
    const { url } = await serve(lines, (socket, rest, visit) => {
      sendAll(socket, rest.slice(0, visit === 1 ? 2 : 4))
      if (visit === 1) setTimeout(() => socket.terminate(), 30)
    })
    const batches = await readUntil(url, (all) => idsOf(all).length >= 4)
    expect(idsOf(batches)).toEqual(['a', 'b', 'c', 'd'].map(toUri))
    expect(codesOf(batches)).toEqual(['disconnected'])
  })

  it('passes on what was changed and deleted, in the order of the network', async () => {
    const changed = { operation: 'update', record: { text: 'anders', createdAt: '2026-05-01T09:00:00Z' } }
    const lines = [
      toLine('a', 1),
      toLine('b', 2),
      toLine('a', 3, changed),
      toLine('b', 4, { operation: 'delete', record: undefined }),
      toLine('c', 5, { operation: 'delete', record: undefined }),
    ]
    const { url } = await serve(lines, sendAll)
    const batches = await readUntil(url, (all) => deletedOf(all).includes(toUri('c')))
    const last = new Map(batches.flatMap(({ posts }) => posts.map((post) => [post.id, post.text])))
    expect(last.get(toUri('a'))).toBe('anders')
    expect(deletedOf(batches)).toEqual([toUri('b'), toUri('c')])
  })

  it('goes on after garbage', async () => {
    const garbage = ['{"broken', 'null', '{"did":"x"}', toLine('../../x', 1), toLine('a', 2, { record: { text: 7 } })]
    const { url } = await serve([...garbage, toLine('b', 3)], (socket) => sendAll(socket, [...garbage, toLine('b', 3)]))
    const batches = await readUntil(url, (all) => idsOf(all).length === 1)
    expect(codesOf(batches)).toEqual(garbage.map(() => 'garbage'))
  })

  it('says that posts are missing when the network no longer keeps them', async () => {
    const { url } = await serve([toLine('a', 100_000)], sendAll)
    const batches = await readUntil(url, (all) => idsOf(all).length === 1, { cursor: String(startUs) })
    expect(codesOf(batches)).toEqual(['gap'])
  })

  it('notices a connection that fell silent without a word', async () => {
    // Answers the handshake, then hears and says nothing any more: no close, no pong.
    const { url: live } = await serve([toLine('a', 1)], sendAll)
    const sockets: Socket[] = []
    const silent = createServer((socket) => {
      sockets.push(socket)
      if (sockets.length > 1) {
        const port = Number(new URL(live).port)
        const onward = connect(port, '127.0.0.1')
        socket.pipe(onward).pipe(socket)
        for (const end of [socket, onward]) end.on('error', () => undefined)
        return
      }
      socket.once('data', (data) => {
        const key = /sec-websocket-key: (.+)\r/i.exec(data.toString())![1]!
        const accept = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64')
        socket.write(
          `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
        )
        socket.pause()
      })
    })
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    closers.push(() => {
      for (const socket of sockets) socket.destroy()
      silent.close()
    })
    const url = `ws://127.0.0.1:${(silent.address() as AddressInfo).port}/subscribe`
    const batches = await readUntil(url, (all) => idsOf(all).length === 1, { idleMs: 60 })
    expect(codesOf(batches)).toEqual(['silent'])
    expect(idsOf(batches)).toEqual([toUri('a')])
  })

  it('keeps a quiet connection that answers', async () => {
    const { url, visits } = await serve([toLine('a', 1)], (socket, lines) =>
      setTimeout(() => sendAll(socket, lines), 200),
    )
    const batches = await readUntil(url, (all) => idsOf(all).length === 1, { idleMs: 60 })
    expect(codesOf(batches)).toEqual([])
    expect(visits).toHaveLength(1)
  })

  it('holds the sender back while nobody takes the posts', async () => {
    const text = 'x'.repeat(3000)
    const lines = Array.from({ length: 20_000 }, (_, at) => toLine(`k${at}`, at / 1000, { record: { text } }))
    let sender: WebSocket | undefined
    const { url } = await serve(lines, (socket, rest) => {
      sender = socket
      sendAll(socket, rest)
    })
    const controller = new AbortController()
    const reading = openJetstreamSource({ url }, {}, context).read({ cursor: null, signal: controller.signal })
    const reader = reading[Symbol.asyncIterator]()
    let count = (await reader.next()).value!.posts.length
    const buffered = []
    for (let look = 0; look < 10; look++) {
      await delay(20)
      buffered.push(sender!.bufferedAmount)
    }
    // Most of the 60 MB still waits at the sender, and does not move.
    expect(buffered.at(-1)).toBeGreaterThan(30_000_000)
    expect(buffered.at(-1)).toBe(buffered.at(-2))
    while (count < lines.length) count += (await reader.next()).value!.posts.length
    controller.abort()
    expect(count).toBe(lines.length)
    expect((await reader.next()).done).toBe(true)
  })

  it.each([
    ['http://example.org/', 'bad-address'],
    ['not an address', 'bad-address'],
    ['ws://127.0.0.1:8123/', 'private-address'],
    ['ws://localhost:8123/', 'private-address'],
    ['wss://[::1]/', 'private-address'],
  ])('refuses %s', async (url, code) => {
    const batches = await readUntil(url, (all) => all.length === 1, {
      context: { ...context, allowPrivate: undefined },
    })
    expect(codesOf(batches)).toEqual([code])
  })
})

const { url: corpus, missing, title } = sharedData('conformance/jetstream-real/corpus/expected_v1.jsonl')

describe.skipIf(missing)(title('152 real lines'), () => {
  const lines = missing ? [] : readFileSync(corpus, 'utf8').trim().split('\n')
  const isPost = (operation: string) => (line: string) =>
    line.includes('"collection":"app.bsky.feed.post"') && line.includes(`"operation":"${operation}"`)
  const toId = (line: string) => {
    const { did: author, commit } = JSON.parse(line) as { did: string; commit: { rkey: string } }
    return `at://${author}/app.bsky.feed.post/${commit.rkey}`
  }
  const created = lines.filter(isPost('create')).map(toId)
  const deleted = lines.filter(isPost('delete')).map(toId)

  it('are 17 posts and a deletion', () => {
    expect([lines.length, created.length, deleted.length]).toEqual([152, 17, 1])
  })

  it.each([1, 20, 60, 100, 149])('come once each when the connection is cut after line %i', async (cut) => {
    const { url } = await serve(lines, (socket, rest, visit) => {
      sendAll(socket, visit === 1 ? rest.slice(0, cut) : rest)
      if (visit === 1) setTimeout(() => socket.terminate(), 20)
    })
    // Until the second connection has given its last line.
    const end = String(Math.max(...lines.map(timeOf)))
    const isAll = (all: readonly SourceBatch[]) =>
      codesOf(all.slice(0, -1)).includes('disconnected') && all.at(-1)!.cursor === end
    const batches = await readUntil(url, isAll)
    expect(idsOf(batches).sort()).toEqual([...created].sort())
    expect(deletedOf(batches)).toEqual(deleted)
    expect(codesOf(batches)).toEqual(['disconnected'])
  })

  it.each([1, 20, 60, 100, 149])('are all there when a new start follows after line %i', async (cut) => {
    const first = await serve(lines.slice(0, cut), sendAll)
    const us = Math.max(...lines.slice(0, cut).map(timeOf))
    const before = await readUntil(first.url, (all) => all.at(-1)!.cursor === String(us))
    const second = await serve(lines, sendAll)
    const isAll = (all: readonly SourceBatch[]) =>
      deletedOf(all).length > 0 && new Set([...idsOf(before), ...idsOf(all)]).size >= 17
    const after = await readUntil(second.url, isAll, { cursor: before.at(-1)?.cursor })
    expect([...new Set([...idsOf(before), ...idsOf(after)])].sort()).toEqual([...created].sort())
  })

  it('become posts with an author whose profile is not known yet', async () => {
    const { url } = await serve(lines, sendAll)
    const posts = (await readUntil(url, (all) => idsOf(all).length >= 17)).flatMap((batch) => batch.posts)
    for (const post of posts) {
      expect(Object.keys(post.author!)).toEqual(['id'])
      expect(post.url).toBe(`https://bsky.app/profile/${post.author!.id}/post/${post.id.split('/').at(-1)}`)
      expect(Date.parse(post.createdAt!)).toBeLessThanOrEqual(Math.max(...lines.map(timeOf)) / 1000)
    }
    expect(posts.filter(({ relation }) => relation?.kind === 'reply').length).toBeGreaterThan(5)
    expect(
      posts.some(({ media }) =>
        media!.some(({ kind, url }) => kind === 'image' && url!.startsWith('https://cdn.bsky.app/')),
      ),
    ).toBe(true)
    expect(posts.some(({ links }) => links!.includes('https://www.youtube.com/watch?v=V5lDo-jw8mA'))).toBe(true)
  })
})
