import { lookup as dnsLookup, type LookupAddress } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from './public-address.ts'
import { SafeFetchError } from './safe-fetch-error.ts'

export interface PublicLookupOptions {
  /** Hosts (as in the address, lower case, without port or brackets) that may be private: tests, an explicit setting. */
  readonly allowPrivate?: ((host: string) => boolean) | undefined
  readonly lookup?: LookupFunction | undefined
}

/**
 * A lookup for `net.connect` that fails when any address of a name is private. The socket connects to what was checked
 * here, so a name that changes its address in between (DNS rebinding) gains nothing.
 */
export function toPublicLookup({ allowPrivate, lookup = dnsLookup }: PublicLookupOptions): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, options, (error, found, family) => {
      if (error) return callback(error, '', 0)
      const addresses: readonly LookupAddress[] =
        typeof found === 'string' ? [{ address: found, family: family ?? isIP(found) }] : found
      const allowed = allowPrivate?.(hostname.toLowerCase()) === true
      const isSafe = allowed || (addresses.length > 0 && addresses.every(({ address }) => isPublicAddress(address)))
      if (!isSafe) return callback(new SafeFetchError('private-address'), '', 0)
      callback(null, found, family)
    })
  }
}

/** A host that is an address already never meets the lookup. True when it may not be reached. */
export function isRefusedLiteral(hostname: string, allowPrivate: PublicLookupOptions['allowPrivate']): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').toLowerCase()
  return isIP(host) !== 0 && !isPublicAddress(host) && allowPrivate?.(host) !== true
}
