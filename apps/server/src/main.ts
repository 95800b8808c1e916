import type { ServerConfig } from './config.ts'

export { ConfigError, getConfigOrThrow, parseConfig, type ConfigIssue, type ServerConfig } from './config.ts'

export interface RunningServer {
  /** Where it listens, such as `http://localhost:4680`. */
  readonly url: string
  /** A one-time link to the first-run page; `null` once an administrator exists. */
  readonly setupUrl: string | null
  /** Present in the demo: a one-time link that signs in, and the account behind it. */
  readonly demo: { readonly url: string; readonly email: string; readonly password: string } | null
  close(): Promise<void>
}

/** Starts everything; fails with a named error, leaving nothing running. */
export async function startServer(_config: ServerConfig): Promise<RunningServer> {
  throw new Error('being built')
}
