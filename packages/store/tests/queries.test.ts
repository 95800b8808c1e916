import { expect, test } from 'vitest'
import { QueryChangedError, UnknownUserError } from '../src/index.ts'
import { makeListener, mentionOf, onEveryServer, outcomeOf } from './on-every-server.ts'

const input = { name: 'Buses', text: 'bus NEAR/3 late', purpose: 'customer-service', enabled: true } as const

onEveryServer('a query', (bench) => {
  test('has an owner and a history that outlives it', async () => {
    const { queries } = bench.store
    const made = await queries.create(input, 'ann')
    expect(made).toMatchObject({ ...input, ownerId: 'ann', ownerName: 'Ann', mentions: 0 })
    const changed = await queries.update(made.id, { ...input, text: 'bus OR tram', enabled: false }, 'bob')
    expect(changed).toMatchObject({ text: 'bus OR tram', enabled: false, ownerName: 'Ann' })
    expect(await queries.remove(made.id, 'bob')).toBe(true)
    expect(await queries.get(made.id)).toBeNull()
    expect((await queries.history(made.id)).map((change) => [change.byName, change.text])).toEqual([
      ['Ann', 'bus NEAR/3 late'],
      ['Bob', 'bus OR tram'],
      ['Bob', 'bus OR tram'],
    ])
  })

  test('takes with it what nothing else matches and nobody cares for', async () => {
    const { store } = bench
    const one = await makeListener(store)
    const two = await makeListener(store)
    await store.mentions.commit(
      outcomeOf(one.sourceId, [
        mentionOf('q-alone', [one.queryId]),
        mentionOf('q-shared', [one.queryId, two.queryId]),
        mentionOf('q-cared', [one.queryId]),
      ]),
    )
    const rows = (await store.mentions.page({ queryId: one.queryId }, 10, null)).rows
    const ids = Object.fromEntries(rows.map((row) => [row.post.id, row.id]))
    await store.cases.note(ids['q-cared'] ?? '', 'Working on it', 'ann')
    await store.queries.remove(one.queryId, 'ann')
    expect(await store.mentions.get(ids['q-alone'] ?? '')).toBeNull()
    expect((await store.mentions.get(ids['q-shared'] ?? ''))?.matches.map((match) => match.queryId)).toEqual([
      two.queryId,
    ])
    expect((await store.mentions.get(ids['q-cared'] ?? ''))?.matches).toEqual([])
    expect((await store.sources.get(one.sourceId))?.mentions).toBe(2)
  })

  test('keeps its tests, in order, until others take their place or it is removed', async () => {
    const { queries } = bench.store
    const late = { text: 'Bus 4 is \ud800late', title: null, handle: null, lang: 'en', mustMatch: true }
    const tram = { text: 'The tram is late', title: 'Tram', handle: '@zonnedael', lang: null, mustMatch: false }
    const { id } = await queries.create(input, 'ann', [late, tram])
    expect((await queries.tests()).get(id)).toEqual([{ ...late, text: 'Bus 4 is \ufffdlate' }, tram])
    await queries.update(id, { ...input, text: 'bus' }, 'bob')
    expect((await queries.tests()).get(id)).toHaveLength(2)
    await queries.update(id, input, 'bob', { tests: [tram] })
    expect((await queries.tests()).get(id)).toEqual([tram])
    await queries.remove(id, 'bob')
    expect((await queries.tests()).has(id)).toBe(false)
    const { rows } = await bench.database.pool.query('select from listening.query_test where query_id = $1', [id])
    expect(rows).toEqual([])
  })

  test('takes the queries along that have to change with it, or nothing changes at all', async () => {
    const { queries } = bench.store
    const part = await queries.create({ ...input, name: 'lines' }, 'ann')
    const one = await queries.create({ ...input, name: 'one', text: 'query:lines' }, 'ann')
    const two = await queries.create({ ...input, name: 'two', text: 'query:lines AND a' }, 'ann')
    const renamed = { ...input, name: 'routes' }
    const rewriteOne = { id: one.id, from: 'query:lines', text: 'query:routes' }
    const stale = { id: two.id, from: 'query:lines', text: 'query:routes' }
    const failing = queries.update(part.id, renamed, 'bob', { rewrites: [rewriteOne, stale] })
    await expect(failing).rejects.toBeInstanceOf(QueryChangedError)
    expect((await queries.get(part.id))?.name).toBe('lines')
    expect((await queries.get(one.id))?.text).toBe('query:lines')
    await queries.update(part.id, renamed, 'bob', { rewrites: [rewriteOne], kind: 'restored' })
    expect((await queries.get(one.id))?.text).toBe('query:routes')
    const kinds = async (id: string) => (await queries.history(id)).map(({ kind, byName }) => [kind, byName])
    expect(await kinds(one.id)).toEqual([
      ['created', 'Ann'],
      ['rewritten', 'Bob'],
    ])
    expect(await kinds(part.id)).toEqual([
      ['created', 'Ann'],
      ['restored', 'Bob'],
    ])
  })

  test('that is not there is neither changed nor removed', async () => {
    const { queries } = bench.store
    expect(await queries.update('999999', input, 'ann')).toBeNull()
    expect(await queries.remove('999999', 'ann')).toBe(false)
    expect(await queries.get('x')).toBeNull()
  })

  test('cannot be owned by nobody known', async () => {
    await expect(bench.store.queries.create(input, 'nobody')).rejects.toBeInstanceOf(UnknownUserError)
  })
})

onEveryServer('sources, imports, settings and the organisation', (bench) => {
  test('a source changes only in what is given, and its mentions outlive it', async () => {
    const { store } = bench
    const { queryId, sourceId } = await makeListener(store)
    await store.mentions.commit(outcomeOf(sourceId, [mentionOf('outlives', [queryId])]))
    expect(await store.sources.update(sourceId, { name: 'News' })).toMatchObject({ name: 'News', enabled: true })
    expect(await store.sources.update(sourceId, { enabled: false, settings: { url: 'x' } })).toMatchObject({
      name: 'News',
      enabled: false,
      settings: { url: 'x' },
    })
    const trouble = { nl: 'Kapot', en: 'Broken' }
    await store.sources.setState(sourceId, 'failing', trouble)
    expect(await store.sources.get(sourceId)).toMatchObject({ state: 'failing', error: trouble })
    expect(await store.sources.remove(sourceId)).toBe(true)
    expect((await store.mentions.page({ queryId }, 10, null)).rows[0]).toMatchObject({ sourceName: null })
  })

  test('an import ends with its state, and the newest comes first', async () => {
    const { store } = bench
    const { sourceId } = await makeListener(store)
    const first = await store.imports.create({ sourceId, fileName: 'a.csv', bytesTotal: 10 })
    const second = await store.imports.create({ sourceId, fileName: 'b.csv', bytesTotal: 0 })
    expect(first).toMatchObject({ state: 'running', finishedAt: null, issues: [] })
    expect(await store.imports.finish(first.id, 'failed', { nl: 'Stuk', en: 'Broken' })).toMatchObject({
      state: 'failed',
    })
    expect((await store.imports.list()).map((row) => row.id).slice(0, 2)).toEqual([second.id, first.id])
    expect(await store.imports.finish('999999', 'done', null)).toBeNull()
  })

  test('a setting that is set once keeps its first value, whoever comes second', async () => {
    const { settings } = bench.store
    const answers = await Promise.all([1, 2, 3, 4, 5].map((n) => settings.setOnce('secret', { n })))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    await settings.set('secret', 'changed')
    expect(await settings.get('secret')).toBe('changed')
    expect(await settings.remove('secret')).toBe(true)
    expect(await settings.get('secret')).toBeUndefined()
    await settings.set('nothing', null)
    expect(await settings.get('nothing')).toBeNull()
  })

  test('there is one organisation', async () => {
    const { organisation } = bench.store
    expect(await organisation.get()).toBeNull()
    const row = {
      name: 'Waterland',
      aliases: ['Gemeente "Waterland"', 'a,b'],
      domains: ['waterland.example'],
      accounts: [],
      subjects: ['pont'],
      peers: [],
      language: 'nl',
      timeZone: 'Europe/Amsterdam',
    } as const
    await organisation.set({ ...row, name: 'Old' }, null)
    await organisation.set(row, 'ann')
    expect(await organisation.get()).toEqual(row)
  })
})
