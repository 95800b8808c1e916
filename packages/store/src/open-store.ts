import type { Database } from './database.ts'
import { createCases } from './listening/cases.ts'
import { createImports } from './listening/imports.ts'
import { createMentions } from './listening/mentions.ts'
import { createPurge } from './listening/purge.ts'
import { createQueries } from './listening/queries.ts'
import { createSourceSecrets } from './listening/source-secrets.ts'
import { createSources } from './listening/sources.ts'
import { migrate } from './migrate.ts'
import { createCodeWords } from './organisation/code-words.ts'
import { createOrganisation } from './organisation/profile.ts'
import { createSettings } from './organisation/settings.ts'
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
    codeWords: createCodeWords(pool),
    settings: createSettings(pool),
    queries: createQueries(pool),
    sources: createSources(pool),
    sourceSecrets: createSourceSecrets(pool),
    imports: createImports(pool),
    mentions: createMentions(pool),
    cases: createCases(pool),
    purge: createPurge(pool),
  }
}
