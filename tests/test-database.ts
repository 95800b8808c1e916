import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { openDatabase, type Database } from '../packages/store/src/database.ts'

/**
 * A database of its own for a test file, empty, on the run's server (or on the one given); dropped when disposed.
 * Its `url` may be handed to a server or another process.
 */
export async function openTestDatabase(server: string = inject('postgresUrl')): Promise<Database> {
  const name = `troje_test_${randomBytes(6).toString('hex')}`
  await runAsAdministrator(server, `create database ${name} template template0 encoding 'UTF8'`)
  const database = await openDatabase({ url: addressOf(server, name) })
  return {
    pool: database.pool,
    url: database.url,
    kind: database.kind,
    async [Symbol.asyncDispose]() {
      await database[Symbol.asyncDispose]()
      await runAsAdministrator(server, `drop database if exists ${name} with (force)`)
    },
  }
}

async function runAsAdministrator(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** The same server, another database. A socket's folder stands percent-encoded where a host stands, which `URL` refuses. */
function addressOf(server: string, database: string): string {
  return server.replace(/^(postgres(?:ql)?:\/\/[^/]*)(?:\/[^?]*)?/, `$1/${database}`)
}
