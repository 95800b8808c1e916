import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { PDS } from '@atproto/pds'
import { Database, PlcServer } from '@did-plc/server'

/** Answers a method of `app.bsky` or `chat.bsky` as an application server does; `undefined` says that it is not there. */
export type AppAnswer = (method: string, query: URLSearchParams) => unknown

/** A person with an account. */
export interface Person {
  readonly did: string
  readonly handle: string
  readonly accessJwt: string
}

/** A real PDS and a real directory of DIDs on this machine; and what stands in for Bluesky's application and chat servers. */
export interface TestNetwork extends AsyncDisposable {
  readonly url: string
  readonly plcUrl: string
  signUp(name: string): Promise<Person>
  /** Makes a record, or writes over it where `rkey` is given; answers its at-URI. */
  write(person: Person, record: object, rkey?: string): Promise<{ readonly uri: string; readonly cid: string }>
  remove(person: Person, rkey: string): Promise<void>
  /** An app password, and whether it may read direct messages. */
  createAppPassword(person: Person, name: string, privileged: boolean): Promise<string>
  /** As the server's owner does. */
  closeAccount(person: Person): Promise<void>
}

const adminPassword = 'admin-of-a-test'
const chatDid = 'did:web:api.bsky.chat'
const collection = 'app.bsky.feed.post'

export async function openTestNetwork(answer: AppAnswer): Promise<TestNetwork> {
  const folder = await mkdtemp(join(tmpdir(), 'troje-pds-'))
  const app = createServer((request, response) => answerAsApp(answer, request, response))
  const appUrl = await listen(app)
  const plcPort = await freePort()
  const plcUrl = `http://localhost:${plcPort}`
  const plc = PlcServer.create({ db: Database.mock(), port: plcPort })
  await plc.start()
  const port = await freePort()
  const url = `http://localhost:${port}`
  const pds = await PDS.fromEnv({
    devMode: true,
    port,
    hostname: 'localhost',
    dataDirectory: folder,
    blobstoreDiskLocation: join(folder, 'blobs'),
    adminPassword,
    jwtSecret: randomBytes(16).toString('hex'),
    serviceHandleDomains: ['.test'],
    didPlcUrl: plcUrl,
    plcRotationKeyK256PrivateKeyHex: randomBytes(32).toString('hex'),
    bskyAppViewUrl: appUrl,
    bskyAppViewDid: 'did:web:app.test',
    inviteRequired: false,
    disableSsrfProtection: true,
  })
  await pds.start()
  // So the chat service is found here, by the name that it has on the real network.
  const service = [{ id: '#bsky_chat', type: 'BskyChatService', serviceEndpoint: appUrl }]
  await pds.ctx.idResolver.did.cache?.cacheDid(chatDid, { id: chatDid, service })

  async function ask<Value>(method: string, body: object, authorization?: string): Promise<Value> {
    const headers = { 'content-type': 'application/json', ...(authorization !== undefined && { authorization }) }
    const response = await fetch(`${url}/xrpc/${method}`, { method: 'POST', headers, body: JSON.stringify(body) })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} answers ${response.status}: ${text}`)
    // The server's own shapes.
    return (text === '' ? {} : JSON.parse(text)) as Value
  }
  const as = ({ accessJwt }: Person) => `Bearer ${accessJwt}`

  return {
    url,
    plcUrl,
    signUp: (name) =>
      ask('com.atproto.server.createAccount', {
        handle: `${name}.test`,
        email: `${name}@troje.example`,
        password: 'a test needs no comfort',
      }),
    write: (person, record, rkey) =>
      ask(
        `com.atproto.repo.${rkey === undefined ? 'createRecord' : 'putRecord'}`,
        { repo: person.did, collection, record: { $type: collection, ...record }, ...(rkey !== undefined && { rkey }) },
        as(person),
      ),
    remove: (person, rkey) => ask('com.atproto.repo.deleteRecord', { repo: person.did, collection, rkey }, as(person)),
    async createAppPassword(person, name, privileged) {
      const made = await ask<{ password: string }>(
        'com.atproto.server.createAppPassword',
        { name, privileged },
        as(person),
      )
      return made.password
    },
    closeAccount: ({ did }) =>
      ask('com.atproto.admin.deleteAccount', { did }, `Basic ${btoa(`admin:${adminPassword}`)}`),
    async [Symbol.asyncDispose]() {
      await pds.destroy()
      await plc.destroy()
      app.closeAllConnections()
      app.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function answerAsApp(answer: AppAnswer, request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '', 'http://x')
  const found = answer(url.pathname.replace('/xrpc/', ''), url.searchParams)
  response.writeHead(found === undefined ? 404 : 200, { 'content-type': 'application/json' })
  response.end(JSON.stringify(found ?? { error: 'MethodNotImplemented' }))
}

async function listen(server: ReturnType<typeof createServer>, port = 0): Promise<string> {
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}` // a TCP server has one
}

async function freePort(): Promise<number> {
  const server = createServer()
  const { port } = new URL(await listen(server))
  await new Promise((resolve) => void server.close(resolve))
  return Number(port)
}
