import type { IncomingMessage } from 'node:http'
import { parseQuery } from '@troje/match'
import { describe, expect, it } from 'vitest'
import type { SourceContext } from '../src/source.ts'
import { openXAccountSource } from '../src/x/x-account-source.ts'
import { openXSource } from '../src/x/x-source.ts'
import { serveHttp } from './contract/http-server.ts'
import { describeContract, type NetworkServer } from './contract/source-contract.ts'

const token = 'geheime-sleutel-van-x'
const total = 230
/** Ids hold their time: these are of today, so that search still reaches them. */
const idOf = (index: number) => String((BigInt(Date.now() - 3_600_000 + index) - 1_288_834_974_657n) << 22n)
const ids = Array.from({ length: total }, (_, index) => idOf(index))
const isProtected = (index: number) => index % 10 === 9

function toEvent(index: number) {
  const author = isProtected(index) ? 'u2' : 'u1'
  return {
    data: { id: ids[index]!, text: `De brug is dicht &amp; open, ${index}`, author_id: author, lang: 'nl' },
    includes: {
      users: [
        { id: 'u1', username: 'anna', name: 'Anna' },
        { id: 'u2', username: 'bert', name: 'Bert', protected: true },
      ],
    },
  }
}

interface Told {
  readonly rules: Map<string, string>
  live: number
}

/** `live`: how many of the last posts come by the stream alone. */
function serve(live: number, told: Told = { rules: new Map(), live }): Promise<NetworkServer> {
  return serveHttp((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://x')
    response.setHeader('content-type', 'application/json').setHeader('x-rate-limit-limit', '450')
    response.setHeader('x-rate-limit-remaining', '449').setHeader('x-rate-limit-reset', '4102444800')
    if (request.headers.authorization !== `Bearer ${token}`) {
      response.writeHead(401).end('{}')
      return
    }
    if (pathname.startsWith('/2/users/by/username/')) {
      response.end(JSON.stringify({ data: { id: '7', username: 'zonnedael' } }))
      return
    }
    if (pathname === '/2/tweets/search/stream/rules') {
      answerRules(request, told, (text) => response.end(text))
      return
    }
    if (pathname === '/2/tweets/search/stream') {
      response.write('\r\n')
      for (let index = total - live; index < total; index++) response.write(`${JSON.stringify(toEvent(index))}\r\n`)
      return
    }
    // What the stream gave stands in the search too, once somebody asks from a place on.
    const since = searchParams.get('since_id')
    const all = ids.map((_, index) => index).slice(0, since === null ? total - live : total)
    const fresh = all.filter((index) => since === null || BigInt(ids[index]!) > BigInt(since)).toReversed()
    const from = Number(searchParams.get('pagination_token') ?? 0)
    const page = fresh.slice(from, from + Number(searchParams.get('max_results')))
    const next = from + page.length < fresh.length ? { next_token: String(from + page.length) } : {}
    const { includes } = toEvent(0)
    response.end(JSON.stringify({ data: page.map((index) => toEvent(index).data), includes, meta: next }))
  })
}

function answerRules(request: IncomingMessage, told: Told, end: (text: string) => void): void {
  let body = ''
  request.on('data', (bytes: Buffer) => (body += bytes.toString()))
  request.on('end', () => {
    const { add = [], delete: gone } = JSON.parse(body || '{}') as {
      add?: { value: string }[]
      delete?: { ids: string[] }
    }
    for (const { value } of add) told.rules.set(`r${told.rules.size + 1}`, value)
    for (const id of gone?.ids ?? []) told.rules.delete(id)
    end(JSON.stringify({ data: [...told.rules].map(([id, value]) => ({ id, value, tag: 'troje' })) }))
  })
}

function toLocal(input: string | URL | Request, { port }: NetworkServer): URL {
  const { pathname, search } = new URL(input instanceof Request ? input.url : input)
  return new URL(pathname + search, `http://127.0.0.1:${port}`)
}

const query = parseQuery('brug').value
const interests = { current: () => [query], changed: () => new AbortController().signal }
const withQuery = (context: SourceContext): SourceContext => ({ ...context, interests })
const settings = { plan: 'basic', intervalMinutes: 1 } as const
const openIds = (from: number, to: number) => ids.slice(from, to).filter((_, index) => !isProtected(from + index))
const protectedIds = ids.filter((_, index) => isProtected(index))
const common = { isOrdered: false, privateIds: protectedIds, secrets: [token] } as const

describeContract({
  name: 'x, the stream',
  serve: () => serve(130),
  open: (_, context) => openXSource({ how: 'stream', ...settings }, token, withQuery(context)),
  // The first look asks for one page, the place to begin; from there on nothing is missed.
  ids: openIds(0, total),
  ...common,
})

describeContract({
  name: 'x, search',
  serve: () => serve(130),
  open: (_, context) => openXSource({ how: 'search', ...settings }, token, withQuery(context)),
  ids: openIds(0, total),
  ...common,
})

describeContract({
  name: 'x, own account',
  serve: () => serve(130),
  open: (_, context) => openXAccountSource({ username: '@zonnedael', intervalMinutes: 1 }, token, context),
  ids: openIds(0, total),
  ...common,
})

/** The network of this test, asked without waiting. */
function openContext(server: NetworkServer): SourceContext {
  return {
    fetch: (input, init) => fetch(toLocal(input, server), init),
    now: Date.now,
    random: () => 0.5,
    sleep: () => Promise.resolve(),
    interests,
  }
}

describe('x', () => {
  it('has the rules that the queries ask for, and takes away those that nobody asks for any more', async () => {
    const told: Told = { rules: new Map([['r1', 'vroeger']]), live: 1 }
    await using server = await serve(1, told)
    const stop = new AbortController()
    const source = openXSource({ how: 'stream', ...settings }, token, openContext(server))
    for await (const { posts } of source.read({ cursor: null, signal: stop.signal })) if (posts.length > 0) stop.abort()
    expect([...told.rules.values()]).toEqual(['brug'])
  })

  it('says what it can no longer get after a long silence', async () => {
    await using server = await serve(1)
    const old = String((BigInt(Date.now() - 9 * 24 * 3_600_000) - 1_288_834_974_657n) << 22n)
    const stop = new AbortController()
    const source = openXSource({ how: 'search', ...settings }, token, openContext(server))
    for await (const { gaps = [], issues } of source.read({ cursor: old, signal: stop.signal })) {
      if (gaps.length === 0) continue
      expect(gaps[0]).toMatchObject({ isFilled: false })
      expect(Date.parse(gaps[0]!.to) - Date.parse(gaps[0]!.from)).toBeGreaterThan(24 * 3_600_000)
      expect(issues.map(({ code }) => code)).toContain('gap')
      stop.abort()
    }
  })
})
