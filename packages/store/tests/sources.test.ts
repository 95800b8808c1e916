import { expect, test } from 'vitest'
import { makeListener, mentionOf, onEveryServer, outcomeOf } from './on-every-server.ts'

const sealed = (name: string, ...bytes: number[]) => ({ name, keyId: 'k1', sealed: Buffer.from(bytes) })
const issue = (code: string) => ({ code, message: { nl: `${code} ging mis`, en: `${code} failed` } })

onEveryServer('a source', (bench) => {
  test('is saved with its secrets in one transaction, and tells only their names', async () => {
    const { store } = bench
    const input = { kind: 'x', name: 'X', settings: {}, enabled: true } as const
    const row = await store.sources.create(input, (id) => [sealed('token', 1, 2, Number(id) % 256)])
    expect(row).toMatchObject({ secretsSet: ['token'], revision: 1, lagMs: null, rateLimit: null })
    expect(JSON.stringify(row)).not.toContain('sealed')
    expect(await store.sourceSecrets.list(row.id)).toEqual([sealed('token', 1, 2, Number(row.id) % 256)])
    const before = (await store.sources.list()).length
    const broken = store.sources.create(input, () => {
      throw new Error('no key')
    })
    await expect(broken).rejects.toThrow('no key')
    expect(await store.sources.list()).toHaveLength(before)
  })

  test('keeps the secrets that a change does not name, and counts what makes it open anew', async () => {
    const { store } = bench
    const { id } = await store.sources.create({ kind: 'x', name: 'X', settings: {}, enabled: true }, () => [
      sealed('one', 1),
      sealed('two', 2),
    ])
    expect(await store.sources.update(id, { name: 'Y', enabled: false })).toMatchObject({ name: 'Y', revision: 1 })
    const changed = await store.sources.update(id, { secrets: [sealed('two', 22), sealed('three', 3)] })
    expect(changed).toMatchObject({ name: 'Y', enabled: false, secretsSet: ['one', 'three', 'two'], revision: 2 })
    expect(await store.sources.update(id, { withoutSecrets: ['one'] })).toMatchObject({
      secretsSet: ['three', 'two'],
      revision: 3,
    })
    await store.sourceSecrets.keep(id, [sealed('two', 222)])
    expect(await store.sources.get(id)).toMatchObject({ revision: 3 })
    expect(await store.sourceSecrets.replace(id, sealed('two', 2), sealed('two', 9))).toBe(false)
    expect(await store.sourceSecrets.replace(id, sealed('two', 222), { ...sealed('two', 9), keyId: 'k2' })).toBe(true)
    expect(await store.sourceSecrets.list(id)).toEqual([sealed('three', 3), { ...sealed('two', 9), keyId: 'k2' }])
    await store.sources.remove(id)
    await store.sourceSecrets.keep(id, [sealed('late', 1)])
    expect((await store.sourceSecrets.all()).filter(({ sourceId }) => sourceId === id)).toEqual([])
    expect(await store.sources.update(id, { secrets: [sealed('late', 1)] })).toBeNull()
  })

  test('tells how it is doing: lag, rate limit, gaps and the last issues', async () => {
    const { store } = bench
    const { sourceId } = await makeListener(store)
    const gap = { from: '2026-03-01T10:00:00.000Z', to: '2026-03-01T11:00:00.000Z', isFilled: false }
    const rateLimit = { limit: 450, left: 3, resetsAt: null }
    await store.mentions.commit(
      outcomeOf(sourceId, [], {
        health: { lagMs: 120.4, rateLimit },
        gaps: [gap, gap, { ...gap, to: 'never' }],
        issues: [issue('a'), issue('b'), issue('a')],
      }),
    )
    await store.mentions.commit(outcomeOf(sourceId, [], { gaps: [{ ...gap, isFilled: true }], health: { lagMs: -5 } }))
    expect(await store.sources.get(sourceId)).toMatchObject({ lagMs: 0, rateLimit })
    const troubles = async () => (await store.sources.troubles(new Date(0))).get(sourceId)
    expect((await troubles())?.gaps).toEqual([{ ...gap, isFilled: true }])
    expect((await troubles())?.issues.map(({ code, times }) => [code, times]).toSorted()).toEqual([
      ['a', 2],
      ['b', 1],
    ])
    await store.sources.noteIssues(sourceId, [issue('a')])
    expect((await troubles())?.issues[0]).toMatchObject({ ...issue('a'), times: 3 })
    await store.sources.noteIssues(
      sourceId,
      Array.from({ length: 1000 }, (_, at) => issue(`n${at}`)),
    )
    await store.sources.noteIssues(sourceId, [issue('last')])
    const codes = (await troubles())?.issues.map(({ code }) => code)
    expect(codes).toHaveLength(20)
    expect(codes?.[0]).toBe('last')
    expect(codes).not.toContain('a')
    await store.sources.noteIssues('999999', [issue('nobody')])
  })

  test('is told of no more than its term (promise P12)', async () => {
    const { store, database } = bench
    const { sourceId } = await makeListener(store)
    const gap = { from: '2026-03-01T10:00:00.000Z', to: '2026-03-01T11:00:00.000Z', isFilled: false }
    await store.mentions.commit(outcomeOf(sourceId, [], { gaps: [gap], issues: [issue('old')] }))
    await database.pool.query(
      `update listening.source_gap set noted_at = now() - interval '40 days';
       update listening.source_issue set at = now() - interval '40 days'`,
    )
    await store.mentions.commit(outcomeOf(sourceId, [], { issues: [issue('new')] }))
    const removed = await store.sources.forgetTroubles(new Date(Date.now() - 30 * 86_400_000))
    expect(removed.gaps).toBeGreaterThan(0)
    expect(removed.issues).toBeGreaterThan(0)
    expect((await store.sources.troubles(new Date(0))).get(sourceId)).toMatchObject({
      gaps: [],
      issues: [issue('new')],
    })
  })

  test('that says an account is gone takes all of it along, on its own network only', async () => {
    const { store, database } = bench
    const one = await makeListener(store)
    const feed = await store.sources.create({ kind: 'feed', name: 'Town', settings: {}, enabled: true })
    const by = (id: string, authorId: string, more = {}) =>
      mentionOf(`${one.prefix}${id}`, [one.queryId], { author: { id: authorId }, ...more })
    const long = `did:${'x'.repeat(9000)}`
    const { added } = await store.mentions.commit(
      outcomeOf(one.sourceId, [by('a', 'did:gone'), by('b', 'did:gone'), by('c', 'did:stays'), by('l', long)]),
    )
    await store.cases.note(added[0] ?? '', 'About it', 'ann')
    await store.mentions.commit(outcomeOf(feed.id, [by('d', 'did:gone', { source: 'feed' })]))
    const other = await store.sources.create({ kind: 'jetstream', name: 'Other', settings: {}, enabled: true })
    await store.mentions.commit(outcomeOf(feed.id, [], { closedAccounts: ['did:stays'] }))
    await store.mentions.commit(outcomeOf(other.id, [], { closedAccounts: ['did:gone', long, 'did:never'] }))
    const left = (await store.mentions.page({ queryId: one.queryId }, 10, null)).rows.map((row) => row.post.id)
    expect(left.toSorted()).toEqual([`${one.prefix}c`, `${one.prefix}d`])
    expect((await store.queries.get(one.queryId))?.mentions).toBe(2)
    const { rows } = await database.pool.query(`select from listening.case_event where detail = 'About it'`)
    expect(rows).toEqual([])
  })

  test('finds the posts of an account that is gone by an index', async () => {
    const { database } = bench
    const client = await database.pool.connect()
    try {
      await client.query('begin; set local enable_seqscan = off')
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(
        `explain select id from listening.mention where post #>> '{author,id}' = any($1)`,
        [['did:one', 'did:two']],
      )
      expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('mention_author')
    } finally {
      await client.query('rollback')
      client.release()
    }
  })
})
