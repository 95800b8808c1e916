/** What went wrong with the store, under a stable `code`. Every error below is one of these. */
export class StoreError extends Error {
  readonly code: string

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = new.target.name
    this.code = code
  }
}

/** SQLSTATE class 53 (no room) and what connecting says; see PostgreSQL's Appendix A. */
const diskFullState = '53100'
const awayStates = /^(08...|57P0.|53[234]00|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/
const awayMessage =
  /^Connection terminated|^timeout exceeded when trying to connect|^Client has encountered a connection error/

/** Whether the database refused to write because its disk is full. Looks through causes. */
export function isDiskFull(error: unknown): boolean {
  return someCause(error, ({ code }) => code === diskFullState)
}

/** Whether there is no database to talk to just now: it starts, stops, recovers or cannot be reached. */
export function isDatabaseAway(error: unknown): boolean {
  return someCause(error, ({ code, message }) => awayStates.test(code) || awayMessage.test(message))
}

function someCause(error: unknown, is: (found: { code: string; message: string }) => boolean): boolean {
  let current = error
  for (let depth = 0; depth < 10 && current instanceof Error; depth++) {
    const code = 'code' in current && typeof current.code === 'string' ? current.code : ''
    if (is({ code, message: current.message })) return true
    current = current.cause
  }
  return false
}

/** The data folder cannot be made, read or written. */
export class DataFolderError extends StoreError {
  constructor(dataDir: string, cause: unknown) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    const reasons: Readonly<Record<string, string>> = {
      EACCES: 'this user may not write there',
      EPERM: 'this user may not write there',
      EROFS: 'that disk can only be read',
      ENOSPC: 'the disk is full',
      EEXIST: 'there is a file with that name',
      ENOTDIR: 'there is a file in its path',
    }
    super(
      'data-folder',
      `The data folder ${dataDir} cannot be used: ${reasons[code] ?? code}. Choose one with TROJE_DATA.`,
      {
        cause,
      },
    )
  }
}

/** Another process has the data folder. `pid` names it. */
export class DataFolderInUseError extends StoreError {
  readonly pid: number
  readonly dataDir: string

  constructor(dataDir: string, pid: number) {
    super('data-folder-in-use', `The data folder ${dataDir} is in use by process ${pid}. Stop that one first.`)
    this.pid = pid
    this.dataDir = dataDir
  }
}

/** The server that was pointed to is older than PostgreSQL 15. */
export class DatabaseTooOldError extends StoreError {
  readonly version: string

  constructor(version: string) {
    super('database-too-old', `PostgreSQL ${version} is too old: Troje needs version 15 or newer.`)
    this.version = version
  }
}

/** No connection could be made. The message never holds the password. */
export class DatabaseUnreachableError extends StoreError {
  constructor(address: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message || cause.name : String(cause)
    super('database-unreachable', `No connection to PostgreSQL at ${address}: ${reason}`, { cause })
  }
}

/** The database that belongs to Troje could not be made or started; `log` has the server's last lines. */
export class EmbeddedServerError extends StoreError {
  readonly log: readonly string[]

  constructor(message: string, log: readonly string[] = [], cause?: unknown) {
    super('embedded-server', log.length === 0 ? message : `${message}\n${log.join('\n')}`, { cause })
    this.log = log
  }
}

/** A migration failed, or was edited after it ran. The database is as it was before the start. */
export class MigrationError extends StoreError {
  readonly migration: string

  constructor(migration: string, reason: string, cause?: unknown) {
    super('migration', `Migration ${migration}: ${reason}`, { cause })
    this.migration = migration
  }
}

/** The database was made by a newer Troje than this one. */
export class DatabaseNewerError extends StoreError {
  readonly migration: string

  constructor(migration: string) {
    super(
      'database-newer',
      `The database has migration ${migration}, which this Troje does not know. Start a newer one.`,
    )
    this.migration = migration
  }
}

/** A page was asked for after a position that this store did not hand out. */
export class InvalidCursorError extends StoreError {
  constructor() {
    super('invalid-cursor', 'This page position is not one that was handed out.')
  }
}

/** A query that was to change together with another is not what it was when that was decided. */
export class QueryChangedError extends StoreError {
  constructor(id: string) {
    super('query-changed', `Query ${id} was changed meanwhile.`)
  }
}

/** Somebody was named who has no account. */
export class UnknownUserError extends StoreError {
  constructor(cause: unknown) {
    super('unknown-user', 'There is no account with this id.', { cause })
  }
}

/** A batch was committed for a source or import that is not there (any more). */
export class UnknownSourceError extends StoreError {
  constructor(id: string) {
    super('unknown-source', `There is no source or import with id ${id}.`)
  }
}
