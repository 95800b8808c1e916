import { request } from 'node:http'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localDoorFile } from '../src/main.ts'
import { administrator, openTestServer, type Client, type TestServer } from './running-server.ts'

interface OpenApi {
  readonly openapi: string
  readonly paths: Record<string, Record<string, { security?: unknown[] }>>
}

describe('the frame around every request', () => {
  let server: TestServer
  let webDir: string
  let open: Client
  beforeAll(async () => {
    webDir = await mkdtemp(join(tmpdir(), 'troje-web-'))
    await mkdir(join(webDir, 'assets'))
    await writeFile(join(webDir, 'index.html'), '<!doctype html><meta nonce="__CSP_NONCE__"><title>app</title>')
    await writeFile(join(webDir, 'check.html'), '<!doctype html><title>check</title>')
    await writeFile(join(webDir, 'assets/app-1a2b.js'), `export const padding = '${'x'.repeat(2000)}'`)
    server = await openTestServer({ webDir })
    open = server.client()
  })
  afterAll(async () => {
    await server[Symbol.asyncDispose]()
    await rm(webDir, { recursive: true })
  })

  it('closes every operation of the API to whoever is not signed in, but for the few that are named open', async () => {
    const document = await open.json<OpenApi>(200, 'GET', '/api/openapi.json')
    expect(document.openapi).toBe('3.1.0')
    const operations = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, { security }]) => ({ path, method, isClosed: (security ?? []).length > 0 })),
    )
    const closed = operations.filter(({ isClosed }) => isClosed)
    expect(closed.length).toBeGreaterThan(25)
    for (const { path, method } of closed) {
      const response = await open.call(method.toUpperCase(), path.replaceAll(/\{[^}]+\}/g, '1'))
      expect([path, method, response.status]).toEqual([path, method, 401])
      expect(response.headers.get('content-type')).toContain('application/problem+json')
      expect(await response.json()).toMatchObject({ status: 401, code: 'sign-in-needed' })
    }
    expect(operations.filter(({ isClosed }) => !isClosed).map(({ path }) => path)).toEqual([
      '/api/public',
      '/api/policy',
      '/api/setup',
      '/api/invitation',
      '/healthz',
    ])
  })

  it('opens imports and sources, and nothing else, for the key that the command line finds in the data folder', async () => {
    const { key } = JSON.parse(await readFile(localDoorFile(server.dataDir), 'utf8')) as { key: string }
    const authorization = `Bearer ${key}`
    for (const path of ['/api/imports', '/api/sources', '/api/source-kinds']) {
      expect([path, (await open.call('GET', path, undefined, { authorization })).status]).toEqual([path, 200])
    }
    expect((await open.call('GET', '/api/imports', undefined, { authorization: 'Bearer guess' })).status).toBe(401)
    for (const path of [
      '/api/mentions',
      '/api/me',
      '/api/importsx',
      '/api/users',
      '/api/imports/../mentions',
      '/api/sourcesx',
    ]) {
      expect([path, (await open.call('GET', path, undefined, { authorization })).status]).toEqual([path, 401])
    }
  })

  it('refuses a name that the database cannot carry', async () => {
    const admin = await server.signIn()
    await admin.json(400, 'POST', '/api/users', { name: 'An\0na', email: 'anna@zonnedael.example' })
  })

  it('closes what does not exist as well', async () => {
    expect((await open.call('GET', '/api/nothing')).status).toBe(401)
    const admin = await server.signIn()
    expect(await admin.json(404, 'GET', '/api/nothing')).toMatchObject({ code: 'not-found', status: 404 })
    expect(await admin.json(404, 'GET', '/api/mentions/not-a-number')).toMatchObject({ code: 'not-found' })
  })

  it('speaks the language of who asks', async () => {
    const dutch = await open.call('GET', '/api/me', undefined, { 'accept-language': 'nl-NL,en;q=0.5' })
    expect(await dutch.json()).toMatchObject({ title: 'Log eerst in.' })
    const other = await open.call('GET', '/api/me', undefined, { 'accept-language': 'fr' })
    expect(await other.json()).toMatchObject({ title: 'Please sign in first.' })
  })

  it('says what is wrong with an input', async () => {
    const admin = await server.signIn()
    const bad = await admin.json<{ issues: { path: string }[] }>(400, 'POST', '/api/queries', { name: '', text: 1 })
    expect(bad.issues.map((issue) => issue.path).toSorted()).toEqual(['name', 'purpose', 'text'])
    const broken = await admin.call('POST', '/api/queries', '{"name"', { 'content-type': 'application/json' })
    expect([broken.status, await broken.json()]).toMatchObject([400, { code: 'bad-request' }])
    const page = await admin.json(400, 'GET', '/api/mentions?cursor=nonsense')
    expect(page).toMatchObject({ issues: [{ path: 'cursor' }] })
  })

  it('refuses a change that another site asks for, and a body that is too large', async () => {
    const admin = await server.signIn()
    const evil = await admin.call('POST', '/api/queries/check', { text: 'a' }, { origin: 'https://evil.example' })
    expect([evil.status, await evil.json()]).toMatchObject([403, { code: 'other-site' }])
    const large = await admin.call('POST', '/api/queries/check', { text: 'a'.repeat(2_000_000) })
    expect([large.status, await large.json()]).toMatchObject([413, { code: 'too-large' }])
  })

  it('gives every answer its security headers', async () => {
    for (const path of ['/', '/check', '/api/public', '/assets/app-1a2b.js', '/nothing.png', '/api/me']) {
      const { headers } = await open.call('GET', path)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('content-security-policy')).not.toContain('unsafe')
      expect(headers.get('strict-transport-security')).toBeNull()
    }
  })

  it('lets nothing of the API be kept in a cache, sign-in included', async () => {
    const admin = await server.signIn()
    for (const path of ['/api/public', '/api/me', '/api/auth/get-session', '/api/mentions', '/api/nothing']) {
      expect([path, (await admin.call('GET', path)).headers.get('cache-control')]).toEqual([path, 'no-store'])
    }
  })

  it('gives each document a nonce of its own', async () => {
    const pages = await Promise.all(['/', '/inbox', '/queries/1'].map((path) => open.call('GET', path)))
    const nonces = await Promise.all(
      pages.map(async (page) => {
        const nonce = /nonce="([^"]+)"/.exec(await page.text())?.[1] ?? 'none'
        expect(page.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`)
        return nonce
      }),
    )
    expect(new Set(nonces).size).toBe(3)
  })

  it('lets the check connect to nowhere (promise P9)', async () => {
    for (const path of ['/check', '/check/archive', '/check.html']) {
      const page = await open.call('GET', path)
      if (path === '/check.html') expect(await page.text()).toContain('app')
      else {
        expect(await page.text()).toContain('<title>check</title>')
        expect(page.headers.get('content-security-policy')).toContain("connect-src 'none'")
        expect(page.headers.get('content-security-policy')).toContain("form-action 'none'")
      }
    }
  })

  it('serves files compressed, to be kept, and nothing outside their folder', async () => {
    const script = await open.call('GET', '/assets/app-1a2b.js', undefined, { 'accept-encoding': 'br' })
    expect(script.headers.get('content-encoding')).toBe('br')
    expect(script.headers.get('cache-control')).toContain('immutable')
    expect(await script.text()).toContain('xxx')
    const again = await open.call('GET', '/assets/app-1a2b.js', undefined, {
      'if-none-match': script.headers.get('etag') ?? '',
    })
    expect(again.status).toBe(304)
    expect((await open.call('GET', '/assets/none.js')).status).toBe(404)
    // fetch would tidy the path up before it is sent.
    const outside = await new Promise<number | undefined>((resolve, reject) => {
      const { hostname, port } = new URL(server.url)
      request({ hostname, port, path: '/../../package.json' }, (answer) => resolve(answer.resume().statusCode))
        .on('error', reject)
        .end()
    })
    expect(outside).toBe(404)
  })

  it('shows the API as a page without a script', async () => {
    const page = await open.call('GET', '/api/docs')
    const html = await page.text()
    expect(html).toContain('/api/mentions/{id}')
    expect(html).not.toContain('<script')
    expect(page.headers.get('content-security-policy')).toContain("script-src 'none'")
  })

  it('answers that it is well', async () => {
    expect(await open.json(200, 'GET', '/healthz')).toEqual({ ok: true })
  })
})

describe('an answer that went wrong inside', () => {
  it('hides what happened', async () => {
    await using server = await openTestServer()
    const admin = await server.signIn()
    await server.database.pool.query('drop schema listening cascade')
    const response = await admin.call('GET', '/api/mentions')
    const text = await response.text()
    expect([response.status, JSON.parse(text)]).toMatchObject([500, { code: 'internal', status: 500 }])
    expect(text).not.toMatch(/listening|relation|select/)
  })
})

describe('behind a proxy that is trusted, on https', () => {
  it('uses secure cookies, HSTS and the public address', async () => {
    await using server = await openTestServer({ publicUrl: 'https://troje.example', trustedProxies: ['127.0.0.1'] })
    expect(server.setupUrl).toMatch(/^https:\/\/troje\.example\/setup\?token=/)
    await server.signIn()
    const forwarded = {
      'x-forwarded-for': '203.0.113.5',
      'x-forwarded-proto': 'https',
      origin: 'https://troje.example',
    }
    const signedIn = await server.client().call('POST', '/api/auth/sign-in/email', administrator, forwarded)
    expect(signedIn.status).toBe(200)
    expect(signedIn.headers.get('strict-transport-security')).toContain('max-age=')
    expect(signedIn.headers.getSetCookie().join()).toMatch(/__Secure-troje.*; Secure/i)
    expect(signedIn.headers.getSetCookie().join()).toMatch(/HttpOnly/)
    expect(signedIn.headers.getSetCookie().join()).toMatch(/SameSite=Lax/i)
  })

  it('slows down whoever guesses passwords, by their own address and not by the one they claim', async () => {
    await using server = await openTestServer()
    await server.signIn()
    const guess = { email: administrator.email, password: 'wrong password' }
    const statuses: number[] = []
    for (let attempt = 0; attempt < 12; attempt++) {
      const claimed = { 'x-forwarded-for': `203.0.113.${attempt}`, 'x-troje-client-address': `203.0.113.${attempt}` }
      statuses.push((await server.client().call('POST', '/api/auth/sign-in/email', guess, claimed)).status)
    }
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(401))
    expect(statuses.slice(10)).toEqual([429, 429])
  })
})
