import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { PushAnswer, PushRequest, SourceBatch, SourceContext } from '../source.ts'

/** Where a feed's publisher tells of news at once, and under which address it does. */
export interface Hub {
  readonly hub: string
  readonly topic: string
}

const leaseSeconds = 10 * 24 * 3600
/** A hub may promise longer; then it is asked again all the same. */
const longestLeaseSeconds = 30 * 24 * 3600
/** A lease is renewed when so much of it is left, milliseconds. */
const renewMs = 24 * 3_600_000
/** One that was asked for and not confirmed is asked for again after this. */
const patienceMs = 3_600_000
const algorithms: ReadonlySet<string> = new Set(['sha1', 'sha256', 'sha384', 'sha512'])

/**
 * The hub and the topic that an answer names in its `Link` header (RFC 8288), else in the feed itself, as WebSub asks
 * (w3.org/TR/websub, 4). Both have to be web addresses; the topic is the feed's own address where it does not say.
 */
export function findHub(headers: Headers, text: string, address: string): Hub | null {
  const links = [...parseLinkHeader(headers.get('link') ?? ''), ...findLinkElements(text), ...findJsonHubs(text)]
  const find = (rel: string) => {
    const href = links.find((link) => link.rel.split(/\s+/).includes(rel))?.href
    const url = href === undefined ? null : URL.parse(href, address)
    return url !== null && /^https?:$/.test(url.protocol) ? url.href : null
  }
  const hub = find('hub')
  return hub === null ? null : { hub, topic: find('self') ?? address }
}

interface Link {
  readonly rel: string
  readonly href: string
}

function parseLinkHeader(value: string): Link[] {
  return [...value.slice(0, 4000).matchAll(/<([^>]{1,2000})>\s*;[^,<]*?\brel\s*=\s*"?([\w -]{1,50})"?/gi)].map(
    ([, href, rel]) => ({
      href: href!, // both groups take part in every match
      rel: rel!.toLowerCase(),
    }),
  )
}

/** Links of the feed itself stand before its first item. */
function findLinkElements(text: string): Link[] {
  const head = text.slice(0, 20_000).split(/<(?:\w+:)?(?:item|entry)[\s>]/i)[0] ?? ''
  return [...head.matchAll(/<(?:\w+:)?link\s([^>]{1,1000})>/gi)].flatMap(([, attributes]) => {
    const of = (name: string) =>
      new RegExp(`\\b${name}\\s*=\\s*["']([^"']{1,1000})["']`, 'i').exec(attributes ?? '')?.[1]
    const [rel, href] = [of('rel'), of('href')]
    return rel === undefined || href === undefined
      ? []
      : [{ rel: rel.toLowerCase(), href: href.replaceAll('&amp;', '&') }]
  })
}

/** JSON Feed 1.1, "hubs". */
function findJsonHubs(text: string): Link[] {
  if (!text.trimStart().startsWith('{')) return []
  try {
    const { hubs, feed_url: self } = JSON.parse(text) as { hubs?: unknown; feed_url?: unknown }
    const found = (Array.isArray(hubs) ? hubs : []) as { type?: unknown; url?: unknown }[]
    return [
      ...found.flatMap(({ type, url }) =>
        type === 'WebSub' && typeof url === 'string' ? [{ rel: 'hub', href: url }] : [],
      ),
      ...(typeof self === 'string' ? [{ rel: 'self', href: self }] : []),
    ]
  } catch {
    return []
  }
}

export interface WebSub {
  /** Asks the hub to tell of news at once, where that was not asked yet or the lease ends. Never throws. */
  want(hub: Hub | null, signal: AbortSignal): Promise<void>
  /** Whether the hub confirmed, so that looking by ourselves is only for what it misses. */
  isConfirmed(): boolean
  receive(request: PushRequest): PushAnswer
}

/**
 * A subscription to a hub (w3.org/TR/websub). Its secret is made anew at each start and known to the hub alone: what is
 * signed with another one is refused, and the next look by ourselves has it.
 */
export function openWebSub(
  { fetch, now, pushUrl }: Pick<SourceContext, 'fetch' | 'now' | 'pushUrl'>,
  toBatch: (bytes: Uint8Array, contentType: string | null, topic: string) => SourceBatch,
): WebSub {
  const secret = randomBytes(32).toString('hex')
  // The address of a source and of its feed can be guessed; this cannot, so that nobody else confirms for the hub.
  const key = randomBytes(16).toString('hex')
  let asked: (Hub & { readonly at: number }) | null = null
  let endsAt = 0

  const isConfirmed = () => now() < endsAt

  function verify(query: URLSearchParams): PushAnswer {
    const [mode, topic, challenge] = ['mode', 'topic', 'challenge'].map((name) => query.get(`hub.${name}`))
    if (asked === null || topic !== asked.topic || query.get('key') !== key) return { status: 404 }
    if (mode === 'denied') {
      endsAt = 0
      return { status: 200 }
    }
    if (mode !== 'subscribe' || !challenge) return { status: 404 }
    const seconds = Number(query.get('hub.lease_seconds') ?? leaseSeconds)
    endsAt = now() + (seconds > 0 ? Math.min(seconds, longestLeaseSeconds) : leaseSeconds) * 1000
    return { status: 200, body: challenge }
  }

  return {
    async want(hub, signal) {
      if (hub === null || pushUrl === undefined) return
      const isSame = asked !== null && asked.hub === hub.hub && asked.topic === hub.topic
      if (isSame && (endsAt - now() > renewMs || now() - (asked?.at ?? 0) < patienceMs)) return
      asked = { ...hub, at: now() }
      const body = new URLSearchParams({
        'hub.mode': 'subscribe',
        'hub.topic': hub.topic,
        'hub.callback': `${pushUrl}?key=${key}`,
        'hub.secret': secret,
        'hub.lease_seconds': String(leaseSeconds),
      }).toString()
      const headers = { 'content-type': 'application/x-www-form-urlencoded' }
      // A hub that does not answer changes nothing: the feed is looked at as before.
      const answer = await fetch(hub.hub, { method: 'POST', headers, body, signal }).catch(() => null)
      await answer?.body?.cancel()
    },
    isConfirmed,
    receive({ method, headers, query, body }) {
      if (method === 'GET') return verify(query)
      if (asked === null || !isSigned(body, headers.get('x-hub-signature'), secret)) return { status: 401 }
      return { status: 204, batch: toBatch(body, headers.get('content-type'), asked.topic) }
    },
  }
}

/** `X-Hub-Signature: sha256=…`, over the bytes (WebSub, 7.1). */
function isSigned(body: Uint8Array, signature: string | null, secret: string): boolean {
  const [algorithm = '', hex = ''] = (signature ?? '').split('=')
  if (!algorithms.has(algorithm)) return false
  const expected = createHmac(algorithm, secret).update(body).digest()
  const given = Buffer.from(hex, 'hex')
  return given.length === expected.length && timingSafeEqual(given, expected)
}
