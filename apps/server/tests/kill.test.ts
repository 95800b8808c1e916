import { mkdtempDisposable } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openTestDatabase } from '../../../tests/test-database.ts'
import type { ImportRecord } from '../src/http/schemas.ts'
import { readEvents } from './event-reader.ts'
import { enter, killChild, startChild } from './child-server.ts'
import { openClient, type Client } from './running-server.ts'

const total = 12_000
const kills = 10
/** A round is killed once so many new mentions were told. */
const toldBeforeKill = 600

async function sendFile(client: Client): Promise<ImportRecord> {
  const rows = Array.from({ length: total }, (_, index) =>
    JSON.stringify({ id: `k${index}`, text: `Zonnedael ${index}` }),
  )
  const input = { fileName: 'kill.ndjson', bytesTotal: 0 }
  const { id } = await client.json<ImportRecord>(201, 'POST', '/api/imports/start', input)
  return await client.json(200, 'PUT', `/api/imports/${id}/content`, rows.join('\n'))
}

describe('a server that is killed during an import, ten times', () => {
  it(
    'has every acknowledged post exactly once, and says which imports were cut off',
    { timeout: 300_000 },
    async () => {
      await using database = await openTestDatabase()
      await using folder = await mkdtempDisposable(join(tmpdir(), 'troje-kill-'))
      const acknowledged = new Set<string>()
      for (let round = 0; round < kills; round++) {
        const child = await startChild(database.url, folder.path)
        try {
          const client = openClient(child.url)
          await enter(client, child.setupUrl)
          await using events = await readEvents(child.url, client.cookie)
          const sent = sendFile(client).then(
            () => 'finished',
            () => 'cut off',
          )
          let told = 0
          await events.until(({ name, data }) => {
            if (name !== 'mentions') return false
            const { ids } = data as { ids: string[] } // eventSchemas.mentions
            for (const id of ids) acknowledged.add(id)
            told += ids.length
            return told >= toldBeforeKill
          })
          await killChild(child)
          expect(await sent).toBe('cut off')
        } finally {
          child.process.kill('SIGKILL')
        }
      }
      expect(acknowledged.size).toBeGreaterThanOrEqual(kills * toldBeforeKill)

      const child = await startChild(database.url, folder.path)
      try {
        const client = openClient(child.url)
        await enter(client, child.setupUrl)
        const cutOff = await client.json<ImportRecord[]>(200, 'GET', '/api/imports')
        expect(cutOff.map((each) => each.state)).toEqual(Array(kills).fill('failed'))
        expect(cutOff[0]?.error?.en).toContain('nothing is doubled')
        expect(await sendFile(client)).toMatchObject({ state: 'done', read: total, matched: total })
      } finally {
        await killChild(child)
      }
      const { rows } = await database.pool.query<{ id: string; post_id: string }>(
        'select id, post_id from listening.mention',
      )
      expect(rows).toHaveLength(total)
      expect(new Set(rows.map((row) => row.post_id)).size).toBe(total)
      const kept = new Set(rows.map((row) => row.id))
      expect([...acknowledged].filter((id) => !kept.has(id))).toEqual([])
    },
  )
})
