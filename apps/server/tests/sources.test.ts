import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type {
  ConnectionTestResult,
  CreatedSource,
  MentionPage,
  Problem,
  QueryRecord,
  SourceRecord,
} from '../src/http/schemas.ts'
import { parseConfig, startServer } from '../src/main.ts'
import { administrator, openTestServer, organisation, type Client, type TestServer } from './running-server.ts'

describe('sources', () => {
  let server: TestServer
  let admin: Client
  beforeAll(async () => {
    server = await openTestServer()
    admin = await server.signIn()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  // Our own server stands in for one inside somebody's network: it would answer, and must not be asked.
  const privateFeed = () => ({
    kind: 'feed',
    name: 'Intranet',
    settings: { url: `${server.url.replace('localhost', '127.0.0.1')}/feed.xml`, intervalMinutes: 5 },
  })

  const find = async (id: string) =>
    (await admin.json<SourceRecord[]>(200, 'GET', '/api/sources')).find((source) => source.id === id)

  it('are refused with the reason when they point inside a private network', async () => {
    const test = await admin.json<ConnectionTestResult>(200, 'POST', '/api/sources/test', privateFeed())
    expect(test.ok).toBe(false)
    expect(test.message.en).toContain('private network')
  })

  it('that fail say why, and can be renamed, stopped and removed', async () => {
    const saved = await admin.json<SourceRecord>(201, 'POST', '/api/sources', privateFeed())
    await expect.poll(async () => (await find(saved.id))?.state, { timeout: 20_000 }).toBe('failing')
    expect((await find(saved.id))?.error?.en).toContain('private network')
    const path = `/api/sources/${saved.id}`
    const stopped = await admin.json<SourceRecord>(200, 'PUT', path, { name: 'Intern', enabled: false })
    expect(stopped).toMatchObject({ name: 'Intern', enabled: false, state: 'stopped' })
    const settings = { intervalMinutes: 30 }
    expect(await admin.json(200, 'PUT', path, { settings })).toMatchObject({
      settings: { ...privateFeed().settings, ...settings },
    })
    const bad = await admin.json<Problem>(400, 'PUT', path, { settings: { intervalMinutes: 0, url: null } })
    expect(bad.issues).toEqual([
      { path: 'settings.url', message: 'Fill this in.' },
      { path: 'settings.intervalMinutes', message: 'This has to be 1 at least.' },
    ])
    const often = { settings: { intervalMinutes: 'often' } }
    expect((await admin.json<Problem>(400, 'PUT', path, often)).issues?.[0]?.message).toBe('This is not right.')
    await admin.json(204, 'DELETE', path)
    await admin.json(404, 'DELETE', path)
    expect(await find(saved.id)).toBeUndefined()
  })

  it('are checked before they are saved', async () => {
    const input = { kind: 'feed', name: 'x', settings: { url: 'no address' } }
    expect((await admin.json<Problem>(400, 'POST', '/api/sources', input)).issues?.map((issue) => issue.path)).toEqual([
      'settings.url',
    ])
    const strange = { ...privateFeed(), secrets: { token: 'x' } }
    expect(
      (await admin.json<Problem>(400, 'POST', '/api/sources', strange)).issues?.map((issue) => issue.path),
    ).toEqual(['secrets.token'])
    await admin.json(400, 'POST', '/api/sources', { kind: 'demo', name: 'x', settings: {} })
    expect(await admin.json(200, 'GET', '/api/sources')).toEqual([])
  })
})

describe('the first source of an own account', () => {
  const account = (handle: string) => ({
    kind: 'bluesky-account',
    settings: { identifier: handle, service: 'https://pds.zonnedael.example' },
    secrets: { appPassword: 'abcd-efgh-ijkl-mnop' },
  })
  const add = (admin: Client, input: object) => admin.json<CreatedSource>(201, 'POST', '/api/sources', input)

  it('makes a query for what is sent to it, when none looks for that, and says so', async () => {
    await using server = await openTestServer()
    const admin = await server.signIn()
    const paused = { name: 'Aan ons gericht', text: 'is:addressed', purpose: 'information', enabled: false }
    await admin.json(201, 'POST', '/api/queries', paused)
    const feed = { kind: 'feed', settings: { url: 'https://zonnedael.example/rss' } }
    expect((await add(admin, feed)).createdQuery).toBeNull()
    const { createdQuery, secretsSet } = await add(admin, account('zonnedael.example'))
    expect(createdQuery).toEqual({ id: expect.any(String) as string, name: 'Aan ons gericht 2' })
    expect(secretsSet).toEqual(['appPassword'])
    const queries = await admin.json<QueryRecord[]>(200, 'GET', '/api/queries')
    expect(queries.find(({ id }) => id === createdQuery?.id)).toMatchObject({
      text: 'is:addressed',
      purpose: 'customer-service',
      enabled: true,
      ownerName: administrator.name,
    })
    expect((await add(admin, account('plons.zonnedael.example'))).createdQuery).toBeNull()
  })

  it('makes it once it is said which organisation this is', async () => {
    await using server = await openTestServer()
    const admin = server.client()
    const token = new URL(server.setupUrl ?? '').searchParams.get('token')
    await admin.json(201, 'POST', '/api/setup', { token, ...administrator })
    expect((await add(admin, account('zonnedael.example'))).createdQuery).toBeNull()
    await admin.json(200, 'PUT', '/api/organisation', { ...organisation, language: 'en' })
    const names = async () => (await admin.json<QueryRecord[]>(200, 'GET', '/api/queries')).map(({ name }) => name)
    expect(await names()).toEqual(['Sent to us'])
    const [query] = await admin.json<QueryRecord[]>(200, 'GET', '/api/queries')
    await admin.json(204, 'DELETE', `/api/queries/${query?.id}`)
    await admin.json(200, 'PUT', '/api/organisation', organisation)
    expect(await names()).toEqual([])
  })

  it('makes none where a query looks for it already, also within a saved part', async () => {
    await using server = await openTestServer()
    const admin = await server.signIn()
    const part = { name: 'post', text: 'is:addressed', purpose: 'customer-service', enabled: false }
    await admin.json(201, 'POST', '/api/queries', part)
    const own = { name: 'klachten', text: 'query:post AND klacht', purpose: 'customer-service' }
    await admin.json(201, 'POST', '/api/queries', own)
    expect((await add(admin, account('zonnedael.example'))).createdQuery).toBeNull()
  })
})

describe('the demo', () => {
  it('is a municipality whose link signs in, and whose posts come by', async () => {
    await using server = await openTestServer({ demo: true })
    const { demo } = server.running
    expect(server.setupUrl).toBeNull()
    const visitor = server.client()
    expect(await visitor.json(200, 'GET', '/api/public')).toEqual({
      organisation: 'Gemeente Zonnedael',
      setupNeeded: false,
      demo: true,
    })
    expect((await visitor.call('GET', '/api/demo/sign-in?token=guess')).status).toBe(403)
    const entered = await visitor.call('GET', demo?.url ?? '')
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/inbox'])
    const list = () => visitor.json<MentionPage>(200, 'GET', '/api/mentions?limit=200')
    await expect.poll(async () => (await list()).items.length, { timeout: 20_000 }).toBeGreaterThan(60)
    const { items } = await list()
    const own = server.client()
    await own.json(200, 'POST', '/api/auth/sign-in/email', { email: demo?.email, password: demo?.password })
    // One after the other, as on a network.
    await expect
      .poll(async () => (await list()).items.length, { timeout: 40_000, interval: 500 })
      .toBeGreaterThan(items.length)
  })

  it('does not open its door in a database that people work with', async () => {
    await using server = await openTestServer()
    await server.signIn()
    const { value } = parseConfig({ TROJE_PORT: '0', TROJE_LOG: 'silent', TROJE_DATABASE_URL: server.database.url })
    const demo = startServer({ ...value, dataDir: server.dataDir, webDir: server.dataDir, demo: true })
    await expect(demo).rejects.toMatchObject({ code: 'not-the-demo' })
    const admin = await server.signIn()
    expect(await admin.json<object[]>(200, 'GET', '/api/users')).toHaveLength(1)
  })

  it('is not there when it was not asked for', async () => {
    await using server = await openTestServer()
    expect(server.running.demo).toBeNull()
    expect((await server.client().call('GET', '/api/demo/sign-in?token=')).status).toBe(403)
  })
})
