import { randomBytes } from 'node:crypto'
import { openAssessor } from '@troje/assess'
import type { Source, SourceBatch, SourceContext } from '@troje/listen'
import { openStore, type Database, type SourceRow, type Store } from '@troje/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase } from '../../../tests/test-database.ts'
import { openEvents } from '../src/events.ts'
import { openLog } from '../src/log.ts'
import { openLiveTrials } from '../src/pipeline/live-trials.ts'
import { createSourceOpener, type OpenedSource } from '../src/pipeline/open-source.ts'
import { openSupervisor, type Supervisor } from '../src/pipeline/supervisor.ts'
import { openWatch, type Watch } from '../src/pipeline/watch.ts'
import { openConcealer } from '../src/secrets/conceal.ts'
import { toSecretKey } from '../src/secrets/secret-key.ts'
import { openSourceSecrets } from '../src/secrets/source-secrets.ts'
import { organisation } from './running-server.ts'

const patient = { timeout: 20_000 }
const message = { nl: 'goed', en: 'good' }
const context: SourceContext = {
  fetch: () => Promise.reject(new Error('nothing is fetched')),
  now: () => Date.now(),
  random: () => 0,
  sleep: (_, signal) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(resolve, 5)
      signal.addEventListener('abort', () => (clearTimeout(timer), reject(signal.reason)), { once: true })
    }),
}

/** A source that hands over these batches and then waits. */
function sourceOf(...batches: Partial<SourceBatch>[]): Source {
  return {
    network: 'bluesky',
    test: async () => ({ ok: true, message }),
    async *read({ signal }) {
      for (const batch of batches) yield { posts: [], deleted: [], cursor: null, issues: [], ...batch }
      if (signal.aborted) return
      await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
    },
  }
}

describe('what a batch of a source says', () => {
  let database: Database
  let store: Store
  let watch: Watch
  beforeAll(async () => {
    database = await openTestDatabase()
    store = await openStore(database)
    await store.organisation.set({ ...organisation, language: 'nl' }, null)
    await store.queries.create({ name: 'z', text: 'zonnedael', purpose: 'information', enabled: true }, null)
    watch = await openWatch(store, context.now)
  })
  afterAll(() => database[Symbol.asyncDispose]())

  function supervise(open: (row: SourceRow) => Promise<OpenedSource | null>, readSources = true): Supervisor {
    const judge = { watch, assessor: openAssessor(), now: context.now }
    const liveTrials = openLiveTrials(context.now)
    const log = openLog('silent')
    const own = { store, judge, liveTrials, events: openEvents(), context, open, log, readSources }
    return openSupervisor({ ...own, longestStopMs: 500 })
  }
  const create = (kind: SourceRow['kind'], name: string) =>
    store.sources.create({ kind, name, settings: {}, enabled: true })
  const by = (id: string, author: string) => ({ id, text: `Zonnedael ${id}`, author: { id: author } })

  it('is honoured: an account that is gone, gaps, limits, and issues without its secrets', async () => {
    const { id } = await create('jetstream', 'batches')
    const rateLimit = { limit: 3000, left: 2999, resetsAt: '2026-05-01T10:00:00.000Z' }
    const gap = { from: '2026-05-01T08:00:00.000Z', to: '2026-05-01T09:00:00.000Z', isFilled: false }
    const issue = { code: 'odd', message: { nl: 'sleutel-123 mag niet', en: 'sleutel-123 is refused' } }
    const source = sourceOf(
      { posts: [by('a', 'did:one'), by('b', 'did:two'), { id: 'c', text: 'Elders', author: { id: 'did:one' } }] },
      { closedAccounts: ['did:one'], gaps: [gap], health: { lagMs: 42, rateLimit } },
      { issues: [issue] },
    )
    const supervisor = supervise(async () => ({ source, conceal: openConcealer({ key: 'sleutel-123' }) }))
    await supervisor.sync()
    await expect.poll(async () => (await store.sources.get(id))?.state, patient).toBe('failing')
    expect((await store.mentions.page({}, 10, null)).rows.map((row) => row.post.id)).toEqual(['b'])
    expect(await store.sources.get(id)).toMatchObject({ lagMs: 42, rateLimit, error: { nl: '… mag niet' } })
    const troubles = (await store.sources.troubles(new Date(0))).get(id)
    expect(troubles).toMatchObject({ gaps: [gap], issues: [{ code: 'odd', message: { en: '… is refused' } }] })
    await supervisor.close()
    await store.sources.remove(id)
  })

  it('is not read where nothing is to be read, and nothing is taken that is pushed', async () => {
    const { id } = await create('webhook', 'not now')
    const supervisor = supervise(() => Promise.reject(new Error('opened')), false)
    await supervisor.sync()
    const request = { method: 'POST', headers: new Headers(), query: new URLSearchParams(), body: new Uint8Array() }
    expect(await supervisor.receive(id, request, new AbortController().signal)).toBeNull()
    await supervisor.close()
    expect((await store.sources.get(id))?.state).toBe('starting')
    await store.sources.remove(id)
  })

  it('is read anew after a change of settings or secrets, and not after one of the name', async () => {
    const { id } = await create('webhook', 'changing')
    let opened = 0
    const supervisor = supervise(async () => {
      opened += 1
      return { source: sourceOf({}), conceal: openConcealer({}) }
    })
    const after = async (change: Parameters<Store['sources']['update']>[1]) => {
      await store.sources.update(id, change)
      await supervisor.sync()
      await expect.poll(async () => (await store.sources.get(id))?.state, patient).toBe('running')
      return opened
    }
    expect(await after({})).toBe(1)
    expect(await after({ name: 'changed' })).toBe(1)
    await after({ settings: { a: 1 } })
    await expect.poll(() => opened, patient).toBe(2)
    await after({ secrets: [{ name: 'key', keyId: 'k', sealed: new Uint8Array([1]) }] })
    await expect.poll(() => opened, patient).toBe(3)
    await store.sourceSecrets.keep(id, [{ name: 'key', keyId: 'k', sealed: new Uint8Array([2]) }])
    await supervisor.sync()
    expect(opened).toBe(3)
    await supervisor.close()
    await store.sources.remove(id)
  })

  it('stops no other one, also when its source does not stop when told to', async () => {
    const rows = [await create('jetstream', 'deaf'), await create('jetstream', 'good')]
    const deaf: Source = {
      ...sourceOf(),
      async *read() {
        yield { posts: [], deleted: [], cursor: null, issues: [] }
        await new Promise(() => {})
      },
    }
    const supervisor = supervise(async ({ name }) => ({
      source: name === 'deaf' ? deaf : sourceOf({}),
      conceal: openConcealer({}),
    }))
    const states = () => Promise.all(rows.map(async ({ id }) => (await store.sources.get(id))?.state))
    await supervisor.sync()
    await expect.poll(states, patient).toEqual(['running', 'running'])
    await store.sources.update(rows[0]?.id ?? '', { enabled: false })
    await store.sources.update(rows[1]?.id ?? '', { settings: { changed: true } })
    await supervisor.sync()
    await expect.poll(states, patient).toEqual(['running', 'running'])
    await supervisor.close()
    for (const { id } of rows) await store.sources.remove(id)
  })

  it('may renew a secret, which is sealed before it is used, and opened at the next start', async () => {
    const secrets = openSourceSecrets(store, { current: toSecretKey(randomBytes(32)), former: [] }, randomBytes)
    const settings = { identifier: 'zonnedael.example', service: 'https://pds.example' }
    const row = await store.sources.create({ kind: 'bluesky-account', name: 'b', settings, enabled: true }, (id) =>
      secrets.seal(id, { appPassword: 'abcd-efgh-ijkl-mnop' }),
    )
    const tokens = { did: 'did:plc:own', accessJwt: 'toegang-van-nu', refreshJwt: 'later-weer' }
    let signIns = 0
    const fetch: SourceContext['fetch'] = async (input) => {
      const { pathname } = new URL(input instanceof Request ? input.url : input)
      if (!pathname.endsWith('createSession')) return Response.json({ error: 'Down' }, { status: 502 })
      signIns += 1
      return Response.json({ ...tokens, handle: 'zonnedael.example' })
    }
    const options = { context: { ...context, fetch }, secrets, interests: watch.interests, publicUrl: null }
    const opener = createSourceOpener(options)
    for (const at of [1, 2]) {
      const opened = await opener.open(row)
      await opened?.source.test(new AbortController().signal)
      expect([at, await secrets.open(row.id)]).toEqual([
        at,
        { appPassword: 'abcd-efgh-ijkl-mnop', session: expect.stringContaining('toegang-van-nu') as string },
      ])
      expect(opened?.conceal.text('abcd-efgh-ijkl-mnop is wrong')).toBe('… is wrong')
    }
    // The second time it had the session of the first.
    expect(signIns).toBe(1)
    const { rows } = await database.pool.query<{ sealed: Buffer }>('select sealed from listening.source_secret')
    expect(rows.map(({ sealed }) => sealed.toString('latin1')).join(' ')).not.toMatch(/toegang|later-weer|abcd/)
  })
})
