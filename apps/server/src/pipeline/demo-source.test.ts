import type { SourceBatch, SourceContext } from '@troje/listen'
import { describe, expect, it } from 'vitest'
import { openDemoSource, readDemoPosts } from './demo-source.ts'

const start = Date.parse('2026-03-02T09:00:00Z')

function foreseenContext(): SourceContext {
  let time = start
  return {
    fetch: () => Promise.reject(new Error('the demo fetches nothing')),
    now: () => time,
    random: () => 0.5,
    sleep: async (milliseconds) => {
      time += milliseconds
    },
  }
}

async function readAll(cursor: string | null): Promise<SourceBatch[]> {
  const signal = new AbortController().signal
  return await Array.fromAsync(openDemoSource(foreseenContext()).read({ cursor, signal }))
}

describe('the demo', () => {
  it('has at least 150 posts, each with an id of its own', async () => {
    const posts = await readDemoPosts()
    expect(posts.length).toBeGreaterThanOrEqual(150)
    expect(new Set(posts.map((post) => post.id)).size).toBe(posts.length)
  })

  it('begins with a past and goes on one by one, in the order of time', async () => {
    const [past, ...rest] = await readAll(null)
    const times = [past, ...rest].flatMap((batch) => batch?.posts ?? []).map((post) => Date.parse(post.createdAt ?? ''))
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(past?.posts.every((post) => Date.parse(post.createdAt ?? '') < start)).toBe(true)
    expect(rest.every((batch) => batch.posts.length === 1)).toBe(true)
  })

  it('goes on where it was', async () => {
    const all = await readAll(null)
    const middle = all[4]
    const rest = await readAll(middle?.cursor ?? null)
    expect(rest.map((batch) => batch.posts[0]?.id)).toEqual(all.slice(5).map((batch) => batch.posts[0]?.id))
  })
})
