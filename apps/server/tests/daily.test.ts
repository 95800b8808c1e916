import { openStore } from '@troje/store'
import { expect, it } from 'vitest'
import { openTestDatabase } from '../../../tests/test-database.ts'
import { openAccounts } from '../src/govern/accounts.ts'
import { retention, runDaily } from '../src/jobs/daily.ts'
import { openLog } from '../src/log.ts'

const day = 86_400_000

it('forgets each day what has had its time, and what has ended (promise P12)', async () => {
  await using database = await openTestDatabase()
  const store = await openStore(database)
  const log = openLog('silent')
  const accounts = openAccounts({
    pool: database.pool,
    secret: 's'.repeat(40),
    baseUrl: 'http://localhost',
    log: () => {},
  })
  const colleague = await accounts.create({
    name: 'A',
    email: 'a@zonnedael.example',
    role: 'colleague',
    password: null,
  })
  const query = await store.queries.create({ name: 'z', text: 'z', purpose: 'information', enabled: true }, null)
  const source = await store.sources.create({ kind: 'file', name: 'f', settings: {}, enabled: true })
  const mentions = ['left', 'cared for'].map((text, index) => ({
    post: { id: `${index}`, text },
    matches: [{ queryId: query.id, spans: [] }],
    findings: [],
  }))
  const gap = { from: '2026-03-01T10:00:00.000Z', to: '2026-03-01T11:00:00.000Z', isFilled: false }
  const issue = { code: 'odd', message: { nl: 'gek', en: 'odd' } }
  const troubles = { gaps: [gap], issues: [issue] }
  const batch = { sourceId: source.id, mentions, deleted: [], postsSeen: 2, lastPostAt: null, ...troubles }
  const { added } = await store.mentions.commit(batch)
  await store.cases.note(added[1] ?? '', 'gebeld', colleague?.id ?? '')
  await accounts.keepSecret('invitation:x', 'value', new Date(Date.now() + 7 * day))

  const left = async () => (await store.mentions.page({}, 10, null)).rows.map((row) => row.post.text)
  const seen: string[][] = []
  const stop = new AbortController()
  let time = Date.now()
  // Each sleep is one of the job's; what is there then is what the day before it left.
  const sleep = async () => {
    seen.push(await left())
    time += seen.length === 1 ? retention.mentionDays * day : retention.caseDays * day
    if (seen.length === 3) stop.abort()
  }
  expect((await store.sources.troubles(new Date(0))).get(source.id)).toMatchObject(troubles)
  await runDaily({ store, accounts, forgetGone: () => Promise.resolve(0), log, now: () => time, sleep }, stop.signal)
  expect(seen).toEqual([['cared for', 'left'], ['cared for'], []])
  expect(await store.sources.troubles(new Date(0))).toEqual(new Map())
  expect((await database.pool.query('select 1 from account.verification')).rows).toEqual([])
})
