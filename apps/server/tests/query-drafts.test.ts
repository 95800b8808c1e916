import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type {
  MentionPage,
  Problem,
  QueryComparison,
  QueryEstimate,
  QueryExplanation,
  QueryRecord,
  QueryTestRun,
  QueryTrial,
} from '../src/http/schemas.ts'
import { openTestServer, type Client, type TestServer } from './running-server.ts'

const hour = 3_600_000
const day = 24 * hour
/** A file says its times in whole seconds. */
const now = 1000 * Math.floor(Date.now() / 1000)

/** What is stored: found by the query `Gemeente`, posted so long ago. */
const posts = [
  ['Storing in Zonnedael', 2 * hour],
  ['Weer een storing in Zonnedael, opgelost', 3 * hour],
  ['Zonnedael viert feest', 30 * hour],
  ['Stroomstoring bij de sluis van Zonnedael', 50 * hour],
  ['Lang geleden: storing in Zonnedael', 9 * day],
] as const

let server: TestServer
let admin: Client
let saved: QueryRecord
beforeAll(async () => {
  server = await openTestServer()
  admin = await server.signIn()
  const input = { name: 'Gemeente', text: 'zonnedael', purpose: 'information' }
  saved = await admin.json<QueryRecord>(201, 'POST', '/api/queries', input)
  const lines = posts.map(([text, ago], index) =>
    JSON.stringify({ id: String(index), text, title: index === 2 ? 'Feest in Zonnedael' : null, createdAt: at(ago) }),
  )
  const start = { fileName: 'posts.ndjson', bytesTotal: 1 }
  const { id } = await admin.json<{ id: string }>(201, 'POST', '/api/imports/start', start)
  await admin.json(200, 'PUT', `/api/imports/${id}/content`, lines.join('\n'))
})
afterAll(() => server[Symbol.asyncDispose]())

const at = (ago: number) => new Date(now - ago).toISOString()
const post = <Answer>(path: string, body: unknown) => admin.json<Answer>(200, 'POST', `/api/queries/${path}`, body)
const textsOf = (items: readonly { text: string }[]) => items.map((item) => item.text)

/** What may not be asked in any way: about a person, or broken. */
const forbidden = ['zonnedael AND author:@iemand.example', 'zonnedael AND bio:zuster', 'zonnedael NOT @iemand', 'a (']

describe('the preview of a draft', () => {
  it('says what it finds among the stored mentions, from when they are, and where the words stand', async () => {
    const trial = await post<QueryTrial>('try', { text: 'zonnedael AND (feest OR stroomstoring)' })
    expect(trial.stored).toEqual({ tried: 5, matched: 2, newest: at(2 * hour), oldest: at(9 * day) })
    const [feast] = trial.items
    expect(feast).toMatchObject({ text: posts[2][0], title: 'Feest in Zonnedael', postedAt: at(30 * hour) })
    expect(feast?.spans.map(([start, end]) => feast.text.slice(start, end))).toEqual(['Zonnedael', 'feest'])
    expect(feast?.titleSpans.map(([start, end]) => feast.title?.slice(start, end))).toEqual(['Feest', 'Zonnedael'])
  })

  it('reads the dialect of another tool, with its places and Troje’s own form', async () => {
    const text = 'zonnedael not opgelost or feest'
    const trial = await post<QueryTrial>('try', { text, dialect: 'spotler' })
    expect(trial.check).toMatchObject({ ok: true, normal: 'zonnedael NOT (opgelost OR feest)' })
    expect(trial.stored.matched).toBe(3)
    const person = await post<QueryTrial>('try', { text: 'zonnedael auteur:iemand', dialect: 'spotler' })
    expect(person.check.ok).toBe(false)
    const unknown = await post<QueryTrial>('try', { text: 'zonnedael query:weg', dialect: 'spotler' })
    expect(unknown.check.issues.find((issue) => issue.code === 'unknown-part')).toMatchObject({ start: 0, end: 19 })
    await admin.json(400, 'POST', '/api/queries/try', { text, dialect: 'klingon' })
  })

  it('finds a circle through the query that the draft is to replace', async () => {
    const draft = { text: 'query:Gemeente AND zonnedael', queryId: saved.id }
    const trial = await post<QueryTrial>('try', draft)
    expect(trial.check.issues.map((issue) => issue.code)).toContain('circular-part')
    expect((await post<QueryTrial>('try', { text: draft.text })).check.ok).toBe(true)
  })

  it('explains one mention, part by part', async () => {
    const page = await admin.json<MentionPage>(200, 'GET', '/api/mentions?q=feest')
    const mentionId = page.items[0]?.id
    const text = 'query:Gemeente AND storing'
    const { lines } = await post<QueryExplanation>('explain', { text, mentionId })
    expect(lines.map(({ depth, part, truth }) => [depth, part, truth])).toEqual([
      [0, null, 'no'],
      [1, null, 'yes'],
      [2, 'Gemeente', 'yes'],
      [1, null, 'no'],
    ])
    const last = lines.at(-1)
    expect(text.slice(last?.start, last?.end)).toBe('storing')
    await admin.json(404, 'POST', '/api/queries/explain', { text, mentionId: '999999' })
  })
})

describe('the estimate of a draft', () => {
  it('counts what was stored in the last days, a day at a time, and says that this is what it rests on', async () => {
    const { stored } = await post<QueryEstimate>('estimate', { text: 'zonnedael AND storing', days: 5 })
    expect(stored).toMatchObject({ basis: 'stored-mentions', tried: 4, matched: 2, complete: true })
    expect(Date.parse(stored.to) - Date.parse(stored.from ?? '')).toBe(5 * day)
    expect(stored.perDay).toBeCloseTo(2 / 5)
    expect(stored.byDay.map((entry) => entry.matched).reduce((a, b) => a + b, 0)).toBe(2)
    expect([5, 6]).toContain(stored.byDay.length)
  })

  it('reckons from the oldest mention where there is none before it', async () => {
    const { stored } = await post<QueryEstimate>('estimate', { text: 'zonnedael', days: 30 })
    expect(stored).toMatchObject({ from: at(9 * day), tried: 5, matched: 5 })
    expect(stored.perDay).toBeCloseTo(5 / 9, 1)
  })

  it('says what it takes to watch: whether a word announces it, and how much is in it', async () => {
    const cheap = await post<QueryEstimate>('estimate', { text: 'query:Gemeente AND (storing OR feest)' })
    expect(cheap.effort).toMatchObject({ leaves: 3, always: false })
    expect(cheap.effort?.said.nl).toContain('Goedkoop')
    const dear = await post<QueryEstimate>('estimate', { text: 'lang:nl' })
    expect(dear).toMatchObject({ check: { ok: false }, effort: { leaves: 1, always: true } })
    expect(dear.effort?.said.en).toContain('every post')
  })
})

describe('what would change between two versions', () => {
  it('is what the one finds and the other does not, newest first', async () => {
    const versions = { before: 'zonnedael AND storing', after: 'zonnedael AND *storing NOT opgelost' }
    const broken = await post<QueryComparison>('compare', versions)
    expect(broken).toMatchObject({
      checks: { after: { ok: false } },
      kept: 0,
      gained: { count: 0 },
      lost: { count: 0 },
    })
    const after = 'zonnedael AND (storing OR stroomstoring) NOT opgelost'
    const changed = await post<QueryComparison>('compare', { ...versions, after })
    expect(changed.stored).toEqual({ tried: 5, newest: at(2 * hour), oldest: at(9 * day) })
    expect(changed.kept).toBe(2)
    expect([changed.gained.count, textsOf(changed.gained.items)]).toEqual([1, [posts[3][0]]])
    expect([changed.lost.count, textsOf(changed.lost.items)]).toEqual([1, [posts[1][0]]])
    expect(changed.lost.items[0]?.spans).toHaveLength(2)
  })

  it('is nothing between a version and itself', async () => {
    const same = await post<QueryComparison>('compare', { before: saved.text, after: saved.text, queryId: saved.id })
    expect(same).toMatchObject({ kept: 5, gained: { count: 0, items: [] }, lost: { count: 0, items: [] } })
  })
})

describe('the tests of a draft', () => {
  it('run before it is saved, with those of the queries that use it', async () => {
    const tests = [{ text: 'Storing in Zonnedael', mustMatch: true }]
    const user = { name: 'Storing', text: 'query:Gemeente AND storing', purpose: 'crisis', tests }
    const { id } = await admin.json<QueryRecord>(201, 'POST', '/api/queries', user)
    const draft = { text: '"Gemeente Zonnedael"', queryId: saved.id }
    const run = await post<QueryTestRun>('tests/run', {
      ...draft,
      tests: [
        { text: 'De gemeente Zonnedael', mustMatch: true },
        { text: 'De Zonnedaelse gemeente', mustMatch: true },
      ],
    })
    expect(run.outcomes.map(({ passed, matched }) => [passed, matched])).toEqual([
      [true, true],
      [false, false],
    ])
    expect(run.usersFailed.map(({ query, index }) => [query, index])).toEqual([[{ id, name: 'Storing' }, 0]])
    expect((await admin.json<QueryRecord[]>(200, 'GET', '/api/queries'))[0]?.text).toBe('zonnedael')
    const person = { text: 'zonnedael', tests: [{ text: 'Zonnedael', handle: 'iemand.example', mustMatch: true }] }
    expect((await admin.json<Problem>(422, 'POST', '/api/queries/tests/run', person)).code).toBe('test-refused')
    await admin.json(204, 'DELETE', `/api/queries/${id}`)
  })
})

describe('a draft about a person, or broken (promise P2)', () => {
  it.each(forbidden)('is tried on nothing: %s', async (text) => {
    const page = await admin.json<MentionPage>(200, 'GET', '/api/mentions')
    const trial = await post<QueryTrial>('try', { text })
    expect(trial).toMatchObject({ check: { ok: false }, tried: 0, items: [] })
    const estimate = await post<QueryEstimate>('estimate', { text })
    expect(estimate).toMatchObject({
      check: { ok: false },
      stored: { tried: 0, perDay: null, byDay: [] },
      effort: null,
    })
    for (const texts of [
      { before: text, after: 'zonnedael' },
      { before: 'zonnedael', after: text },
    ]) {
      const nothing = { kept: 0, stored: { tried: 0 }, gained: { items: [] }, lost: { items: [] } }
      expect(await post<QueryComparison>('compare', texts)).toMatchObject(nothing)
    }
    const explained = await post<QueryExplanation>('explain', { text, mentionId: page.items[0]?.id })
    expect(explained).toMatchObject({ check: { ok: false }, lines: [] })
    const run = await post<QueryTestRun>('tests/run', { text, tests: [{ text: 'Zonnedael', mustMatch: true }] })
    expect(run).toMatchObject({ check: { ok: false }, outcomes: [] })
  })

  it('is for nobody who is not signed in', async () => {
    const stranger = server.client()
    for (const path of ['try', 'explain', 'estimate', 'compare', 'tests/run']) {
      await stranger.json(401, 'POST', `/api/queries/${path}`, { text: 'zonnedael' })
    }
  })
})
