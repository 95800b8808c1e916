import { openAssessor } from '@troje/assess'
import type { Source, SourceBatch, SourceContext } from '@troje/listen'
import { openStore, type SourceRow, type Store } from '@troje/store'
import { describe, expect, it } from 'vitest'
import { openTestDatabase } from '../../../tests/test-database.ts'
import { openEvents } from '../src/http/events.ts'
import { openLog } from '../src/log.ts'
import { openSupervisor, type Supervisor } from '../src/pipeline/supervisor.ts'
import { openWatch } from '../src/pipeline/watch.ts'
import { organisation } from './running-server.ts'

const message = { nl: 'kapot', en: 'broken' }
const test = async () => ({ ok: true, message })
const post = (id: string) => ({ id, text: `Zonnedael ${id}`, author: null })
const batch = (from: number, size = 2): SourceBatch => ({
  posts: Array.from({ length: size }, (_, index) => post(`p${from + index}`)),
  deleted: [],
  cursor: String(from + size),
  issues: [],
})

/** A stream that fails after every second batch, and goes on from its cursor to the twentieth post. */
const stumbling: Source = {
  network: 'feed',
  test,
  async *read({ cursor, signal }) {
    const from = Number(cursor ?? 0)
    for (let at = from; at < 20 && !signal.aborted; at += 2) {
      if (at > from + 2) throw Object.assign(new Error('line dropped'), { reason: message })
      yield batch(at)
    }
  },
}

const broken: Source = {
  network: 'feed',
  test,
  // eslint-disable-next-line require-yield -- it fails before it has anything
  async *read() {
    throw Object.assign(new Error('nothing works'), { reason: message })
  },
}

const context: SourceContext = {
  fetch: () => Promise.reject(new Error('nothing is fetched')),
  now: () => Date.now(),
  random: () => 0,
  // The back-off takes no time here, but lets others by.
  sleep: () => new Promise((resolve) => setTimeout(resolve, 5)),
}

async function openSupervised(store: Store, open: (row: SourceRow) => Source): Promise<Supervisor> {
  const judge = { watch: await openWatch(store), assessor: openAssessor(), now: context.now }
  return openSupervisor({ store, judge, events: openEvents(), context, open, log: openLog('silent') })
}

describe('sources side by side', () => {
  it('go on from their cursor after a failure, and never stop each other', async () => {
    await using database = await openTestDatabase()
    const store = await openStore(database)
    await store.organisation.set({ ...organisation, language: 'nl' }, null)
    await store.queries.create({ name: 'z', text: 'zonnedael', purpose: 'information', enabled: true }, null)
    const create = (name: string) => store.sources.create({ kind: 'feed', name, settings: {}, enabled: true })
    const [bad, good] = [await create('broken'), await create('stumbling')]
    const opened: string[] = []
    const supervisor = await openSupervised(store, (row) => {
      opened.push(row.name)
      return row.name === 'broken' ? broken : stumbling
    })
    await supervisor.sync()
    await supervisor.sync()

    await expect.poll(async () => (await store.sources.get(good.id))?.state, { timeout: 20_000 }).toBe('stopped')
    expect(await store.sources.get(good.id)).toMatchObject({ cursor: '20', postsSeen: 20, mentions: 20, error: null })
    expect((await store.mentions.page({}, 100, null)).rows).toHaveLength(20)
    await expect.poll(async () => (await store.sources.get(bad.id))?.state, { timeout: 20_000 }).toBe('failing')
    expect(await store.sources.get(bad.id)).toMatchObject({ state: 'failing', error: message, postsSeen: 0 })
    expect(opened.filter((name) => name === 'stumbling')).toHaveLength(5)

    await store.sources.update(bad.id, { enabled: false })
    await supervisor.sync()
    const tries = opened.length
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(opened).toHaveLength(tries)
    await supervisor.close()
  })
})
