import type { Post } from '@troje/post'
import { describe, expect, it } from 'vitest'
import { openListsBelow, type Parent } from './lists-below.ts'
import type { ListPage } from './newest-first.ts'

const signal = new AbortController().signal
const at = (second: number) => new Date(Date.UTC(2026, 4, 1, 10, 0, second)).toISOString()
const page = (next: string | null, ...seconds: number[]): ListPage => ({
  kind: 'ok',
  posts: seconds.map((second): Post => ({ id: String(second), text: '', createdAt: at(second) })),
  unread: 0,
  next,
  rateLimit: null,
})

const refusal = {
  kind: 'refused',
  code: 'not-found',
  issue: { code: 'not-found', message: { nl: 'x', en: 'x' } },
  status: 404,
  body: undefined,
  retryAfterMs: null,
  rateLimit: null,
} as const

/** Looks once at these parents, from `since`, and tells which were asked. */
function openWorld(answer: (next: string | null) => ListPage) {
  let parents: readonly Parent[] = []
  const asked: string[] = []
  const toLists = openListsBelow({
    prefix: 'below ',
    parents: () => Promise.resolve({ kind: 'ok', parents }),
    ask: (parent, next) => {
      asked.push(`${parent.id} ${next ?? ''}`.trim())
      return Promise.resolve(answer(next))
    },
  })
  return async (now: Readonly<Record<string, string | null>>, next: string | null = null, since = at(9)) => {
    parents = Object.entries(now).map(([id, version]) => ({ id, version }))
    asked.length = 0
    const lists = await toLists(signal)
    if ('kind' in lists) throw new Error('refused')
    for (const list of lists) await list.ask(next, since, signal)
    return [...asked]
  }
}

describe('lists below', () => {
  it('asks a parent again when its version changed, or when it has none', async () => {
    const look = openWorld(() => page(null, 1))
    expect(await look({ a: '1', b: '1', c: null })).toEqual(['a', 'b', 'c'])
    expect(await look({ a: '1', b: '2', c: null })).toEqual(['b', 'c'])
    expect(await look({ a: '1', b: '2' })).toEqual([])
  })

  it('asks all of them every twelfth look', async () => {
    const look = openWorld(() => page(null))
    const asked: number[] = []
    for (let index = 0; index < 25; index++) asked.push((await look({ a: '1' })).length)
    expect(asked.flatMap((count, index) => (count > 0 ? [index] : []))).toEqual([0, 12, 24])
  })

  it('asks again while not all of it was read', async () => {
    const look = openWorld((next) => (next === null ? page('2', 9) : page('3', 1)))
    expect(await look({ a: '1' })).toEqual(['a'])
    expect(await look({ a: '1' })).toEqual(['a'])
    // The second page reaches back to where the look before began.
    expect(await look({ a: '1' }, '2', at(5))).toEqual(['a 2'])
    expect(await look({ a: '1' })).toEqual([])
  })

  it('asks again for a reading that begins at an earlier time', async () => {
    const look = openWorld(() => page(null, 5))
    expect(await look({ a: '1' }, null, at(3))).toEqual(['a'])
    expect(await look({ a: '1' }, null, at(4))).toEqual(['a'])
    expect(await look({ a: '1' }, null, at(5))).toEqual([])
  })

  it('passes on that the parents were refused', async () => {
    const toLists = openListsBelow({
      prefix: '',
      parents: () => Promise.resolve(refusal),
      ask: () => Promise.resolve(refusal),
    })
    expect(await toLists(signal)).toBe(refusal)
  })
})
