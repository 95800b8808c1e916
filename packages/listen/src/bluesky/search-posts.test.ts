import { describe, expect, it } from 'vitest'
import type { BlueskySession } from './bluesky-session.ts'
import { searchPosts, type SearchOutcome } from './search-posts.ts'

const nowMs = Date.parse('2026-05-01T12:00:00Z')

/** Newest first, so many milliseconds apart; no search gives more than 1,000. */
function openNetwork(count: number, apartMs: number) {
  const asked: URLSearchParams[] = []
  const views = Array.from({ length: count }, (_, index) => {
    const at = new Date(nowMs - 1 - index * apartMs).toISOString()
    const uri = `at://did:plc:noor/app.bsky.feed.post/k${index}`
    const author = { did: 'did:plc:noor', handle: 'noor.example' }
    return { uri, cid: `b${index}`, author, record: { text: 'brug', createdAt: at }, indexedAt: at }
  })
  const session: BlueskySession = {
    did: () => 'did:plc:wij',
    ask: ({ query, schema }) => {
      asked.push(query)
      const [since, until] = [query.get('since')!, query.get('until')!]
      const found = views.filter(({ indexedAt }) => indexedAt >= since && indexedAt < until)
      const start = Number(query.get('cursor') ?? 0)
      const end = start + Number(query.get('limit'))
      const cursor = end < found.length && end < 1000 ? String(end) : undefined
      const value = schema.parse({ posts: found.slice(start, end), cursor })
      return Promise.resolve({ kind: 'ok', value, headers: new Headers(), rateLimit: null })
    },
  }
  return { asked, session }
}

async function readAll(session: BlueskySession, pages: number) {
  const search = { text: 'brug', fromMs: nowMs - 3_600_000, toMs: nowMs, pages }
  const reading = searchPosts(session, search, new AbortController().signal)
  const ids: string[] = []
  for (let step = await reading.next(); ; step = await reading.next()) {
    if (step.done === true) return { ids, outcome: step.value satisfies SearchOutcome }
    ids.push(...step.value.posts.map(({ post }) => post.id))
  }
}

describe('searchPosts', () => {
  it.each([
    [2500, 700],
    [2500, 3],
    [1000, 50],
    [1, 1],
  ])('finds all of %i posts that are %i ms apart, also where a search gives only 1,000', async (count, apartMs) => {
    const { session } = openNetwork(count, apartMs)
    const { ids, outcome } = await readAll(session, 50)
    expect(new Set(ids).size).toBe(count)
    expect(outcome).toEqual({ kind: 'complete' })
  })

  it('says how far it came when its pages are used up', async () => {
    const { session, asked } = openNetwork(2500, 700)
    const { ids, outcome } = await readAll(session, 3)
    expect([asked.length, ids.length]).toEqual([3, 300])
    expect(outcome).toEqual({ kind: 'incomplete', reachedMs: nowMs - 1 - 299 * 700 })
  })
})
