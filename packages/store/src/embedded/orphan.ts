import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { EmbeddedServerError } from '../errors.ts'
import { isRunning, readProcessIdentity } from './process-identity.ts'

const patience = 60_000
const pause = 20

/**
 * Ends a server that a killed Troje left behind on this cluster (the caller has the folder's lock, so nobody needs it).
 * It is asked for a fast stop, which finishes or rolls back what was going on and writes everything down.
 * Afterwards nothing lies around that a new server would take for a running one.
 */
export async function stopOrphan(cluster: string, socket: string | null, log: (line: string) => void): Promise<void> {
  const file = join(cluster, 'postmaster.pid')
  const pid = await readPid(file)
  if (pid === null) return
  if ((await isAlive(pid)) && (await isServerOf(pid, cluster))) {
    log(`taking over from the server that a killed run left behind (process ${pid})`)
    process.kill(pid, 'SIGINT')
    for (let waited = 0; (await isAlive(pid)) && (await readPid(file)) === pid; waited += pause) {
      if (waited > patience) throw new EmbeddedServerError(`The server that was left behind (${pid}) does not stop.`)
      await sleep(pause)
    }
  }
  // PostgreSQL goes by the number alone: a process that is dead but not yet collected by its parent, or another one
  // that was given the number, would keep it from starting.
  if (isRunning(pid)) await rm(file, { force: true })
  if (socket === null) return
  for (const name of await readdir(socket)) {
    if (name.startsWith('.s.PGSQL.')) await rm(join(socket, name), { force: true })
  }
}

async function isAlive(pid: number): Promise<boolean> {
  return (await readProcessIdentity(pid)) !== null
}

async function readPid(file: string): Promise<number | null> {
  const text = await readFile(file, 'utf8').catch(() => '')
  const pid = Number.parseInt(text, 10)
  return Number.isNaN(pid) ? null : Math.abs(pid)
}

/** A server was started with its cluster as an argument. Where the platform does not show those, it is taken to be one. */
async function isServerOf(pid: number, cluster: string): Promise<boolean> {
  if (process.platform !== 'linux') return true
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  return command.split('\0').includes(cluster)
}
