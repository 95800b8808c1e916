import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { parseQuery } from '@troje/match'
import { describe, expect, it } from 'vitest'
import { WebSocketServer } from 'ws'
import { openJetstreamSource } from '../src/jetstream/jetstream-source.ts'
import type { Source, SourceBatch, SourceContext } from '../src/source.ts'
import { account, appPassword, serveBluesky, toPage, toView, type Answer } from './bluesky/bluesky-server.ts'

const now = Date.now()
const hour = 3_600_000
/** Somebody's last event was two hours ago; the stream has no more than the last hour. */
const cursor = String((now - 2 * hour) * 1000)
const missed = Array.from({ length: 250 }, (_, index) =>
  toView(`g${index}`, `brug ${index}`, now - hour - index * 10_000),
)
const live = toView('live', 'brug, en nu verder', now - hour + 1000)

const search: Answer = (method, query) => {
  if (method !== 'app.bsky.feed.searchPosts') return undefined
  const [since, until] = [query.get('since') ?? '', query.get('until') ?? ''].map((time) => Date.parse(time))
  const within = [live, ...missed].filter(({ indexedAt }) => {
    const at = Date.parse(indexedAt)
    return at >= since! && at < until!
  })
  return toPage(within, query, 'posts')
}

async function serveStream() {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  server.on('connection', (socket) => {
    const [, , did, , rkey] = live.uri.split('/')
    const commit = { rev: 'r', operation: 'create', collection: 'app.bsky.feed.post', rkey, record: live.record }
    socket.send(JSON.stringify({ did, time_us: Date.parse(live.indexedAt) * 1000, kind: 'commit', commit }))
  })
  await new Promise((resolve) => server.once('listening', resolve))
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/subscribe`, // a TCP server has one
    async [Symbol.asyncDispose]() {
      for (const client of server.clients) client.terminate()
      await new Promise<unknown>((resolve) => {
        server.close(resolve)
      })
    },
  }
}

interface Case {
  readonly hasAccount?: boolean
  readonly query?: string
  readonly answer?: Answer
  readonly password?: string
}

async function withSource<Result>(
  { hasAccount = true, query = 'brug', answer = search, password = appPassword }: Case,
  use: (source: Source) => Promise<Result>,
): Promise<Result> {
  await using bluesky = await serveBluesky(answer)
  await using stream = await serveStream()
  const context: SourceContext = {
    fetch: (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input)
      return fetch(`http://127.0.0.1:${bluesky.port}${url.pathname}${url.search}`, init)
    },
    now: () => now,
    random: () => 0.5,
    sleep: (milliseconds, signal) => delay(Math.min(milliseconds, 5), undefined, { signal, ref: false }),
    allowPrivate: (host) => host === '127.0.0.1',
    interests: { current: () => [parseQuery(query).value], changed: () => new AbortController().signal },
  }
  const settings = { url: stream.url, ...(hasAccount && { account }) }
  return await use(openJetstreamSource(settings, { appPassword: password }, context))
}

/** Reads until the post comes that the stream still has. */
function readOn(given: Case): Promise<SourceBatch[]> {
  return withSource(given, async (source) => {
    const controller = new AbortController()
    const batches: SourceBatch[] = []
    for await (const batch of source.read({ cursor, signal: controller.signal })) {
      batches.push(batch)
      if (batch.health !== undefined) controller.abort()
    }
    return batches
  })
}

const idsOf = (batches: readonly SourceBatch[]) => batches.flatMap(({ posts }) => posts.map(({ id }) => id))
const gapsOf = (batches: readonly SourceBatch[]) => batches.flatMap(({ gaps = [] }) => gaps)
const codesOf = (batches: readonly SourceBatch[]) => batches.flatMap(({ issues }) => issues.map(({ code }) => code))

describe('what the stream no longer has', () => {
  const [from, to] = [new Date(now - 2 * hour).toISOString(), live.indexedAt]

  it('is shown as a gap where no account is set', async () => {
    const batches = await readOn({ hasAccount: false })
    expect(gapsOf(batches)).toEqual([{ from, to, isFilled: false }])
    expect(codesOf(batches)).toEqual(['gap'])
    expect(idsOf(batches)).toEqual([live.uri])
  })

  it('is fetched by search with an account, and the cursor waits until it is there', async () => {
    const batches = await readOn({})
    expect(gapsOf(batches).map(({ isFilled }) => isFilled)).toEqual([false, true])
    expect(gapsOf(batches)[1]).toEqual({ from, to, isFilled: true })
    expect(idsOf(batches).toSorted()).toEqual([live, ...missed].map(({ uri }) => uri).toSorted())
    for (const batch of batches.slice(0, -1)) expect(batch.cursor).toBe(cursor)
    expect(batches.at(-1)?.cursor).toBe(String(Date.parse(live.indexedAt) * 1000))
  })

  it('stays a gap where a search cannot ask for all that is looked for', async () => {
    const batches = await readOn({ query: 'brug OR followers:[1000 TO *]' })
    expect(gapsOf(batches).map(({ isFilled }) => isFilled)).toEqual([false])
    expect(codesOf(batches)).toContain('cannot-filter')
  })

  it('stays a gap where the search is refused, and the stream goes on', async () => {
    const batches = await readOn({ answer: () => undefined })
    expect(gapsOf(batches).map(({ isFilled }) => isFilled)).toEqual([false])
    expect(idsOf(batches)).toEqual([live.uri])
  })

  it.each([
    [{}, true],
    [{ password: 'wrong' }, false],
    [{ password: 'wrong', hasAccount: false }, true],
  ])('is tried before it is needed: %j', async (given, ok) => {
    const tested = await withSource(given, (source) => source.test(AbortSignal.timeout(10_000)))
    expect(tested.ok).toBe(ok)
  })
})
