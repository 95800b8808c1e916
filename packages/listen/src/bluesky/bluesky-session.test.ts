import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { SourceContext } from '../source.ts'
import { openBlueskySession } from './bluesky-session.ts'

const account = { service: 'https://bsky.social', identifier: 'gemeente.example' }
const host = 'https://pds.example'
const didDoc = { service: [{ id: '#atproto_pds', type: 'AtprotoPersonalDataServer', serviceEndpoint: host }] }
const question = { method: 'x.y.z', query: new URLSearchParams({ a: '1' }), schema: z.object({ ok: z.boolean() }) }
const { signal } = new AbortController()

type Reply = readonly [status: number, body: unknown]

/** Says what each address answers, in turn; `kept` holds what was to be kept. */
function world(replies: Readonly<Record<string, readonly Reply[]>>) {
  const asked: string[] = []
  const kept: Record<string, string>[] = []
  const context: SourceContext = {
    fetch: (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input)
      const token = new Headers(init?.headers).get('authorization')
      asked.push([url.host + url.pathname.replace('/xrpc', ''), ...(token === null ? [] : [token])].join(' '))
      const times = asked.filter((line) => line.includes(url.pathname.replace('/xrpc', ''))).length
      const found = replies[url.pathname.replace('/xrpc/', '')] ?? []
      const [status, body] = found[Math.min(times, found.length) - 1] ?? [404, {}]
      return Promise.resolve(Response.json(body, { status }))
    },
    now: () => 0,
    random: () => 0.5,
    sleep: () => Promise.resolve(),
    keepSecrets: (renewed) => Promise.resolve(void kept.push({ ...renewed })),
  }
  return { asked, kept, context }
}

const tokens = (count: number) => ({ did: 'did:plc:wij', accessJwt: `a${count}`, refreshJwt: `r${count}`, didDoc })

describe('a session of Bluesky', () => {
  it('signs in once, keeps its tokens, and asks the account’s own server', async () => {
    const { asked, kept, context } = world({
      'com.atproto.server.createSession': [[200, tokens(1)]],
      'x.y.z': [[200, { ok: true }]],
    })
    const session = openBlueskySession(account, { appPassword: 'abcd' }, context)
    expect((await session.ask(question, signal)).kind).toBe('ok')
    await session.ask(question, signal)
    expect(asked).toEqual([
      'bsky.social/com.atproto.server.createSession',
      'pds.example/x.y.z Bearer a1',
      'pds.example/x.y.z Bearer a1',
    ])
    expect(session.did()).toBe('did:plc:wij')
    const again = world({ 'x.y.z': [[200, { ok: true }]] })
    const next = openBlueskySession(account, { appPassword: 'abcd', session: kept[0]!['session'] }, again.context)
    expect((await next.ask(question, signal)).kind).toBe('ok')
    expect(again.asked).toEqual(['pds.example/x.y.z Bearer a1'])
  })

  it('renews a token that expired, keeps the new one before it uses it, and signs in only when that fails', async () => {
    const expired: Reply = [400, { error: 'ExpiredToken' }]
    const { asked, kept, context } = world({
      'com.atproto.server.createSession': [
        [200, tokens(1)],
        [200, tokens(3)],
      ],
      'com.atproto.server.refreshSession': [[200, tokens(2)], expired],
      'x.y.z': [expired, [200, { ok: true }], expired, [200, { ok: true }]],
    })
    const session = openBlueskySession(account, { appPassword: 'abcd' }, context)
    expect((await session.ask(question, signal)).kind).toBe('ok')
    expect(asked.slice(1)).toEqual([
      'pds.example/x.y.z Bearer a1',
      'pds.example/com.atproto.server.refreshSession Bearer r1',
      'pds.example/x.y.z Bearer a2',
    ])
    expect((await session.ask(question, signal)).kind).toBe('ok')
    expect(asked.at(-1)).toBe('pds.example/x.y.z Bearer a3')
    expect(kept).toHaveLength(3)
  })

  it.each([
    ['AuthenticationRequired', 'wrong-password'],
    ['AuthFactorTokenRequired', 'wants-app-password'],
    ['AccountTakedown', 'account-closed'],
  ])('says in words what %s means', async (error, code) => {
    const { context } = world({ 'com.atproto.server.createSession': [[401, { error }]] })
    const answer = await openBlueskySession(account, { appPassword: 'abcd' }, context).ask(question, signal)
    expect(answer.kind === 'refused' && answer.issue.code).toBe(code)
  })

  it('uses no tokens of another account, and no server that is reached less safely', async () => {
    const saved = { ...account, identifier: 'ander.example', did: 'd', accessJwt: 'a', refreshJwt: 'r', host }
    const unsafe = { service: [{ id: '#atproto_pds', serviceEndpoint: 'http://pds.example' }] }
    const { asked, context } = world({
      'com.atproto.server.createSession': [[200, { ...tokens(1), didDoc: unsafe }]],
      'x.y.z': [[200, { ok: true }]],
    })
    const session = openBlueskySession(account, { appPassword: 'abcd', session: JSON.stringify(saved) }, context)
    await session.ask(question, signal)
    expect(asked).toEqual(['bsky.social/com.atproto.server.createSession', 'bsky.social/x.y.z Bearer a1'])
  })
})
