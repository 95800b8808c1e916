import { openLinkedInSource } from '../src/linkedin/linkedin-source.ts'
import { serveHttp } from './contract/http-server.ts'
import { describeContract } from './contract/source-contract.ts'

const secrets = { refreshToken: 'geheim-om-te-verversen', clientSecret: 'geheim-van-de-app' }
const accessToken = 'kortlopend-geheim'
const total = 130
const organization = 'urn:li:organization:12345'
const indexes = Array.from({ length: total }, (_, index) => index)
const urnOf = (index: number) => `urn:li:comment:(urn:li:activity:5,${index})`
const isOwn = (index: number) => index % 10 === 9
/** Every twentieth comes without its words, which have to be asked for. */
const isBare = (index: number) => index % 20 === 4

describeContract({
  name: 'linkedin',
  serve: () => {
    const begin = Date.now() - 3_600_000
    const notifications = [
      ...indexes.map((index) => ({
        notificationId: index,
        action: 'COMMENT',
        organizationalEntity: organization,
        sourcePost: 'urn:li:activity:5',
        generatedActivity: `urn:li:comment:(activity:5,${index})`,
        lastModifiedAt: begin + index * 1000,
        ...(!isBare(index) && {
          decoratedGeneratedActivity: {
            comment: {
              entity: urnOf(index),
              owner: isOwn(index) ? organization : 'urn:li:person:abc',
              text: `De brug is dicht, ${index}`,
            },
          },
        }),
      })),
      {
        notificationId: total,
        action: 'COMMENT_DELETE',
        generatedActivity: 'urn:li:comment:(activity:5,999)',
        lastModifiedAt: begin + total * 1000,
      },
    ]
    return serveHttp((request, response) => {
      const { pathname, search } = new URL(request.url ?? '', 'http://x')
      response.setHeader('content-type', 'application/json')
      const number = (name: string) => Number(new RegExp(`${name}[=:](\\d+)`).exec(search)?.[1])
      const comment = /\/rest\/socialActions\/urn%3Ali%3Aactivity%3A5\/comments\/(\d+)$/.exec(pathname)?.[1]
      if (pathname === '/oauth/v2/accessToken') {
        response.end(JSON.stringify({ access_token: accessToken, expires_in: 5_184_000 }))
      } else if (
        request.headers.authorization !== `Bearer ${accessToken}` ||
        !/^20\d{4}$/.test(String(request.headers['linkedin-version']))
      ) {
        response.writeHead(401).end(JSON.stringify({ message: `Invalid access token ${accessToken}`, status: 401 }))
      } else if (comment !== undefined) {
        const message = { text: `De brug is dicht, ${comment}` }
        response.end(JSON.stringify({ actor: 'urn:li:person:abc', created: { time: begin }, message }))
      } else {
        const [from, until, start, count] = [
          number('\\(start'),
          number('end'),
          number('&start'),
          number('count'),
        ] as const
        const inSpan = notifications.filter(({ lastModifiedAt: time }) => time >= from && time <= until).toReversed()
        response.end(JSON.stringify({ elements: inSpan.slice(start, start + count), paging: { start, count } }))
      }
    })
  },
  open: (_, context) =>
    openLinkedInSource({ organizationId: '12345', clientId: 'c', intervalMinutes: 1 }, secrets, context),
  ids: indexes.filter((index) => !isOwn(index)).map(urnOf),
  isOrdered: false,
  privateIds: indexes.filter(isOwn).map(urnOf),
  deletedIds: ['urn:li:comment:(urn:li:activity:5,999)'],
  secrets: [...Object.values(secrets), accessToken],
})
