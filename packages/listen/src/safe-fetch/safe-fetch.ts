import type { LookupFunction } from 'node:net'

export interface SafeFetchOptions {
  /** Hosts (as in the address, lower case, without port) that may be private: for tests and an explicit setting. */
  readonly allowPrivate?: ((host: string) => boolean) | undefined
  /** Of the decoded body. Default 10 MiB. */
  readonly maxBytes?: number
  /** For the whole request with its body. Default 30,000. */
  readonly timeoutMs?: number
  /** Default 5. */
  readonly maxRedirects?: number
  /** Who asks, for the people who run the servers. */
  readonly userAgent?: string
  /** How names become addresses. Default: `dns.lookup`. */
  readonly lookup?: LookupFunction
}

export interface SafeFetch extends AsyncDisposable {
  readonly fetch: typeof fetch
  close(): Promise<void>
}

/** Opens a `fetch` that never reaches a private address. */
export function openSafeFetch(_options: SafeFetchOptions = {}): SafeFetch {
  throw new Error('being built')
}
