import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { ColumnMapping, ImportRecord, MentionPage, QueryRecord } from '../src/http/schemas.ts'
import { openTestServer, organisation, type Client } from './running-server.ts'
import { sharedData } from '../../../tests/shared-data.ts'

const { url: file, missing, title } = sharedData('dev/airline_tweets.csv')

/** How the column calls an airline → the account that its customers write to. */
const airlines = {
  'Virgin America': '@virginamerica',
  United: '@united',
  Southwest: '@southwestair',
  Delta: '@jetblue',
  'US Airways': '@usairways',
  American: '@americanair',
} as const

/** Rows of the column, and of those so many that name the account (read from the file with a spreadsheet). */
const rows = { 'Virgin America': 504, United: 3822, Southwest: 2420, Delta: 2222, 'US Airways': 2913, American: 2759 }
const namingTheirAccount = { ...rows, Delta: 2218 }

const mapping: ColumnMapping = {
  id: null,
  text: 'text',
  // The column is carried along as a title, so that what was found can be counted against it.
  title: 'airline',
  createdAt: 'tweet_created',
  lang: null,
  url: null,
  source: null,
  handle: 'name',
  displayName: null,
}

describe.skipIf(missing)(title('14,640 real posts to six airlines'), () => {
  it('are imported once, and each query finds the rows of its airline', async () => {
    await using server = await openTestServer()
    const admin = await server.signIn()
    const accounts = Object.values(airlines).map((account) => `x:${account.slice(1)}`)
    await admin.json(200, 'PUT', '/api/organisation', { ...organisation, accounts })
    const queries = new Map<string, string>()
    for (const [name, text] of Object.entries(airlines)) {
      const input = { name, text, purpose: 'customer-service' }
      queries.set(name, (await admin.json<QueryRecord>(201, 'POST', '/api/queries', input)).id)
    }

    const bytes = await readFile(file)
    const first = await importFile(admin, bytes)
    expect(first).toMatchObject({ state: 'done', read: 14_640, bytesDone: bytes.byteLength })
    expect(first.added).toBe(first.matched)

    const titles = await countTitles(admin, queries)
    for (const name of Object.keys(airlines)) {
      const wanted = namingTheirAccount[name as keyof typeof rows] // the keys are those of `airlines`
      expect([name, titles.get(name)?.get(name)]).toEqual([name, wanted])
    }
    const saved = await admin.json<QueryRecord[]>(200, 'GET', '/api/queries')
    for (const query of saved) {
      const total = [...(titles.get(query.name)?.values() ?? [])].reduce((a, b) => a + b, 0)
      expect([query.name, query.mentions]).toEqual([query.name, total])
    }

    const second = await importFile(admin, bytes)
    expect(second).toMatchObject({ state: 'done', read: 14_640, matched: first.matched, added: 0 })

    const searched = await admin.json<MentionPage>(200, 'GET', '/api/mentions?q=luggage&limit=200')
    expect(searched.items.length).toBeGreaterThan(50)
  })
})

async function importFile(client: Client, bytes: Uint8Array): Promise<ImportRecord> {
  const input = { fileName: 'airline_tweets.csv', bytesTotal: bytes.byteLength }
  const { id } = await client.json<ImportRecord>(201, 'POST', '/api/imports/start', input)
  const path = `/api/imports/${id}/content?${new URLSearchParams({ mapping: JSON.stringify(mapping) }).toString()}`
  const start = performance.now()
  const done = await client.json<ImportRecord>(200, 'PUT', path, bytes)
  console.log(`airline import: ${done.added} added in ${Math.round(performance.now() - start)} ms`)
  return done
}

/** For each query, how often each airline's name stands in the column of what it found. */
async function countTitles(client: Client, queries: ReadonlyMap<string, string>) {
  const counts = new Map<string, Map<string, number>>()
  for (const [name, id] of queries) {
    const own = new Map<string, number>()
    let cursor: string | null = ''
    while (cursor !== null) {
      const search = new URLSearchParams({ query: id, limit: '200', ...(cursor !== '' && { cursor }) })
      const page: MentionPage = await client.json(200, 'GET', `/api/mentions?${search.toString()}`)
      for (const { title } of page.items) own.set(title ?? '', (own.get(title ?? '') ?? 0) + 1)
      cursor = page.next
    }
    counts.set(name, own)
  }
  return counts
}
