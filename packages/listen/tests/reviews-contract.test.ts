import { openGoogleBusinessSource } from '../src/reviews/google-business-source.ts'
import { openTrustpilotSource } from '../src/reviews/trustpilot-source.ts'
import { serveHttp } from './contract/http-server.ts'
import { describeContract } from './contract/source-contract.ts'

const indexes = Array.from({ length: 40 }, (_, index) => index)
const ids = indexes.map((index) => `r${index}`)
const timeOf = (index: number) => new Date(Date.parse('2026-05-01T10:00:00Z') + index * 1000).toISOString()

const google = { clientSecret: 'geheime-sleutel-van-google', refreshToken: 'geheim-om-te-verversen' }
const accessToken = 'kortlopend-geheim'

describeContract({
  name: 'google-business',
  serve: () =>
    serveHttp((request, response) => {
      const { pathname } = new URL(request.url ?? '', 'http://x')
      response.setHeader('content-type', 'application/json')
      if (pathname === '/token') {
        let form = ''
        request.on('data', (bytes: Buffer) => (form += bytes.toString()))
        request.on('end', () => {
          const isKnown = new URLSearchParams(form).get('refresh_token') === google.refreshToken
          const token = { access_token: accessToken, expires_in: 3600, token_type: 'Bearer' }
          response.writeHead(isKnown ? 200 : 400).end(JSON.stringify(isKnown ? token : { error: 'invalid_grant' }))
        })
      } else if (request.headers.authorization === `Bearer ${accessToken}`) {
        const reviews = indexes.toReversed().map((index) => ({
          name: `accounts/1/locations/2/reviews/r${index}`,
          reviewId: `r${index}`,
          reviewer: { displayName: 'Iemand' },
          starRating: 'THREE',
          comment: `Lang gewacht, ${index}`,
          createTime: timeOf(index),
          updateTime: timeOf(index),
        }))
        response.end(JSON.stringify({ reviews, averageRating: 3, totalReviewCount: reviews.length }))
      } else response.writeHead(401).end('{"error":{"code":401,"status":"UNAUTHENTICATED"}}')
    }),
  open: (_, context) =>
    openGoogleBusinessSource(
      { locations: ['accounts/1/locations/2'], clientId: 'c', intervalMinutes: 1 },
      google,
      context,
    ),
  ids,
  secrets: [...Object.values(google), accessToken],
})

const apiKey = 'geheime-sleutel-van-trustpilot'

describeContract({
  name: 'trustpilot',
  serve: () =>
    serveHttp((request, response) => {
      const { pathname } = new URL(request.url ?? '', 'http://x')
      response.setHeader('content-type', 'application/json')
      if (request.headers.apikey !== apiKey) response.writeHead(401).end('{"fault":{"faultstring":"Invalid ApiKey"}}')
      else if (pathname === '/v1/business-units/find') response.end('{"id":"unit1"}')
      else {
        const reviews = indexes.toReversed().map((index) => ({
          id: `r${index}`,
          stars: 3,
          title: 'Wachten',
          text: `Lang gewacht, ${index}`,
          createdAt: timeOf(index),
          consumer: { id: 'k', displayName: 'Iemand' },
        }))
        response.end(JSON.stringify({ links: [], reviews }))
      }
    }),
  open: (_, context) =>
    openTrustpilotSource({ businessUnit: 'zonnedael.example', intervalMinutes: 1 }, apiKey, context),
  ids,
  secrets: [apiKey],
})
