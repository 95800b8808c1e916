import { spawn, type ChildProcess } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { administrator, openClient, organisation, type Client } from '../apps/server/tests/running-server.ts'

const bin = fileURLToPath(new URL('../apps/cli/bin/troje.js', import.meta.url))
const unmatched = 'xyzzyplugh'
const matched = 'quuxfrotz'

let folder: string
let troje: ChildProcess
let output = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'troje-p3-'))
  // The database of a server that root starts runs as another user; out of its reach it would stand elsewhere.
  await chmod(folder, 0o755)
  troje = spawn(process.execPath, [bin, 'serve'], {
    env: { ...process.env, TROJE_DATA: join(folder, 'data'), TROJE_PORT: '0', TROJE_LOG: 'debug', LANG: 'en' },
  })
  troje.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  troje.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  while (!output.includes('/setup?token=')) await once(troje.stdout!, 'data')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Every file below the folder that holds the word, as bytes. */
async function filesWith(word: string): Promise<string[]> {
  const found: string[] = []
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    let rest = ''
    for await (const chunk of createReadStream(file, { encoding: 'latin1' })) {
      rest = rest.slice(-word.length) + String(chunk)
      if (!rest.includes(word)) continue
      found.push(file)
      break
    }
  }
  return found
}

/** Sends what a network would send by itself: what matches, what does not, and what cannot be read. */
async function pushBoth(client: Client): Promise<{ readonly id: string; readonly statuses: readonly number[] }> {
  const signingSecret = `whsec_${Buffer.alloc(32, 3).toString('base64')}`
  const input = { kind: 'webhook', settings: {}, secrets: { signingSecret } }
  const { id } = await client.json<{ id: string }>(201, 'POST', '/api/sources', input)
  const running = { id, state: 'running' }
  const isThere = async () => client.json<object>(200, 'GET', `/api/sources/${id}`)
  await expect.poll(isThere, { timeout: 20_000 }).toMatchObject(running)
  const bodies = [
    JSON.stringify([
      { id: 'p1', text: `Zonnedael ${matched} gestuurd` },
      { id: 'p2', text: `Elders ${unmatched}`, author: { bio: unmatched } },
      { id: 'p3', txt: unmatched },
      { id: 'p4', text: unmatched, createdAt: `when ${unmatched}`, url: `https://a.example/${unmatched}` },
    ]),
    `{"id": "broken", "text": "${unmatched}`,
    `elders ${unmatched}`,
  ]
  const statuses: number[] = []
  for (const body of bodies) {
    const at = new Date()
    const headers = {
      'webhook-id': 'msg',
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(signingSecret).sign('msg', at, body),
    }
    statuses.push((await client.call('POST', `/hooks/${id}?about=${unmatched}`, body, headers)).status)
  }
  return { id, statuses }
}

describe('P3: what does not match is not kept', () => {
  it('leaves no unmatched text in any file or log, from an import or a webhook that brings both kinds and broken ones', async () => {
    const setup = new URL(/http\S+token=\S+/.exec(output)?.[0] ?? '')
    const client = openClient(setup.origin)
    await client.json(201, 'POST', '/api/setup', { token: setup.searchParams.get('token'), ...administrator })
    await client.json(200, 'PUT', '/api/organisation', organisation)
    await client.json(201, 'POST', '/api/queries', { name: 'z', text: 'Zonnedael', purpose: 'reputation' })

    const lines = Array.from({ length: 2000 }, (_, at) =>
      at % 10 === 0
        ? JSON.stringify({ id: `m${at}`, text: `Zonnedael ${matched} ${at}` })
        : JSON.stringify({ id: `u${at}`, text: `Elders ${unmatched} ${at}`, author: { bio: unmatched } }),
    )
    lines[1] = JSON.stringify({ id: 'u1', text: unmatched, createdAt: `when ${unmatched}`, lang: unmatched })
    lines.splice(500, 0, `{"id": "broken", "text": "${unmatched}`, `{"id": 7, "txt": "${unmatched}"}`)
    const { id } = await client.json<{ id: string }>(201, 'POST', '/api/imports/start', {
      fileName: 'posts.ndjson',
      bytesTotal: 1,
    })
    const done = await client.json(200, 'PUT', `/api/imports/${id}/content`, Buffer.from(lines.join('\n')))
    expect(done).toMatchObject({ state: 'done', read: 2000, matched: 200, added: 200, issueCount: 3 })

    const pushed = await pushBoth(client)
    expect(pushed.statuses).toEqual([204, 422, 422])
    expect(await client.json(200, 'GET', `/api/sources/${pushed.id}`)).toMatchObject({
      mentions: 1,
      health: { issues: expect.arrayContaining([expect.objectContaining({ code: 'not-a-post' })]) as object[] },
    })

    troje.kill('SIGTERM')
    await once(troje, 'exit')
    expect(await filesWith(matched)).not.toEqual([])
    expect(await filesWith(unmatched)).toEqual([])
    expect(output).not.toContain(unmatched)
    expect(output).not.toContain(matched)
  })
})
