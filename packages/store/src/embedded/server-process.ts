import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { EmbeddedServerError } from '../errors.ts'
import type { Binaries } from './binaries.ts'
import { serverEnvironment } from './cluster.ts'
import type { RunAs } from './unprivileged-user.ts'

/** Where the server listens. Exactly one of the two: a socket's folder, or a port on 127.0.0.1. */
export type Endpoint =
  | { readonly socket: string; readonly port: number }
  | { readonly socket: null; readonly port: number }

export interface ServerProcess {
  readonly pid: number
  /** Resolves when the process is gone. */
  readonly gone: Promise<void>
  /** Fast stop: transactions are rolled back, everything is written down. */
  stop(): Promise<void>
}

/** How the server behaves. Logged lines hold no statements or values, because those are people's posts. */
const settings: Readonly<Record<string, string>> = {
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  shared_buffers: '128MB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_connections: '80',
  random_page_cost: '1.1',
  jit: 'off',
  max_wal_size: '1GB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  password_encryption: 'scram-sha-256',
  unix_socket_permissions: '0700',
  log_checkpoints: 'off',
  log_statement: 'none',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_line_prefix: '',
  logging_collector: 'off',
  cluster_name: 'troje',
}

/** Starts a server and waits until it takes connections, however long a recovery after a crash needs. */
export async function startServerProcess(
  cluster: string,
  endpoint: Endpoint,
  binaries: Binaries,
  runAs: RunAs | null,
  log: (line: string) => void,
): Promise<ServerProcess> {
  const child = spawn(binaries.postgres, serverArguments(cluster, endpoint), {
    cwd: cluster,
    // A process group of its own: Ctrl-C in a terminal reaches Troje, which then stops the server when it is done.
    detached: process.platform !== 'win32',
    env: serverEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
    ...runAs,
  })
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()))
  await waitUntilReady(child, log)
  const stopAtExit = () => void child.kill('SIGINT')
  process.once('exit', stopAtExit)
  void gone.then(() => process.off('exit', stopAtExit))
  return {
    // A process that said it is ready has a number.
    pid: child.pid!,
    gone,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGINT')
      await gone
    },
  }
}

function serverArguments(cluster: string, endpoint: Endpoint): string[] {
  const listen: Record<string, string> =
    endpoint.socket === null
      ? { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: String(endpoint.port) }
      : { listen_addresses: '', unix_socket_directories: quoteFolder(endpoint.socket), port: String(endpoint.port) }
  const flags = Object.entries({ ...settings, ...listen }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return ['-D', cluster, ...flags]
}

/** The setting is a list: a comma in a folder's name has to be quoted. */
function quoteFolder(folder: string): string {
  return `"${folder.replaceAll('"', '""')}"`
}

async function waitUntilReady(child: ChildProcess, log: (line: string) => void): Promise<void> {
  const last: string[] = []
  await new Promise<void>((resolve, reject) => {
    child.once('error', (cause) =>
      reject(new EmbeddedServerError('The database server could not be started.', [], cause)),
    )
    child.once('close', (code, signal) =>
      reject(new EmbeddedServerError(`The database server stopped (${signal ?? `status ${code}`}).`, last)),
    )
    // stderr is a pipe, as asked for above.
    createInterface({ input: child.stderr! }).on('line', (line) => {
      log(line)
      last.push(line)
      if (last.length > 20) last.shift()
      if (line.includes('database system is ready to accept connections')) resolve()
    })
  })
}
