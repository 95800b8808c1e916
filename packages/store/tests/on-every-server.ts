import type { NewMention, Store } from '../src/index.ts'
import { openStore, type BatchOutcome, type Database } from '../src/index.ts'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import { openTestDatabase } from '../../../tests/test-database.ts'

/** What a test of the store works with; filled before the first test of a file runs. */
export interface Bench {
  database: Database
  store: Store
}

/** The same tests on each server of the run: the embedded one, and yours where one is set. */
export function onEveryServer(name: string, define: (bench: Bench) => void): void {
  for (const server of inject('postgresUrls')) {
    describe(`${name}, on the ${server.name} server`, () => {
      const bench = {} as Bench
      beforeAll(async () => {
        bench.database = await openTestDatabase(server.url)
        bench.store = await openStore(bench.database)
        await addUser(bench, 'ann', 'Ann')
        await addUser(bench, 'bob', 'Bob')
      })
      afterAll(async () => {
        await bench.database[Symbol.asyncDispose]()
      })
      define(bench)
    })
  }
}

async function addUser(bench: Bench, id: string, name: string): Promise<void> {
  await bench.database.pool.query('insert into account."user" (id, name, email) values ($1, $2, $3)', [
    id,
    name,
    `${id}@example.org`,
  ])
}

export function mentionOf(
  id: string,
  queryIds: readonly string[],
  more: Partial<NewMention['post']> & { findings?: NewMention['findings'] } = {},
): NewMention {
  const { findings, ...post } = more
  return {
    post: { id, text: `Post ${id}`, createdAt: '2026-03-01T10:00:00Z', source: 'bluesky', ...post },
    matches: queryIds.map((queryId) => ({ queryId, spans: [[0, 4]] })),
    findings: findings ?? [],
  }
}

export function findingOf(kind: NewMention['findings'][number]['kind']): NewMention['findings'][number] {
  return { kind, start: 0, end: 4, target: null, rule: 'test', reason: { nl: 'Omdat.', en: 'Because.' }, clause: null }
}

export function outcomeOf(
  sourceId: string,
  mentions: readonly NewMention[],
  more: Partial<BatchOutcome> = {},
): BatchOutcome {
  return { sourceId, mentions, deleted: [], postsSeen: mentions.length, lastPostAt: null, ...more }
}

let made = 0

/** A query and a source of their own, so that tests do not see each other's posts. */
export async function makeListener(store: Store): Promise<{ queryId: string; sourceId: string; prefix: string }> {
  made += 1
  const query = await store.queries.create(
    { name: `Query ${made}`, text: 'troje', purpose: 'information', enabled: true },
    null,
  )
  const source = await store.sources.create({ kind: 'jetstream', name: `Source ${made}`, settings: {}, enabled: true })
  return { queryId: query.id, sourceId: source.id, prefix: `p${made}-` }
}
