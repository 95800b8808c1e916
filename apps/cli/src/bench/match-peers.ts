import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Post } from '@troje/post'
import { openDatabase } from '@troje/store'
import { parse, test } from 'liqe'
import { fts5, liqe, toSyntax, tsquery } from './match-syntax.ts'
import type { BenchQuery } from './match-workload.ts'

/** What a peer found in a batch (`query post`), and how long it took, its index of the batch included. */
export interface PeerResult {
  readonly found: ReadonlySet<string>
  readonly posts: number
  readonly queries: number
  readonly ms: number
}

type Written = readonly (readonly [id: string, text: string])[]

function written(queries: readonly BenchQuery[], syntax: typeof fts5): Written {
  return queries.flatMap(({ id, node }) => {
    const text = toSyntax(node, syntax, true)
    return text === null ? [] : [[id, text] as const]
  })
}

export function askSqlite(queries: readonly BenchQuery[], posts: readonly Post[]): PeerResult {
  const asked = written(queries, fts5)
  const database = new DatabaseSync(':memory:')
  const start = performance.now()
  database.exec(`create virtual table batch using fts5(text, tokenize = 'unicode61', detail = full)`)
  database.exec('begin')
  const insert = database.prepare('insert into batch(rowid, text) values (?, ?)')
  for (const [index, post] of posts.entries()) insert.run(index, post.text)
  database.exec('commit')
  const select = database.prepare('select rowid from batch where batch match ?')
  const found = new Set<string>()
  for (const [id, text] of asked) {
    for (const { rowid } of select.all(text)) found.add(`${id} ${posts[Number(rowid)]!.id}`)
  }
  const ms = performance.now() - start
  database.close()
  return { found, posts: posts.length, queries: asked.length, ms }
}

export function askLiqe(queries: readonly BenchQuery[], posts: readonly Post[]): PeerResult {
  const asked = written(queries, liqe).map(([id, text]) => ({ id, tree: parse(text) }))
  const found = new Set<string>()
  const start = performance.now()
  for (const post of posts) {
    for (const { id, tree } of asked) if (test(tree, { text: post.text })) found.add(`${id} ${post.id}`)
  }
  return { found, posts: posts.length, queries: asked.length, ms: performance.now() - start }
}

export async function askPostgres(queries: readonly BenchQuery[], posts: readonly Post[]): Promise<PeerResult> {
  const asked = written(queries, tsquery)
  const dataDir = await mkdtemp(join(tmpdir(), 'troje-bench-'))
  // Within reach of the user that the database runs as when root starts it.
  await chmod(dataDir, 0o755)
  try {
    await using database = await openDatabase({ dataDir })
    const client = await database.pool.connect()
    try {
      await client.query('create temporary table query (id text, words tsquery)')
      await client.query('insert into query select * from unnest($1::text[], $2::tsquery[])', [
        asked.map(([id]) => id),
        asked.map(([, text]) => text),
      ])
      const start = performance.now()
      await client.query('create temporary table batch (id text, words tsvector)')
      await client.query(
        `insert into batch select id, to_tsvector('simple', text) from unnest($1::text[], $2::text[]) as post (id, text)`,
        [posts.map((post) => post.id), posts.map((post) => post.text.replaceAll('\0', ' '))],
      )
      await client.query('create index on batch using gin (words) with (fastupdate = off)')
      await client.query('analyze batch')
      const { rows } = await client.query<{ pair: string }>(
        `select query.id || ' ' || batch.id as pair from query join batch on batch.words @@ query.words`,
      )
      const ms = performance.now() - start
      return { found: new Set(rows.map((row) => row.pair)), posts: posts.length, queries: asked.length, ms }
    } finally {
      client.release()
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}
