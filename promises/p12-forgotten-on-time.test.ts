import { describe, expect, it } from 'vitest'
import { openTestServer } from '../apps/server/tests/running-server.ts'
import { openStore } from '@troje/store'
import { retention } from '../apps/server/src/jobs/daily.ts'

const day = 24 * 60 * 60 * 1000

describe('P12: it is forgotten on time', () => {
  it('keeps a mention without a case 30 days, a case six months after its last activity', () => {
    expect(retention).toEqual({ mentionDays: 30, caseDays: 183 })
  })

  it('removes what is past its term, and no query returns it afterwards', async () => {
    await using server = await openTestServer()
    const client = await server.signIn()
    await client.json(201, 'POST', '/api/queries', { name: 'z', text: 'Zonnedael', purpose: 'reputation' })
    const { id } = await client.json<{ id: string }>(201, 'POST', '/api/imports/start', {
      fileName: 'p.ndjson',
      bytesTotal: 1,
    })
    const lines = ['niemand keek', 'iemand hielp'].map((text, at) =>
      JSON.stringify({ id: String(at), text: `Zonnedael ${text}` }),
    )
    await client.json(200, 'PUT', `/api/imports/${id}/content`, lines.join('\n'))
    const before = await client.json<{ items: { id: string; text: string }[] }>(200, 'GET', '/api/mentions')
    const helped = before.items.find((item) => item.text.includes('hielp'))
    await client.json(200, 'PATCH', `/api/mentions/${helped?.id}`, { status: 'done' })

    const store = await openStore(server.database)
    const texts = async (): Promise<string[]> => {
      const page = await client.json<{ items: { text: string }[] }>(200, 'GET', '/api/mentions')
      const found = await client.json<{ items: { text: string }[] }>(200, 'GET', '/api/mentions?q=Zonnedael')
      expect(found.items.map((item) => item.text).toSorted()).toEqual(page.items.map((item) => item.text).toSorted())
      return page.items.map((item) => item.text)
    }
    expect(await store.purge(new Date(Date.now() + 29 * day), retention)).toEqual({ mentions: 0, cases: 0 })
    expect(await texts()).toHaveLength(2)
    expect(await store.purge(new Date(Date.now() + 31 * day), retention)).toMatchObject({ mentions: 1, cases: 0 })
    expect(await texts()).toEqual(['Zonnedael iemand hielp'])
    expect(await store.purge(new Date(Date.now() + 184 * day), retention)).toMatchObject({ cases: 1 })
    expect(await texts()).toEqual([])
  })
})
