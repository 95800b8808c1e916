import { openTikTokSource } from '../src/tiktok/tiktok-source.ts'
import { serveHttp } from './contract/http-server.ts'
import { describeContract } from './contract/source-contract.ts'

const secrets = { clientSecret: 'geheim-van-de-app', refreshToken: 'geheim-om-te-verversen' }
const accessToken = 'kortlopend-geheim'
const indexes = Array.from({ length: 30 }, (_, index) => index)
const isOwn = (index: number) => index % 10 === 4
const isHidden = (index: number) => index % 10 === 9

/** TikTok answers 200 to everything, and says in `code` what happened. */
describeContract({
  name: 'tiktok',
  serve: () =>
    serveHttp((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://x')
      response.setHeader('content-type', 'application/json')
      const say = (data: object) => response.end(JSON.stringify({ code: 0, message: 'OK', request_id: '1', data }))
      if (pathname.endsWith('/tt_user/oauth2/refresh_token/')) {
        say({ access_token: accessToken, expires_in: 86_400, refresh_token: secrets.refreshToken, open_id: 'b' })
      } else if (request.headers['access-token'] !== accessToken) {
        response.end(JSON.stringify({ code: 40_105, message: `Access token ${accessToken} is wrong`, data: {} }))
      } else if (pathname.endsWith('/business/video/list/')) {
        const videos = ['v1', 'v2'].map((id) => ({
          item_id: id,
          share_url: `https://www.tiktok.com/${id}`,
          comments: 30,
        }))
        say({ videos, cursor: 0, has_more: false })
      } else {
        const video = searchParams.get('video_id')
        const comments = indexes.toReversed().map((index) => ({
          comment_id: `${video}.${index}`,
          username: 'iemand',
          create_time: 1_777_629_600 + index,
          text: `Wanneer open, ${index}`,
          owner: isOwn(index),
          status: isHidden(index) ? 'HIDDEN' : 'PUBLIC',
        }))
        say({ comments, cursor: 30, has_more: false })
      }
    }),
  open: (_, context) => openTikTokSource({ businessId: 'b', clientId: 'c', intervalMinutes: 1 }, secrets, context),
  ids: ['v1', 'v2'].flatMap((video) =>
    indexes.filter((index) => !isOwn(index) && !isHidden(index)).map((index) => `${video}.${index}`),
  ),
  isOrdered: false,
  privateIds: ['v1', 'v2'].flatMap((video) => indexes.filter(isHidden).map((index) => `${video}.${index}`)),
  secrets: [...Object.values(secrets), accessToken],
})
