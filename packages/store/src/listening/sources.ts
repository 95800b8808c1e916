import type pg from 'pg'
import { parseRowId } from '../row-id.ts'
import { toStorable } from '../storable.ts'
import type { SourceRow, Store } from '../store.ts'
import { serializeInstant } from './instant.ts'

type Record = Omit<SourceRow, 'postsSeen' | 'mentions' | 'lastPostAt' | 'lastRunAt'> & {
  postsSeen: string
  mentions: string
  lastPostAt: Date | null
  lastRunAt: Date | null
}

const columns = `id, kind, name, settings, enabled, state, cursor, last_post_at as "lastPostAt",
  last_run_at as "lastRunAt", error, posts_seen as "postsSeen", mentions`

export function createSources(pool: pg.Pool): Store['sources'] {
  async function ask(statement: string, values: readonly unknown[]): Promise<SourceRow | null> {
    const { rows } = await pool.query<Record>(statement, [...values])
    return rows[0] === undefined ? null : toSourceRow(rows[0])
  }
  return {
    async list() {
      const { rows } = await pool.query<Record>(`select ${columns} from listening.source order by id`)
      return rows.map(toSourceRow)
    },
    get: (id) => ask(`select ${columns} from listening.source where id = $1`, [parseRowId(id)]),
    async create(input) {
      const { kind, name, settings, enabled } = toStorable(input)
      const row = await ask(
        `insert into listening.source (kind, name, settings, enabled, state)
         values ($1, $2, $3::jsonb, $4, $5) returning ${columns}`,
        [kind, name, JSON.stringify(settings), enabled, enabled ? 'starting' : 'stopped'],
      )
      // An insert that returns gives one row.
      return row!
    },
    async update(id, input) {
      const { name, settings, enabled } = toStorable(input)
      return await ask(
        `update listening.source set name = coalesce($2, name), settings = coalesce($3::jsonb, settings),
           enabled = coalesce($4, enabled) where id = $1 returning ${columns}`,
        [parseRowId(id), name, settings === undefined ? null : JSON.stringify(settings), enabled],
      )
    },
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

function toSourceRow(row: Record): SourceRow {
  return {
    ...row,
    postsSeen: Number(row.postsSeen),
    mentions: Number(row.mentions),
    lastPostAt: serializeInstant(row.lastPostAt),
    lastRunAt: serializeInstant(row.lastRunAt),
  }
}
