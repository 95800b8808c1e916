import { rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { DataFolderError, EmbeddedServerError, StoreError } from '../errors.ts'
import { hasSqlState } from '../transaction.ts'
import { findBinaries, type Binaries } from './binaries.ts'
import { databaseName, ensureCluster } from './cluster.ts'
import { layOutDataFolder, prepareDataFolder, type DataFolder } from './data-folder.ts'
import { openFolderLock } from './folder-lock.ts'
import { stopOrphan } from './orphan.ts'
import { startServerProcess, type Endpoint, type ServerProcess } from './server-process.ts'
import { findRunAs, type RunAs } from './unprivileged-user.ts'

type Log = (line: string) => void

export interface EmbeddedServer extends AsyncDisposable {
  readonly url: string
}

/** What a start needs to know, found out once. */
interface Site {
  readonly folder: DataFolder
  readonly binaries: Binaries
  readonly runAs: RunAs | null
  readonly log: Log
}

const wrongPassword = '28P01'
const socketPort = 5432
const startAttempts = 40
const pause = 250

async function takeFolder(dataDir: string): Promise<{ path: string; lock: AsyncDisposable }> {
  try {
    const path = await prepareDataFolder(dataDir)
    return { path, lock: await openFolderLock(path) }
  } catch (error) {
    throw error instanceof StoreError ? error : new DataFolderError(dataDir, error)
  }
}

/** Opens the server in a data folder: takes the lock, makes the cluster when there is none, starts, and keeps it running. */
export async function openEmbeddedServer(dataDir: string, log: Log): Promise<EmbeddedServer> {
  const { path, lock } = await takeFolder(dataDir)
  try {
    const runAs = await findRunAs()
    const site = { folder: await layOutDataFolder(path, runAs), binaries: await findBinaries(runAs), runAs, log }
    if (!site.folder.cluster.startsWith(path)) log(`the database is in ${site.folder.cluster}`)
    await stopOrphan(site.folder.cluster, site.folder.socket, log)
    await ensureCluster(site.folder, site.binaries, runAs)
    const { endpoint, server } = await startAnywhere(site)
    const keeper = keepRunning(site, endpoint, server)
    try {
      await ensureDatabase(addressOf(site, endpoint, 'postgres'), site.folder)
    } catch (error) {
      await keeper[Symbol.asyncDispose]()
      throw error
    }
    return {
      url: addressOf(site, endpoint, databaseName),
      async [Symbol.asyncDispose]() {
        await keeper[Symbol.asyncDispose]()
        if (site.folder.socket !== null) await rm(site.folder.socket, { recursive: true, force: true })
        await lock[Symbol.asyncDispose]()
      },
    }
  } catch (error) {
    await lock[Symbol.asyncDispose]()
    throw error
  }
}

/** On a Unix socket; on a free local port where there are no sockets, such as on a mounted Windows folder. */
async function startAnywhere(site: Site): Promise<{ endpoint: Endpoint; server: ServerProcess }> {
  if (site.folder.socket !== null) {
    const endpoint: Endpoint = { socket: site.folder.socket, port: socketPort }
    try {
      return { endpoint, server: await startPatiently(site, endpoint) }
    } catch (error) {
      if (!isAbout(error, /could not (create|bind|set permissions of) .*socket/i)) throw error
      site.log('no Unix socket can be made here; using a local port')
    }
  }
  for (let attempt = 1; ; attempt += 1) {
    const endpoint: Endpoint = { socket: null, port: await findFreePort() }
    try {
      return { endpoint, server: await startPatiently(site, endpoint) }
    } catch (error) {
      // Between finding a free port and using it, somebody else may have taken it.
      if (attempt === 5 || !isAbout(error, /address already in use|could not create any TCP/i)) throw error
    }
  }
}

/** After a server was killed, its children need a moment to notice and to let go of the shared memory. */
async function startPatiently(site: Site, endpoint: Endpoint): Promise<ServerProcess> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startServerProcess(site.folder.cluster, endpoint, site.binaries, site.runAs, site.log)
    } catch (error) {
      if (attempt === startAttempts || !isAbout(error, /pre-existing shared memory|postmaster\.pid/i)) throw error
      await sleep(pause)
    }
  }
}

/** Starts the server again when it ends without being asked to; the pool connects again by itself. */
function keepRunning(site: Site, endpoint: Endpoint, first: ServerProcess): AsyncDisposable {
  const state = { current: first, stopping: false }
  const watching = (async () => {
    while (!state.stopping) {
      await state.current.gone
      if (!state.stopping) state.current = (await startAgain(site, endpoint)) ?? state.current
    }
    await state.current.stop()
  })()
  return {
    async [Symbol.asyncDispose]() {
      state.stopping = true
      await state.current.stop()
      await watching
    },
  }
}

async function startAgain(site: Site, endpoint: Endpoint): Promise<ServerProcess | null> {
  site.log('the database server ended unexpectedly; starting it again')
  try {
    return await startPatiently(site, endpoint)
  } catch (error) {
    site.log(`the database server does not start again: ${error instanceof Error ? error.message : String(error)}`)
    await sleep(pause * 4)
    return null
  }
}

async function ensureDatabase(adminUrl: string, folder: DataFolder): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect().catch((cause: unknown) => {
    const reason = hasSqlState(cause, wrongPassword)
      ? `The password in ${folder.path}/secrets is not the one of the database in ${folder.cluster}.`
      : `The database in ${folder.cluster} runs and takes no connection.`
    throw new EmbeddedServerError(reason, [], cause)
  })
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName])
    if (rowCount === 0) await client.query(`create database ${databaseName}`)
  } finally {
    await client.end()
  }
}

function addressOf(site: Site, endpoint: Endpoint, database: string): string {
  const host = endpoint.socket === null ? '127.0.0.1' : encodeURIComponent(endpoint.socket)
  return `postgresql://${databaseName}:${encodeURIComponent(site.folder.password)}@${host}:${endpoint.port}/${database}`
}

function isAbout(error: unknown, pattern: RegExp): boolean {
  return error instanceof EmbeddedServerError && pattern.test(error.message)
}

async function findFreePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}
