import type { Network } from './network.ts'

/**
 * Every way in which posts can come in, and the network of what comes that way. `…-account` is the organisation's own
 * account: what is sent to it, and no more.
 */
export const sourceKindNetworks = {
  feed: 'feed',
  jetstream: 'bluesky',
  'bluesky-search': 'bluesky',
  'bluesky-account': 'bluesky',
  mastodon: 'mastodon',
  'mastodon-account': 'mastodon',
  x: 'x',
  'x-account': 'x',
  reddit: 'reddit',
  youtube: 'youtube',
  facebook: 'facebook',
  instagram: 'instagram',
  whatsapp: 'whatsapp',
  linkedin: 'linkedin',
  'google-business': 'google-business',
  trustpilot: 'trustpilot',
  threads: 'threads',
  tiktok: 'tiktok',
  email: 'email',
  webhook: 'webhook',
  file: 'file',
  demo: 'file',
} as const satisfies Record<string, Network>

export type SourceKind = keyof typeof sourceKindNetworks

/** In the order in which they are declared above. */
export const sourceKinds = Object.keys(sourceKindNetworks) as [SourceKind, ...SourceKind[]] // it declares some
