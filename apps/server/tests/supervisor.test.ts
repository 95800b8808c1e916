import { openAssessor } from '@troje/assess'
import type { Source, SourceBatch, SourceContext } from '@troje/listen'
import { openStore, type Database, type SourceRow, type Store } from '@troje/store'
import { describe, expect, it } from 'vitest'
import { openTestDatabase } from '../../../tests/test-database.ts'
import { openEvents } from '../src/events.ts'
import { openLog } from '../src/log.ts'
import { openLiveTrials } from '../src/pipeline/live-trials.ts'
import { openSupervisor, type Supervisor } from '../src/pipeline/supervisor.ts'
import { openWatch } from '../src/pipeline/watch.ts'
import { openConcealer } from '../src/secrets/conceal.ts'
import { readDraft, readDraftContext } from '../src/queries/read-draft.ts'
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

async function openSupervised(
  store: Store,
  open: (row: SourceRow) => Source,
  liveTrials = openLiveTrials(context.now),
): Promise<Supervisor> {
  const judge = { watch: await openWatch(store, context.now), assessor: openAssessor(), now: context.now }
  const conceal = openConcealer({})
  const openRow = async (row: SourceRow) => ({ source: open(row), conceal })
  const log = openLog('silent')
  return openSupervisor({ store, judge, liveTrials, events: openEvents(), context, open: openRow, log })
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
  it('forget what a feed took back: its words are stored no longer', async () => {
    await using database = await openTestDatabase()
    const store = await openStore(database)
    await store.organisation.set({ ...organisation, language: 'nl' }, null)
    await store.queries.create({ name: 'z', text: 'zonnedael', purpose: 'information', enabled: true }, null)
    const { id } = await store.sources.create({ kind: 'feed', name: 'feed', settings: {}, enabled: true })
    const { promise: corrected, resolve: correct } = Promise.withResolvers<void>()
    const correcting: Source = {
      network: 'feed',
      test,
      async *read() {
        const only = { deleted: [], cursor: null, issues: [] }
        yield {
          ...only,
          posts: [
            { ...post('a'), source: 'feed' },
            { ...post('b'), source: 'feed' },
          ],
        }
        await corrected
        yield { ...only, posts: [{ id: 'a', text: 'Elders is het mooi', source: 'feed' }], edited: ['a'] }
      },
    }
    const supervisor = await openSupervised(store, () => correcting)
    await supervisor.sync()
    const texts = async () => (await store.mentions.page({}, 10, null)).rows.map((row) => row.post.text).toSorted()
    await expect.poll(texts).toEqual(['Zonnedael a', 'Zonnedael b'])
    correct()
    await expect.poll(texts).toEqual(['Zonnedael b'])
    await supervisor.close()
    expect((await store.sources.get(id))?.mentions).toBe(1)
  })
  it('are counted by a live trial, each post once, and what no saved query finds is stored nowhere (promise P3)', async () => {
    await using database = await openTestDatabase()
    const store = await openStore(database)
    await store.organisation.set({ ...organisation, language: 'nl' }, null)
    const saved = { name: 'z', text: 'zonnedael AND p3', purpose: 'information', enabled: true } as const
    await store.queries.create(saved, null)
    const { id } = await store.sources.create({ kind: 'feed', name: 'stumbling', settings: {}, enabled: true })
    const liveTrials = openLiveTrials(context.now)
    const draft = { text: 'zonnedael NOT p7', dialect: null, queryId: null }
    const drafts = await readDraftContext(store)
    const [read, against] = [draft, { ...draft, text: saved.text }].map((each) => readDraft(each, drafts))
    const trial = liveTrials.start(read!, against!, 5)
    const supervisor = await openSupervised(store, () => stumbling, liveTrials)
    await supervisor.sync()
    await expect.poll(async () => (await store.sources.get(id))?.state, { timeout: 20_000 }).toBe('stopped')
    await supervisor.close()
    expect(liveTrials.get(trial?.id ?? '')).toMatchObject({
      posts: 20,
      matched: 19,
      difference: { kept: 1, gained: 18, lost: 0 },
    })
    const { rows } = await store.mentions.page({}, 100, null)
    expect(rows.map((row) => row.post.id)).toEqual(['p3'])
    expect(await wordsInDatabase(database, 'Zonnedael p4')).toEqual([])
    expect(await wordsInDatabase(database, 'Zonnedael p3')).not.toEqual([])
  })
})

/** The tables in which a text stands, whatever the column. */
async function wordsInDatabase({ pool }: Database, words: string): Promise<string[]> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  )
  const found: string[] = []
  for (const { name } of tables) {
    const { rowCount } = await pool.query(`select from ${name} t where t::text ilike $1`, [`%${words}%`])
    if (rowCount !== 0) found.push(name)
  }
  return found
}
