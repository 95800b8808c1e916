import type { ServerResponse } from 'node:http'
import { openMastodonAccountSource } from '../src/mastodon/mastodon-account-source.ts'
import { openMastodonSource } from '../src/mastodon/mastodon-source.ts'
import { serveHttp } from './contract/http-server.ts'
import { describeContract, type NetworkServer } from './contract/source-contract.ts'

const total = 130
const token = 'geheime-sleutel-van-mastodon'
const idOf = (index: number) => String(110_000 + index)
const uriOf = (index: number) => `https://social.example/users/iemand/statuses/${idOf(index)}`
/** Every tenth is for followers, or for one person. */
const visibilityOf = (index: number) => (index % 20 === 9 ? 'private' : index % 20 === 19 ? 'direct' : 'public')
const indexes = Array.from({ length: total }, (_, index) => index)
const isPublic = (index: number) => visibilityOf(index) === 'public'

function toStatus(index: number) {
  return {
    id: idOf(index),
    uri: uriOf(index),
    url: `https://social.example/@iemand/${idOf(index)}`,
    created_at: '2026-05-01T10:00:00.000Z',
    content: `<p>De brug bij het station is dicht, ${index}</p>`,
    spoiler_text: '',
    visibility: visibilityOf(index),
    language: 'nl',
    in_reply_to_id: null,
    account: { acct: 'iemand', uri: 'https://social.example/users/iemand', display_name: 'Iemand', note: '' },
    media_attachments: [],
  }
}

/** `min_id` as Mastodon has it: the items right after an id, newest first. */
function toPage(parameters: URLSearchParams, has: (index: number) => boolean): number[] {
  const [from, limit] = [parameters.get('min_id'), Number(parameters.get('limit'))]
  const all = indexes.filter(has)
  const page =
    from === null ? all.slice(-limit) : all.filter((index) => Number(idOf(index)) > Number(from)).slice(0, limit)
  return page.toReversed()
}

function serve(stream: ((response: ServerResponse) => void) | null): Promise<NetworkServer> {
  return serveHttp((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://x')
    const isKnown = request.headers.authorization === `Bearer ${token}`
    response.setHeader('x-ratelimit-limit', '300').setHeader('x-ratelimit-remaining', '299')
    response.setHeader('x-ratelimit-reset', '2026-05-01T10:05:00.000Z').setHeader('content-type', 'application/json')
    if (pathname === '/api/v1/streaming/public' && stream !== null) {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(':)\n')
      stream(response)
    } else if (pathname === '/api/v2/instance') {
      response.end(JSON.stringify({ configuration: { urls: { streaming: `ws://${request.headers.host}` } } }))
    } else if (pathname.startsWith('/api/v1/timelines/')) {
      // Nothing is there before the first look has a place to begin: an instance is older than its reader.
      const since = searchParams.get('min_id') === null ? indexes.slice(0, 40) : indexes
      response.end(JSON.stringify(toPage(searchParams, (index) => since.includes(index)).map(toStatus)))
    } else if (pathname === '/api/v1/notifications' && isKnown) {
      const since = searchParams.get('min_id') === null ? indexes.slice(0, 80) : indexes
      const page = toPage(searchParams, (index) => since.includes(index))
      response.end(JSON.stringify(page.map((index) => ({ id: idOf(index), type: 'mention', status: toStatus(index) }))))
    } else if (pathname === '/api/v1/accounts/verify_credentials' && isKnown) {
      response.end(JSON.stringify({ acct: 'zonnedael' }))
    } else response.writeHead(401).end('{"error":"This method requires an authenticated user"}')
  })
}

const settings = { hashtags: ['brug'], intervalMinutes: 1 }
const ids = indexes.filter(isPublic).map(uriOf)
const privateIds = indexes.filter((index) => !isPublic(index)).map(uriOf)

describeContract({
  name: 'mastodon, a hashtag',
  serve: () => serve(null),
  open: (origin, context) =>
    openMastodonSource({ instance: origin, what: 'hashtags', ...settings }, undefined, context),
  ids,
  privateIds,
})

describeContract({
  name: 'mastodon, the live timeline',
  serve: () =>
    serve((response) => {
      // The first ten of these stand in the list too; the last one is deleted as soon as it is there.
      for (const index of [...indexes.slice(30), total]) {
        response.write(`event: update\ndata: ${JSON.stringify(toStatus(index))}\n\n`)
      }
      response.write(`event: delete\ndata: ${idOf(total)}\n\n`)
    }),
  open: (origin, context) => openMastodonSource({ instance: origin, what: 'public', ...settings }, token, context),
  ids,
  isOrdered: false,
  privateIds,
  deletedIds: [`origin/${idOf(total)}`],
  secrets: [token],
})

describeContract({
  name: 'mastodon, own account',
  serve: () => serve(null),
  open: (origin, context) => openMastodonAccountSource({ instance: origin, intervalMinutes: 1 }, token, context),
  ids: indexes.map(uriOf),
  secrets: [token],
})
