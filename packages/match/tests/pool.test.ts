import type { Worker } from 'node:worker_threads'
import type { Post } from '@troje/post'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { openMonitor, parseQuery, type Hit, type MonitorQuery } from '../src/index.ts'
import { openMonitorPool, PoolError, type MatchedPost } from '../src/pool/monitor-pool.ts'
import { anyPost, anyQuery } from './arbitraries.ts'

/** Every thread that a pool starts, as Node tells of it. */
const threads: Worker[] = []
const note = (worker: Worker) => threads.push(worker)
process.on('worker', note)
afterEach(() => void threads.splice(0))

const query = (id: string, text: string): MonitorQuery => ({ id, node: parseQuery(text).value })
const queries = [query('water', 'water OR lekkage'), query('gas', 'gas NOT water'), query('kenner', 'author:@kenner')]
const words = ['water', 'gas', 'lekkage', 'brug', 'park', 'café', '日本語']

/** The same posts every time, each with words of its own. */
function posts(count: number): Post[] {
  return Array.from({ length: count }, (_, number) => ({
    id: String(number),
    text: `${words[number % 7]} en ${words[(number >> 3) % 7]} ${number}`,
    ...(number % 3 > 0 && { author: { handle: number % 2 > 0 ? 'kenner' : null } }),
  }))
}

const named = (hits: readonly Hit[]) => hits.map(({ id, certain }) => `${id} ${certain}`).sort()

function expected(of: readonly Post[], by: readonly MonitorQuery[] = queries) {
  const monitor = openMonitor(by)
  return of.map((post) => [post.id, ...named(monitor.match(post, []))])
}

async function read(matched: AsyncIterable<MatchedPost>, atPost?: (count: number) => void): Promise<string[][]> {
  const answers: string[][] = []
  for await (const { post, hits } of matched) {
    answers.push([post.id, ...named(hits)])
    atPost?.(answers.length)
  }
  return answers
}

async function* stream(of: readonly Post[]): AsyncGenerator<Post> {
  yield* of
}

describe('a pool', () => {
  it('answers as a monitor does, in the order of the posts', async () => {
    await using pool = openMonitorPool(queries, { workers: 2 })
    const many = posts(20_000)
    expect(await read(pool.match(many))).toEqual(expected(many))
    expect(await read(pool.match(stream(many)))).toEqual(expected(many))
    expect((await pool.matchBatch(many)).map(named)).toEqual(expected(many).map(([, ...hits]) => hits))
    expect(await pool.matchBatch([])).toEqual([])
  })

  it('agrees with a monitor on whatever queries and posts', async () => {
    await using pool = openMonitorPool([], { workers: 2 })
    let asked: MonitorQuery[] = []
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyQuery, { maxLength: 6 }),
        fc.array(anyPost, { minLength: 1, maxLength: 8 }),
        async (nodes, some) => {
          const before = asked.map(({ id }) => id)
          asked = nodes.map((node, number) => ({ id: `q${number}`, node }))
          pool.update({ remove: before, set: asked })
          expect(pool.size).toBe(asked.length)
          const monitor = openMonitor(asked)
          const alone = some.map((post) => named(monitor.match(post, [])))
          expect((await pool.matchBatch(some)).map(named)).toEqual(alone)
        },
      ),
    )
  })

  it('finds more hits in one batch than it had room for', async () => {
    const many = Array.from({ length: 2000 }, (_, number) => query(`q${number}`, 'water'))
    await using pool = openMonitorPool(many, { workers: 1 })
    const hits = await pool.matchBatch(Array.from({ length: 40 }, (_, id) => ({ id: String(id), text: 'water' })))
    expect(hits.map(({ length }) => length)).toEqual(Array.from({ length: 40 }, () => 2000))
    expect(new Set(hits[39]?.map(({ id }) => id)).size).toBe(2000)
  })

  it('loses no post and doubles none when its workers end in the middle', async () => {
    await using pool = openMonitorPool(queries, { workers: 2 })
    const many = posts(30_000)
    const answers = await read(pool.match(many), (count) => {
      if (count === 5000 || count === 20_000) void threads.at(-1)?.terminate()
      if (count === 12_000) for (const thread of threads) void thread.terminate()
    })
    expect(answers).toEqual(expected(many))
    expect(threads.length).toBeGreaterThanOrEqual(5)
  })

  it('takes new queries at one point of the stream, also when a worker ends there', async () => {
    await using pool = openMonitorPool(queries, { workers: 2 })
    const many = posts(12_000)
    const changes = { set: [query('brug', 'brug'), query('gas', 'park')], remove: ['water'] }
    const before = pool.matchBatch(many)
    pool.update(changes)
    const after = pool.matchBatch(many)
    for (const thread of threads) void thread.terminate()
    const later = [query('kenner', 'author:@kenner'), ...changes.set]
    expect((await before).map(named)).toEqual(expected(many).map(([, ...hits]) => hits))
    expect((await after).map(named)).toEqual(expected(many, later).map(([, ...hits]) => hits))
    expect(pool.size).toBe(3)
  })

  it('waits for no batch to fill while the stream pauses', async () => {
    await using pool = openMonitorPool(queries, { workers: 2 })
    let heard = () => {}
    async function* slow() {
      for (const post of posts(3)) {
        const answered = new Promise<void>((resolve) => (heard = resolve))
        yield post
        // The next post is only said when this one was answered.
        await answered
      }
    }
    expect(await read(pool.match(slow()), () => heard())).toEqual(expected(posts(3)))
  })

  it('reads no further ahead than its workers have room, and lets go of a stream that nobody reads on', async () => {
    await using pool = openMonitorPool(queries, { workers: 2 })
    let taken = 0
    let closed = false
    function* endless() {
      try {
        for (;;) yield { id: String(taken++), text: 'water' }
      } finally {
        closed = true
      }
    }
    for await (const { post } of pool.match(endless())) if (post.id === '2000') break
    expect(taken).toBeLessThan(10_000)
    expect(closed).toBe(true)
  })

  it('hands on the error of a stream', async () => {
    await using pool = openMonitorPool(queries, { workers: 1 })
    async function* broken() {
      yield { id: '1', text: 'water' }
      throw new Error('the line went dead')
    }
    await expect(read(pool.match(broken()))).rejects.toThrow('the line went dead')
    expect(await pool.matchBatch(posts(1))).toHaveLength(1)
  })

  it('rejects the posts at which every worker ends, and goes on with the next', async () => {
    const noTime = [query('nacht', 'time:[22:00 TO 06:00]')]
    await using pool = openMonitorPool(noTime, { workers: 1, timeZone: 'Nergens/Nooit' })
    const bad = pool.matchBatch([{ id: '1', text: 'a', createdAt: '2026-03-01T23:10:00Z' }])
    const good = pool.matchBatch([{ id: '2', text: 'a', createdAt: null }])
    await expect(bad).rejects.toMatchObject({ name: 'PoolError', code: 'worker-lost' })
    await expect(bad).rejects.toHaveProperty('cause.name', 'RangeError')
    expect(await good).toEqual([[]])
  })

  it('refuses what is no post, and goes on with the next', async () => {
    await using pool = openMonitorPool(queries, { workers: 1 })
    // What a program without types might hand over.
    const noPost = { id: '1', text: 'a', lang: 7 } as unknown as Post
    await expect(pool.matchBatch([noPost])).rejects.toThrow(TypeError)
    expect(await pool.matchBatch(posts(1))).toHaveLength(1)
  })

  it('adds up what its workers did', async () => {
    await using pool = openMonitorPool(queries, { workers: 2 })
    const many = posts(5000)
    const hits = (await pool.matchBatch(many)).flat()
    expect(await pool.stats()).toMatchObject({ posts: 5000, hits: hits.length })
    const costs = new Map((await pool.costs()).map((cost) => [cost.id, cost.hits]))
    expect(costs.get('water')).toBe(hits.filter(({ id }) => id === 'water').length)
  })

  it('rejects what is on its way when it is closed, and all that comes after', async () => {
    const pool = openMonitorPool(queries, { workers: 1 })
    const way = pool.matchBatch(posts(50_000))
    const heard = expect(way).rejects.toMatchObject({ code: 'closed' })
    await pool.close()
    await heard
    await expect(pool.matchBatch(posts(1))).rejects.toThrow(PoolError)
    expect(() => pool.update({ remove: ['water'] })).toThrow(PoolError)
    await pool.close()
  })
})
