import type { Localized } from './language.ts'

/** Every network or kind of source a post can come from; `source:` in a query takes these names. */
export const networks = [
  'bluesky',
  'mastodon',
  'x',
  'reddit',
  'youtube',
  'facebook',
  'instagram',
  'threads',
  'tiktok',
  'linkedin',
  'whatsapp',
  'google-business',
  'trustpilot',
  'feed',
  'email',
  'webhook',
  'file',
] as const

export type Network = (typeof networks)[number]

export const networkLabels: Record<Network, Localized> = {
  bluesky: { nl: 'Bluesky', en: 'Bluesky' },
  mastodon: { nl: 'Mastodon', en: 'Mastodon' },
  x: { nl: 'X', en: 'X' },
  reddit: { nl: 'Reddit', en: 'Reddit' },
  youtube: { nl: 'YouTube', en: 'YouTube' },
  facebook: { nl: 'Facebook', en: 'Facebook' },
  instagram: { nl: 'Instagram', en: 'Instagram' },
  threads: { nl: 'Threads', en: 'Threads' },
  tiktok: { nl: 'TikTok', en: 'TikTok' },
  linkedin: { nl: 'LinkedIn', en: 'LinkedIn' },
  whatsapp: { nl: 'WhatsApp', en: 'WhatsApp' },
  'google-business': { nl: 'Google Bedrijfsprofiel', en: 'Google Business' },
  trustpilot: { nl: 'Trustpilot', en: 'Trustpilot' },
  feed: { nl: 'Feed', en: 'Feed' },
  email: { nl: 'E-mail', en: 'E-mail' },
  webhook: { nl: 'Webhook', en: 'Webhook' },
  file: { nl: 'Bestand', en: 'File' },
}

export function isNetwork(value: unknown): value is Network {
  return (networks as readonly unknown[]).includes(value)
}
