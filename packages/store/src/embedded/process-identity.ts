import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

/**
 * A process, recognisable after its number was given to another one: `born` is opaque and differs between two
 * processes that had the same number, also over a restart of the machine. `null` where the platform does not tell.
 */
export interface ProcessIdentity {
  readonly pid: number
  readonly born: string | null
}

export async function readProcessIdentity(pid: number): Promise<ProcessIdentity | null> {
  if (!isRunning(pid)) return null
  if (process.platform === 'linux') return await readFromProc(pid)
  if (process.platform === 'win32') return { pid, born: null }
  const { stdout } = await promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)]).catch(() => ({ stdout: '' }))
  return stdout.trim() === '' ? null : { pid, born: stdout.trim() }
}

/** Whether the very process that was written down still runs. */
export async function isSameProcess(written: ProcessIdentity): Promise<boolean> {
  const now = await readProcessIdentity(written.pid)
  if (now === null) return false
  return now.born === null || written.born === null || now.born === written.born
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

async function readFromProc(pid: number): Promise<ProcessIdentity | null> {
  try {
    const [stat, boot] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'utf8'),
      readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => ''),
    ])
    // proc(5): after the name in brackets come the state (field 3) and, as field 22, the start in clock ticks since boot.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z' || fields[0] === 'X') return null
    return { pid, born: `${boot.trim()}:${fields[19] ?? ''}` }
  } catch {
    return null
  }
}
