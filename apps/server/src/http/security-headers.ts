import type { Client } from './client-address.ts'

/** What a document may load. Each kind of page has its own policy, and none of them allows an unnamed inline script. */
export type PagePolicy = 'app' | 'check' | 'docs' | 'data' | 'offline'

/**
 * Mantine writes its style tags while it runs, and they carry the nonce of this one answer; a `style` property set by a
 * script needs no permission. So `unsafe-inline` stands nowhere.
 */
export function contentSecurityPolicy(page: PagePolicy, nonce: string): string {
  if (page === 'data') return "default-src 'none'; frame-ancestors 'none'"
  // The check's service worker fetches the files of its pages when it is installed; the pages themselves may not.
  if (page === 'offline') return "default-src 'none'; connect-src 'self'; frame-ancestors 'none'"
  const policies = {
    'default-src': "'none'",
    'script-src': page === 'docs' ? "'none'" : `'self' 'nonce-${nonce}'`,
    'style-src': `'self' 'nonce-${nonce}'`,
    'img-src': "'self' data:",
    'font-src': "'self'",
    'manifest-src': "'self'",
    'worker-src': page === 'docs' ? "'none'" : "'self'",
    // Promise P9: the check's pages can connect to nowhere, and send no form.
    'connect-src': page === 'app' ? "'self'" : "'none'",
    'form-action': page === 'app' ? "'self'" : "'none'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
  }
  return Object.entries(policies)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}

/** What every answer carries, whoever made it. */
export function securityHeaders(client: Client, publicUrl: string | null): Record<string, string> {
  const isHttps = client.protocol === 'https' || publicUrl?.startsWith('https:') === true
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    ...(isHttps && { 'strict-transport-security': 'max-age=31536000' }),
  }
}
