import { readFile, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { EmbeddedServerError } from '../errors.ts'

/** Whom the server runs as. PostgreSQL refuses to run as root. */
export interface RunAs {
  readonly uid: number
  readonly gid: number
}

/** initdb looks its user up by number, so it has to be one that the system knows. */
const candidates = ['troje', 'postgres', 'nobody']

/** `null`: as whoever started us. As root: an unprivileged user that is already there. */
export async function findRunAs(): Promise<RunAs | null> {
  if (process.getuid?.() !== 0) return null
  const passwd = await readFile('/etc/passwd', 'utf8')
  for (const name of candidates) {
    const fields = passwd
      .split('\n')
      .find((line) => line.startsWith(`${name}:`))
      ?.split(':')
    const uid = Number(fields?.[2])
    const gid = Number(fields?.[3])
    if (uid > 0 && gid > 0) return { uid, gid }
  }
  throw new EmbeddedServerError(
    `PostgreSQL does not run as root, and none of the users ${candidates.join(', ')} exists. Start Troje as another user.`,
  )
}

/** Whether the user may pass through a folder and every folder above it, by their mode bits. */
export async function isReachable(folder: string, runAs: RunAs | null): Promise<boolean> {
  if (runAs === null) return true
  for (let path = resolve(folder); ; path = dirname(path)) {
    const { mode, uid, gid } = await stat(path)
    const bit = uid === runAs.uid ? 0o100 : gid === runAs.gid ? 0o010 : 0o001
    if ((mode & bit) === 0) return false
    if (path === dirname(path)) return true
  }
}
