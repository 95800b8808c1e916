import type pg from 'pg'
import { UnknownSourceError } from '../errors.ts'
import { parseRowId } from '../row-id.ts'
import { toStorable } from '../storable.ts'
import type { ImportRow, Store } from '../store.ts'
import { hasSqlState } from '../transaction.ts'
import { serializeInstant } from './instant.ts'

type Count = 'bytesDone' | 'bytesTotal' | 'read' | 'matched' | 'added' | 'issueCount'
type Record = Omit<ImportRow, Count | 'startedAt' | 'finishedAt'> & { [Key in Count]: string } & {
  startedAt: Date
  finishedAt: Date | null
}

const columns = `id, source_id as "sourceId", file_name as "fileName", state, bytes_done as "bytesDone",
  bytes_total as "bytesTotal", read, matched, added, issue_count as "issueCount", issues, started_at as "startedAt",
  finished_at as "finishedAt", error`

const foreignKeyViolation = '23503'

export function createImports(pool: pg.Pool): Store['imports'] {
  async function ask(statement: string, values: readonly unknown[]): Promise<ImportRow | null> {
    const { rows } = await pool.query<Record>(statement, [...values])
    return rows[0] === undefined ? null : toImportRow(rows[0])
  }
  return {
    async list() {
      const { rows } = await pool.query<Record>(`select ${columns} from listening.import order by id desc`)
      return rows.map(toImportRow)
    },
    get: (id) => ask(`select ${columns} from listening.import where id = $1`, [parseRowId(id)]),
    async create(input) {
      const { sourceId, fileName, bytesTotal } = toStorable(input)
      const id = parseRowId(sourceId)
      if (id === null) throw new UnknownSourceError(sourceId)
      try {
        const row = await ask(
          `insert into listening.import (source_id, file_name, state, bytes_total)
           values ($1, $2, 'running', $3) returning ${columns}`,
          [id, fileName, bytesTotal],
        )
        // An insert that returns gives one row.
        return row!
      } catch (error) {
        throw hasSqlState(error, foreignKeyViolation) ? new UnknownSourceError(sourceId) : error
      }
    },
    finish: (id, state, error) =>
      ask(
        `update listening.import set state = $2, error = $3::jsonb, finished_at = now() where id = $1
         returning ${columns}`,
        [parseRowId(id), state, error === null ? null : JSON.stringify(toStorable(error))],
      ),
  }
}

function toImportRow(row: Record): ImportRow {
  return {
    ...row,
    bytesDone: Number(row.bytesDone),
    bytesTotal: Number(row.bytesTotal),
    read: Number(row.read),
    matched: Number(row.matched),
    added: Number(row.added),
    issueCount: Number(row.issueCount),
    startedAt: row.startedAt.toISOString(),
    finishedAt: serializeInstant(row.finishedAt),
  }
}
