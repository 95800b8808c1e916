import { randomBytes, createHash } from 'node:crypto'
import { access, chown, lstat, mkdir, readFile, realpath, rename, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sharedFolder } from './binaries.ts'
import { isReachable, type RunAs } from './unprivileged-user.ts'

/** What stands where under `./data`. */
export interface DataFolder {
  /** Absolute. */
  readonly path: string
  /** PostgreSQL's own folder: `data/postgres`, or elsewhere when the server's user cannot reach that. */
  readonly cluster: string
  /** Folder for the Unix socket, short enough for the operating system's limit; `null` where there are none. */
  readonly socket: string | null
  readonly password: string
}

/** A socket's address has room for 108 bytes on Linux and 104 on macOS, `/.s.PGSQL.5432` and the end included. */
const longestSocketFolder = 88

/**
 * Makes the folder and what is missing in it:
 * `secrets/` (only for its owner), `postgres/`, and `postgres-location` when that one had to go elsewhere.
 */
export async function prepareDataFolder(dataDir: string): Promise<string> {
  await mkdir(dataDir, { recursive: true, mode: 0o755 })
  return await realpath(dataDir)
}

export async function layOutDataFolder(path: string, runAs: RunAs | null): Promise<DataFolder> {
  const password = await readOrCreateSecret(path, 'postgres-password')
  const base = await findBase(path, runAs)
  return { path, cluster: join(base, 'postgres'), socket: await makeSocketFolder(base, path, runAs), password }
}

async function findBase(path: string, runAs: RunAs | null): Promise<string> {
  const note = join(path, 'postgres-location')
  const written = await readFile(note, 'utf8').catch(() => null)
  if (written !== null && written.trim() !== '') return written.trim()
  if (await isReachable(path, runAs)) return path
  // Never one that was there: whoever removed the data folder starts with nothing, and with a new password.
  const base = join(sharedFolder, `${fingerprint(path)}-${randomBytes(4).toString('hex')}`)
  await mkdir(base, { recursive: true, mode: 0o755 })
  await writeWhole(note, `${base}\n`)
  return base
}

async function makeSocketFolder(base: string, path: string, runAs: RunAs | null): Promise<string | null> {
  if (process.platform === 'win32') return null
  const inside = join(base, 'socket')
  const short = Buffer.byteLength(inside) <= longestSocketFolder
  const folder = short ? inside : await makeShortFolder(path, runAs)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const owner = runAs?.uid ?? process.getuid?.()
  const before = await lstat(folder)
  // In a temporary folder anybody may have put something there first: then a local port it is.
  if (!before.isDirectory() || (before.uid !== owner && runAs === null)) return null
  if (runAs !== null) await chown(folder, runAs.uid, runAs.gid)
  return folder
}

/** As root never in a folder where others write: what they put there would be given to the server's user. */
async function makeShortFolder(path: string, runAs: RunAs | null): Promise<string> {
  const name = `socket-${fingerprint(path)}`
  if (runAs === null) return join(tmpdir(), `troje-${name}`)
  await mkdir(sharedFolder, { recursive: true, mode: 0o755 })
  return join(sharedFolder, name)
}

/** Made once, readable for the owner alone. */
async function readOrCreateSecret(path: string, name: string): Promise<string> {
  const folder = join(path, 'secrets')
  const file = join(folder, name)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const exists = await access(file).then(
    () => true,
    () => false,
  )
  if (!exists) await writeWhole(file, `${randomBytes(24).toString('base64url')}\n`)
  return (await readFile(file, 'utf8')).trim()
}

async function writeWhole(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text, { mode: 0o600, flush: true })
  await rename(`${file}.new`, file)
}

function fingerprint(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12)
}
