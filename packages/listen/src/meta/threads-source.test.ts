import { describe, expect, it } from 'vitest'
import type { SourceBatch, SourceContext } from '../source.ts'
import { openThreadsSource } from './threads-source.ts'
import { openThreadsToken } from './threads-token.ts'

const day = 86_400_000
const start = Date.parse('2026-05-01T10:00:00Z')
const signal = new AbortController().signal

function openWorld(answer: (url: URL) => { readonly status?: number; readonly body: object }, keeps = true) {
  let now = start
  const asked: URL[] = []
  const kept: Readonly<Record<string, string>>[] = []
  const context: SourceContext = {
    fetch: (input) => {
      const url = new URL(input instanceof Request ? input.url : input)
      asked.push(url)
      const { status = 200, body } = answer(url)
      return Promise.resolve(new Response(JSON.stringify(body), { status }))
    },
    now: () => now,
    random: () => 0.5,
    sleep: () => Promise.resolve(),
    ...(keeps && { keepSecrets: (renewed) => Promise.resolve(void kept.push(renewed)) }),
  }
  return { context, asked, kept, pass: (days: number) => (now += days * day) }
}

describe('the token of Threads', () => {
  const renewal = () => ({ body: { access_token: 't1', token_type: 'bearer', expires_in: 60 * 86_400 } })

  it('is renewed at the first look, kept before it is used, and again in its last month', async () => {
    const { context, asked, kept, pass } = openWorld(renewal)
    const getToken = openThreadsToken({ token: 't0' }, context)
    expect(await getToken(signal)).toBe('t1')
    expect(kept).toEqual([{ token: 't1', tokenEndsAt: new Date(start + 60 * day).toISOString() }])
    pass(29)
    await getToken(signal)
    expect(asked).toHaveLength(1)
    pass(2)
    await getToken(signal)
    expect(asked).toHaveLength(2)
  })

  it('is used as it is while it holds long enough', async () => {
    const { context, asked } = openWorld(renewal)
    const tokenEndsAt = new Date(start + 40 * day).toISOString()
    expect(await openThreadsToken({ token: 't0', tokenEndsAt }, context)(signal)).toBe('t0')
    expect(asked).toEqual([])
  })

  it('is used all the same where Threads does not renew it yet; that is asked once a day', async () => {
    const { context, asked, pass } = openWorld(() => ({ status: 400, body: {} }))
    const getToken = openThreadsToken({ token: 't0' }, context)
    expect([await getToken(signal), await getToken(signal)]).toEqual(['t0', 't0'])
    expect(asked).toHaveLength(1)
    pass(1)
    await getToken(signal)
    expect(asked).toHaveLength(2)
  })

  it('is not renewed where it cannot be kept', async () => {
    const { context, asked } = openWorld(renewal, false)
    expect(await openThreadsToken({ token: 't0' }, context)(signal)).toBe('t0')
    expect(asked).toEqual([])
  })
})

describe('an account on Threads', () => {
  const at = '2026-05-01T09:00:00+0000'
  const lists: Readonly<Record<string, readonly object[]>> = {
    '/v1.0/me/threads': [
      { id: '1', has_replies: true },
      { id: '2', has_replies: false },
    ],
    '/v1.0/1/conversation': [
      {
        id: '12',
        text: 'Dank!',
        username: 'zonnedael',
        timestamp: at,
        is_reply_owned_by_me: true,
        root_post: { id: '1' },
      },
      { id: '11', text: 'Fijn', username: 'iemand', timestamp: at, root_post: { id: '1' }, replied_to: { id: '1' } },
      { id: '10' },
    ],
    '/v1.0/me/mentions': [
      {
        id: '20',
        text: 'Zeg @zonnedael',
        username: 'iemand',
        timestamp: at,
        permalink: 'https://www.threads.net/@iemand/post/a',
      },
      { id: '21', text: '@zonnedael', username: 'iemand', timestamp: at, quoted_post: { id: '1' } },
    ],
  }

  it('hands over replies and mentions, with what they answer or quote, and not its own', async () => {
    const { context, asked } = openWorld(({ pathname }) => ({ body: { data: lists[pathname] ?? [] } }), false)
    const stop = new AbortController()
    const batches: SourceBatch[] = []
    const waiting = { ...context, sleep: () => Promise.resolve(stop.abort()) }
    const source = openThreadsSource({ intervalMinutes: 10 }, { token: 'geheim' }, waiting)
    for await (const batch of source.read({ cursor: null, signal: stop.signal })) batches.push(batch)
    expect(batches.flatMap(({ posts }) => posts)).toMatchObject([
      { id: '21', relation: { kind: 'quote', of: '1' } },
      {
        id: '20',
        url: 'https://www.threads.net/@iemand/post/a',
        relation: null,
        author: { handle: 'iemand' },
        addressed: true,
      },
      {
        id: '11',
        text: 'Fijn',
        relation: { kind: 'reply', of: '1', root: '1' },
        createdAt: '2026-05-01T09:00:00.000Z',
      },
    ])
    expect(batches.flatMap(({ issues }) => issues.map(({ code }) => code))).toEqual(['unread-items'])
    expect(asked.map(({ pathname }) => pathname)).not.toContain('/v1.0/2/conversation')
    expect(asked.join(' ')).not.toContain('geheim')
  })
})
