import ipaddr from 'ipaddr.js'

export interface Client {
  readonly address: string
  readonly protocol: 'http' | 'https'
  /** The host that the client asked for, with its port. */
  readonly host: string
}

export type ReadClient = (request: { headers: Headers; remoteAddress: string }) => Client

/**
 * Who is asking. `X-Forwarded-*` counts only when it was sent by a trusted proxy: then the chain is walked from the
 * right, past every trusted hop, to the first address that is not one.
 */
export function createClientReader(trustedProxies: readonly string[]): ReadClient {
  const ranges = trustedProxies.map((range) =>
    range.includes('/') ? ipaddr.parseCIDR(range) : toRange(ipaddr.parse(range)),
  )
  const isTrusted = (address: string): boolean => {
    if (!ipaddr.isValid(address)) return false
    const parsed = ipaddr.process(address)
    return ranges.some(([range, bits]) => range.kind() === parsed.kind() && parsed.match(range, bits))
  }

  return ({ headers, remoteAddress }) => {
    const host = headers.get('host') ?? 'localhost'
    if (!isTrusted(remoteAddress)) return { address: remoteAddress, protocol: 'http', host }
    const chain = split(headers.get('x-forwarded-for'))
    const address = chain.findLast((hop) => ipaddr.isValid(hop) && !isTrusted(hop)) ?? remoteAddress
    const protocol = split(headers.get('x-forwarded-proto')).at(-1) === 'https' ? 'https' : 'http'
    return { address, protocol, host: split(headers.get('x-forwarded-host')).at(-1) ?? host }
  }
}

function toRange(address: ipaddr.IPv4 | ipaddr.IPv6): [ipaddr.IPv4 | ipaddr.IPv6, number] {
  return [address, address.kind() === 'ipv4' ? 32 : 128]
}

function split(header: string | null): string[] {
  return (header ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
