import { expect, test } from 'vitest'
import { UnknownSourceError } from '../src/index.ts'
import { findingOf, makeListener, mentionOf, onEveryServer, outcomeOf } from './on-every-server.ts'

onEveryServer('a committed batch', (bench) => {
  test('is found again with its post, spans and findings', async () => {
    const { store } = bench
    const { queryId, sourceId } = await makeListener(store)
    const finding = findingOf('insult')
    const author = { id: 'did:1', handle: 'jo', displayName: 'Jo' }
    const post = { text: 'Waardeloos!', lang: 'nl', links: ['https://example.org'], relation: null, title: null }
    const mention = mentionOf('whole', [queryId], { ...post, author, findings: [finding] })
    const { added } = await store.mentions.commit(outcomeOf(sourceId, [mention]))
    const row = await store.mentions.get(added[0] ?? '')
    expect(row).toMatchObject({
      post: mention.post,
      source: 'bluesky',
      postedAt: '2026-03-01T10:00:00.000Z',
      status: 'new',
      caseId: null,
      matches: [{ queryId, spans: [[0, 4]] }],
      findings: [finding],
      noteCount: 0,
    })
  })

  test('keeps no profile text and no following of an author', async () => {
    const { store, database } = bench
    const { queryId, sourceId } = await makeListener(store)
    const author = { handle: 'jo', bio: 'baker-by-day', followers: 987_654 }
    await store.mentions.commit(outcomeOf(sourceId, [mentionOf('bio', [queryId], { author })]))
    const { rows } = await database.pool.query(
      `select from listening.mention m where m::text like '%baker-by-day%' or m::text like '%987654%'`,
    )
    expect(rows).toEqual([])
  })

  test('adds nothing the second time, and keeps the counters as they are', async () => {
    const { store } = bench
    const { queryId, sourceId, prefix } = await makeListener(store)
    const mentions = Array.from({ length: 30 }, (_, at) => mentionOf(`${prefix}${at}`, [queryId]))
    const first = await store.mentions.commit(outcomeOf(sourceId, mentions))
    const second = await store.mentions.commit(outcomeOf(sourceId, [...mentions, ...mentions]))
    expect([first.added.length, second.added.length]).toEqual([30, 0])
    expect((await store.queries.get(queryId))?.mentions).toBe(30)
    expect((await store.sources.get(sourceId))?.mentions).toBe(30)
  })

  test('gives a post that is there the queries it did not have yet', async () => {
    const { store } = bench
    const one = await makeListener(store)
    const two = await makeListener(store)
    const { added } = await store.mentions.commit(outcomeOf(one.sourceId, [mentionOf('both', [one.queryId])]))
    const again = mentionOf('both', [one.queryId, two.queryId])
    await store.mentions.commit(outcomeOf(two.sourceId, [again]))
    await store.mentions.commit(outcomeOf(two.sourceId, [again]))
    const row = await store.mentions.get(added[0] ?? '')
    expect(row?.matches.map((match) => match.queryId)).toEqual([one.queryId, two.queryId])
    expect((await store.queries.get(two.queryId))?.mentions).toBe(1)
    expect((await store.mentions.page({ queryId: two.queryId }, 10, null)).rows.map((each) => each.id)).toEqual(added)
  })

  test('lets a feed correct the words of a post, with its findings and spans', async () => {
    const { store } = bench
    const one = await makeListener(store)
    const two = await makeListener(store)
    const feed = await store.sources.create({ kind: 'feed', name: 'Town', settings: {}, enabled: true })
    const id = `${one.prefix}corrected`
    const wrong = mentionOf(id, [one.queryId], { text: 'Brug dciht', source: 'feed', findings: [findingOf('insult')] })
    const right = mentionOf(id, [two.queryId], { text: 'De brug is dicht', source: 'feed' })
    const { added } = await store.mentions.commit(outcomeOf(feed.id, [wrong]))
    for (let time = 0; time < 2; time += 1) await store.mentions.commit(outcomeOf(feed.id, [right]))
    const row = await store.mentions.get(added[0] ?? '')
    expect(row).toMatchObject({
      post: { text: 'De brug is dicht' },
      findings: [],
      matches: [
        { queryId: one.queryId, spans: [] },
        { queryId: two.queryId, spans: [[0, 4]] },
      ],
    })
    expect((await store.mentions.page({ queryId: one.queryId, search: 'dciht' }, 10, null)).rows).toEqual([])
    expect((await store.mentions.page({ queryId: two.queryId, search: 'dicht' }, 10, null)).rows).toHaveLength(1)
    expect((await store.mentions.page({ queryId: two.queryId, finding: 'insult' }, 10, null)).rows).toEqual([])
  })

  test('forgets the former words of a post that matches nothing any more (promise P3)', async () => {
    const { store } = bench
    const { queryId, prefix } = await makeListener(store)
    const feed = await store.sources.create({ kind: 'feed', name: 'Town', settings: {}, enabled: true })
    const at = (name: string, text: string, queryIds = [queryId]) =>
      mentionOf(`${prefix}${name}`, queryIds, { text, source: 'feed' })
    const before = [at('a-gone', 'Zonnedael dicht'), at('b-cared', 'Zonnedael open'), at('c-same', 'Zonnedael stil')]
    const { added } = await store.mentions.commit(outcomeOf(feed.id, before))
    await store.cases.setStatus(added[1] ?? '', 'done', 'ann')
    const after = [
      at('a-gone', 'Elders dicht', []),
      at('b-cared', 'Elders open', []),
      at('c-same', 'Zonnedael stil', []),
    ]
    const unmatched = [...after, at('never', 'Elders nieuw', [])]
    await store.mentions.commit(outcomeOf(feed.id, [], { unmatched }))
    const rows = await Promise.all(added.map((id) => store.mentions.get(id)))
    expect(rows.map((row) => row?.post.text)).toEqual([undefined, 'Elders open', 'Zonnedael stil'])
    expect(rows[1]?.matches).toMatchObject([{ queryId, spans: [] }])
    expect((await store.queries.get(queryId))?.mentions).toBe(2)
    expect((await store.sources.get(feed.id))?.mentions).toBe(2)
    const file = await store.sources.create({ kind: 'file', name: 'Files', settings: {}, enabled: true })
    await store.mentions.commit(outcomeOf(file.id, [], { unmatched: [at('c-same', 'Iets anders', [])] }))
    expect((await store.mentions.get(added[2] ?? ''))?.post.text).toBe('Zonnedael stil')
  })

  test('keeps the first of two posts to which files give one id, and nothing of the other', async () => {
    const { store } = bench
    const one = await makeListener(store)
    const two = await makeListener(store)
    const file = await store.sources.create({ kind: 'file', name: 'Files', settings: {}, enabled: true })
    const { added } = await store.mentions.commit(
      outcomeOf(file.id, [mentionOf(`${one.prefix}same`, [one.queryId], { text: 'One post' })]),
    )
    await store.mentions.commit(
      outcomeOf(file.id, [mentionOf(`${one.prefix}same`, [two.queryId], { text: 'Quite another' })]),
    )
    const row = await store.mentions.get(added[0] ?? '')
    expect(row?.post.text).toBe('One post')
    expect(row?.matches.map((match) => match.queryId)).toEqual([one.queryId])
  })

  test('stores nothing that matches no query that is there', async () => {
    const { store } = bench
    const { queryId, sourceId } = await makeListener(store)
    const { added } = await store.mentions.commit(
      outcomeOf(sourceId, [
        mentionOf('none', []),
        mentionOf('gone', ['999999']),
        mentionOf('one', [queryId, '999999']),
      ]),
    )
    expect(added).toHaveLength(1)
    expect((await store.mentions.get(added[0] ?? ''))?.post.id).toBe('one')
  })

  test('moves cursor, counters and import in the same transaction, or not at all', async () => {
    const { store } = bench
    const { queryId, sourceId, prefix } = await makeListener(store)
    const job = await store.imports.create({ sourceId, fileName: 'posts.csv', bytesTotal: 100 })
    const progress = { id: job.id, bytesDone: 40, read: 5, matched: 1, issues: [issueOf(3)] }
    const more = { cursor: 'c1', postsSeen: 5, lastPostAt: '2026-03-01T10:00:00Z', import: progress }
    await store.mentions.commit(outcomeOf(sourceId, [mentionOf(`${prefix}a`, [queryId])], more))
    const broken = { ...more, cursor: 'c2', import: { ...progress, id: '999999' } }
    const failing = store.mentions.commit(outcomeOf(sourceId, [mentionOf(`${prefix}b`, [queryId])], broken))
    await expect(failing).rejects.toBeInstanceOf(UnknownSourceError)
    expect(await store.sources.get(sourceId)).toMatchObject({
      cursor: 'c1',
      postsSeen: 5,
      mentions: 1,
      lastPostAt: '2026-03-01T10:00:00.000Z',
    })
    expect(await store.imports.get(job.id)).toMatchObject({
      bytesDone: 40,
      read: 5,
      matched: 1,
      added: 1,
      issueCount: 1,
    })
    expect((await store.mentions.page({ queryId }, 10, null)).rows).toHaveLength(1)
  })

  test('leaves the cursor when none is given, and clears it when told so', async () => {
    const { store } = bench
    const { sourceId } = await makeListener(store)
    await store.mentions.commit(outcomeOf(sourceId, [], { cursor: 'here' }))
    await store.mentions.commit(outcomeOf(sourceId, []))
    expect((await store.sources.get(sourceId))?.cursor).toBe('here')
    await store.mentions.commit(outcomeOf(sourceId, [], { cursor: null }))
    expect((await store.sources.get(sourceId))?.cursor).toBeNull()
  })

  test('removes deleted posts with their case, and counts them off', async () => {
    const { store, database } = bench
    const { queryId, sourceId, prefix } = await makeListener(store)
    const mentions = [mentionOf(`${prefix}a`, [queryId]), mentionOf(`${prefix}b`, [queryId])]
    const { added } = await store.mentions.commit(outcomeOf(sourceId, mentions))
    await store.cases.note(added[0] ?? '', 'A note about it', 'ann')
    await store.mentions.commit(outcomeOf(sourceId, [], { deleted: [`${prefix}a`, 'never-seen'] }))
    expect(await store.mentions.get(added[0] ?? '')).toBeNull()
    expect((await store.queries.get(queryId))?.mentions).toBe(1)
    expect((await store.sources.get(sourceId))?.mentions).toBe(1)
    const { rows } = await database.pool.query(`select from listening.case_event where detail = 'A note about it'`)
    expect(rows).toEqual([])
  })

  test('removes a post by the other id under which its source speaks of it', async () => {
    const { store } = bench
    const { queryId, sourceId, prefix } = await makeListener(store)
    const mention = mentionOf(`${prefix}a`, [queryId], { aka: `${prefix}number` })
    const { added } = await store.mentions.commit(outcomeOf(sourceId, [mention]))
    expect((await store.mentions.get(added[0] ?? ''))?.post.aka).toBe(`${prefix}number`)
    await store.mentions.commit(outcomeOf(sourceId, [], { deleted: [`${prefix}number`] }))
    expect(await store.mentions.get(added[0] ?? '')).toBeNull()
  })

  test('takes the tests along that hold the words of a deleted post (promise P12)', async () => {
    const { store } = bench
    const { queryId, sourceId, prefix } = await makeListener(store)
    const long = `${prefix} ${'Zonnedael dicht 😀 '.repeat(400)}`
    const mentions = [
      mentionOf(`${prefix}a`, [queryId], { text: `${prefix} Brug dicht ` }),
      mentionOf(`${prefix}b`, [queryId], { text: long }),
      mentionOf(`${prefix}c`, [queryId], { text: `${prefix} blijft` }),
    ]
    await store.mentions.commit(outcomeOf(sourceId, mentions))
    const toTest = (text: string) => ({ text, title: null, handle: null, lang: null, mustMatch: true })
    const cut = long
      .trim()
      .slice(0, 5000)
      .replace(/[\uD800-\uDBFF]$/, '')
      .trim()
    const tests = [`${prefix} Brug dicht`, cut, `${prefix} blijft`, `${prefix} getypt`].map(toTest)
    const input = { name: prefix, text: 'dicht', purpose: 'information', enabled: true } as const
    const { id } = await store.queries.create(input, null, tests)
    await store.mentions.commit(outcomeOf(sourceId, [], { deleted: [`${prefix}a`, `${prefix}b`] }))
    expect((await store.queries.tests()).get(id)?.map((test) => test.text)).toEqual([
      `${prefix} blijft`,
      `${prefix} getypt`,
    ])
  })

  test('takes texts that PostgreSQL would refuse, ids of any length, and dates that are none', async () => {
    const { store } = bench
    const { queryId, sourceId, prefix } = await makeListener(store)
    const before = Date.now()
    const mentions = [
      mentionOf(`${prefix}\u{d800}\0`, [queryId], {
        text: 'half \u{d83d} and \0 nothing',
        author: { handle: '\0\u{dfff}' },
      }),
      mentionOf(`${prefix}${'x'.repeat(10_000)}`, [queryId], { text: 'é'.repeat(3_000_000) }),
      mentionOf(`${prefix}marks`, [queryId], {
        text: `a${'\u0301'.repeat(10_000)}`,
        createdAt: '+275000-01-01T00:00:00Z',
      }),
      mentionOf(`${prefix}date`, [queryId], { createdAt: 'yesterday' }),
    ]
    const first = await store.mentions.commit(outcomeOf(sourceId, mentions))
    expect(first.added).toHaveLength(4)
    expect((await store.mentions.commit(outcomeOf(sourceId, mentions))).added).toEqual([])
    const { rows } = await store.mentions.page({ queryId }, 10, null)
    expect(rows.map((row) => row.post.text)).toContain('half \u{fffd} and  nothing')
    const undated = rows.find((row) => row.post.id === `${prefix}date`)
    expect(Math.abs(Date.parse(undated?.postedAt ?? '') - before)).toBeLessThan(3_600_000)
  })

  test('does not block itself when many commit the same posts in any order', async () => {
    const { store } = bench
    const { queryId, sourceId, prefix } = await makeListener(store)
    const other = await makeListener(store)
    const mentions = Array.from({ length: 200 }, (_, at) => mentionOf(`${prefix}${at}`, [queryId, other.queryId]))
    const turned = [...mentions].reverse()
    const results = await Promise.all(
      Array.from({ length: 12 }, (_, at) => {
        const deleted = at % 3 === 0 ? [`${prefix}${at}`] : []
        const list = at % 2 === 0 ? mentions : turned
        return store.mentions.commit(
          outcomeOf(at % 2 === 0 ? sourceId : other.sourceId, list.slice(at * 5), { deleted }),
        )
      }),
    )
    const kept = (await store.mentions.page({ queryId }, 1000, null)).rows
    expect(results.flatMap((result) => result.added).length).toBeGreaterThanOrEqual(kept.length)
    expect(new Set(kept.map((row) => row.post.id)).size).toBe(kept.length)
    expect((await store.queries.get(queryId))?.mentions).toBe(kept.length)
    const counted = await Promise.all([store.sources.get(sourceId), store.sources.get(other.sourceId)])
    expect(counted.reduce((sum, source) => sum + (source?.mentions ?? 0), 0)).toBe(kept.length)
  })
})

function issueOf(line: number) {
  return { line, code: 'bad-row', message: { nl: 'Kapotte regel.', en: 'Broken row.' } }
}
