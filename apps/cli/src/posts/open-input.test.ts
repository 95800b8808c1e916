import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { main } from '../program.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'troje-input-'))
})

afterAll(() => rm(folder, { recursive: true }))

async function tried(name: string, bytes: Uint8Array): Promise<{ status: number; out: string; err: string }> {
  let out = ''
  let err = ''
  const file = join(folder, name)
  await writeFile(file, bytes)
  const status = await main(['node', 'troje', 'query', 'try', 'storing', file], {
    stdin: Readable.from([]),
    stdout: new Writable({ write: (chunk, _, done) => ((out += String(chunk)), done()) }),
    stderr: new Writable({ write: (chunk, _, done) => ((err += String(chunk)), done()) }),
  })
  return { status, out, err }
}

const lines = Array.from({ length: 20_000 }, (_, index) => JSON.stringify({ id: `${index}`, text: `storing ${index}` }))
const packed = gzipSync(lines.join('\n'))

describe('troje query try', () => {
  it('reads what is packed in a file', async () => {
    const { status, out } = await tried('posts.ndjson.gz', packed)
    expect([status, out.endsWith('20000 of 20000 posts match\n')]).toEqual([0, true])
  })

  it('names a packed file that ends too early or is none', async () => {
    const half = await tried('half.gz', packed.subarray(0, packed.length >> 1))
    expect([half.status, half.err]).toEqual([
      expect.any(Number),
      expect.stringContaining('half.gz: this is not a whole'),
    ])
    expect(half.status).not.toBe(0)
    expect((await tried('plain.gz', Buffer.from(lines[0]!))).err).toContain('plain.gz: this is not a whole gzip file')
  })
})
