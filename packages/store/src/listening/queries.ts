import type pg from 'pg'
import { parseRowId } from '../row-id.ts'
import { toStorable } from '../storable.ts'
import type { QueryChangeKind } from '../enumerations.ts'
import { QueryChangedError } from '../errors.ts'
import type { QueryChangeRow, QueryExtrasRow, QueryInputRow, QueryRow, QueryTestRow, Store } from '../store.ts'
import { inTransaction, namingUnknownUsers } from '../transaction.ts'
import { readQueryTests, replaceQueryTests } from './query-tests.ts'
import { removeMentions } from './remove-mentions.ts'

type Record = Omit<QueryRow, 'mentions' | 'createdAt' | 'updatedAt'> & {
  mentions: string
  createdAt: Date
  updatedAt: Date
}

const select = `select q.id, q.name, q.text, q.purpose, q.enabled, q.owner_id as "ownerId", u.name as "ownerName",
    q.mentions, q.created_at as "createdAt", q.updated_at as "updatedAt"
  from listening.query q left join account."user" u on u.id = q.owner_id`

export function createQueries(pool: pg.Pool): Store['queries'] {
  return {
    async list() {
      const { rows } = await pool.query<Record>(`${select} order by q.id`)
      return rows.map(toQueryRow)
    },
    get: (id) => getQuery(pool, id),
    create: (input, ownerId, tests = []) => namingUnknownUsers(createQuery(pool, input, ownerId, tests)),
    update: (id, input, by, extras = {}) => namingUnknownUsers(updateQuery(pool, id, input, by, extras)),
    remove: (id, by) => namingUnknownUsers(removeQuery(pool, id, by)),
    tests: () => readQueryTests(pool),
    history: (id) => listChanges(pool, id),
  }
}

async function getQuery(client: pg.Pool | pg.PoolClient, id: string): Promise<QueryRow | null> {
  const { rows } = await client.query<Record>(`${select} where q.id = $1`, [parseRowId(id)])
  return rows[0] === undefined ? null : toQueryRow(rows[0])
}

async function createQuery(
  pool: pg.Pool,
  input: QueryInputRow,
  ownerId: string | null,
  tests: readonly QueryTestRow[],
): Promise<QueryRow> {
  return await inTransaction(pool, async (client) => {
    const { name, text, purpose, enabled } = toStorable(input)
    const { rows } = await client.query<{ id: string }>(
      'insert into listening.query (name, text, purpose, enabled, owner_id) values ($1, $2, $3, $4, $5) returning id',
      [name, text, purpose, enabled, ownerId],
    )
    // An insert that returns gives one row.
    const id = rows[0]!.id
    await replaceQueryTests(client, id, tests)
    await recordChange(client, id, 'created', ownerId)
    return (await getQuery(client, id))!
  })
}

async function updateQuery(
  pool: pg.Pool,
  id: string,
  input: QueryInputRow,
  by: string | null,
  { tests, kind = 'changed', rewrites = [] }: QueryExtrasRow,
): Promise<QueryRow | null> {
  return await inTransaction(pool, async (client) => {
    const { name, text, purpose, enabled } = toStorable(input)
    const { rowCount } = await client.query(
      `update listening.query set name = $2, text = $3, purpose = $4, enabled = $5, updated_at = now() where id = $1`,
      [parseRowId(id), name, text, purpose, enabled],
    )
    if (rowCount === 0) return null
    if (tests !== undefined) await replaceQueryTests(client, id, tests)
    await recordChange(client, id, kind, by)
    for (const rewrite of rewrites) await rewriteQuery(client, rewrite, by)
    return await getQuery(client, id)
  })
}

async function rewriteQuery(
  client: pg.PoolClient,
  { id, from, text }: NonNullable<QueryExtrasRow['rewrites']>[number],
  by: string | null,
): Promise<void> {
  const { rowCount } = await client.query(
    'update listening.query set text = $3, updated_at = now() where id = $1 and text = $2',
    [parseRowId(id), from, toStorable(text)],
  )
  if (rowCount === 0) throw new QueryChangedError(id)
  await recordChange(client, id, 'rewritten', by)
}

/** What no other query matches and nobody cares for goes with it (promise P3); its history stays. */
async function removeQuery(pool: pg.Pool, id: string, by: string | null): Promise<boolean> {
  return await inTransaction(pool, async (client) => {
    const queryId = parseRowId(id)
    const { rowCount } = await client.query('select from listening.query where id = $1 for update', [queryId])
    if (rowCount === 0) return false
    await recordChange(client, id, 'removed', by)
    const { rows } = await client.query<{ id: string; orphaned: boolean }>(
      `with gone as (delete from listening.mention_query where query_id = $1 returning mention_id)
       update listening.mention m set query_ids = array_remove(m.query_ids, $1::bigint)
       from gone where m.id = gone.mention_id
       returning m.id, m.query_ids = '{}' and m.case_id is null as orphaned`,
      [queryId],
    )
    await removeMentions(
      client,
      rows.filter((row) => row.orphaned).map((row) => row.id),
    )
    await client.query('delete from listening.query where id = $1', [queryId])
    return true
  })
}

async function recordChange(
  client: pg.PoolClient,
  id: string,
  kind: QueryChangeKind,
  by: string | null,
): Promise<void> {
  await client.query(
    `insert into listening.query_change (query_id, kind, by_id, name, text, purpose, enabled)
     select id, $2, $3, name, text, purpose, enabled from listening.query where id = $1`,
    [id, kind, by],
  )
}

async function listChanges(pool: pg.Pool, id: string): Promise<readonly QueryChangeRow[]> {
  const { rows } = await pool.query<Omit<QueryChangeRow, 'at'> & { at: Date }>(
    `select c.id, c.kind, c.at, u.name as "byName", c.name, c.text, c.purpose, c.enabled
     from listening.query_change c left join account."user" u on u.id = c.by_id
     where c.query_id = $1 order by c.id`,
    [parseRowId(id)],
  )
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

function toQueryRow(row: Record): QueryRow {
  return {
    ...row,
    mentions: Number(row.mentions),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}
