import { spawn } from 'node:child_process'
import { chown, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { EmbeddedServerError } from '../errors.ts'
import type { Binaries } from './binaries.ts'
import type { DataFolder } from './data-folder.ts'
import type { RunAs } from './unprivileged-user.ts'

/** Name of the role and of the database. */
export const databaseName = 'troje'

/**
 * Makes the cluster when there is none. It is made beside its place, synced by initdb and then renamed:
 * a start that was killed half-way leaves nothing that looks like a cluster.
 */
export async function ensureCluster(folder: DataFolder, binaries: Binaries, runAs: RunAs | null): Promise<boolean> {
  const version = await readFile(join(folder.cluster, 'PG_VERSION'), 'utf8').catch(() => null)
  if (version !== null) {
    if (version.trim() === binaries.major) return false
    throw new EmbeddedServerError(
      `${folder.cluster} was made by PostgreSQL ${version.trim()}, and this Troje brings ${binaries.major}. ` +
        'Export with the Troje that made it, and import here.',
    )
  }
  const draft = `${folder.cluster}.new`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { mode: 0o700 })
  if (runAs !== null) await chown(draft, runAs.uid, runAs.gid)
  const secrets = await mkdtemp(join(tmpdir(), 'troje-'))
  try {
    await initialise(draft, await writePassword(secrets, folder.password, runAs), binaries, runAs)
  } finally {
    await rm(secrets, { recursive: true, force: true })
  }
  await rename(draft, folder.cluster)
  return true
}

async function writePassword(secrets: string, password: string, runAs: RunAs | null): Promise<string> {
  const file = join(secrets, 'password')
  await writeFile(file, `${password}\n`, { mode: 0o600 })
  if (runAs !== null) {
    await chown(file, runAs.uid, runAs.gid)
    await chown(secrets, runAs.uid, runAs.gid)
  }
  return file
}

/** PostgreSQL's own C.UTF-8: the same order and case mapping on every machine, whatever locales it has. */
async function initialise(cluster: string, passwordFile: string, binaries: Binaries, runAs: RunAs | null) {
  const flags = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
  const access = ['--auth=scram-sha-256', `--username=${databaseName}`, `--pwfile=${passwordFile}`]
  const child = spawn(binaries.initdb, [`--pgdata=${cluster}`, ...flags, ...access], {
    cwd: dirname(cluster),
    env: serverEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    ...runAs,
  })
  const lines: string[] = []
  child.stdout.on('data', (chunk: Buffer) => lines.push(chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => lines.push(chunk.toString()))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0) throw new EmbeddedServerError(`The database could not be made (initdb, status ${code}).`, lines)
}

/** Nothing of ours (secrets may stand in the environment), and messages in English: they are read for "ready". */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'LD_LIBRARY_PATH']
  const entries = kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]] as const]))
  return { ...Object.fromEntries(entries), LC_ALL: 'C', TZ: 'UTC' }
}
