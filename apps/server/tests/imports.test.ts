import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ImportPreview, ImportRecord, Mention, MentionPage, QueryFile } from '../src/http/schemas.ts'
import { writeWorkbook } from '../../../packages/listen/tests/write-workbook.ts'
import { readEvents } from './event-reader.ts'
import { openTestServer, type Client, type TestServer } from './running-server.ts'

describe('importing a file', () => {
  let server: TestServer
  let admin: Client
  beforeAll(async () => {
    server = await openTestServer()
    admin = await server.signIn()
    await admin.json(201, 'POST', '/api/queries', { name: 'Gemeente', text: 'zonnedael', purpose: 'information' })
  })
  afterAll(() => server[Symbol.asyncDispose]())

  async function start(fileName: string, bytesTotal = 0): Promise<string> {
    return (await admin.json<ImportRecord>(201, 'POST', '/api/imports/start', { fileName, bytesTotal })).id
  }

  const secret = 'nobody-may-keep-this'
  const csvRow = (index: number) =>
    `p${index},${index % 3 === 0 ? `Zonnedael meldt bericht ${index}` : `${secret} ${index}`},2026-01-02T03:04:05Z\n`

  it('guesses what its columns are', async () => {
    const head = `nummer;bericht;datum\n1;Zonnedael is mooi;2026-01-02\n2;Regen;2026-01-03\n`
    const preview = await admin.json<ImportPreview>(200, 'POST', '/api/imports/preview?fileName=a.csv', head)
    expect(preview).toMatchObject({ format: 'csv', delimiter: ';', columns: ['nummer', 'bericht', 'datum'] })
    expect(preview.mapping?.text).toBe('bericht')
  })

  it('streams it in, tells how far it is, keeps what matched and nothing else (promise P3)', async () => {
    await using events = await readEvents(server.url, admin.cookie)
    const total = 30_000
    const id = await start('posts.csv', 1_500_000)
    let index = 0
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (index === 0) controller.enqueue(new TextEncoder().encode('id,text,created_at\n'))
        const rows = Array.from({ length: 1000 }, () => csvRow(index++))
        controller.enqueue(new TextEncoder().encode(rows.join('')))
        if (index >= total) controller.close()
      },
    })
    const response = await admin.call('PUT', `/api/imports/${id}/content`, body)
    const done = (await response.json()) as ImportRecord
    expect(done).toMatchObject({ state: 'done', read: total, matched: 10_000, added: 10_000, issueCount: 0 })

    const told = await events.until((event) => event.name === 'import' && (event.data as ImportRecord).state === 'done')
    const steps = told.filter((event) => event.name === 'import').map((event) => (event.data as ImportRecord).read)
    expect(steps).toEqual(steps.toSorted((a, b) => a - b))
    expect(steps.some((read) => read > 0 && read < total)).toBe(true)
    const ids = told
      .filter((event) => event.name === 'mentions')
      .flatMap((event) => (event.data as { ids: string[] }).ids)
    expect(new Set(ids).size).toBe(10_000)

    const { rows } = await server.database.pool.query<{ found: number }>(
      'select count(*)::int as found from listening.mention as kept where kept::text like $1',
      [`%${secret}%`],
    )
    expect(rows).toEqual([{ found: 0 }])
  })

  it('adds nothing the second time, under another name', async () => {
    const lines = Array.from({ length: 3000 }, (_, index) => csvRow(index)).join('')
    const id = await start('copy.csv')
    const again = await admin.json<ImportRecord>(
      200,
      'PUT',
      `/api/imports/${id}/content`,
      `id,text,created_at\n${lines}`,
    )
    expect(again).toMatchObject({ state: 'done', read: 3000, matched: 1000, added: 0 })
    expect(await admin.json(200, 'GET', `/api/imports/${id}`)).toEqual(again)
    const all = await admin.json<ImportRecord[]>(200, 'GET', '/api/imports')
    expect(all.map((each) => each.fileName).toSorted()).toEqual(['copy.csv', 'posts.csv'])
  })

  it('previews a workbook from all of its bytes, and imports it; nothing of what does not match is kept (promise P3)', async () => {
    // Random letters, so that it stays larger than other requests may be.
    const noise = () => randomBytes(600).toString('base64')
    const rows = Array.from({ length: 3000 }, (_, index) => [
      `w${index}`,
      `${index % 3 === 0 ? 'zonnedael' : secret} ${noise()}`,
    ])
    const bytes = writeWorkbook([
      { name: 'Berichten', rows: [['Export van maart'], [], ['id', 'bericht', 'datum'], ...rows] },
    ])
    expect(bytes.length).toBeGreaterThan(1024 * 1024)
    const preview = await admin.call('POST', '/api/imports/preview?fileName=a.xlsx', bytes)
    expect(await preview.json()).toMatchObject({
      format: 'xlsx',
      sheet: 'Berichten',
      mapping: { text: 'bericht', id: 'id' },
    })
    const id = await start('a.xlsx', bytes.length)
    const done = await admin.call('PUT', `/api/imports/${id}/content`, bytes)
    expect(await done.json()).toMatchObject({ state: 'done', read: 3000, matched: 1000, added: 1000, issueCount: 0 })
  })

  it('reads the saved queries of another tool, keeps none, and saves one as any query (promise P2)', async () => {
    const file = 'Naam;Zoekopdracht\nBruggen;zonnedael en brug\nPersoon;author:noor\n'
    const found = await admin.json<QueryFile>(200, 'POST', '/api/imports/queries', file)
    expect(found.queries.map(({ name, text }) => [name, text])).toEqual([
      ['Bruggen', 'zonnedael en brug'],
      ['Persoon', 'author:noor'],
    ])
    expect(await admin.json<unknown[]>(200, 'GET', '/api/queries')).toHaveLength(1)
    const [, { name, text } = { name: '', text: '' }] = found.queries
    const refused = await admin.call('POST', '/api/queries', { name, text, purpose: 'information' })
    expect(refused.status).toBe(422)
    await admin.json(413, 'POST', '/api/imports/queries', new Uint8Array(6 * 1024 * 1024))
  })

  it('says why a workbook cannot be read', async () => {
    const bytes = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1000)])
    const preview = await admin.call('POST', '/api/imports/preview?fileName=a.xls', bytes)
    expect(await preview.json()).toMatchObject({ format: 'xlsx', sheet: null, issues: [{ code: 'excel-old' }] })
    const ended = await admin.call('PUT', `/api/imports/${await start('a.xls')}/content`, bytes)
    expect(await ended.json()).toMatchObject({
      state: 'failed',
      read: 0,
      error: { nl: expect.stringContaining('.xls') },
    })
  })

  it('takes its content once, and none when it was cancelled', async () => {
    const id = await start('cancelled.csv')
    expect(await admin.json(200, 'DELETE', `/api/imports/${id}`)).toMatchObject({ state: 'cancelled' })
    expect(await admin.json(409, 'PUT', `/api/imports/${id}/content`, 'text\nzonnedael\n')).toMatchObject({
      code: 'not-running',
    })
    await admin.json(404, 'PUT', '/api/imports/999999/content', 'x')
    await admin.json(404, 'DELETE', '/api/imports/999999')
  })

  it('stops while it runs, when it is cancelled', async () => {
    const id = await start('endless.csv')
    let index = 1_000_000
    let isOver = false
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        if (isOver) return controller.close()
        if (index === 1_000_000) controller.enqueue(new TextEncoder().encode('id,text,created_at\n'))
        controller.enqueue(new TextEncoder().encode(Array.from({ length: 500 }, () => csvRow(index++)).join('')))
        await new Promise((resolve) => setTimeout(resolve, 2))
      },
    })
    // The server may hang up on a body that nobody wants any more.
    const sent = admin.call('PUT', `/api/imports/${id}/content`, body).catch(() => undefined)
    await expect
      .poll(async () => (await admin.json<ImportRecord>(200, 'GET', `/api/imports/${id}`)).read, { timeout: 20_000 })
      .toBeGreaterThan(0)
    expect(await admin.json(200, 'DELETE', `/api/imports/${id}`)).toMatchObject({ state: 'cancelled' })
    isOver = true
    await sent
    expect(await admin.json(200, 'GET', `/api/imports/${id}`)).toMatchObject({ state: 'cancelled' })
  })

  it('reports the rows that it could not read, and goes on', async () => {
    const id = await start('bad.ndjson')
    const lines = [
      JSON.stringify({ id: 'n1', text: 'Zonnedael een' }),
      '{"id": "n2", "text": ',
      JSON.stringify({ id: 'n3', text: 'Zonnedael\u0000 drie \ud800' }),
      'x'.repeat(11_000_000),
      JSON.stringify({ id: 'n5', text: 'Zonnedael vijf' }),
    ]
    const done = await admin.json<ImportRecord>(200, 'PUT', `/api/imports/${id}/content`, lines.join('\n'))
    expect(done).toMatchObject({ state: 'done', matched: 3, added: 3, issueCount: 2 })
    expect(done.issues.map((issue) => issue.line)).toEqual([2, 4])
  })

  it('answers whoever sends a long file that it has seen enough of', async () => {
    const id = await start('long.csv')
    const body = `id,number\n${'1,2\n'.repeat(2_000_000)}`
    const { hostname, port } = new URL(server.url)
    const socket = connect(Number(port), hostname)
    let answer = ''
    socket.setEncoding('utf8').on('data', (chunk: string) => (answer += chunk))
    const head = [
      `PUT /api/imports/${id}/content HTTP/1.1`,
      `Host: ${hostname}:${port}`,
      `Cookie: ${admin.cookie}`,
      'Content-Type: application/octet-stream',
      `Content-Length: ${body.length}`,
      'Connection: close',
    ]
    // As many clients do: all is sent before the answer is read.
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
    await once(socket, 'close')
    expect(answer).toContain('HTTP/1.1 200')
    expect(answer).toContain('missing-text-column')
    const failed = await admin.json<ImportRecord>(200, 'GET', `/api/imports/${id}`)
    expect([failed.state, failed.error?.en]).toEqual(['failed', expect.stringContaining('column with the text')])
  })

  it('fails with the reason where nothing of the file can be read', async () => {
    const binary = new Uint8Array(50_000).map((_, index) => (index * 7) % 251)
    for (const [name, body, reason] of [
      ['list.json', '[{"id":"1","text":"zonnedael"}]', 'line of its own'],
      ['photo.csv', binary, 'not a text file'],
    ] as const) {
      const id = await start(name)
      const answer = (await (await admin.call('PUT', `/api/imports/${id}/content`, body)).json()) as ImportRecord
      expect([answer.state, answer.read, answer.error?.en]).toEqual(['failed', 0, expect.stringContaining(reason)])
    }
    const empty = await admin.json<ImportRecord>(200, 'PUT', `/api/imports/${await start('empty.csv')}/content`, '\n')
    expect([empty.state, empty.issueCount]).toEqual(['done', 1])
  })

  it('belongs to one source of files, also when several begin at once', async () => {
    await using other = await openTestServer()
    const client = await other.signIn()
    const begin = { fileName: 'a.csv', bytesTotal: 1 }
    await Promise.all(Array.from({ length: 5 }, () => client.json(201, 'POST', '/api/imports/start', begin)))
    const { rows } = await other.database.pool.query(
      "select count(*)::int as files from listening.source where kind = 'file'",
    )
    expect(rows).toEqual([{ files: 1 }])
  })

  it('was interrupted, and not cancelled, when the server stops', async () => {
    const other = await openTestServer()
    const client = await other.signIn()
    const begin = { fileName: 'a.csv', bytesTotal: 1 }
    const { id } = await client.json<ImportRecord>(201, 'POST', '/api/imports/start', begin)
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode('id,text\n1,zonnedael\n'.repeat(60_000))),
    })
    const sent = client.call('PUT', `/api/imports/${id}/content`, body).catch(() => undefined)
    const isRead = async () => (await client.json<ImportRecord>(200, 'GET', `/api/imports/${id}`)).read > 0
    await expect.poll(isRead, { timeout: 10_000 }).toBe(true)
    await other.running.close()
    await sent
    const asked = "select state, error->>'en' as said from listening.import where id = $1"
    const { rows } = await other.database.pool.query(asked, [id])
    await other[Symbol.asyncDispose]()
    expect(rows).toEqual([{ state: 'failed', said: expect.stringContaining('was interrupted') }])
  })

  it('says so when it was cut off, and a start after that knows it', async () => {
    const id = await start('cut.csv')
    const aborted = new AbortController()
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode('id,text\n1,zonnedael\n'))
        setTimeout(() => aborted.abort(), 50)
        return new Promise(() => {})
      },
    })
    const request: RequestInit & { duplex: 'half' } = {
      method: 'PUT',
      headers: { cookie: admin.cookie },
      body,
      duplex: 'half',
      signal: aborted.signal,
    }
    await expect(fetch(new URL(`/api/imports/${id}/content`, server.url), request)).rejects.toThrow('abort')
    await expect
      .poll(async () => (await admin.json<ImportRecord>(200, 'GET', `/api/imports/${id}`)).state)
      .toBe('failed')
    const failed = await admin.json<ImportRecord>(200, 'GET', `/api/imports/${id}`)
    expect(failed.error?.en).toContain('nothing is doubled')
  })

  it('shows whatever somebody wrote as it was written', async () => {
    const text = '<script>alert(1)</script> zonnedael \u202Eomgekeerd' + '\u0301'.repeat(10_000)
    const name = '"><img src=x onerror=alert(1)>'
    const post = {
      id: 'x1',
      text,
      url: 'javascript:alert(1)',
      links: ['javascript:alert(2)', 'https://zonnedael.example/'],
      media: [{ kind: 'image', url: 'https://pictures.example/a.png', alt: '<b>' }],
      author: { handle: 'x', displayName: name, bio: 'a bio', followers: 12 },
    }
    const id = await start('hostile.ndjson')
    await admin.json(200, 'PUT', `/api/imports/${id}/content`, JSON.stringify(post))
    const page = await admin.json<MentionPage>(200, 'GET', '/api/mentions?q=omgekeerd')
    expect(page.items).toHaveLength(1)
    const response = await admin.call('GET', `/api/mentions/${page.items[0]?.id}`)
    expect(response.headers.get('content-type')).toContain('application/json')
    const raw = await response.text()
    const mention = JSON.parse(raw) as Mention
    expect(mention).toMatchObject({
      text,
      url: null,
      links: ['https://zonnedael.example/'],
      author: { displayName: name },
    })
    expect(mention.media[0]?.url).toMatch(/^\/api\/image\?url=https%3A%2F%2Fpictures\.example%2Fa\.png&sig=/)
    expect(raw).not.toContain('a bio')
    expect(raw).not.toContain('followers')
  })
})
