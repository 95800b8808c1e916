import { execFile, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { WebSocketServer } from 'ws'
import { sharedData } from '../../../tests/shared-data.ts'

const program = fileURLToPath(new URL('../examples/firehose.ts', import.meta.url))
const run = promisify(execFile)

const line = (time: number, record: object) =>
  JSON.stringify({
    did: 'did:plc:voorbeeld',
    time_us: time,
    kind: 'commit',
    commit: { operation: 'create', collection: 'app.bsky.feed.post', rkey: `r${time}`, record },
  })

describe('the example that watches the firehose', () => {
  it('stays a program of a hundred lines', async () => {
    expect((await readFile(program, 'utf8')).trimEnd().split('\n').length).toBeLessThanOrEqual(110)
  })

  it('prints what its queries find in kept lines, with what was found in brackets', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'troje-firehose-'))
    const file = join(folder, 'lines.ndjson')
    const lines = [
      'no json',
      'null',
      line(1, { text: 'Weer geen trein:\nvertraging!', langs: ['nl'] }),
      line(2, { text: 'nothing of note' }),
      line(3, { text: 'read this', facets: [{ features: [{ uri: 'https://nl.wikipedia.org/wiki/Troje' }] }] }),
    ]
    await writeFile(file, lines.join('\n'))
    const { stdout, stderr } = await run(process.execPath, [program, '--file', file])
    await rm(folder, { recursive: true })
    expect(stdout).toBe(
      [
        'trains    Weer geen [trein]: [vertraging]!',
        '          https://bsky.app/profile/did:plc:voorbeeld/post/r1',
        'links     read this',
        '          https://bsky.app/profile/did:plc:voorbeeld/post/r3',
        '',
      ].join('\n'),
    )
    expect(stderr).toContain('posts: 3')
  })

  it('goes on where it was when the stream breaks off', async () => {
    const server = new WebSocketServer({ port: 0 })
    await once(server, 'listening')
    const cursors: (string | null)[] = []
    server.on('connection', (socket, request) => {
      cursors.push(new URL(request.url!, 'ws://localhost').searchParams.get('cursor'))
      socket.send(line(20_000_000 + cursors.length, { text: `NASA ${cursors.length}` }))
      if (cursors.length === 1) socket.close()
    })
    const { port } = server.address() as AddressInfo
    const child = spawn(process.execPath, [program, '--url', `ws://localhost:${port}/subscribe`], { stdio: 'pipe' })
    let out = ''
    for await (const chunk of child.stdout) {
      out += String(chunk)
      if (out.includes('NASA] 2') || out.length > 2000) break
    }
    child.kill()
    for (const client of server.clients) client.terminate()
    server.close()
    expect(out).toContain('exact     [NASA] 1\n')
    expect(cursors).toEqual([null, '15000001'])
  })
})

const { url, missing, title } = sharedData('conformance/jetstream-real/corpus/expected_v1.jsonl')

describe.skipIf(missing)(title('the example that watches the firehose, on real lines'), () => {
  it('reads every new post in them', async () => {
    const lines = (await readFile(url, 'utf8')).split('\n').filter((text) => text !== '')
    const created = lines.filter((text) => {
      const { commit } = JSON.parse(text)
      return commit?.operation === 'create' && commit.collection === 'app.bsky.feed.post'
    })
    const { stderr } = await run(process.execPath, [program, '--file', fileURLToPath(url)])
    expect(created.length).toBeGreaterThan(0)
    expect(stderr).toContain(`posts: ${created.length},`)
  })
})
