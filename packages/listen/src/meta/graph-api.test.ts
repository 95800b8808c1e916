import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { SourceContext } from '../source.ts'
import { graphTime, openGraphApi } from './graph-api.ts'

const signal = new AbortController().signal
const token = 'geheime-sleutel'

interface Answer {
  readonly status?: number
  readonly body: object
  readonly headers?: Readonly<Record<string, string>>
}

function openWorld(answers: readonly Answer[], access: { network?: 'facebook' | 'threads'; appSecret?: string } = {}) {
  const left = [...answers]
  const asked: URL[] = []
  const context: SourceContext = {
    fetch: (input) => {
      asked.push(new URL(input instanceof Request ? input.url : input))
      const { status = 200, body, headers = {} } = left.shift()!
      return Promise.resolve(new Response(JSON.stringify(body), { status, headers }))
    },
    now: () => 0,
    random: () => 0.5,
    sleep: () => Promise.resolve(),
  }
  const base = 'https://graph.facebook.com/v25.0'
  const api = openGraphApi({ network: 'facebook', base, token: () => Promise.resolve(token), ...access }, context)
  return { api, asked }
}

describe('the graph', () => {
  it.each([
    [4, 'rate-limit', 900_000],
    [80_001, 'rate-limit', 900_000],
    [190, 'not-allowed', null],
    [200, 'not-allowed', null],
    [803, 'not-found', null],
    [2, 'server-error', null],
    [100, 'not-understood', null],
  ])('refuses with code %i: %s', async (code, named, retryAfterMs) => {
    const error = { message: `Malformed access token ${token}`, code }
    const { api } = openWorld([{ status: 400, body: { error } }])
    const answer = await api.ask('me', {}, z.looseObject({}), signal)
    expect(answer).toMatchObject({ kind: 'refused', code: named, retryAfterMs })
    if (answer.kind === 'refused') expect(JSON.stringify(answer.issue)).not.toContain(token)
  })

  it('is asked for the next page with a cursor, never at the address that it gives', async () => {
    const next = `https://graph.facebook.com/v25.0/1/feed?access_token=${token}&after=b`
    const { api, asked } = openWorld([
      { body: { data: [{ id: '1' }], paging: { cursors: { before: 'a', after: 'b' }, next } } },
      { body: { data: [{ id: '2' }], paging: { cursors: { before: 'b', after: 'c' } } } },
    ])
    const first = await api.askPage('1/feed', { limit: '1' }, null, signal)
    expect(first).toMatchObject({ kind: 'ok', after: 'b' })
    expect(await api.askPage('1/feed', { limit: '1' }, 'b', signal)).toMatchObject({ kind: 'ok', after: null })
    expect(asked.map((url) => url.search)).toEqual(['?limit=1', '?limit=1&after=b'])
  })

  it('of Threads gives a cursor alone, until a page is empty', async () => {
    const paging = { cursors: { before: 'a', after: 'b' } }
    const { api } = openWorld([{ body: { data: [{}], paging } }, { body: { data: [], paging } }], {
      network: 'threads',
    })
    expect(await api.askPage('me/mentions', {}, null, signal)).toMatchObject({ after: 'b' })
    expect(await api.askPage('me/mentions', {}, 'b', signal)).toMatchObject({ after: null })
  })

  it.each([
    ['{"call_count":28,"total_time":25,"total_cputime":91}', { limit: 100, left: 9, resetsAt: null }],
    ['{"call_count":140}', { limit: 100, left: 0, resetsAt: null }],
    ['{}', null],
    ['nonsense', null],
    ['[1]', null],
  ])('tells in %s how much of the limit is used', async (usage, rateLimit) => {
    const { api } = openWorld([{ body: { data: [] }, headers: { 'x-app-usage': usage } }])
    expect(await api.askPage('1/feed', {}, null, signal)).toMatchObject({ rateLimit })
  })

  it('is given a proof of the app where its secret is known, and the secret never', async () => {
    const { api, asked } = openWorld([{ body: {} }], { appSecret: 'geheim-van-de-app' })
    await api.ask('me', { fields: 'name' }, z.looseObject({}), signal)
    // HMAC-SHA256 of the token, as `printf %s geheime-sleutel | openssl dgst -sha256 -hmac geheim-van-de-app` gives it.
    expect(asked[0]?.searchParams.get('appsecret_proof')).toBe(
      '5e7755e45b571bd8191aaead66e45fb6a10eda256af42ba11dc481883a11b0b0',
    )
    expect(asked[0]?.href).not.toContain('geheim')
  })

  it('writes times without a colon in the zone', () => {
    expect(graphTime.parse('2026-05-01T12:00:00+0200')).toBe('2026-05-01T10:00:00.000Z')
    expect(graphTime.safeParse('gisteren').success).toBe(false)
  })
})
