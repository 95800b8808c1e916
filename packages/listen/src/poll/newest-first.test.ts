import type { Post } from '@troje/post'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toApiIssue, type ApiIssueCode } from '../api/api-issues.ts'
import type { SourceBatch, SourceContext } from '../source.ts'
import { readNewestFirst, type NewestFirstList } from './newest-first.ts'

const start = Date.parse('2026-05-01T10:00:00Z')
const context: SourceContext = {
  fetch: () => Promise.reject(new Error('no network in this test')),
  now: () => start,
  random: () => 0.5,
  sleep: () => Promise.resolve(),
}

const toPost = (index: number, text = `bericht ${index}`): Post => ({
  id: `p${index}`,
  text,
  createdAt: new Date(start + index * 1000).toISOString(),
})

/** A list of a network, in pages of three, to which posts are added between looks. */
function openList(posts: Post[], key = 'list'): NewestFirstList {
  return {
    key,
    ask: (next) => {
      const from = Number(next ?? 0)
      const all = posts.toReversed()
      const page = all.slice(from, from + 3)
      const after = from + 3 < all.length ? String(from + 3) : null
      return Promise.resolve({ kind: 'ok', posts: page, unread: 0, next: after, rateLimit: null })
    },
  }
}

/** Reads so many looks; between two of them `grow` is called. */
async function readLooks(
  list: NewestFirstList,
  cursor: string | null,
  grow: readonly (() => void)[],
  mostPages = 10,
): Promise<SourceBatch[]> {
  const stop = new AbortController()
  const steps = [...grow]
  const lists = () => Promise.resolve([list])
  const reading = { network: 'reddit', lists, intervalMs: 1, mostPages } as const
  const batches: SourceBatch[] = []
  const withGrowth: SourceContext = {
    ...context,
    sleep: () => {
      const step = steps.shift()
      if (step === undefined) stop.abort()
      step?.()
      return Promise.resolve()
    },
  }
  for await (const batch of readNewestFirst(reading, cursor, withGrowth, stop.signal)) batches.push(batch)
  return batches
}

const idsOf = (batches: readonly SourceBatch[]) => batches.flatMap(({ posts }) => posts.map(({ id }) => id))

/** A list that a network does not give. */
function toRefused(status: number, code: ApiIssueCode, body?: unknown): NewestFirstList {
  const issue = toApiIssue(code, 'reddit')
  const none = { retryAfterMs: null, rateLimit: null }
  return { key: 'refused', ask: () => Promise.resolve({ kind: 'refused', code, issue, status, body, ...none }) }
}

describe('readNewestFirst', () => {
  it('begins with the newest page, and from there on hands over everything once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 20 }), { maxLength: 5 }), async (arrivals) => {
        const posts = [0, 1, 2].map((index) => toPost(index))
        const grow = arrivals.map((count) => () => {
          for (let one = 0; one < count; one++) posts.push(toPost(posts.length))
        })
        const ids = idsOf(await readLooks(openList(posts), null, grow))
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids.toSorted()).toEqual(posts.map(({ id }) => id).toSorted())
      }),
    )
  })

  it('resumes from the cursor of any batch without loss', async () => {
    const posts = [0, 1, 2].map((index) => toPost(index))
    const grow = () => {
      for (let one = 0; one < 8; one++) posts.push(toPost(posts.length))
    }
    const batches = await readLooks(openList(posts), null, [grow, grow])
    for (const [index, { cursor }] of batches.entries()) {
      const before = idsOf(batches.slice(0, index + 1))
      const after = idsOf(await readLooks(openList(posts), cursor, []))
      expect(new Set([...before, ...after])).toEqual(new Set(posts.map(({ id }) => id)))
    }
  })

  it('says which time it could not read, when more came than it may ask for', async () => {
    const posts = [0, 1, 2].map((index) => toPost(index))
    const grow = () => {
      for (let one = 0; one < 30; one++) posts.push(toPost(posts.length))
    }
    const batches = await readLooks(openList(posts), null, [grow], 2)
    const gaps = batches.flatMap(({ gaps = [] }) => gaps)
    expect(gaps).toEqual([{ from: posts[2]!.createdAt, to: posts[27]!.createdAt, isFilled: false }])
    expect(idsOf(batches)).toContain('p32')
  })

  it('stops at so many pages, also where nothing on them says how old they are', async () => {
    let asked = 0
    const list: NewestFirstList = {
      key: 'list',
      ask: () => Promise.resolve({ kind: 'ok', posts: [], unread: 0, next: String(++asked), rateLimit: null }),
    }
    const cursor = JSON.stringify({ since: { list: '2026-05-01T09:00:00.000Z' } })
    const batches = await readLooks(list, cursor, [], 4)
    expect(asked).toBe(4)
    expect(batches.flatMap(({ gaps = [] }) => gaps)).toEqual([
      { from: '2026-05-01T09:00:00.000Z', to: '2026-05-01T10:00:00.000Z', isFilled: false },
    ])
  })

  it.each([
    [403, 'not-allowed'],
    [404, 'not-found'],
    [400, 'not-understood'],
  ] as const)('reads on after a list that is refused by itself (%i)', async (status, code) => {
    const stop = new AbortController()
    const lists = () => Promise.resolve([toRefused(status, code), openList([toPost(0)])])
    const batches: SourceBatch[] = []
    const waits: number[] = []
    const sleep = (milliseconds: number) => {
      waits.push(milliseconds)
      if (waits.length === 2) stop.abort()
      return Promise.resolve()
    }
    const reading = { network: 'reddit', lists, intervalMs: 1000 } as const
    for await (const batch of readNewestFirst(reading, null, { ...context, sleep }, stop.signal)) batches.push(batch)
    expect(idsOf(batches)).toEqual(['p0'])
    expect(batches.flatMap(({ issues }) => issues.map((issue) => issue.code))).toEqual([code, code])
    expect(waits).toEqual([1000, 1000])
  })

  it.each([
    [401, 'not-allowed', {}],
    [403, 'not-allowed', { error: { errors: [{ reason: 'quotaExceeded' }] } }],
    [429, 'rate-limit', {}],
    [0, 'unreachable', {}],
  ] as const)('asks nothing more after a refusal that is about everything (%i %s)', async (status, code, body) => {
    let asked = 0
    const list = { ...openList([toPost(0)], 'other'), ask: () => Promise.reject(new Error(`asked ${++asked}`)) }
    const stop = new AbortController()
    const sleep = () => Promise.resolve(stop.abort())
    const lists = () => Promise.resolve([toRefused(status, code, body), list])
    const reading = { network: 'reddit', lists, intervalMs: 1 } as const
    const batches = await Array.fromAsync(readNewestFirst(reading, null, { ...context, sleep }, stop.signal))
    expect(batches.flatMap(({ issues }) => issues.map((issue) => issue.code))).toEqual([code])
    expect(asked).toBe(0)
  })

  it('does not bring back after a new start what was handed over long ago', async () => {
    const week = 7 * 24 * 3600
    const posts = [-40 * 24 * 3600, -week - 60, -60].map((second) => toPost(second))
    const [first] = await readLooks(openList(posts), null, [])
    expect(first?.posts).toHaveLength(3)
    const again = await readLooks(openList(posts), first!.cursor, [])
    expect(idsOf(again)).toEqual(['p-60'])
    const edited = await readLooks(openList(posts), first!.cursor, [
      () => (posts[0] = toPost(-40 * 24 * 3600, 'anders')),
    ])
    expect(edited.flatMap(({ edited: ids }) => ids)).toEqual([`p${-40 * 24 * 3600}`])
    // A slow list: its newest is as old as that, too.
    const slow = posts.slice(0, 1)
    const [begin] = await readLooks(openList(slow), null, [])
    expect(idsOf(await readLooks(openList(slow), begin!.cursor, []))).toEqual([])
  })

  it('hands over once what stands in long lists', async () => {
    const posts = Array.from({ length: 9000 }, (_, index) => toPost(index))
    const all = { kind: 'ok', posts, unread: 0, next: null, rateLimit: null } as const
    const list: NewestFirstList = { key: 'list', ask: () => Promise.resolve(all) }
    const batches = await readLooks(list, null, [() => undefined, () => undefined])
    expect(batches.map((batch) => batch.posts.length)).toEqual([9000, 0, 0])
  })

  it('hands over again, as edited, what has other words now', async () => {
    const posts = [0, 1, 2].map((index) => toPost(index))
    const batches = await readLooks(openList(posts), null, [() => (posts[1] = toPost(1, 'anders')), () => undefined])
    const edits = batches.filter(({ edited = [] }) => edited.length > 0)
    expect(edits.map(({ posts: [post], edited }) => [post?.text, edited])).toEqual([['anders', ['p1']]])
  })

  it('passes on what the list itself says was edited, once', async () => {
    const list = openList([toPost(0), toPost(1)])
    const ask: NewestFirstList['ask'] = async (...asked) => ({ ...(await list.ask(...asked)), edited: ['p1', 'gone'] })
    const batches = await readLooks({ ...list, ask }, null, [() => undefined])
    expect(batches.flatMap(({ edited }) => edited)).toEqual(['p1'])
  })

  it('forgets a list that is no longer asked for', async () => {
    const cursor = JSON.stringify({ since: { gone: '2026-05-01T10:00:00.000Z' } })
    const [batch] = await readLooks(openList([toPost(0)]), cursor, [])
    expect(batch?.cursor).toBe(JSON.stringify({ since: { list: toPost(0).createdAt } }))
  })

  it.each(['', '{', '{"since":{"list":"gisteren"}}', '{"since":[1]}'])(
    'takes the cursor %j for none',
    async (cursor) => {
      const posts = Array.from({ length: 9 }, (_, index) => toPost(index))
      expect(idsOf(await readLooks(openList(posts), cursor, []))).toEqual(['p6', 'p7', 'p8'])
    },
  )
})
