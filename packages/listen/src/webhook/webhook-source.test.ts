import fc from 'fast-check'
import { Webhook } from 'standardwebhooks'
import { describe, expect, it } from 'vitest'
import type { PushRequest, SourceContext } from '../source.ts'
import { isWebhookSecret } from './webhook-signature.ts'
import { openWebhookSource } from './webhook-source.ts'

const now = Date.parse('2026-05-01T10:00:00Z')
const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
const context: SourceContext = {
  fetch: () => Promise.reject(new Error('no network in this test')),
  now: () => now,
  random: () => 0.5,
  sleep: () => Promise.resolve(),
}
const source = openWebhookSource({ signingSecret: secret }, context)
const signal = new AbortController().signal

function toRequest(body: string, options: { secret?: string; at?: number; signature?: string } = {}): PushRequest {
  const at = new Date(options.at ?? now)
  const headers = new Headers({
    'webhook-id': 'msg_1',
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': options.signature ?? new Webhook(options.secret ?? secret).sign('msg_1', at, body),
  })
  return { method: 'POST', headers, query: new URLSearchParams(), body: Buffer.from(body) }
}

const receive = (value: unknown) => source.receive!(toRequest(JSON.stringify(value)), signal)

describe('a webhook', () => {
  it('takes a post, a list of posts, and an event of Standard Webhooks', async () => {
    const post = { id: 'a', text: 'De brug is dicht', createdAt: '2026-05-01 11:35' }
    for (const body of [post, [post], { type: 'post.created', timestamp: 'x', data: post }]) {
      const { status, batch } = await receive(body)
      expect(status).toBe(204)
      expect(batch?.posts).toEqual([{ ...post, createdAt: '2026-05-01T11:35:00.000Z', source: 'webhook' }])
      expect(batch?.edited).toEqual([])
    }
  })

  it('keeps the network that the sender names', async () => {
    const { batch } = await receive({ id: 'a', text: 'De brug is dicht', source: 'linkedin' })
    expect(batch?.posts[0]?.source).toBe('linkedin')
  })

  it('hands on what was edited and what was deleted', async () => {
    const edited = await receive({ type: 'post.updated', data: { id: 'a', text: 'De brug is open' } })
    expect(edited.batch?.edited).toEqual(['a'])
    const deleted = await receive({ type: 'post.deleted', data: [{ id: 'a' }, 'b', 7] })
    expect(deleted.batch).toMatchObject({ posts: [], deleted: ['a', 'b', '7'] })
  })

  it('takes what it can of a list, and says what it skipped without repeating it', async () => {
    const { status, batch } = await receive([{ id: 'a', text: 'goed' }, { id: 'b' }, { text: 'geheim' }])
    expect(status).toBe(204)
    expect(batch?.posts.map(({ id }) => id)).toEqual(['a'])
    expect(batch?.issues.map(({ code }) => code)).toEqual(['not-a-post', 'not-a-post'])
    expect(JSON.stringify(batch?.issues)).not.toContain('geheim')
  })

  it.each(['{', '"x"', '{"type":"ping","data":{}}', JSON.stringify(Array.from({ length: 501 }, () => ({})))])(
    'answers 422 to %.30s, so that it is not sent again',
    async (body) => {
      const { status, batch } = await source.receive!(toRequest(body), signal)
      expect(status).toBe(422)
      expect(batch?.issues).toHaveLength(1)
    },
  )

  it('refuses another secret, another body, an old or a future time, and no signature', async () => {
    const other = `whsec_${Buffer.alloc(32, 8).toString('base64')}`
    const body = '{"id":"a","text":"x"}'
    const signed = toRequest(body)
    const requests: PushRequest[] = [
      toRequest(body, { secret: other }),
      { ...signed, body: Buffer.from('{"id":"b","text":"x"}') },
      toRequest(body, { at: now - 301_000 }),
      toRequest(body, { at: now + 301_000 }),
      toRequest(body, { signature: 'v1,' }),
      { ...signed, headers: new Headers() },
    ]
    for (const request of requests) expect(await source.receive!(request, signal)).toEqual({ status: 401 })
    expect(await source.receive!({ ...signed, method: 'GET' }, signal)).toEqual({ status: 405 })
  })

  it('takes one of several signatures, as while a secret is replaced', async () => {
    const body = '{"id":"a","text":"x"}'
    const at = new Date(now)
    const signature = `v1,AAAA ${new Webhook(secret).sign('msg_1', at, body)}`
    expect((await source.receive!(toRequest(body, { signature }), signal)).status).toBe(204)
  })

  it('never throws for what a stranger sends', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.json(), fc.string()), fc.boolean(), async (body, isSigned) => {
        const { status } = await source.receive!(toRequest(body, isSigned ? {} : { signature: body }), signal)
        expect([204, 401, 422]).toContain(status)
      }),
    )
  })

  it('says once that it is there, and waits until it is stopped', async () => {
    const stop = new AbortController()
    setTimeout(() => stop.abort(), 10)
    expect(await Array.fromAsync(source.read({ cursor: null, signal: stop.signal }))).toHaveLength(1)
    expect(await Array.fromAsync(source.read({ cursor: null, signal: AbortSignal.abort() }))).toEqual([])
  })

  it('needs a public address, and a secret of the right form', async () => {
    expect((await source.test(signal)).ok).toBe(false)
    const pushUrl = 'https://webcare.zonnedael.example/hooks/1'
    expect((await openWebhookSource({ signingSecret: secret }, { ...context, pushUrl }).test(signal)).ok).toBe(true)
    expect(isWebhookSecret(secret)).toBe(true)
    for (const wrong of ['', 'secret', 'whsec_', 'whsec_AAAA', `x${secret}`]) expect(isWebhookSecret(wrong)).toBe(false)
  })
})
