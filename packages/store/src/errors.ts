/** What went wrong with the store, under a stable `code`. Every error below is one of these. */
export class StoreError extends Error {
  readonly code: string

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = new.target.name
    this.code = code
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
