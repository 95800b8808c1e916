import { openYouTubeSource } from '../src/youtube/youtube-source.ts'
import { parseQuery } from '@troje/match'
import { expect, it } from 'vitest'
import type { SourceContext } from '../src/source.ts'
import { serveHttp } from './contract/http-server.ts'
import { describeContract } from './contract/source-contract.ts'

const key = 'geheime-sleutel-van-youtube'
const channelId = `UC${'z'.repeat(22)}`

function toComment(id: string, at: number) {
  const publishedAt = new Date(Date.parse('2026-05-01T10:00:00Z') + at * 1000).toISOString()
  const snippet = { textDisplay: `De brug is dicht, ${id}`, authorDisplayName: '@anna', publishedAt }
  return { id, snippet: { ...snippet, authorChannelId: { value: 'UCanna' } } }
}

/** Threads of which every fourth has a reply. */
function toThreads(name: string, videoId: string) {
  return Array.from({ length: 40 }, (_, index) => ({
    id: `${name}${index}`,
    snippet: { videoId, topLevelComment: toComment(`${name}${index}`, index) },
    ...(index % 4 === 0 && { replies: { comments: [toComment(`${name}${index}.r`, 100 + index)] } }),
  })).toReversed()
}

const answers: Readonly<Record<string, object>> = {
  [`commentThreads ${channelId}`]: { items: toThreads('own', 'v0') },
  'commentThreads v1': { items: toThreads('other', 'v1') },
  search: {
    items: ['v1', 'v2'].map((videoId) => ({
      id: { videoId },
      snippet: {
        publishedAt: '2026-05-01T10:00:00Z',
        channelId: 'UCbert',
        title: 'De brug &amp; de weg',
        description: '',
      },
    })),
  },
}

const idsOf = (name: string) =>
  toThreads(name, '').flatMap(({ id }) => (Number(id.replace(name, '')) % 4 === 0 ? [id, `${id}.r`] : [id]))
const interests = { current: () => [parseQuery('brug').value], changed: () => new AbortController().signal }

describeContract({
  name: 'youtube',
  serve: () =>
    serveHttp((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://x')
      const of = searchParams.get('allThreadsRelatedToChannelId') ?? searchParams.get('videoId')
      const asked = [pathname.split('/').at(-1), ...(of === null ? [] : [of])].join(' ')
      response.setHeader('content-type', 'application/json')
      if (request.headers['x-goog-api-key'] !== key) response.writeHead(401).end('{}')
      else if (asked === 'commentThreads v2') {
        // Comments are switched off: the others are read all the same.
        response.writeHead(403).end(JSON.stringify({ error: { errors: [{ reason: 'commentsDisabled' }] } }))
      } else response.end(JSON.stringify(answers[asked]))
    }),
  open: (_, context) =>
    openYouTubeSource({ channelId, search: true, intervalMinutes: 1 }, key, { ...context, interests }),
  ids: [...idsOf('own'), ...idsOf('other'), 'video:v1', 'video:v2'],
  isOrdered: false,
  secrets: [key],
})

it('says that the units of the day are used up, and waits for new ones', async () => {
  const body = { error: { errors: [{ reason: 'quotaExceeded' }] } }
  const waits: number[] = []
  const stop = new AbortController()
  const context: SourceContext = {
    fetch: () => Promise.resolve(Response.json(body, { status: 403 })),
    now: Date.now,
    random: () => 0.5,
    sleep: (milliseconds) => {
      waits.push(milliseconds)
      stop.abort()
      return Promise.resolve()
    },
  }
  const source = openYouTubeSource({ channelId, search: false, intervalMinutes: 1 }, key, context)
  const batches = await Array.fromAsync(source.read({ cursor: null, signal: stop.signal }))
  expect(batches.flatMap(({ issues }) => issues.map(({ code }) => code))).toEqual(['rate-limit'])
  expect(waits).toEqual([3_600_000])
})
