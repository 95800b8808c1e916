import type pg from 'pg'
import { parseRowId } from '../row-id.ts'
import type { SealedSecretRow, Store } from '../store.ts'

export function createSourceSecrets(pool: pg.Pool): Store['sourceSecrets'] {
  return {
    async list(sourceId) {
      const { rows } = await pool.query<SealedSecretRow>(
        `select name, key_id as "keyId", sealed from listening.source_secret where source_id = $1 order by name`,
        [parseRowId(sourceId)],
      )
      return rows
    },
    async all() {
      const { rows } = await pool.query<SealedSecretRow & { sourceId: string }>(
        `select source_id as "sourceId", name, key_id as "keyId", sealed from listening.source_secret
         order by source_id, name`,
      )
      return rows
    },
    keep: (sourceId, secrets) => saveSecrets(pool, sourceId, secrets),
    async replace(sourceId, before, after) {
      const { rowCount } = await pool.query(
        `update listening.source_secret set key_id = $4, sealed = $5
         where source_id = $1 and name = $2 and sealed = $3`,
        [parseRowId(sourceId), before.name, before.sealed, after.keyId, after.sealed],
      )
      return rowCount === 1
    },
  }
}

/** For a source that is gone, nothing is kept. */
export async function saveSecrets(
  client: pg.Pool | pg.PoolClient,
  sourceId: string,
  secrets: readonly SealedSecretRow[],
): Promise<void> {
  if (secrets.length === 0) return
  await client.query(
    `insert into listening.source_secret (source_id, name, key_id, sealed)
     select source.id, given.name, given.key_id, given.sealed
     from unnest($2::text[], $3::text[], $4::bytea[]) as given (name, key_id, sealed)
     join listening.source on source.id = $1
     on conflict (source_id, name) do update set key_id = excluded.key_id, sealed = excluded.sealed`,
    [
      parseRowId(sourceId),
      secrets.map(({ name }) => name),
      secrets.map(({ keyId }) => keyId),
      secrets.map(({ sealed }) => sealed),
    ],
  )
}
