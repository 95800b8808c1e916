import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { DataFolderInUseError, EmbeddedServerError } from '../errors.ts'
import { isSameProcess, readProcessIdentity, type ProcessIdentity } from './process-identity.ts'

const attempts = 50
const pause = 20

/**
 * Takes the data folder for this process: a file `lock` that names it. A lock whose process is gone counts for nothing.
 * @throws {DataFolderInUseError} a living process has the folder (this process included)
 */
export async function openFolderLock(dataDir: string): Promise<AsyncDisposable> {
  const lock = join(dataDir, 'lock')
  const own = (await readProcessIdentity(process.pid)) ?? { pid: process.pid, born: null }
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (await createLock(lock, own)) return { [Symbol.asyncDispose]: () => rm(lock, { force: true }) }
    const holder = await readLock(lock)
    if (holder !== null && (await isSameProcess(holder))) throw new DataFolderInUseError(dataDir, holder.pid)
    await removeStale(lock, own)
  }
  throw new EmbeddedServerError(`The lock ${lock} could not be taken.`)
}

/** Two starts may find the same stale lock: only the one that holds the second file removes it, after looking again. */
async function removeStale(lock: string, own: ProcessIdentity): Promise<void> {
  const takeover = `${lock}.takeover`
  if (!(await createLock(takeover, own))) {
    const other = await readLock(takeover)
    if (other !== null && !(await isSameProcess(other))) await rm(takeover, { force: true })
    await sleep(pause)
    return
  }
  try {
    const holder = await readLock(lock)
    if (holder === null || !(await isSameProcess(holder))) await rm(lock, { force: true })
  } finally {
    await rm(takeover, { force: true })
  }
}

/** The file appears whole or not at all: it is written under another name and then linked. */
async function createLock(path: string, own: ProcessIdentity): Promise<boolean> {
  const draft = `${path}.${process.pid}.${process.hrtime.bigint()}`
  await writeFile(draft, JSON.stringify(own), { mode: 0o600 })
  try {
    await link(draft, path)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    await rm(draft, { force: true })
  }
}

async function readLock(path: string): Promise<ProcessIdentity | null> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'))
    if (typeof value !== 'object' || value === null || !('pid' in value) || typeof value.pid !== 'number') return null
    const born = 'born' in value && typeof value.born === 'string' ? value.born : null
    return { pid: value.pid, born }
  } catch {
    return null
  }
}
