import { parseQuery } from '@troje/match'
import type { Post } from '@troje/post'
import { expect, it } from 'vitest'
import { openKnownAuthors } from './known-authors.ts'

const post: Post = { id: '1', text: 'x', author: { id: 'did:plc:own' } }
const other: Post = { id: '2', text: 'y', author: { id: 'did:plc:somebody' } }

/** A network that knows one handle, and is down while told so. */
function openBench(texts: readonly string[], isDown = false) {
  let queries = texts
  let change = new AbortController()
  const asked: string[] = []
  const bench = { isDown, time: 0, wake: () => {} }
  const context = {
    now: () => bench.time,
    fetch: async (input: string | URL | Request) => {
      const url = new URL(input instanceof Request ? input.url : input)
      const handle = url.searchParams.get('handle') ?? ''
      asked.push(handle)
      if (bench.isDown) throw new TypeError('no network')
      if (handle !== 'zonnedael.example') return Response.json({ error: 'HandleNotFound' }, { status: 400 })
      return Response.json({ did: 'did:plc:own' })
    },
    sleep: (_: number, signal: AbortSignal) =>
      new Promise<void>((resolve, reject) => {
        bench.wake = resolve
        signal.addEventListener('abort', () => reject(signal.reason), { once: true })
      }),
  }
  const interests = { current: () => queries.map((text) => parseQuery(text).value), changed: () => change.signal }
  return Object.assign(bench, {
    asked,
    authors: openKnownAuthors({ context, interests }),
    change(next: readonly string[]) {
      queries = next
      const before = change
      change = new AbortController()
      before.abort()
    },
  })
}

it('knows who writes under the handles that queries ask for, and that all others are none of them', async () => {
  await using bench = Object.assign(openBench(['brug NOT author:@zonnedael.example', 'author:@x-only']), {
    [Symbol.asyncDispose]: () => bench.authors[Symbol.asyncDispose](),
  })
  const { authors } = bench
  expect(authors.withHandle(post, 'bluesky')).toBe(post)
  await authors.settled()
  expect(bench.asked).toEqual(['zonnedael.example'])
  expect(authors.withHandle(post, 'bluesky').author).toEqual({ id: 'did:plc:own', handle: 'zonnedael.example' })
  expect(authors.withHandle(other, 'bluesky').author).toEqual({ id: 'did:plc:somebody', handle: null })
  const named = { ...other, author: { id: 'did:plc:somebody', handle: 'jan.example' } }
  for (const untouched of [named, { id: '3', text: 'z' }, { id: '4', text: 'z', author: null }]) {
    expect(authors.withHandle(untouched, 'bluesky')).toBe(untouched)
  }
  expect(authors.withHandle(post, 'mastodon')).toBe(post)
})

it('leaves posts as they are while the network does not answer, and asks again', async () => {
  const bench = openBench(['author:@zonnedael.example'], true)
  await bench.authors.settled()
  expect(bench.authors.withHandle(post, 'bluesky')).toBe(post)
  bench.isDown = false
  bench.wake()
  await expect.poll(() => bench.authors.withHandle(post, 'bluesky').author?.handle).toBe('zonnedael.example')
  // A day later it asks again; without an answer, the last one holds.
  bench.isDown = true
  bench.time = 86_400_000
  const before = bench.asked.length
  bench.wake()
  await expect.poll(() => bench.asked.length).toBe(before + 1)
  expect(bench.authors.withHandle(post, 'bluesky').author?.handle).toBe('zonnedael.example')
  await bench.authors[Symbol.asyncDispose]()
})

it('asks anew when the queries change, and for nobody where none asks for an author', async () => {
  const bench = openBench(['zonnedael'])
  await bench.authors.settled()
  expect(bench.authors.withHandle(post, 'bluesky')).toBe(post)
  expect(bench.asked).toEqual([])
  bench.change(['zonnedael', 'author:@niemand.example'])
  await expect.poll(() => bench.authors.withHandle(post, 'bluesky').author?.handle).toBe(null)
  expect(bench.asked).toEqual(['niemand.example'])
  bench.change(['author:@zonnedael.example'])
  // What was known was about other queries.
  expect(bench.authors.withHandle(post, 'bluesky')).toBe(post)
  await expect.poll(() => bench.authors.withHandle(post, 'bluesky').author?.handle).toBe('zonnedael.example')
  await bench.authors[Symbol.asyncDispose]()
})
