import { readFile } from 'node:fs/promises'
import { dataFolderOf, getConfigOrThrow, localDoorFile } from '@troje/server/local-door'
import type { LocalDoor, ServerConfig } from '@troje/server/local-door'
import type { Problem } from '@troje/server/api-types'
import { terminalLanguage } from '../terminal-language.ts'

/** The server refused, or answered what we cannot read. */
export class DoorError extends Error {
  readonly code = 'server-refused'
}

/** A way into the server on this data folder, for as long as the command runs. */
export interface Door extends AsyncDisposable {
  /** Asks the API. `undefined` for an answer without a body. @throws {DoorError} */
  ask<Answer>(path: string, init?: RequestInit): Promise<Answer>
  /** No server ran: one was started for this command, and reads no source. */
  readonly isOwn: boolean
}

/** Through the server that runs on this data folder, or one that is started for it. */
export async function openDoor(env: NodeJS.ProcessEnv = process.env): Promise<Door> {
  const config = getConfigOrThrow(env)
  const found = await findDoor(config)
  if (found !== null) return toDoor(found, false, () => Promise.resolve())
  // Loaded only now: where a server runs, a command is quick.
  const { startServer } = await import('@troje/server')
  const server = await startServer({ ...config, port: 0, host: '127.0.0.1', readSources: false, logLevel: 'warn' })
  const door = await findDoor(config)
  if (door !== null) return toDoor(door, true, () => server.close())
  await server.close()
  throw new DoorError('the server that was started for it does not answer')
}

async function findDoor(config: ServerConfig): Promise<LocalDoor | null> {
  try {
    // Written by our own server, mode 600.
    const door = JSON.parse(await readFile(localDoorFile(dataFolderOf(config)), 'utf8')) as LocalDoor
    const answer = await fetch(`${door.url}/healthz`, { signal: AbortSignal.timeout(2000) })
    return answer.ok ? door : null
  } catch {
    return null
  }
}

function toDoor({ url, key }: LocalDoor, isOwn: boolean, close: () => Promise<void>): Door {
  return {
    isOwn,
    async ask<Answer>(path: string, init: RequestInit = {}) {
      const headers = new Headers(init.headers)
      headers.set('authorization', `Bearer ${key}`)
      headers.set('accept-language', terminalLanguage())
      const answer = await fetch(url + path, { ...init, headers })
      // The server's own shapes; its contract is tested there.
      if (answer.ok) return (answer.status === 204 ? undefined : await answer.json()) as Answer
      const problem = (await answer.json().catch(() => null)) as Problem | null
      throw new DoorError(toWords(problem) ?? `the server answered ${answer.status}`)
    },
    [Symbol.asyncDispose]: close,
  }
}

function toWords(problem: Problem | null): string | undefined {
  if (problem === null) return undefined
  const issues = (problem.issues ?? []).map(({ path, message }) => `\n  ${path}: ${message}`)
  return `${problem.detail ?? problem.title}${issues.join('')}`
}
