import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import type pg from 'pg'
import { ensureEnumerationChecks } from './enumeration-checks.ts'
import { DatabaseNewerError, MigrationError } from './errors.ts'
import { inTransaction } from './transaction.ts'

/** One step forward. `name` is the file's, such as `0001-organisation.sql`; steps run in the order of their names. */
export interface Migration {
  readonly name: string
  readonly sql: string
}

/** Any fixed number: two starts at once wait for each other on it. */
const lockKey = 0x54_52_4f_4a

/**
 * Brings the database up to date, in one transaction under a lock: all of it happens or nothing does.
 * @throws {MigrationError} a step fails, or is not what it was when it ran
 * @throws {DatabaseNewerError} a step was run that is not in the list
 */
export async function migrate(pool: pg.Pool, migrations?: readonly Migration[]): Promise<readonly string[]> {
  const list = migrations ?? (await readMigrations())
  return await inTransaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [lockKey])
    const done = await readDone(client)
    refuseUnknown(done, list)
    const run: string[] = []
    for (const migration of list) {
      const checksum = checksumOf(migration)
      const before = done.get(migration.name)
      if (before === checksum) continue
      if (before !== undefined)
        throw new MigrationError(migration.name, 'was edited after it ran. Add a new one instead.')
      await runOne(client, migration, checksum)
      run.push(migration.name)
    }
    if (migrations === undefined) await ensureEnumerationChecks(client)
    return run
  })
}

async function readMigrations(): Promise<readonly Migration[]> {
  const folder = new URL('migrations/', import.meta.url)
  const names = (await readdir(folder)).filter((name) => /^\d{4}-.*\.sql$/.test(name)).sort()
  return await Promise.all(names.map(async (name) => ({ name, sql: await readFile(new URL(name, folder), 'utf8') })))
}

async function readDone(client: pg.ClientBase): Promise<ReadonlyMap<string, string>> {
  await client.query(
    `create schema if not exists troje;
     create table if not exists troje.migration
     (name text primary key, checksum text not null, ran_at timestamptz not null default now())`,
  )
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from troje.migration order by name',
  )
  return new Map(rows.map((row) => [row.name, row.checksum]))
}

function refuseUnknown(done: ReadonlyMap<string, string>, list: readonly Migration[]): void {
  const known = new Set(list.map((migration) => migration.name))
  const unknown = [...done.keys()].find((name) => !known.has(name))
  if (unknown !== undefined) throw new DatabaseNewerError(unknown)
}

async function runOne(client: pg.ClientBase, migration: Migration, checksum: string): Promise<void> {
  try {
    await client.query(migration.sql)
    await client.query('insert into troje.migration (name, checksum) values ($1, $2)', [migration.name, checksum])
  } catch (cause) {
    throw new MigrationError(migration.name, cause instanceof Error ? cause.message : String(cause), cause)
  }
}

/** Line endings do not count: a checkout on Windows is the same migration. */
function checksumOf(migration: Migration): string {
  return createHash('sha256').update(migration.sql.replaceAll('\r\n', '\n')).digest('hex')
}
