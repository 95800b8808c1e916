import { openRedditSource } from '../src/reddit/reddit-source.ts'
import { serveHttp } from './contract/http-server.ts'
import { describeContract } from './contract/source-contract.ts'

const keys = { clientId: 'zonnedael', clientSecret: 'geheime-sleutel-van-reddit' }
const token = 'kortlopend-geheim'
const isPrivate = (index: number) => index % 20 === 9
const isGone = (index: number) => index % 20 === 19
const indexes = Array.from({ length: 80 }, (_, index) => index)
const ids = indexes.map((index) => `t${index % 2 === 0 ? 3 : 1}_a${index}`)

function toThing(index: number) {
  const common = {
    name: ids[index],
    author: 'anna',
    created_utc: 1_777_629_600 + index,
    permalink: `/r/nederland/comments/a${index}/`,
    subreddit_type: isPrivate(index) ? 'private' : 'public',
  }
  if (index % 2 === 0) return { kind: 't3', data: { ...common, title: 'De brug', selftext: `Dicht, ${index}` } }
  const body = isGone(index) ? '[removed]' : `Dicht, ${index}`
  return { kind: 't1', data: { ...common, body, link_id: 't3_a0', parent_id: 't3_a0' } }
}

describeContract({
  name: 'reddit',
  serve: () =>
    serveHttp((request, response) => {
      const { pathname } = new URL(request.url ?? '', 'http://x')
      response.setHeader('content-type', 'application/json')
      const basic = `Basic ${Buffer.from(`${keys.clientId}:${keys.clientSecret}`).toString('base64')}`
      if (pathname === '/api/v1/access_token' && request.headers.authorization === basic) {
        response.end(JSON.stringify({ access_token: token, token_type: 'bearer', expires_in: 86_400 }))
      } else if (request.headers.authorization === `Bearer ${token}`) {
        response.setHeader('x-ratelimit-remaining', '595.0').setHeader('x-ratelimit-reset', '240')
        const kind = pathname.endsWith('/comments') ? 1 : 0
        const children = indexes
          .filter((index) => index % 2 === kind)
          .toReversed()
          .map(toThing)
        response.end(JSON.stringify({ kind: 'Listing', data: { children, after: null } }))
      } else response.writeHead(401).end('{"message":"Unauthorized","error":401}')
    }),
  open: (_, context) =>
    openRedditSource({ subreddits: ['nederland'], search: false, intervalMinutes: 1 }, keys, context),
  ids: ids.filter((_, index) => !isPrivate(index) && !isGone(index)),
  isOrdered: false,
  privateIds: ids.filter((_, index) => isPrivate(index)),
  deletedIds: ids.filter((_, index) => isGone(index)),
  secrets: [keys.clientSecret, token],
})
