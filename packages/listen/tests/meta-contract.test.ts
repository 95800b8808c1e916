import { openFacebookSource } from '../src/meta/facebook-source.ts'
import { openInstagramSource } from '../src/meta/instagram-source.ts'
import { serveHttp } from './contract/http-server.ts'
import { describeContract } from './contract/source-contract.ts'

const pageToken = 'geheime-sleutel-van-de-pagina'
const secrets = { pageToken, appSecret: 'geheim-van-de-app', verifyToken: 'geheim-woord' }
const [pageId, accountId] = ['111', '222']
const indexes = Array.from({ length: 30 }, (_, index) => index)
const timeOf = (index: number) =>
  new Date(Date.parse('2026-05-01T10:00:00Z') + index * 1000).toISOString().replace('.000Z', '+0000')

/** Every third of what stands there is by the organisation itself. */
const isOwn = (index: number) => index % 3 === 2
const from = (index: number, ownId: string) => ({ id: isOwn(index) ? ownId : '44', name: 'Iemand', username: 'iemand' })

type Edge = (parameters: URLSearchParams) => readonly object[]

/** A graph of these edges, newest first, in pages of 20 with cursors; every next page has an address with a token in it. */
function serveGraph(edges: Readonly<Record<string, Edge>>, nodes: Readonly<Record<string, object>>) {
  return serveHttp((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://x')
    const path = pathname.replace(/^\/v\d+\.0\//, '')
    response.setHeader('content-type', 'application/json')
    response.setHeader('x-app-usage', '{"call_count":12,"total_time":3,"total_cputime":4}')
    if (request.headers.authorization !== `Bearer ${pageToken}`) {
      const error = { message: `Malformed access token ${pageToken}`, type: 'OAuthException', code: 190 }
      response.writeHead(400).end(JSON.stringify({ error }))
    } else if (edges[path] !== undefined) {
      const all = edges[path](searchParams)
      const start = Number(searchParams.get('after') ?? 0)
      const end = Math.min(start + 20, all.length)
      const next = end < all.length ? { next: `https://graph.facebook.com/x?access_token=${pageToken}` } : {}
      const paging = { cursors: { before: String(start), after: String(end) }, ...next }
      response.end(JSON.stringify({ data: all.slice(start, end), ...(all.length > 0 && { paging }) }))
    } else response.end(JSON.stringify(nodes[path] ?? {}))
  })
}

const toMessages = (ownId: string) =>
  indexes.slice(0, 12).map((index) => ({
    id: `m_${index}`,
    created_time: timeOf(index),
    from: from(index, ownId),
    message: `Waar moet ik zijn, ${index}`,
  }))
const conversations: Edge = () => [{ id: 't_1', updated_time: timeOf(11) }]

const facebookComments = indexes.slice(0, 18).map((index) => ({
  id: `5_${index}`,
  message: `De brug is dicht, ${index}`,
  created_time: timeOf(index),
  from: from(index, pageId),
  permalink_url: `https://www.facebook.com/zonnedael/posts/5?comment_id=${index}`,
}))
/** Every fourth post on the page is for friends. */
const feed = indexes.slice(0, 15).map((index) => ({
  id: `111_${index}`,
  message: `Wat een brug, ${index}`,
  created_time: timeOf(index),
  ...(isOwn(index) && { from: { id: pageId, name: 'Zonnedael' } }),
  privacy: { value: index % 4 === 0 ? 'ALL_FRIENDS' : 'EVERYONE' },
  comments: { data: [], summary: { total_count: index === 5 ? facebookComments.length : 0 } },
}))
const others = indexes.filter((index) => !isOwn(index))
const messageIds = others.filter((index) => index < 12).map((index) => `m_${index}`)
const ownMessageIds = indexes.filter((index) => index < 12 && isOwn(index)).map((index) => `m_${index}`)

describeContract({
  name: 'facebook',
  serve: () =>
    serveGraph(
      {
        [`${pageId}/feed`]: () => feed.toReversed(),
        [`${pageId}/tagged`]: () => [
          { id: '77_1', message: 'Zonnedael, doe iets', created_time: timeOf(3), privacy: { value: '' } },
        ],
        [`${pageId}/conversations`]: conversations,
        't_1/messages': () => toMessages(pageId).toReversed(),
        '111_5/comments': () => facebookComments.toReversed(),
        ...Object.fromEntries(feed.filter(({ id }) => id !== '111_5').map(({ id }) => [`${id}/comments`, () => []])),
      },
      { [pageId]: { id: pageId, name: 'Zonnedael' } },
    ),
  open: (_, context) => openFacebookSource({ pageId, messages: true, intervalMinutes: 1 }, secrets, context),
  ids: [
    ...others.filter((index) => index < 15 && index % 4 !== 0).map((index) => `111_${index}`),
    ...others.filter((index) => index < 18).map((index) => `5_${index}`),
    ...messageIds,
    '77_1',
  ],
  isOrdered: false,
  privateIds: [
    ...others.filter((index) => index < 15 && index % 4 === 0).map((index) => `111_${index}`),
    ...ownMessageIds,
  ],
  secrets: Object.values(secrets),
})

const instagramComments = indexes.slice(0, 18).map((index) => ({
  id: `9${index}`,
  text: `De brug is dicht, ${index}`,
  timestamp: timeOf(index),
  from: from(index, accountId),
  ...(index === 4 && {
    replies: {
      data: [{ id: '900', text: 'Echt?', timestamp: timeOf(20), from: { id: '45', username: 'nog_iemand' } }],
    },
  }),
}))

describeContract({
  name: 'instagram',
  serve: () =>
    serveGraph(
      {
        [`${accountId}/media`]: () => [{ id: '8', comments_count: 19, permalink: 'https://www.instagram.com/p/brug/' }],
        '8/comments': () => instagramComments.toReversed(),
        [`${accountId}/tags`]: () => [
          { id: '71', caption: 'Op de brug', timestamp: timeOf(2), username: 'iemand', media_type: 'IMAGE' },
        ],
        [`${pageId}/conversations`]: conversations,
        't_1/messages': () => toMessages(accountId).toReversed(),
      },
      { [accountId]: { id: accountId, username: 'zonnedael' } },
    ),
  open: (_, context) =>
    openInstagramSource({ accountId, pageId, messages: true, intervalMinutes: 1 }, secrets, context),
  ids: [...others.filter((index) => index < 18).map((index) => `9${index}`), '900', '71', ...messageIds],
  isOrdered: false,
  privateIds: ownMessageIds,
  secrets: Object.values(secrets),
})
