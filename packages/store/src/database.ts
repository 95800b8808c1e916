import pg from 'pg'
import { openEmbeddedServer } from './embedded/open-embedded-server.ts'
import { DatabaseTooOldError, DatabaseUnreachableError } from './errors.ts'

/** Somebody else's server by its address, or the one that Troje starts in a folder. */
export type DatabaseOptions =
  | { readonly url: string; readonly log?: (line: string) => void }
  | { readonly dataDir: string; readonly log?: (line: string) => void }

/** An open database. Disposing it closes the connections, and stops the embedded server. */
export interface Database extends AsyncDisposable {
  readonly pool: pg.Pool
  /** A `postgresql://` address, with the password: for clients that need a connection of their own. Never log it. */
  readonly url: string
  readonly kind: 'embedded' | 'external'
}

const oldestVersion = 150_000

/**
 * Opens a database: an external server (PostgreSQL 15 or newer), or the embedded one in `dataDir`.
 * @throws {DataFolderInUseError} another process has the folder
 * @throws {DatabaseTooOldError} the server is older than PostgreSQL 15
 * @throws {DatabaseUnreachableError} no connection
 * @throws {EmbeddedServerError} the embedded server does not start
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const log = options.log ?? (() => {})
  if ('url' in options) return await openExternal(options.url, log)
  const server = await openEmbeddedServer(options.dataDir, log)
  try {
    const pool = openPool(server.url, log)
    return {
      pool,
      url: server.url,
      kind: 'embedded',
      async [Symbol.asyncDispose]() {
        await closePool(pool)
        await server[Symbol.asyncDispose]()
      },
    }
  } catch (error) {
    await server[Symbol.asyncDispose]()
    throw error
  }
}

async function openExternal(url: string, log: (line: string) => void): Promise<Database> {
  const pool = openPool(url, log)
  try {
    await checkVersion(pool, url)
  } catch (error) {
    await closePool(pool)
    throw error
  }
  return { pool, url, kind: 'external', [Symbol.asyncDispose]: () => closePool(pool) }
}

async function checkVersion(pool: pg.Pool, url: string): Promise<void> {
  let version: { server_version: string; number: number } | undefined
  try {
    const result = await pool.query<{ server_version: string; number: number }>(
      `select current_setting('server_version') as server_version, current_setting('server_version_num')::int as number`,
    )
    version = result.rows[0]
  } catch (cause) {
    throw new DatabaseUnreachableError(withoutPassword(url), cause)
  }
  if (version !== undefined && version.number < oldestVersion) throw new DatabaseTooOldError(version.server_version)
}

function openPool(url: string, log: (line: string) => void): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 20, application_name: 'troje', keepAlive: true })
  // A server that restarts drops idle connections; the pool makes new ones. Without a listener that would end the process.
  pool.on('error', (error) => log(`database connection lost: ${error.message}`))
  return pool
}

async function closePool(pool: pg.Pool): Promise<void> {
  if (!pool.ended && !pool.ending) await pool.end()
}

function withoutPassword(url: string): string {
  // Up to the last @: a password may hold one that nobody escaped.
  return url.replace(/\/\/.*@/, '//').replace(/([?&]password=)[^&]*/i, '$1…')
}
