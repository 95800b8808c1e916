import type pg from 'pg'
import { UnknownUserError } from './errors.ts'

const attempts = 8
const deadlock = '40P01'
const serialisation = '40001'
const foreignKeyViolation = '23503'

/** Runs on one connection in one transaction. What two of them blocked for each other is tried again. */
export async function inTransaction<Result>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await tryOnce(pool, work)
    } catch (error) {
      if (attempt === attempts || !hasSqlState(error, deadlock, serialisation)) throw error
    }
  }
}

async function tryOnce<Result>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect()
  let broken: Error | undefined
  const onError = (error: Error) => {
    broken = error
  }
  // A connection that is cut while nothing is asked of it says so here; the next statement fails by itself.
  client.on('error', onError)
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((rollbackError: Error) => {
      broken = rollbackError
    })
    throw error
  } finally {
    client.off('error', onError)
    client.release(broken)
  }
}

/** See PostgreSQL's Appendix A for the codes. */
export function hasSqlState(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code)
}

/** A broken reference to an account becomes an error that says so. */
export async function namingUnknownUsers<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work
  } catch (error) {
    const isReference = hasSqlState(error, foreignKeyViolation)
    const constraint = error instanceof Error && 'constraint' in error ? String(error.constraint) : ''
    if (isReference && /_(owner|by|assignee|subject)_id_fkey$/.test(constraint)) throw new UnknownUserError(error)
    throw error
  }
}
