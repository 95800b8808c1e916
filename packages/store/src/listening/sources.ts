import type pg from 'pg'
import { parseRowId } from '../row-id.ts'
import { toStorable } from '../storable.ts'
import type { SealedSecretRow, SourceChangeRow, SourceInputRow, SourceRow, Store } from '../store.ts'
import { inTransaction } from '../transaction.ts'
import { serializeInstant } from './instant.ts'
import { saveSecrets } from './source-secrets.ts'
import { createTroubles } from './source-troubles.ts'

type Record = Omit<SourceRow, 'postsSeen' | 'mentions' | 'lastPostAt' | 'lastRunAt' | 'lagMs'> & {
  postsSeen: string
  mentions: string
  lagMs: string | null
  lastPostAt: Date | null
  lastRunAt: Date | null
}

const columns = `id, kind, name, settings, enabled, state, cursor, last_post_at as "lastPostAt",
  last_run_at as "lastRunAt", error, posts_seen as "postsSeen", mentions, revision, lag_ms as "lagMs",
  rate_limit as "rateLimit",
  array(select secret.name from listening.source_secret secret where secret.source_id = source.id order by 1) as "secretsSet"`

export function createSources(pool: pg.Pool): Store['sources'] {
  return {
    ...createTroubles(pool),
    async list() {
      const { rows } = await pool.query<Record>(`select ${columns} from listening.source order by id`)
      return rows.map(toSourceRow)
    },
    get: (id) => getSource(pool, id),
    create: (input, seal = () => []) => inTransaction(pool, (client) => createSource(client, input, seal)),
    update: (id, input) => inTransaction(pool, (client) => updateSource(client, id, input)),
    /** Its mentions stay, until their own term is over. */
    async remove(id) {
      const { rowCount } = await pool.query('delete from listening.source where id = $1', [parseRowId(id)])
      return rowCount === 1
    },
    async setState(id, state, error) {
      await pool.query('update listening.source set state = $2, error = $3::jsonb, last_run_at = now() where id = $1', [
        parseRowId(id),
        state,
        error === null ? null : JSON.stringify(toStorable(error)),
      ])
    },
  }
}

async function getSource(client: pg.Pool | pg.PoolClient, id: string): Promise<SourceRow | null> {
  const { rows } = await client.query<Record>(`select ${columns} from listening.source where id = $1`, [parseRowId(id)])
  return rows[0] === undefined ? null : toSourceRow(rows[0])
}

async function createSource(
  client: pg.PoolClient,
  input: SourceInputRow,
  seal: (id: string) => readonly SealedSecretRow[],
): Promise<SourceRow> {
  const { kind, name, settings, enabled } = toStorable(input)
  const { rows } = await client.query<{ id: string }>(
    `insert into listening.source (kind, name, settings, enabled, state)
     values ($1, $2, $3::jsonb, $4, $5) returning id`,
    [kind, name, JSON.stringify(settings), enabled, enabled ? 'starting' : 'stopped'],
  )
  // An insert that returns gives one row.
  const { id } = rows[0]!
  await saveSecrets(client, id, seal(id))
  return (await getSource(client, id))!
}

async function updateSource(
  client: pg.PoolClient,
  id: string,
  { secrets = [], withoutSecrets = [], ...input }: SourceChangeRow,
): Promise<SourceRow | null> {
  const { name, settings, enabled } = toStorable(input)
  const opensAnew = settings !== undefined || secrets.length + withoutSecrets.length > 0
  await client.query(
    `update listening.source set name = coalesce($2, name), settings = coalesce($3::jsonb, settings),
       enabled = coalesce($4, enabled), revision = revision + $5 where id = $1`,
    [parseRowId(id), name, settings === undefined ? null : JSON.stringify(settings), enabled, opensAnew ? 1 : 0],
  )
  await client.query('delete from listening.source_secret where source_id = $1 and name = any($2)', [
    parseRowId(id),
    withoutSecrets,
  ])
  await saveSecrets(client, id, secrets)
  return await getSource(client, id)
}

function toSourceRow(row: Record): SourceRow {
  return {
    ...row,
    postsSeen: Number(row.postsSeen),
    mentions: Number(row.mentions),
    lagMs: row.lagMs === null ? null : Number(row.lagMs),
    lastPostAt: serializeInstant(row.lastPostAt),
    lastRunAt: serializeInstant(row.lastRunAt),
  }
}
