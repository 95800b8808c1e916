import type { Client } from './client-address.ts'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a request may change something: a browser says where it comes from (`Sec-Fetch-Site`, or `Origin` before
 * that), and what says nothing is no browser and carries nobody's cookies by accident.
 */
export function isAllowedOrigin(method: string, headers: Headers, client: Client, publicUrl: string | null): boolean {
  if (safeMethods.has(method)) return true
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin' || site === 'none'
  const origin = headers.get('origin')
  if (origin === null) return true
  const own = [`${client.protocol}://${client.host}`, ...(publicUrl === null ? [] : [new URL(publicUrl).origin])]
  return own.includes(origin)
}
