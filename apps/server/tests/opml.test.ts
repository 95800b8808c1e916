import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpmlAnswer, Problem, SourceRecord } from '../src/http/schemas.ts'
import { openTestServer, type Client, type TestServer } from './running-server.ts'

const list = (outlines: string): string =>
  `<?xml version="1.0"?><opml version="2.0"><head><title>Mijn feeds</title></head><body>${outlines}</body></opml>`
const outline = (name: string, url: string): string => `<outline type="rss" text="${name}" xmlUrl="${url}"/>`

describe('a list of feeds (OPML)', () => {
  let server: TestServer
  let admin: Client
  beforeAll(async () => {
    server = await openTestServer()
    admin = await server.signIn()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  const send = (body: string) => admin.json<OpmlAnswer>(200, 'POST', '/api/sources/opml', body)
  const sources = () => admin.json<SourceRecord[]>(200, 'GET', '/api/sources')

  it('adds what is no source yet, opens its folders, and says what could not be added', async () => {
    const url = 'https://zonnedael.example/rss'
    await admin.json(201, 'POST', '/api/sources', { kind: 'feed', name: 'Gemeente', settings: { url } })
    const folder = `<outline text="Buurt">${outline('Wijkkrant', 'https://wijk.example/feed')}</outline>`
    const text = list(outline('Zonnedael', url) + folder + outline('Stuk', 'nergens'))
    expect(await send(text)).toMatchObject({ added: 1, known: 1, issues: [{ code: 'bad-feed-address' }] })
    expect(await send(text)).toMatchObject({ added: 0, known: 2 })
    const found = (await sources()).map(({ name, settings }) => [name, settings['url'], settings['intervalMinutes']])
    expect(found.toSorted(([a], [b]) => String(a).localeCompare(String(b)))).toEqual([
      ['Gemeente', url, 15],
      ['Wijkkrant', 'https://wijk.example/feed', 15],
    ])
  })

  it('comes back as a file that says the same', async () => {
    const answer = await admin.call('GET', '/api/sources/opml')
    expect(answer.headers.get('content-type')).toBe('text/x-opml; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toContain('troje.opml')
    expect(await send(await answer.text())).toEqual({ added: 0, known: 2, issues: [] })
  })

  it('adds nothing when it is no such list, or too large to be one', async () => {
    const before = await sources()
    expect(await send('geen lijst')).toMatchObject({ added: 0, known: 0, issues: [{ code: 'not-opml' }] })
    const large = ' '.repeat(1024 * 1024 + 1)
    expect((await admin.json<Problem>(413, 'POST', '/api/sources/opml', large)).code).toBe('too-large')
    expect(await sources()).toHaveLength(before.length)
  })

  it('is for an administrator to add, and for who is signed in to have', async () => {
    const stranger = server.client()
    expect((await stranger.call('POST', '/api/sources/opml', list(''))).status).toBe(401)
    expect((await stranger.call('GET', '/api/sources/opml')).status).toBe(401)
  })
})
