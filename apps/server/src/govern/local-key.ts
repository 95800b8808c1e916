import { createHash, timingSafeEqual } from 'node:crypto'
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What the command line on the same machine needs to talk to a running server. */
export interface LocalDoor {
  /** Such as `http://127.0.0.1:4680`. */
  readonly url: string
  readonly key: string
}

/** Where a running server leaves its local door; only who may read the data folder can open it. */
export function localDoorFile(folder: string): string {
  return join(folder, 'local-door.json')
}

/** Opens the local door for as long as the server runs: a file with mode 600 and a key that is new at each start. */
export async function openLocalDoor(folder: string, door: LocalDoor): Promise<AsyncDisposable> {
  const file = localDoorFile(folder)
  await mkdir(folder, { recursive: true })
  await writeFile(file, JSON.stringify(door), { mode: 0o600 })
  // The mode above holds for a new file only; one that a killed server left behind keeps its own.
  await chmod(file, 0o600)
  return { [Symbol.asyncDispose]: () => rm(file, { force: true }) }
}

/** Whether a request carries the key, as `Authorization: Bearer …`. Takes as long for a wrong key as for the right one. */
export function carriesKey(headers: Headers, key: string): boolean {
  const [scheme, given] = (headers.get('authorization') ?? '').split(' ')
  if (scheme?.toLowerCase() !== 'bearer' || given === undefined) return false
  return timingSafeEqual(digest(given), digest(key))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
