import { readFile, readlink, realpath, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { EmbeddedServerError } from '../errors.ts'
import { isRunning } from './process-identity.ts'

const patience = 60_000
const pause = 20

/**
 * Ends a server that a killed Troje left behind on this cluster (the caller has the folder's lock, so nobody needs it).
 * It is asked for a fast stop, which finishes or rolls back what was going on and writes everything down.
 */
export async function stopOrphan(cluster: string, log: (line: string) => void): Promise<void> {
  const file = join(cluster, 'postmaster.pid')
  const pid = await readPid(file)
  if (pid === null || !isRunning(pid)) return
  if (!(await isServerOf(pid, cluster))) {
    // The number of a server that is gone was given to another process.
    await rm(file, { force: true })
    return
  }
  log(`taking over from the server that a killed run left behind (process ${pid})`)
  process.kill(pid, 'SIGINT')
  for (let waited = 0; isRunning(pid) && (await readPid(file)) === pid; waited += pause) {
    if (waited > patience)
      throw new EmbeddedServerError(`The server that was left behind (process ${pid}) does not stop.`)
    await sleep(pause)
  }
}

async function readPid(file: string): Promise<number | null> {
  const text = await readFile(file, 'utf8').catch(() => '')
  const pid = Number.parseInt(text, 10)
  return Number.isNaN(pid) ? null : Math.abs(pid)
}

/** A server's working directory is its cluster. Where the platform cannot tell, it is taken to be one. */
async function isServerOf(pid: number, cluster: string): Promise<boolean> {
  if (process.platform !== 'linux') return true
  try {
    return (await readlink(`/proc/${pid}/cwd`)) === (await realpath(cluster))
  } catch {
    return true
  }
}
