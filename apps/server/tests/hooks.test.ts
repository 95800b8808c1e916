import { createHmac, timingSafeEqual } from 'node:crypto'
import { openAssessor } from '@troje/assess'
import type { PushRequest, Source, SourceContext } from '@troje/listen'
import { openStore, type Database, type Store } from '@troje/store'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openTestDatabase } from '../../../tests/test-database.ts'
import { openEvents } from '../src/events.ts'
import { listen, type Listening } from '../src/http/listen.ts'
import { toProblemResponse } from '../src/http/problem.ts'
import { createRouter } from '../src/http/router.ts'
import { hookRoutes } from '../src/http/routes/hook-routes.ts'
import { openLog } from '../src/log.ts'
import { openLiveTrials } from '../src/pipeline/live-trials.ts'
import { openSupervisor, type Supervisor } from '../src/pipeline/supervisor.ts'
import { openWatch } from '../src/pipeline/watch.ts'
import { openConcealer } from '../src/secrets/conceal.ts'
import { openTestServer, organisation } from './running-server.ts'

const key = 'sleutel-van-de-haak'
const message = { nl: 'goed', en: 'good' }
const context: SourceContext = {
  fetch: () => Promise.reject(new Error('nothing is fetched')),
  now: () => Date.now(),
  random: () => 0,
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
}

function sign(body: Uint8Array | string): string {
  return createHmac('sha256', key).update(body).digest('hex')
}

function isSigned({ headers, body }: PushRequest): boolean {
  const given = Buffer.from(headers.get('x-signature') ?? '', 'hex')
  const wanted = Buffer.from(sign(body), 'hex')
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

/** Sends nothing by itself; takes a signed line of JSON, and answers a challenge as networks of Meta ask it. */
const pushed: Source = {
  network: 'webhook',
  test: async () => ({ ok: true, message }),
  async *read() {},
  async receive(request) {
    if (request.method === 'GET') return { status: 200, body: request.query.get('challenge') ?? '' }
    if (!isSigned(request)) return { status: 401, body: 'wrong signature' }
    const text = Buffer.from(request.body).toString()
    if (text.includes('fail')) throw new Error(`cannot be taken with ${key}`)
    const posts = [{ id: sign(request.body), text, source: 'webhook' as const }]
    return { status: 202, body: 'taken', batch: { posts, deleted: [], cursor: null, issues: [] } }
  },
}

describe('what a network sends by itself', () => {
  let database: Database
  let store: Store
  let supervisor: Supervisor
  let listening: Listening
  let sourceId: string
  beforeAll(async () => {
    database = await openTestDatabase()
    store = await openStore(database)
    await store.organisation.set({ ...organisation, language: 'nl' }, null)
    await store.queries.create({ name: 'z', text: 'zonnedael', purpose: 'information', enabled: true }, null)
    sourceId = (await store.sources.create({ kind: 'webhook', name: 'Haak', settings: {}, enabled: true })).id
    supervisor = openSupervisor({
      store,
      judge: { watch: await openWatch(store, context.now), assessor: openAssessor(), now: context.now },
      liveTrials: openLiveTrials(context.now),
      events: openEvents(),
      context,
      open: async () => ({ source: pushed, conceal: openConcealer({ key }) }),
      log: openLog('silent'),
    })
    await supervisor.sync()
    const app = createRouter()
    app.use('*', async (c, next) => {
      c.set('client', { address: c.req.header('x-test-address') ?? 'a', protocol: 'http', host: 'localhost' })
      await next()
    })
    app.route('/', hookRoutes({ supervisor, sourceContext: context, closing: new AbortController().signal }))
    app.onError((error) => toProblemResponse(error, 'en'))
    listening = await listen(app.fetch, { host: '127.0.0.1', port: 0 })
    await vi.waitFor(async () => expect((await store.sources.get(sourceId))?.state).toBe('running'), {
      timeout: 20_000,
    })
  })
  afterAll(async () => {
    await listening[Symbol.asyncDispose]()
    await supervisor.close()
    await database[Symbol.asyncDispose]()
  })

  const send = (id: string, body: string | null, headers: Record<string, string> = {}, query = '') =>
    fetch(`${listening.url}/hooks/${id}${query}`, { method: body === null ? 'GET' : 'POST', body, headers })
  const signed = (body: string) => ({ 'x-signature': sign(body) })
  const texts = async () => (await store.mentions.page({}, 100, null)).rows.map((row) => row.post.text).toSorted()

  it('is committed before it is acknowledged, in bytes as they came', async () => {
    const body = 'Zonnedael: de haak werkt 🐴'
    const answer = await send(sourceId, body, signed(body))
    expect([answer.status, await answer.text()]).toEqual([202, 'taken'])
    expect(answer.headers.get('content-type')).toContain('text/plain')
    expect(await texts()).toEqual([body])
    expect(await store.sources.get(sourceId)).toMatchObject({ postsSeen: 1, mentions: 1, cursor: null })
    expect((await send(sourceId, body, signed(body))).status).toBe(202)
    expect(await texts()).toEqual([body])
  })

  it('is asked for with a challenge, which is answered as a text', async () => {
    const answer = await send(sourceId, null, {}, '?challenge=<b>1158201444</b>')
    expect([answer.status, await answer.text()]).toEqual([200, '<b>1158201444</b>'])
    expect(answer.headers.get('content-type')).toContain('text/plain')
  })

  it('is not kept where no query finds it (promise P3)', async () => {
    const before = await texts()
    const body = 'iets heel anders'
    expect((await send(sourceId, body, signed(body))).status).toBe(202)
    expect(await texts()).toEqual(before)
  })

  it('is asked for again when it could not be saved, and the reason holds no secret', async () => {
    const body = 'fail'
    const answer = await send(sourceId, body, signed(body))
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30'])
    const row = await store.sources.get(sourceId)
    expect(row?.state).toBe('failing')
    expect(JSON.stringify([row, [...(await store.sources.troubles(new Date(0)))]])).not.toContain(key)
    const good = 'Zonnedael gaat verder'
    await send(sourceId, good, signed(good))
    expect((await store.sources.get(sourceId))?.state).toBe('running')
  })

  it('looks the same to a stranger whether the address exists or not', async () => {
    const paused = await store.sources.create({ kind: 'webhook', name: 'Uit', settings: {}, enabled: false })
    const seen: string[] = []
    for (const id of [sourceId, paused.id, '999999', 'x', '1%00']) {
      const answer = await send(id, 'Zonnedael', { 'x-signature': 'ab', 'x-test-address': 'stranger' })
      const headers = [...answer.headers].filter(([name]) => name !== 'date')
      seen.push(JSON.stringify([answer.status, headers, await answer.text()]))
    }
    expect(new Set(seen).size).toBe(1)
    expect(seen[0]).toContain('404')
    expect(seen[0]).not.toContain('signature')
  })

  it('is taken from an address no longer that keeps guessing, while others go on', async () => {
    const guess = { 'x-signature': 'ab', 'x-test-address': 'guesser' }
    const statuses = await Promise.all(Array.from({ length: 200 }, async () => (await send('7', 'x', guess)).status))
    expect(new Set(statuses)).toEqual(new Set([404, 429]))
    const refused = await send(sourceId, 'Zonnedael', { ...signed('Zonnedael'), 'x-test-address': 'guesser' })
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await send(sourceId, 'Zonnedael', signed('Zonnedael'))).status).toBe(202)
  })
})

describe('the hooks of a running server', () => {
  it('need no session and no origin of ours, and take no more than a megabyte', async () => {
    await using server = await openTestServer()
    const open = server.client()
    const other = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }
    expect((await open.call('POST', '/hooks/1', { a: 1 }, other)).status).toBe(404)
    expect((await open.call('GET', '/hooks/1?hub.challenge=7')).status).toBe(404)
    const long = await open.call('POST', '/hooks/1', new Uint8Array(1024 * 1024 + 1))
    expect(long.status).toBe(413)
    expect((await open.call('PUT', '/hooks/1', { a: 1 })).status).toBe(404)
  })
})
