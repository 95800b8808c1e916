import ipaddr from 'ipaddr.js'

/** Answers Azure's own services from inside a virtual machine, though it lies in public space. */
const platformAddresses = new Set(['168.63.129.16'])

/**
 * Whether an IP address (as text) is reachable by anybody on the internet. What is not plainly public is not:
 * private, loopback, link-local (cloud metadata), carrier-grade NAT, multicast, documentation and reserved ranges, and
 * IPv6 forms that carry an IPv4 address, unless that one is public and the form is the well-known NAT64 or mapped one.
 * Source: IANA's special-purpose address registries (RFC 6890).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.parse(address)
  return parsed instanceof ipaddr.IPv6 ? isPublicIPv6(parsed) : isPublicIPv4(parsed)
}

function isPublicIPv4(address: ipaddr.IPv4): boolean {
  return address.range() === 'unicast' && !platformAddresses.has(address.toString())
}

function isPublicIPv6(address: ipaddr.IPv6): boolean {
  const embedded = toEmbeddedIPv4(address)
  if (embedded !== null) return isPublicIPv4(embedded)
  return address.range() === 'unicast' && (address.parts[0]! & 0xe000) === 0x2000
}

/** The IPv4 address inside `::ffff:0:0/96` or `64:ff9b::/96` (RFC 4291, 6052); other such forms are refused. */
function toEmbeddedIPv4(address: ipaddr.IPv6): ipaddr.IPv4 | null {
  const mapped = address.match(ipaddr.IPv6.parse('::ffff:0:0'), 96)
  const nat64 = address.match(ipaddr.IPv6.parse('64:ff9b::'), 96)
  return mapped || nat64 ? new ipaddr.IPv4(address.toByteArray().slice(12)) : null
}
