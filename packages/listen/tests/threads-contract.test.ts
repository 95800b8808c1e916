import { openThreadsSource } from '../src/meta/threads-source.ts'
import { serveHttp } from './contract/http-server.ts'
import { describeContract } from './contract/source-contract.ts'

const token = 'geheime-sleutel-van-threads'
const indexes = Array.from({ length: 40 }, (_, index) => index)
const isOwn = (index: number) => index % 5 === 4
const toPost = (id: string, index: number) => ({
  id,
  text: `De brug is dicht, ${id}`,
  username: 'iemand',
  timestamp: new Date(Date.parse('2026-05-01T10:00:00Z') + index * 1000).toISOString().replace('.000Z', '+0000'),
})
const lists: Readonly<Record<string, readonly object[]>> = {
  '/v1.0/me/threads': [{ id: '1', has_replies: true }],
  '/v1.0/1/conversation': indexes
    .map((index) => ({ ...toPost(`r${index}`, index), is_reply_owned_by_me: isOwn(index), root_post: { id: '1' } }))
    .toReversed(),
  '/v1.0/me/mentions': indexes.map((index) => toPost(`m${index}`, index)).toReversed(),
}

describeContract({
  name: 'threads',
  serve: () =>
    serveHttp((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://x')
      response.setHeader('content-type', 'application/json')
      if (request.headers.authorization !== `Bearer ${token}`) {
        response.writeHead(401).end(JSON.stringify({ error: { message: `Bad token ${token}`, code: 190 } }))
      } else if (lists[pathname] === undefined) response.end('{"id":"9","username":"zonnedael"}')
      else {
        // A page has a cursor even where nothing follows, and never the address of the next.
        const data = searchParams.get('after') === null ? lists[pathname] : []
        response.end(JSON.stringify({ data, paging: { cursors: { before: 'a', after: 'b' } } }))
      }
    }),
  open: (_, context) => openThreadsSource({ intervalMinutes: 1 }, { token }, context),
  ids: [
    ...indexes.filter((index) => !isOwn(index)).map((index) => `r${index}`),
    ...indexes.map((index) => `m${index}`),
  ],
  isOrdered: false,
  privateIds: indexes.filter(isOwn).map((index) => `r${index}`),
  secrets: [token],
})
