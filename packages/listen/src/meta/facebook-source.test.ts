import { describe, expect, it } from 'vitest'
import type { SourceBatch, SourceContext } from '../source.ts'
import { openFacebookSource } from './facebook-source.ts'

const at = (second: number) => new Date(Date.UTC(2026, 4, 1, 10, 0, second)).toISOString().replace('.000Z', '+0000')

/** Reads so many looks of a page of Facebook that answers like this; the path is without its version. */
async function readLooks(
  answer: (path: string, look: number) => { readonly status?: number; readonly body: object } | undefined,
  looks: number,
) {
  const stop = new AbortController()
  let look = 0
  const asked: string[] = []
  const context: SourceContext = {
    fetch: (input) => {
      const path = new URL(input instanceof Request ? input.url : input).pathname.replace('/v25.0/', '')
      asked.push(`${look} ${path}`)
      const { status = 200, body } = answer(path, look) ?? { body: { data: [] } }
      return Promise.resolve(new Response(JSON.stringify(body), { status }))
    },
    now: () => Date.UTC(2026, 4, 1, 11),
    random: () => 0.5,
    sleep: () => Promise.resolve(++look < looks ? undefined : stop.abort()),
  }
  const source = openFacebookSource({ pageId: '1', messages: true, intervalMinutes: 10 }, { pageToken: 'x' }, context)
  const batches: SourceBatch[] = []
  for await (const batch of source.read({ cursor: null, signal: stop.signal })) batches.push(batch)
  return { ids: batches.flatMap(({ posts }) => posts.map(({ id }) => id)), batches, asked }
}

const toFeed = (...counts: readonly number[]) => ({
  data: counts.map((count, index) => ({
    id: `1_${index}`,
    created_time: at(0),
    from: { id: '1' },
    comments: { data: [], summary: { total_count: count } },
  })),
})
const toComments = (...seconds: readonly number[]) => ({
  data: seconds
    .toReversed()
    .map((second) => ({ id: `c${second}`, message: 'Hoi', created_time: at(second), from: { id: '2' } })),
})

describe('a Facebook page that is asked at an interval', () => {
  it('asks for the comments of a post when there are more than at the last look', async () => {
    const { ids, asked } = await readLooks((path, look) => {
      if (path === '1/feed') return { body: toFeed(look < 2 ? 2 : 3, 0) }
      return path === '1_0/comments' ? { body: toComments(1, 2, ...(look < 2 ? [] : [3])) } : undefined
    }, 4)
    expect(ids).toEqual(['c1', 'c2', 'c3'])
    expect(asked.filter((one) => one.endsWith('/comments'))).toEqual([
      '0 1_0/comments',
      '0 1_1/comments',
      '2 1_0/comments',
    ])
  })

  it('reads the rest where it may not read messages, or a post is gone, and says what is missing', async () => {
    const { ids, batches } = await readLooks((path) => {
      if (path === '1/feed') return { body: toFeed(1, 1) }
      if (path === '1_0/comments') return { status: 400, body: { error: { code: 803 } } }
      if (path === '1_1/comments') return { body: toComments(1) }
      return path === '1/conversations' ? { status: 400, body: { error: { code: 200 } } } : undefined
    }, 1)
    expect(ids).toEqual(['c1'])
    expect(batches.flatMap(({ issues }) => issues.map(({ code }) => code))).toEqual(['not-found', 'not-allowed'])
  })

  it('says that a conversation had more messages than Meta tells of, and goes on', async () => {
    const message = (second: number) => ({
      id: `m${second}`,
      created_time: at(second),
      from: { id: '2' },
      message: 'Hoi',
    })
    const next = { paging: { cursors: { after: 'older' }, next: 'https://graph.facebook.com/older' } }
    let pages = 0
    const { ids, batches } = await readLooks((path, look) => {
      if (path === '1/conversations') return { body: { data: [{ id: 't_1', updated_time: at(look) }] } }
      if (path !== 't_1/messages') return undefined
      if (look === 0) return { body: { data: [message(1)] } }
      return pages++ === 0
        ? { body: { data: [message(9), message(8)], ...next } }
        : { status: 400, body: { error: { code: 100 } } }
    }, 2)
    expect(ids).toEqual(['m1', 'm8', 'm9'])
    expect(batches.flatMap(({ issues }) => issues.map(({ code }) => code))).toEqual(['unread-items'])
  })
})
