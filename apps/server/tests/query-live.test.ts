import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LiveTrial, Problem, QueryCosts, QueryRecord } from '../src/http/schemas.ts'
import { openTestServer, type Client, type TestServer } from './running-server.ts'

let server: TestServer
let visitor: Client
beforeAll(async () => {
  server = await openTestServer({ demo: true })
  visitor = server.client()
  await visitor.call('GET', server.running.demo?.url ?? '')
})
afterAll(() => server[Symbol.asyncDispose]())

const trials = '/api/queries/trials'
const read = (id: string) => visitor.json<LiveTrial>(200, 'GET', `${trials}/${id}`)

describe('a live trial', () => {
  it('counts on the stream from now on, compares with another version, and is forgotten when stopped', async () => {
    const input = { text: 'zonnedael OR "De Plons"', against: 'zonnedael AND NOT zonnedael*', minutes: 2 }
    const started = await visitor.json<LiveTrial>(201, 'POST', trials, input)
    expect(started).toMatchObject({ basis: 'live-stream', state: 'running', posts: 0, perDay: null })
    expect(Date.parse(started.endsAt) - Date.parse(started.startedAt)).toBe(120_000)
    // The demo's stream has a post every few seconds.
    await expect.poll(async () => (await read(started.id)).posts, { timeout: 40_000, interval: 500 }).toBeGreaterThan(1)
    const { matched, uncertain, difference, posts } = await read(started.id)
    expect(uncertain).toBe(0)
    expect(matched).toBeLessThanOrEqual(posts)
    expect(difference).toEqual({ kept: 0, gained: matched, lost: 0 })
    await visitor.json(204, 'DELETE', `${trials}/${started.id}`)
    await visitor.json(404, 'GET', `${trials}/${started.id}`)
    await visitor.json(404, 'DELETE', `${trials}/${started.id}`)
  })

  it.each([
    ['storing', 'not-about-us'],
    ['zonnedael NOT @iemand', 'person-mention'],
    ['zonnedael AND bio:zuster', 'person-bio'],
    ['zonnedael AND (', null],
  ])('is refused what a saved query is refused (promise P2): %s', async (text, code) => {
    for (const input of [{ text }, { text: 'zonnedael', against: text }]) {
      const problem = await visitor.json<Problem>(422, 'POST', trials, input)
      expect(problem.code).toBe('query-refused')
      if (code !== null) expect(problem.queryIssues?.map((issue) => issue.code)).toContain(code)
    }
  })

  it('is one of ten at the most', async () => {
    const ids: string[] = []
    for (let index = 0; index < 10; index++) {
      ids.push((await visitor.json<LiveTrial>(201, 'POST', trials, { text: 'zonnedael', minutes: 1 })).id)
    }
    await visitor.json(429, 'POST', trials, { text: 'zonnedael', minutes: 1 })
    for (const id of ids) await visitor.json(204, 'DELETE', `${trials}/${id}`)
  })
})

describe('the costs of saved queries', () => {
  it('say for each what it took and found, and go on when another is saved', async () => {
    const costs = () => visitor.json<QueryCosts>(200, 'GET', '/api/queries/costs')
    await expect.poll(async () => (await costs()).queries[0]?.posts, { timeout: 20_000 }).toBeGreaterThan(60)
    const { queries } = await costs()
    const saved = await visitor.json<QueryRecord[]>(200, 'GET', '/api/queries')
    expect(queries.map((query) => query.queryId).toSorted()).toEqual(saved.map((query) => query.id).toSorted())
    for (const { posts, candidates, hits, always } of queries) {
      expect([posts >= candidates, candidates >= hits, hits > 0, always]).toEqual([true, true, true, false])
    }
    expect(queries.reduce((sum, query) => sum + query.share, 0)).toBeCloseTo(1)
    expect(queries[0]?.said.nl).toMatch(/^Nagelopen bij \d+ van \d+ berichten, \d+ gevonden, .*% van al het werk\.$/)

    const added = { name: 'Nieuw', text: 'zonnedael AND kade', purpose: 'information' }
    const { id } = await visitor.json<QueryRecord>(201, 'POST', '/api/queries', added)
    const after = (await costs()).queries
    expect(after.find((query) => query.queryId === queries[0]?.queryId)?.posts).toBeGreaterThanOrEqual(
      queries[0]?.posts ?? Infinity,
    )
    expect(after.find((query) => query.queryId === id)?.posts).toBeLessThan(5)
  })
})

describe('somebody who is not signed in', () => {
  it('starts no trial and sees no numbers', async () => {
    const stranger = server.client()
    await stranger.json(401, 'POST', trials, { text: 'zonnedael' })
    await stranger.json(401, 'GET', `${trials}/x`)
    await stranger.json(401, 'DELETE', `${trials}/x`)
    await stranger.json(401, 'GET', '/api/queries/costs')
  })
})
