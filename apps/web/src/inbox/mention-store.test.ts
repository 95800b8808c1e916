import type { MentionSummary } from '@troje/server/api-types'
import { describe, expect, it } from 'vitest'
import { createApiClient } from '../api/client.ts'
import type { InboxFilter } from './inbox-filter.ts'
import { MentionStore } from './mention-store.ts'
import { demoSummary } from './summary-sample.ts'

/** The newest first, a minute apart. */
function minutes(from: number, to: number): MentionSummary[] {
  return Array.from({ length: from - to }, (_, index) =>
    demoSummary({ id: `m${from - index}`, postedAt: new Date((from - index) * 60_000).toISOString() }),
  )
}

/** A server in memory that answers the paths of the inbox, and a store over it. */
function bench(count: number, filter: InboxFilter = {}) {
  const server = { items: minutes(count, 0), refuses: false, asked: [] as string[] }
  const answer = async (path: string, init: RequestInit): Promise<Response> => {
    server.asked.push(`${init.method} ${path}`)
    if (server.refuses) return Response.json({ title: 'no', status: 409, code: 'conflict' }, { status: 409 })
    const url = new URL(path, 'http://localhost')
    const id = url.pathname.split('/')[3]
    if (id) {
      const at = server.items.findIndex((item) => item.id === id)
      const changed = { ...server.items[at]!, ...(typeof init.body === 'string' ? JSON.parse(init.body) : {}) }
      server.items[at] = changed
      return Response.json(changed)
    }
    const limit = Number(url.searchParams.get('limit'))
    const from = server.items.findIndex((item) => item.id === url.searchParams.get('cursor')) + 1
    const items = server.items.slice(from, from + limit)
    const next = from + limit < server.items.length ? items.at(-1)?.id : null
    return Response.json({ items, next })
  }
  const api = createApiClient(answer, () => 'nl')
  const later = (callback: () => void): (() => void) => {
    const timer = setTimeout(callback, 0)
    return () => clearTimeout(timer)
  }
  const store = new MentionStore({ api, filter, now: () => new Date(0), later })
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 6; turn++) await new Promise((resolve) => setTimeout(resolve, 0))
  }
  return { server, store, settle, ids: () => store.view.shown.map((item) => item.id) }
}

describe('the mention store', () => {
  it('reads page by page until the end, each mention once', async () => {
    const { store, settle, ids } = bench(250)
    await settle()
    expect([store.view.phase, store.view.more, ids().length]).toEqual(['ready', 'idle', 100])
    store.loadMore()
    store.loadMore()
    await settle()
    store.loadMore()
    await settle()
    expect(ids()).toEqual(minutes(250, 0).map((item) => item.id))
    expect(store.view.more).toBe('end')
  })

  it('shows a change before the server answered, and keeps it when it is accepted', async () => {
    const { store, settle } = bench(3)
    await settle()
    const done = store.change(store.view.shown[1]!, { status: 'done' })
    expect(store.view.shown[1]?.status).toBe('done')
    await done
    expect(store.view.shown[1]?.status).toBe('done')
  })

  it('takes a change back when the server refuses it', async () => {
    const { server, store, settle, ids } = bench(3, { status: 'new' })
    await settle()
    server.refuses = true
    const refused = store.change(store.view.shown[1]!, { status: 'done' })
    expect(ids()).toEqual(['m3', 'm1'])
    await expect(refused).rejects.toMatchObject({ code: 'conflict' })
    expect(ids()).toEqual(['m3', 'm2', 'm1'])
  })

  it('lets new mentions wait when the page says so, and shows them when asked', async () => {
    const { server, store, settle, ids } = bench(120)
    await settle()
    store.setGuide({ mayShow: () => false, onNews: () => undefined })
    server.items = minutes(125, 0)
    store.hearNew(['m121', 'm122', 'm123', 'm124', 'm125'])
    await settle()
    expect([ids()[0], store.view.waiting]).toEqual(['m120', 5])
    store.showWaiting()
    expect([ids()[0], store.view.waiting]).toEqual(['m125', 0])
  })

  it('counts as news what belongs in its list only', async () => {
    const { server, store, settle } = bench(3)
    await settle()
    const heard: number[] = []
    store.setGuide({ mayShow: () => true, onNews: (count) => heard.push(count) })
    server.items = minutes(5, 0)
    store.hearNew(['m5', 'of another query'])
    await settle()
    expect(heard).toEqual([1])
  })

  it('says that the first reading failed, and reads again when asked', async () => {
    const { server, store, settle } = bench(3)
    server.refuses = true
    store.retry()
    await settle()
    expect(store.view.phase).toBe('failed')
    server.refuses = false
    store.retry()
    await settle()
    expect([store.view.phase, store.view.shown.length]).toEqual(['ready', 3])
  })

  it('follows a colleague who changes a mention, and asks nothing about one that it does not show', async () => {
    const { server, store, settle } = bench(3)
    await settle()
    server.items[0] = { ...server.items[0]!, status: 'open' }
    const before = server.asked.length
    store.hearChanged('elsewhere')
    store.hearChanged('m3')
    await settle()
    expect(server.asked.slice(before)).toEqual(['GET /api/mentions/m3'])
    expect(store.view.shown[0]?.status).toBe('open')
  })
})
