import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '@troje/store'
import { openTestDatabase } from '../../../tests/test-database.ts'
import { parseConfig, startServer, type RunningServer, type ServerConfig } from '../src/main.ts'

export interface TestServer extends AsyncDisposable {
  readonly url: string
  readonly setupUrl: string | null
  readonly running: RunningServer
  readonly database: Database
  readonly dataDir: string
  /** A client with a cookie jar of its own. */
  client(): Client
  /** The administrator, after the set-up. */
  signIn(): Promise<Client>
}

export interface Client {
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>
  /** The answer's JSON; throws when the status is not the one expected. */
  json<Answer>(status: number, method: string, path: string, body?: unknown): Promise<Answer>
  readonly cookie: string
}

export const administrator = {
  name: 'Beheerder',
  email: 'beheer@zonnedael.example',
  password: 'een lang wachtwoord',
  language: 'nl',
}

export const organisation = {
  name: 'Gemeente Zonnedael',
  aliases: ['Zonnedael'],
  domains: ['zonnedael.example'],
  accounts: ['x:zonnedael'],
  subjects: ['De Plons'],
  peers: ['Gemeente Vaartwijk'],
  language: 'nl',
  timeZone: 'Europe/Amsterdam',
}

/** A real server on a free port and a database of its own, over real HTTP. */
export async function openTestServer(settings: Partial<ServerConfig> = {}): Promise<TestServer> {
  const database = await openTestDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'troje-server-'))
  const { value } = parseConfig({ TROJE_PORT: '0', TROJE_LOG: 'silent', TROJE_DATABASE_URL: database.url })
  const running = await startServer({ ...value, dataDir: folder, webDir: folder, ...settings })
  let administratorClient: Promise<Client> | null = null
  const client = () => openClient(running.localUrl)

  async function setUp(): Promise<Client> {
    const own = client()
    const token = new URL(running.setupUrl ?? running.url).searchParams.get('token')
    await own.json(201, 'POST', '/api/setup', { token, ...administrator })
    await own.json(200, 'PUT', '/api/organisation', organisation)
    return own
  }

  return {
    url: running.localUrl,
    setupUrl: running.setupUrl,
    running,
    database,
    dataDir: folder,
    client,
    signIn: () => (administratorClient ??= setUp()),
    async [Symbol.asyncDispose]() {
      await running.close()
      await database[Symbol.asyncDispose]()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export function openClient(url: string): Client {
  const jar = new Map<string, string>()
  const toCookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const call: Client['call'] = async (method, path, body, headers = {}) => {
    const isRaw = typeof body === 'string' || body instanceof Uint8Array || body instanceof ReadableStream
    const request: RequestInit & { duplex?: 'half' } = {
      method,
      redirect: 'manual',
      headers: {
        ...(jar.size > 0 && { cookie: toCookie() }),
        ...(body !== undefined && !isRaw && { 'content-type': 'application/json' }),
        ...headers,
      },
      duplex: 'half',
    }
    if (body !== undefined) request.body = isRaw ? (body as BodyInit) : JSON.stringify(body)
    const response = await fetch(new URL(path, url), request)
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    return response
  }
  return {
    call,
    async json<Answer>(status: number, method: string, path: string, body?: unknown) {
      const response = await call(method, path, body)
      const text = await response.text()
      if (response.status !== status) throw new Error(`${method} ${path}: ${response.status} ${text}`)
      return (text === '' ? undefined : JSON.parse(text)) as Answer
    },
    get cookie() {
      return toCookie()
    },
  }
}
