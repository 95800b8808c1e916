import { readFileSync } from 'node:fs'

const lookEveryMs = 250

/**
 * Resolves when whoever started this process through npm is gone. npm passes a signal on to a shell, which ends without
 * passing it on: Troje would run on with nobody to stop it. Never resolves when npm was not in between.
 */
export function parentEnded(env: NodeJS.ProcessEnv = process.env): Promise<void> {
  return new Promise((resolve) => {
    if (env['npm_lifecycle_event'] === undefined || process.platform === 'win32') return
    const before = readAncestors()
    const timer = setInterval(() => {
      if (readAncestors() === before) return
      clearInterval(timer)
      resolve()
    }, lookEveryMs)
    timer.unref()
  })
}

/** The shell, and (where the system tells) npm above it. */
function readAncestors(): string {
  return `${process.ppid} ${readParentOf(process.ppid) ?? ''}`
}

/** From Linux's `/proc` (proc_pid_stat(5), field 4); a command's name may hold brackets and spaces. */
function readParentOf(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]
  } catch {
    return undefined
  }
}
