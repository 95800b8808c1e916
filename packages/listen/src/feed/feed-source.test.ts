import { createServer, type IncomingMessage, type ServerResponse, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { openSafeFetch, type SafeFetch, type SafeFetchOptions } from '../safe-fetch/safe-fetch.ts'
import type { Cursor, SourceBatch, SourceContext } from '../source.ts'
import { openFeedSource } from './feed-source.ts'
import { parseRetryAfter, toWait } from '../poll/poll-pace.ts'

const opened: (SafeFetch | Server)[] = []
afterEach(async () => {
  for (const one of opened.splice(0)) {
    if ('fetch' in one) await one.close()
    else one.closeAllConnections()
  }
})

type Answer = (request: IncomingMessage, response: ServerResponse) => void

const rss = (ids: readonly (number | string)[]) =>
  `<rss version="2.0"><channel><title>n</title>${ids.map((id) => `<item><guid>urn:x:${id}</guid><title>bericht ${id}</title></item>`).join('')}</channel></rss>`

/** Polls a server that gives these answers one after the other, and stops when they are used up. */
async function poll(answers: readonly Answer[], options: { cursor?: Cursor | null; fetch?: SafeFetchOptions } = {}) {
  const requests: IncomingMessage[] = []
  const waits: number[] = []
  const controller = new AbortController()
  const server = createServer((request, response) => {
    requests.push(request)
    answers[requests.length - 1]!(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const safe = openSafeFetch({ allowPrivate: (host) => host === '127.0.0.1', ...options.fetch })
  opened.push(server, safe)
  const context: SourceContext = {
    fetch: safe.fetch,
    now: () => Date.parse('2026-05-01T10:00:00Z'),
    random: () => 0.5,
    sleep: async (milliseconds) => {
      waits.push(milliseconds)
      if (requests.length >= answers.length) controller.abort()
      await delay(0)
    },
  }
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`
  const source = openFeedSource({ url, intervalMinutes: 10 }, context)
  const batches: SourceBatch[] = []
  for await (const batch of source.read({ cursor: options.cursor ?? null, signal: controller.signal }))
    batches.push(batch)
  return { batches, requests, waits, ids: batches.map(({ posts }) => posts.map(({ id }) => id)), url, source }
}

const give =
  (body: string, headers: Record<string, string> = {}): Answer =>
  (_request, response) =>
    void response.writeHead(200, headers).end(body)
const refuse =
  (status: number, headers: Record<string, string> = {}): Answer =>
  (_request, response) =>
    void response.writeHead(status, headers).end()

describe('openFeedSource', () => {
  it('says once what is wrong with a feed, and not again while there is no news', async () => {
    const broken = rss([1]).replace('</channel>', '<item></item></channel>').replace('n</title>', 'caf\xe9</title>')
    const answer: Answer = (_request, response) => void response.end(Buffer.from(broken, 'latin1'))
    const { batches } = await poll([answer, answer])
    expect(batches.map(({ posts }) => posts.length)).toEqual([1, 0])
    expect(batches.map(({ issues }) => issues.length > 0)).toEqual([true, false])
  })

  it('hands over what is new, and asks only for what changed', async () => {
    const { ids, requests } = await poll([
      give(rss([1, 2]), { etag: '"a"', 'last-modified': 'Fri, 01 May 2026 09:00:00 GMT' }),
      refuse(304),
      give(rss([3, 2, 1]), { etag: '"b"' }),
      refuse(304),
    ])
    expect(ids).toEqual([['urn:x:1', 'urn:x:2'], [], ['urn:x:3'], []])
    expect(requests.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"a"', '"a"', '"b"'])
    expect(requests[1]!.headers['if-modified-since']).toBe('Fri, 01 May 2026 09:00:00 GMT')
    expect(requests[3]!.headers['if-modified-since']).toBeUndefined()
    expect(requests[0]!.headers['user-agent']).toMatch(/^Troje\//)
  })

  it('knows after a restart what it handed over, and what the server said', async () => {
    const first = await poll([give(rss([1, 2]), { etag: '"a"' })])
    const { ids, requests } = await poll([give(rss([1, 2, 3]))], { cursor: first.batches.at(-1)?.cursor ?? null })
    expect(ids).toEqual([['urn:x:3']])
    expect(requests[0]!.headers['if-none-match']).toBe('"a"')
  })

  it('hands a corrected item over again under its id', async () => {
    const { ids } = await poll([give(rss([1])), give(rss([1]).replace('bericht 1', 'bericht een'))])
    expect(ids).toEqual([['urn:x:1'], ['urn:x:1']])
  })

  it.each<[string, Answer, string]>([
    ['no feed', give('<html></html>'), 'not-a-feed'],
    ['a damaged feed', give('<rss version="2.0"><channel><item><title><![CDATA[half'), 'broken-feed'],
    [
      '200 MB',
      (_request, response) => void response.writeHead(200, { 'content-length': 200_000_000 }).end('x'),
      'too-large',
    ],
    [
      'endless text',
      (_request, response) => {
        response.write('x'.repeat(600_000))
        response.end('x'.repeat(600_000))
      },
      'too-large',
    ],
    ['an endless redirect', refuse(302, { location: '/feed' }), 'too-many-redirects'],
    ['a redirect to a private address', refuse(302, { location: 'http://10.0.0.1/' }), 'private-address'],
    ['a server that fails', refuse(500), 'http-error'],
    ['a page that is gone', refuse(410), 'gone'],
    ['a server that is busy', refuse(429, { 'retry-after': '7200' }), 'busy'],
  ])('keeps its place when it meets %s, and says so', async (_name, answer, code) => {
    const redirects = Array.from({ length: 3 }, () => answer)
    const { batches } = await poll(
      [give(rss([1]), { etag: '"a"' }), answer, ...(code === 'too-many-redirects' ? redirects : [])],
      {
        fetch: { maxBytes: 1_000_000, maxRedirects: 3 },
      },
    )
    expect(batches[1]!.issues.map((issue) => issue.code)).toEqual([code])
    expect(batches[1]!.cursor).toBe(batches[0]!.cursor)
  })

  it('waits its interval, longer after each failure, and as long as the server asks', async () => {
    const { waits } = await poll([
      give(rss([1])),
      refuse(500),
      refuse(500),
      refuse(503, { 'retry-after': '36000' }),
      give(rss([1])),
      refuse(410),
    ])
    const minute = 60_000
    expect(waits).toEqual([10 * minute, 20 * minute, 40 * minute, 600 * minute, 10 * minute, 1440 * minute])
  })

  it('dates nothing later than now', async () => {
    const { batches } = await poll([
      give(
        '<rss version="2.0"><channel><item><title>x</title><pubDate>1 Jan 2050 10:00 GMT</pubDate></item></channel></rss>',
      ),
    ])
    expect(batches[0]!.posts[0]!.createdAt).toBe('2026-05-01T10:00:00.000Z')
  })

  it('gives a document in batches, of which only the last remembers the whole', async () => {
    const { batches } = await poll([give(rss(Array.from({ length: 1100 }, (_, index) => index)), { etag: '"a"' })])
    expect(batches.map(({ posts }) => posts.length)).toEqual([500, 500, 100])
    expect(batches.map(({ cursor }) => (JSON.parse(cursor!) as { etag: unknown }).etag)).toEqual([null, null, '"a"'])
  })
})

describe('toWait', () => {
  it('spreads the looks and ends its growth at six hours', () => {
    const outcome = { intervalMs: 60_000, failures: 0, retryAfterMs: null, isGone: false }
    expect([0, 1].map((random) => toWait({ ...outcome, random }))).toEqual([54_000, 66_000])
    expect(toWait({ ...outcome, failures: 50, random: 0.5 })).toBe(6 * 3_600_000)
  })
})

describe('parseRetryAfter', () => {
  it('reads seconds and dates', () => {
    const now = Date.parse('2026-05-01T10:00:00Z')
    expect(parseRetryAfter('120', now)).toBe(120_000)
    expect(parseRetryAfter('Fri, 01 May 2026 10:01:00 GMT', now)).toBe(60_000)
    expect(parseRetryAfter('soon', now)).toBeNull()
  })
})
