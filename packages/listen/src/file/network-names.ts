import { isNetwork, type Network } from '@troje/post'

/** What exports call networks, in small letters; what is read on the web at large is a feed here. */
const words: Readonly<Record<string, Network>> = {
  twitter: 'x',
  tweet: 'x',
  tweets: 'x',
  bsky: 'bluesky',
  google: 'google-business',
  googlebusiness: 'google-business',
  mail: 'email',
  ...Object.fromEntries(
    (
      'news nieuws onlinenews nieuwssites newspaper krant magazine print blog blogs forum forums fora board boards ' +
      'messageboard messageboards review reviews comments reacties rss web website websites podcast podcasts'
    )
      .split(' ')
      .map((word) => [word, 'feed' as const]),
  ),
}

const hosts: Readonly<Record<string, Network>> = {
  'x.com': 'x',
  'twitter.com': 'x',
  'bsky.app': 'bluesky',
  'reddit.com': 'reddit',
  'youtube.com': 'youtube',
  'youtu.be': 'youtube',
  'facebook.com': 'facebook',
  'instagram.com': 'instagram',
  'threads.net': 'threads',
  'threads.com': 'threads',
  'tiktok.com': 'tiktok',
  'linkedin.com': 'linkedin',
  'trustpilot.com': 'trustpilot',
}

/**
 * The network of a row: by what its column says (`X (formerly Twitter)`, `SOCIALMEDIA_FACEBOOK`, `Google reviews`), else
 * by the post's address; `file` where neither tells.
 */
export function toNetwork(name: string | null, url: string | null): Network {
  const key = name?.toLowerCase().trim() ?? ''
  if (isNetwork(key)) return key
  const found = key.split(/[^a-z0-9]+/).flatMap((word) => words[word] ?? (isNetwork(word) ? word : []))
  return found.find((network) => network !== 'feed') ?? byAddress(url) ?? found[0] ?? 'file'
}

function byAddress(url: string | null): Network | undefined {
  const host = URL.parse(url ?? '')?.hostname ?? ''
  return Object.entries(hosts).find(([known]) => host === known || host.endsWith(`.${known}`))?.[1]
}
