/** An address that may be opened from a post: http or https, whole. Anything else (`javascript:`, `data:`) is null. */
export function toSafeAddress(address: string | null | undefined): string | null {
  if (!address) return null
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`
  if (!URL.canParse(whole)) return null
  const { protocol, href } = new URL(whole)
  return protocol === 'https:' || protocol === 'http:' ? href : null
}

/** A picture that Troje's own proxy fetches. A remote address is never loaded. */
export function toProxiedImage(address: string | null | undefined): string | null {
  return address?.startsWith('/api/image?') ? address : null
}
