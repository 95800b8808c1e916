import { spawn, type ChildProcess } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { administrator, openClient, organisation } from '../apps/server/tests/running-server.ts'

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

describe('P3: what does not match is not kept', () => {
  it('leaves no unmatched text in any file or log, from an import that holds both kinds and broken lines', async () => {
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

    troje.kill('SIGTERM')
    await once(troje, 'exit')
    expect(await filesWith(matched)).not.toEqual([])
    expect(await filesWith(unmatched)).toEqual([])
    expect(output).not.toContain(unmatched)
    expect(output).not.toContain(matched)
  })
})
