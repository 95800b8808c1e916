import type { Database } from './database.ts'
import { migrate } from './migrate.ts'
import { createCases } from './queries/cases.ts'
import { createImports } from './queries/imports.ts'
import { createMentions } from './queries/mentions.ts'
import { createOrganisation } from './queries/organisation.ts'
import { createPurge } from './queries/purge.ts'
import { createQueries } from './queries/queries.ts'
import { createSettings } from './queries/settings.ts'
import { createSources } from './queries/sources.ts'
import type { Store } from './store.ts'

/**
 * Brings the database up to date, and opens the store on it. The database stays the caller's to dispose.
 * @throws {MigrationError} a migration failed, or was edited after it ran
 * @throws {DatabaseNewerError} a newer Troje made this database
 */
export async function openStore(database: Database): Promise<Store> {
  const { pool } = database
  await migrate(pool)
  return {
    organisation: createOrganisation(pool),
    settings: createSettings(pool),
    queries: createQueries(pool),
    sources: createSources(pool),
    imports: createImports(pool),
    mentions: createMentions(pool),
    cases: createCases(pool),
    purge: createPurge(pool),
  }
}
