import { randomBytes } from 'node:crypto'
import { mkdtempDisposable, readdir, readFile, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Webhook } from 'standardwebhooks'
import type { Database } from '@troje/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase } from '../../../tests/test-database.ts'
import type { CreatedSource, MentionPage, Problem, SourceKindRecord, SourceRecord } from '../src/http/schemas.ts'
import { parseConfig, startServer, type ServerConfig } from '../src/main.ts'
import { keyFileOf } from '../src/secrets/secret-key.ts'
import { readEvents } from './event-reader.ts'
import { enter, killChild, startChild } from './child-server.ts'
import { openClient, openTestServer, type Client, type TestServer } from './running-server.ts'

const signingSecret = `whsec_${Buffer.from('sleutel van de haak, die nergens staat').toString('base64')}`
const coded = signingSecret.slice('whsec_'.length)
const patient = { timeout: 20_000 }
const webhook = { kind: 'webhook', settings: {}, secrets: { signingSecret } }

function signed(body: string, secret = signingSecret): Record<string, string> {
  const at = new Date()
  return {
    'webhook-id': 'msg_1',
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign('msg_1', at, body),
  }
}

/** Every value in the database, as a dump would hold it; bytes as letters where they are letters. */
async function dump({ pool }: Database): Promise<string> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  )
  const parts: string[] = []
  for (const { name } of tables) {
    const { rows } = await pool.query<{ row: Record<string, unknown> }>(`select to_jsonb(t) as row from ${name} t`)
    for (const { row } of rows) {
      const values = Object.values(row).map((value) =>
        typeof value === 'string' && value.startsWith('\\x')
          ? Buffer.from(value.slice(2), 'hex').toString('latin1')
          : '',
      )
      parts.push(JSON.stringify(row), ...values)
    }
  }
  return parts.join('\n')
}

describe('the secrets of a source', () => {
  it('stand in no dump, log, event or answer, and on the disk only in a file that is sealed', async () => {
    await using database = await openTestDatabase()
    await using folder = await mkdtempDisposable(join(tmpdir(), 'troje-secrets-'))
    const child = await startChild(database.url, folder.path, 'debug')
    const seen: string[] = []
    try {
      const client = openClient(child.url)
      await enter(client, child.setupUrl)
      await using events = await readEvents(child.url, client.cookie)
      const ask = async (status: number, method: string, path: string, body?: unknown) => {
        const answer = await client.json<CreatedSource>(status, method, path, body)
        seen.push(JSON.stringify(answer ?? null))
        return answer
      }
      const added = await ask(201, 'POST', '/api/sources', webhook)
      expect(added).toMatchObject({ secretsSet: ['signingSecret'], settings: {}, createdQuery: null, inside: false })
      await ask(200, 'PUT', `/api/sources/${added.id}`, { name: 'Formulier' })
      await ask(200, 'POST', `/api/sources/${added.id}/test`, {})
      await ask(200, 'POST', `/api/sources/${added.id}/test`, { secrets: { signingSecret } })
      await ask(200, 'POST', '/api/sources/test', webhook)
      await ask(200, 'GET', '/api/sources')
      await ask(200, 'GET', '/api/source-kinds')
      await ask(400, 'POST', '/api/sources', { ...webhook, secrets: { signingSecret: coded } })
      const body = JSON.stringify({ id: 'a', text: `Zonnedael, met geheim-in-bericht`, url: 'https://a.example' })
      expect((await client.call('POST', `/hooks/${added.id}?s=${coded}`, body, signed(body))).status).toBe(204)
      const told = await events.until(({ name }) => name === 'mentions')
      seen.push(JSON.stringify(told))
    } finally {
      await killChild(child)
    }
    const files = await readdir(folder.path, { recursive: true })
    const onDisk = await Promise.all(
      files.map(async (file) =>
        (await stat(join(folder.path, file))).isFile() ? readFile(join(folder.path, file)) : '',
      ),
    )
    expect((await stat(keyFileOf(folder.path))).mode & 0o777).toBe(0o600)
    const everything = [await dump(database), child.output(), ...seen, ...onDisk.map((file) => file.toString('latin1'))]
    expect(child.output()).toContain('/api/sources')
    // Requests to hooks stand in no log.
    expect(child.output()).not.toContain('/hooks/')
    expect(everything.join('\n')).toContain('geheim-in-bericht')
    const forms = [
      signingSecret,
      coded,
      'sleutel van de haak',
      encodeURIComponent(coded),
      Buffer.from(coded).toString('hex'),
    ]
    for (const form of forms) for (const part of everything) expect(part.includes(form)).toBe(false)
  })
})

describe('a source with a secret', () => {
  let server: TestServer
  let admin: Client
  beforeAll(async () => {
    server = await openTestServer({ publicUrl: 'https://webcare.zonnedael.example' })
    admin = await server.signIn()
    await admin.json(201, 'POST', '/api/queries', { name: 'z', text: 'Zonnedael', purpose: 'information' })
  })
  afterAll(() => server[Symbol.asyncDispose]())
  const push = async (id: string, text: string, secret?: string) => {
    const body = JSON.stringify({ id: text, text })
    return (await admin.call('POST', `/hooks/${id}`, body, signed(body, secret))).status
  }

  it('is described before it is added', async () => {
    const kinds = await admin.json<SourceKindRecord[]>(200, 'GET', '/api/source-kinds')
    expect(kinds.find(({ kind }) => kind === 'webhook')).toMatchObject({
      network: 'webhook',
      hasPushAddress: true,
      pushUrlExample: 'https://webcare.zonnedael.example/hooks/{id}',
      fields: [{ key: 'signingSecret', kind: 'secret', isRequired: true, choices: [], initial: null }],
    })
    expect(kinds.find(({ kind }) => kind === 'feed')).toMatchObject({ hasPushAddress: false, pushUrlExample: null })
    expect(await admin.json(200, 'POST', '/api/sources/test', webhook)).toMatchObject({ ok: true })
  })

  it('names the field that is missing or not known', async () => {
    const pathsOf = async (method: string, path: string, body: unknown) =>
      (await admin.json<Problem>(400, method, path, body)).issues?.map((issue) => issue.path)
    expect(await pathsOf('POST', '/api/sources', { kind: 'webhook', settings: {} })).toEqual(['secrets.signingSecret'])
    const other = { ...webhook, secrets: { signingSecret: 'short', token: 'x' } }
    expect(await pathsOf('POST', '/api/sources', other)).toEqual(['secrets.token', 'secrets.signingSecret'])
    const { id } = await admin.json<SourceRecord>(201, 'POST', '/api/sources', webhook)
    expect(await pathsOf('PUT', `/api/sources/${id}`, { secrets: { signingSecret: null } })).toEqual([
      'secrets.signingSecret',
    ])
    await admin.json(204, 'DELETE', `/api/sources/${id}`)
  })

  it('keeps a secret that a change does not name, and uses a new one at once', async () => {
    const { id, pushUrl } = await admin.json<SourceRecord>(201, 'POST', '/api/sources', webhook)
    expect(pushUrl).toBe(`https://webcare.zonnedael.example/hooks/${id}`)
    await expect.poll(() => push(id, 'Zonnedael een'), patient).toBe(204)
    const path = `/api/sources/${id}`
    await admin.json(200, 'PUT', path, { name: 'Formulier', secrets: { signingSecret: '' } })
    expect(await push(id, 'Zonnedael twee')).toBe(204)
    const next = `whsec_${randomBytes(32).toString('base64')}`
    expect(await admin.json(200, 'PUT', path, { secrets: { signingSecret: ` ${next}\n` } })).toMatchObject({
      name: 'Formulier',
      secretsSet: ['signingSecret'],
    })
    await expect.poll(() => push(id, 'Zonnedael drie', next), patient).toBe(204)
    expect(await push(id, 'Zonnedael vier')).toBe(404)
    const { items } = await admin.json<MentionPage>(200, 'GET', '/api/mentions')
    expect(items.map(({ text }) => text).toSorted()).toEqual(['Zonnedael drie', 'Zonnedael een', 'Zonnedael twee'])
    await admin.json(200, 'PUT', path, { enabled: false })
    expect(await push(id, 'Zonnedael vijf', next)).toBe(404)
    await admin.json(204, 'DELETE', path)
    expect((await server.database.pool.query('select from listening.source_secret')).rows).toEqual([])
  })

  it('tells what it could not read, and when', async () => {
    const { id } = await admin.json<SourceRecord>(201, 'POST', '/api/sources', webhook)
    const body = JSON.stringify([
      { id: 'x', text: 'Zonnedael zes' },
      { id: 'y', wat: 'onleesbaar' },
    ])
    await expect
      .poll(async () => (await admin.call('POST', `/hooks/${id}`, body, signed(body))).status, patient)
      .toBe(204)
    const { health } = await admin.json<SourceRecord>(200, 'GET', `/api/sources/${id}`)
    expect(health).toMatchObject({ gaps: [], lagMs: null, issues: [{ code: 'not-a-post', times: 1 }] })
    expect(await dump(server.database)).not.toContain('onleesbaar')
    await admin.json(404, 'GET', '/api/sources/999999')
    await admin.json(404, 'POST', '/api/sources/999999/test', {})
  })
})

describe('the key of the secrets', () => {
  const find = async (client: Client, id: string) => client.json<SourceRecord>(200, 'GET', `/api/sources/${id}`)

  it('is replaced at a start that has the old one too, and without the right one a source says so', async () => {
    await using database = await openTestDatabase()
    await using folder = await mkdtempDisposable(join(tmpdir(), 'troje-keys-'))
    const [first, second] = [randomBytes(32), randomBytes(32)]
    const { value: config } = parseConfig({ TROJE_PORT: '0', TROJE_LOG: 'silent', TROJE_DATABASE_URL: database.url })
    let id = ''
    async function run(keys: Partial<ServerConfig>, work: (client: Client) => Promise<void>) {
      const running = await startServer({ ...config, dataDir: folder.path, webDir: folder.path, ...keys })
      try {
        const client = openClient(running.localUrl)
        await enter(client, running.setupUrl)
        await work(client)
      } finally {
        await running.close()
      }
    }
    await run({ key: first }, async (client) => {
      id = (await client.json<SourceRecord>(201, 'POST', '/api/sources', webhook)).id
      await expect.poll(async () => (await find(client, id)).state, patient).toBe('running')
    })
    await run({ key: second }, async (client) => {
      await expect.poll(async () => (await find(client, id)).state, patient).toBe('failing')
      const { error, health } = await find(client, id)
      expect(error?.nl).toContain('hoofdsleutel')
      expect(health.issues).toMatchObject([{ code: 'secrets-unreadable' }])
      const tested = await client.json(200, 'POST', `/api/sources/${id}/test`, {})
      expect(tested).toMatchObject({ ok: false, message: error })
      // The rest goes on.
      await client.json(200, 'GET', '/api/mentions')
    })
    await run({ key: second, oldKey: first }, async (client) => {
      await expect.poll(async () => (await find(client, id)).state, patient).toBe('running')
    })
    await run({ key: second }, async (client) => {
      await expect.poll(async () => (await find(client, id)).state, patient).toBe('running')
    })
    await run({ key: first }, async (client) => {
      await expect.poll(async () => (await find(client, id)).state, patient).toBe('failing')
      await client.json(200, 'PUT', `/api/sources/${id}`, { secrets: { signingSecret } })
      await expect.poll(async () => (await find(client, id)).state, patient).toBe('running')
    })
    const { rows } = await database.pool.query('select distinct key_id from listening.source_secret')
    expect(rows).toHaveLength(1)
  })
})
