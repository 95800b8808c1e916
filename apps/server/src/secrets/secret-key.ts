import { createHash } from 'node:crypto'
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RandomBytes } from '../govern/secret.ts'

/** 256 bits that seal the secrets of sources, and a name for them that tells nothing about them. */
export interface SecretKey {
  readonly id: string
  readonly bytes: Uint8Array
}

/** What seals from now on, and what may still open. */
export interface SecretKeys {
  readonly current: SecretKey
  readonly former: readonly SecretKey[]
}

export interface KeySettings {
  /** Of `TROJE_KEY`: 32 bytes. */
  readonly key: Uint8Array | null
  /** Of `TROJE_OLD_KEY`. */
  readonly oldKey: Uint8Array | null
}

/** The key file is there and holds no key, or cannot be read or made. Nothing is written over it. */
export class KeyFileError extends Error {
  readonly code = 'key-file'

  constructor(file: string, cause?: unknown) {
    super(
      `The key of the sources' secrets cannot be read from ${file}. Put it back (32 bytes as base64), or set TROJE_KEY.`,
      { cause },
    )
    this.name = 'KeyFileError'
  }
}

/** Where the key is when no `TROJE_KEY` is set. */
export function keyFileOf(folder: string): string {
  return join(folder, 'secrets.key')
}

export function toSecretKey(bytes: Uint8Array): SecretKey {
  const id = createHash('sha256').update('troje: the name of a key\0').update(bytes).digest('hex').slice(0, 16)
  return { id, bytes }
}

/** 32 bytes as base64 (with or without `=`, or base64url); `null` for anything else. */
export function parseKey(text: string): Uint8Array | null {
  const trimmed = text.trim()
  if (!/^[A-Za-z0-9+/_-]{43}=?$/.test(trimmed)) return null
  const bytes = Buffer.from(trimmed, 'base64')
  return bytes.length === 32 ? bytes : null
}

/**
 * The keys as they were set, or the one in the key file, which is made (mode 600) where there is none. Where a key is
 * set and there is a file as well, the one in the file may still open: so a key moves out of the file by setting it.
 * @throws {KeyFileError}
 */
export async function readSecretKeys(
  { key, oldKey }: KeySettings,
  folder: string,
  random: RandomBytes,
): Promise<SecretKeys> {
  const file = keyFileOf(folder)
  const kept = await readKeyFile(file)
  const current = key ?? kept ?? (await makeKeyFile(folder, random))
  const former = [oldKey, kept].flatMap((bytes) => (bytes === null ? [] : [toSecretKey(bytes)]))
  const own = toSecretKey(current)
  return { current: own, former: former.filter(({ id }) => id !== own.id) }
}

async function readKeyFile(file: string): Promise<Uint8Array | null> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
    // It may have come from a back-up that forgot whose it was.
    await chmod(file, 0o600)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw new KeyFileError(file, error)
  }
  const bytes = parseKey(text)
  if (bytes === null) throw new KeyFileError(file)
  return bytes
}

async function makeKeyFile(folder: string, random: RandomBytes): Promise<Uint8Array> {
  const file = keyFileOf(folder)
  const bytes = random(32)
  const draft = `${file}.${Buffer.from(random(8)).toString('hex')}`
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(draft, `${Buffer.from(bytes).toString('base64')}\n`, { mode: 0o600, flag: 'wx' })
    // In one step, so that nobody ever reads half a key; refused where there is one by now.
    await link(draft, file)
    return bytes
  } catch (error) {
    // Another start made one just now.
    const other = (error as NodeJS.ErrnoException).code === 'EEXIST' ? await readKeyFile(file) : null
    if (other === null) throw new KeyFileError(file, error)
    return other
  } finally {
    await rm(draft, { force: true })
  }
}
