import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openSafeFetch } from '@troje/listen'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HttpProblem } from '../src/http/problem.ts'
import { createImageProxy } from '../src/http/image-proxy.ts'
import type { ImportRecord, Mention, MentionPage, QueryRecord, User } from '../src/http/schemas.ts'
import { readEvents } from './event-reader.ts'
import { openTestServer, type Client, type TestServer } from './running-server.ts'

describe('the inbox', () => {
  let server: TestServer
  let admin: Client
  let me: User
  let query: QueryRecord
  beforeAll(async () => {
    server = await openTestServer()
    admin = await server.signIn()
    me = await admin.json<User>(200, 'GET', '/api/me')
    const input = { name: 'Gemeente', text: 'zonnedael', purpose: 'customer-service' }
    query = await admin.json<QueryRecord>(201, 'POST', '/api/queries', input)
    await importLines(admin, [
      { id: 'a', text: 'De storing in Zonnedael duurt lang', createdAt: '2026-01-01T10:00:00Z', lang: 'nl' },
      { id: 'b', text: 'Compliment voor Zonnedael!', createdAt: '2026-01-02T10:00:00Z', source: 'bluesky' },
      { id: 'c', text: 'Mail jan@zonnedael.example, of bel 06-12345678. Zonnedael', createdAt: '2026-01-03T10:00:00Z' },
      { id: 'd', text: 'Heel iets anders', createdAt: '2026-01-04T10:00:00Z' },
    ])
  })
  afterAll(() => server[Symbol.asyncDispose]())

  const list = (search = '') => admin.json<MentionPage>(200, 'GET', `/api/mentions${search}`)

  it('lists what matched, newest first, with spans and findings that explain themselves', async () => {
    const { items, next } = await list()
    expect(next).toBeNull()
    expect(items.map((item) => item.postedAt.slice(0, 10))).toEqual(['2026-01-03', '2026-01-02', '2026-01-01'])
    for (const { text, matches } of items) {
      expect(matches.map((match) => [match.queryId, match.name])).toEqual([[query.id, 'Gemeente']])
      const [[start, end] = [0, 0]] = matches[0]?.spans ?? []
      expect(text.slice(start, end)).toMatch(/^zonnedael$/i)
    }
    const [first] = items
    expect(first?.findings.map((finding) => finding.kind)).toContain('personal-data')
    for (const finding of first?.findings ?? []) expect(finding.reason.nl).toBeTruthy()
    expect(items.find((item) => item.source === 'bluesky')?.lang).toBe('nl')
  })

  it('is filtered by source, query, finding, status, time and words, and paged', async () => {
    expect((await list('?source=bluesky')).items).toHaveLength(1)
    expect((await list(`?query=${query.id}`)).items).toHaveLength(3)
    expect((await list('?finding=personal-data')).items).toHaveLength(1)
    expect((await list('?status=done')).items).toHaveLength(0)
    expect((await list('?from=2026-01-02T00:00:00Z&to=2026-01-02T23:59:59Z')).items).toHaveLength(1)
    expect((await list('?q=storing')).items).toHaveLength(1)
    const first = await list('?limit=2')
    const second = await list(`?limit=2&cursor=${encodeURIComponent(first.next ?? '')}`)
    expect([...first.items, ...second.items].map((item) => item.id)).toEqual(
      (await list()).items.map((item) => item.id),
    )
  })

  it('keeps who cares for a mention, how far they are and what they note, and tells every page', async () => {
    await using events = await readEvents(server.url, admin.cookie)
    const id = (await list('?q=storing')).items[0]?.id ?? ''
    const path = `/api/mentions/${id}`
    await admin.json(200, 'PATCH', path, { status: 'open', assigneeId: me.id })
    const noted = await admin.json<Mention>(201, 'POST', `${path}/notes`, { text: 'Gebeld, <b>morgen</b> terug.' })
    expect(noted).toMatchObject({ status: 'open', assigneeId: me.id, noteCount: 1 })
    expect(noted.history.map((event) => event.kind)).toEqual(expect.arrayContaining(['opened', 'assigned', 'note']))
    expect(noted.history.find((event) => event.kind === 'note')?.detail).toBe('Gebeld, <b>morgen</b> terug.')
    expect(noted.history.every((event) => event.byName === 'Beheerder')).toBe(true)
    expect((await list(`?assignee=${me.id}`)).items.map((item) => item.id)).toEqual([id])
    const told = await events.until((event) => event.name === 'mention')
    expect(told.at(-1)?.data).toEqual({ id })

    const done = await admin.json<Mention>(200, 'PATCH', path, { assigneeId: null, status: 'done' })
    expect([done.assigneeId, done.history.at(-1)]).toMatchObject([null, { kind: 'status', detail: 'done' }])
    await admin.json(400, 'PATCH', path, { assigneeId: 'nobody' })
    await admin.json(404, 'PATCH', '/api/mentions/999999', { status: 'done' })
    await admin.json(404, 'POST', '/api/mentions/999999/notes', { text: 'x' })
  })

  it('shows a new mention without being asked', async () => {
    await using events = await readEvents(server.url, admin.cookie)
    await importLines(admin, [{ id: 'new', text: 'Zonnedael, goedemorgen' }])
    const told = await events.until((event) => event.name === 'mentions')
    const { ids } = told.at(-1)!.data as { ids: string[] } // `until` gives at least one; eventSchemas.mentions
    expect(await admin.json<Mention>(200, 'GET', `/api/mentions/${ids[0]}`)).toMatchObject({
      text: 'Zonnedael, goedemorgen',
    })
  })

  it('shows pictures only by addresses that it made itself, and reaches no private network for them', async () => {
    await admin.json(403, 'GET', '/api/image?url=https%3A%2F%2Fpictures.example%2Fa.png&sig=guess')
    const url = `${server.url}/a.png`.replace('localhost', '127.0.0.1')
    await importLines(admin, [{ id: 'pic', text: 'Zonnedael in beeld', media: [{ kind: 'image', url }] }])
    const id = (await list('?q=beeld')).items[0]?.id ?? ''
    const address = (await admin.json<Mention>(200, 'GET', `/api/mentions/${id}`)).media[0]?.url ?? ''
    const problem = await admin.json<{ code: string; detail: string }>(502, 'GET', address)
    expect(problem.code).toBe('image-unavailable')
    expect(problem.detail).toContain('private network')
  })
})

describe('a remote picture', () => {
  const pixel = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
    'base64',
  )

  it('is passed on when it is one: no page, no drawing with a script, nothing too large', async () => {
    const remote = createServer((request, response) => {
      const answers: Record<string, [string, Buffer]> = {
        '/a.png': ['image/png', pixel],
        '/a.svg': ['image/svg+xml', Buffer.from('<svg/>')],
        '/a.html': ['text/html', Buffer.from('<p>')],
        '/large.png': ['image/png', Buffer.alloc(200_000)],
      }
      const [type, bytes] = answers[request.url ?? ''] ?? ['text/plain', Buffer.alloc(0)]
      response.writeHead(type === 'text/plain' ? 404 : 200, { 'content-type': type, 'set-cookie': 'spy=1' }).end(bytes)
    })
    await new Promise<void>((resolve) => remote.listen(0, '127.0.0.1', resolve))
    await using safe = openSafeFetch({ allowPrivate: () => true, maxBytes: 100_000 })
    const proxy = createImageProxy({ key: 'a key', fetch: safe.fetch })
    const base = `http://127.0.0.1:${(remote.address() as AddressInfo).port}`
    const get = (path: string) => {
      const sig = new URLSearchParams(proxy.address(base + path).split('?')[1]).get('sig') ?? ''
      return proxy.fetch(base + path, sig, new AbortController().signal)
    }

    const picture = await get('/a.png')
    expect(Buffer.from(await picture.arrayBuffer()).equals(pixel)).toBe(true)
    expect([picture.headers.get('content-type'), picture.headers.get('set-cookie')]).toEqual(['image/png', null])
    for (const path of ['/a.svg', '/a.html', '/large.png', '/none']) {
      await expect(get(path)).rejects.toThrow(HttpProblem)
    }
    remote.close()
  })
})

async function importLines(client: Client, posts: readonly object[]): Promise<void> {
  const { id } = await client.json<ImportRecord>(201, 'POST', '/api/imports/start', { fileName: 'posts.ndjson' })
  const content = posts.map((post) => JSON.stringify(post)).join('\n')
  await client.json(200, 'PUT', `/api/imports/${id}/content`, content)
}
