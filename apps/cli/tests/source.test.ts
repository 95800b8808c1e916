import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text as readAll } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { Database } from '@troje/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase } from '../../../tests/test-database.ts'
import { killChild, startChild, type Child } from '../../server/tests/child-server.ts'

const troje = fileURLToPath(new URL('../bin/troje.js', import.meta.url))
const signingSecret = `whsec_${Buffer.alloc(32, 5).toString('base64')}`

interface Outcome {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

describe('troje source', () => {
  let database: Database
  let folder: string
  let server: Child | null = null
  beforeAll(async () => {
    database = await openTestDatabase()
    folder = await mkdtemp(join(tmpdir(), 'troje-source-'))
  })
  afterAll(async () => {
    if (server !== null) await killChild(server)
    await database[Symbol.asyncDispose]()
    await rm(folder, { recursive: true })
  })

  async function source(args: readonly string[], input = '', more: NodeJS.ProcessEnv = {}): Promise<Outcome> {
    const own = {
      TROJE_DATABASE_URL: database.url,
      TROJE_DATA: folder,
      TROJE_PUBLIC_URL: 'https://webcare.zonnedael.example',
      LC_ALL: 'nl_NL.UTF-8',
    }
    const env = { PATH: process.env['PATH'], ...own, ...more }
    const child = spawn(process.execPath, [troje, 'source', ...args], { env })
    child.stdin.end(input)
    const [out, err, status] = await Promise.all([
      readAll(child.stdout),
      readAll(child.stderr),
      new Promise<number | null>((done) => child.on('close', done)),
    ])
    return { status, out, err }
  }

  it('adds a source without a server that runs, and says so', async () => {
    const { status, out, err } = await source(
      ['add', 'webhook', '--name', 'Formulier', '--secret', 'signingSecret'],
      `${signingSecret}\n`,
    )
    expect(out).toMatch(
      /^\d+\twebhook\tFormulier\tstarting\t-\n {2}https:\/\/webcare\.zonnedael\.example\/hooks\/\d+\n$/,
    )
    expect(err).toMatch(/openbaar adres|klaar|https/i)
    expect(err).toContain('Troje draait nu niet')
    expect(status).toBe(0)
    expect(out + err).not.toContain(signingSecret)
  })

  it('keeps the sources of a server that runs', async () => {
    server = await startChild(database.url, folder)
    const list = async () =>
      JSON.parse((await source(['list', '--json'])).out) as { id: string; name: string; state: string }[]
    const [first] = await list()
    expect(first).toMatchObject({ name: 'Formulier', kind: 'webhook', secretsSet: ['signingSecret'] })
    const id = first?.id ?? ''
    expect((await source(['pause', id])).out).toContain('\tstopped\t')
    expect((await source(['resume', id])).status).toBe(0)
    await expect.poll(async () => (await list())[0]?.state, { timeout: 20_000 }).toBe('running')
    expect(await source(['test', id, '--json'])).toMatchObject({ out: expect.stringMatching(/^\{"ok":/) as string })
    const secretEnv = ['add', 'webhook', '--secret-env', 'signingSecret=MY_SECRET', '--json']
    const added = await source(secretEnv, '', { MY_SECRET: signingSecret })
    expect(JSON.parse(added.out)).toMatchObject({ name: 'Webhook', secretsSet: ['signingSecret'] })
    expect((await source(['list'])).out.trimEnd().split('\n')).toHaveLength(2)
    expect(await source(['remove', id])).toMatchObject({ status: 0, out: '' })
    expect((await list()).map(({ name }) => name)).toEqual(['Webhook'])
  })

  it('says which kinds there are and what one asks', async () => {
    expect((await source(['kinds'])).out).toContain('feed\tFeed\n')
    const { out } = await source(['kinds', 'feed'])
    expect(out).toContain('--set url=…\tAdres van de feed')
    expect(out).toContain('Gratis')
  })

  it.each([
    [['add', 'telex'], 'no kind of source named telex'],
    [['add', 'feed'], 'settings.url'],
    [['add', 'feed', '--set', 'link=x'], 'there is url'],
    [['add', 'webhook', '--set', `signingSecret=${signingSecret}`], 'is a secret'],
    [['add', 'webhook', '--secret', `signingSecret=${signingSecret}`], 'type or pipe it'],
    [['add', 'webhook', '--secret', 'signingSecret'], 'nothing came'],
    [['test', '999999'], 'Dit bestaat niet'],
    [['remove', '../imports/1'], 'Dit bestaat niet'],
  ])('refuses %j with a reason, and repeats no secret', async (args, reason) => {
    const { status, out, err } = await source(args)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain(reason)
    expect(err).not.toContain(signingSecret)
  })
})
