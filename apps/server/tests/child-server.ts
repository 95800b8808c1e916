import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { LogLevel } from '../src/config.ts'
import { administrator, organisation, type Client } from './running-server.ts'

export interface Child {
  readonly url: string
  readonly setupUrl: string | null
  readonly process: ChildProcess
  /** Everything that it wrote so far. */
  readonly output: () => string
}

/** A server in a process of its own, with nothing of this one's environment. */
export async function startChild(
  databaseUrl: string,
  folder: string,
  log: LogLevel = 'silent',
  more: Readonly<Record<string, string>> = {},
): Promise<Child> {
  const script = fileURLToPath(new URL('serve.ts', import.meta.url))
  const own = { TROJE_PORT: '0', TROJE_DATABASE_URL: databaseUrl, TROJE_DATA: folder, TROJE_LOG: log, ...more }
  const child = spawn(process.execPath, [script], { env: { PATH: process.env['PATH'], ...own }, stdio: 'pipe' })
  let output = ''
  const ready = new Promise<{ url: string; setupUrl: string | null }>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      const line = /^\{"url":.*\}$/m.exec(output)?.[0]
      if (line !== undefined) resolve(JSON.parse(line) as { url: string; setupUrl: string | null }) // see serve.ts
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', () => reject(new Error(`the server ended: ${output}`)))
  })
  return { ...(await ready), process: child, output: () => output }
}

export async function killChild({ process }: Child): Promise<void> {
  const ended = once(process, 'exit')
  process.kill('SIGKILL')
  await ended
}

/** Signs in; the first time after making the administrator, the organisation and a query. */
export async function enter(client: Client, setupUrl: string | null): Promise<void> {
  if (setupUrl === null) {
    await client.json(200, 'POST', '/api/auth/sign-in/email', administrator)
    return
  }
  const token = new URL(setupUrl).searchParams.get('token')
  await client.json(201, 'POST', '/api/setup', { token, ...administrator })
  await client.json(200, 'PUT', '/api/organisation', organisation)
  await client.json(201, 'POST', '/api/queries', { name: 'Zonnedael', text: 'zonnedael', purpose: 'information' })
}
