import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PushRequest, Source, SourceContext } from '../source.ts'
import { openFacebookSource } from './facebook-source.ts'
import { openInstagramSource } from './instagram-source.ts'
import { openWhatsAppSource } from './whatsapp-source.ts'

const appSecret = 'geheim-van-de-app'
const verifyToken = 'een-lang-woord'
const secrets = { pageToken: 'geheim-van-de-pagina', appSecret, verifyToken }
const context: SourceContext = {
  fetch: () => Promise.reject(new Error('no network in this test')),
  now: () => Date.parse('2026-05-01T10:00:00Z'),
  random: () => 0.5,
  sleep: () => Promise.resolve(),
}
const signal = new AbortController().signal
const [pageId, accountId, phoneNumberId] = ['111', '222', '333']
const facebook = openFacebookSource({ pageId, messages: true, intervalMinutes: 10 }, secrets, context)
const instagram = openInstagramSource({ accountId, pageId, messages: true, intervalMinutes: 10 }, secrets, context)
const whatsapp = openWhatsAppSource(phoneNumberId, { appSecret, verifyToken }, context)
const sources: readonly (readonly [string, Source])[] = [
  ['page', facebook],
  ['instagram', instagram],
  ['whatsapp_business_account', whatsapp],
]

function toRequest(body: string, secret = appSecret): PushRequest {
  const bytes = Buffer.from(body)
  const headers = new Headers({
    'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(bytes).digest('hex')}`,
  })
  return { method: 'POST', headers, query: new URLSearchParams(), body: bytes }
}

const send = (source: Source, object: string, ...entry: readonly unknown[]) =>
  source.receive!(toRequest(JSON.stringify({ object, entry })), signal)

function toVerification(changes: Readonly<Record<string, string>> = {}): PushRequest {
  const query = new URLSearchParams({
    'hub.mode': 'subscribe',
    'hub.challenge': '1158201444',
    'hub.verify_token': verifyToken,
    ...changes,
  })
  return { method: 'GET', headers: new Headers(), query, body: new Uint8Array() }
}

describe.each(sources)('the webhook of %s', (object, source) => {
  it('hands the challenge back to who knows the verify token, and nothing to others', async () => {
    expect(await source.receive!(toVerification(), signal)).toEqual({ status: 200, body: '1158201444' })
    for (const wrong of [
      { 'hub.verify_token': 'iets anders' },
      { 'hub.verify_token': '' },
      { 'hub.mode': 'unsubscribe' },
      { 'hub.challenge': '<script>' },
      { 'hub.challenge': '' },
    ]) {
      expect(await source.receive!(toVerification(wrong), signal)).toEqual({ status: 403 })
    }
  })

  it('refuses another secret, another body, no signature and another method', async () => {
    const body = JSON.stringify({ object, entry: [] })
    const signed = toRequest(body)
    const requests: PushRequest[] = [
      toRequest(body, 'ander-geheim'),
      { ...signed, body: Buffer.from(`${body} `) },
      { ...signed, headers: new Headers() },
      { ...signed, headers: new Headers({ 'x-hub-signature-256': 'sha256=' }) },
      { ...signed, headers: new Headers({ 'x-hub-signature': signed.headers.get('x-hub-signature-256')! }) },
    ]
    for (const request of requests) expect(await source.receive!(request, signal)).toEqual({ status: 401 })
    expect(await source.receive!({ ...signed, method: 'PUT' }, signal)).toEqual({ status: 405 })
  })

  it('takes what it cannot read for read, so that Meta does not send it again, and says so', async () => {
    const { status, batch } = await source.receive!(toRequest('{'), signal)
    expect([status, batch?.issues.map(({ code }) => code)]).toEqual([200, ['unreadable']])
    const unread = await send(source, object, 'geheim')
    expect([unread.status, unread.batch?.issues.map(({ code }) => code)]).toEqual([200, ['unread-items']])
    expect(JSON.stringify(unread)).not.toContain('geheim')
  })

  it('leaves alone what is about something else', async () => {
    expect(await send(source, 'user', { id: '1' })).toEqual({ status: 200 })
  })

  it('never throws for what a stranger or Meta sends', async () => {
    const field = fc.constantFrom('feed', 'mention', 'comments', 'messages', 'x')
    const value = fc.dictionary(
      fc.constantFrom(
        'item',
        'verb',
        'post_id',
        'comment_id',
        'from',
        'message',
        'id',
        'metadata',
        'messages',
        '__proto__',
      ),
      fc.jsonValue(),
    )
    const entry = fc.record({
      id: fc.constantFrom(pageId, accountId, '9'),
      time: fc.jsonValue(),
      changes: fc.oneof(fc.array(fc.record({ field, value })), fc.jsonValue()),
      messaging: fc.array(fc.dictionary(fc.constantFrom('sender', 'timestamp', 'message'), fc.jsonValue())),
    })
    const body = fc.oneof(
      fc.json(),
      fc.string(),
      fc.array(entry).map((all) => JSON.stringify({ object, entry: all })),
    )
    await fc.assert(
      fc.asyncProperty(body, fc.boolean(), async (text, isSigned) => {
        const { status } = await source.receive!(toRequest(text, isSigned ? appSecret : 'anders'), signal)
        expect(isSigned ? [200] : [401]).toContain(status)
      }),
    )
  })
})

describe('a Facebook page, sent to', () => {
  const comment = {
    item: 'comment',
    verb: 'add',
    post_id: '111_5',
    comment_id: '5_7',
    parent_id: '111_5',
    message: 'Wanneer gaat de brug open?',
    created_time: 1_777_629_600,
    from: { id: '44', name: 'Iemand' },
  }
  const change = (value: object) => ({ id: pageId, time: 1, changes: [{ field: 'feed', value }] })

  it('takes a comment, with what it answers', async () => {
    const { batch } = await send(facebook, 'page', change(comment))
    expect(batch?.posts).toEqual([
      {
        id: '5_7',
        text: 'Wanneer gaat de brug open?',
        createdAt: '2026-05-01T10:00:00.000Z',
        url: null,
        source: 'facebook',
        relation: { kind: 'reply', of: '111_5', root: '111_5' },
        author: { id: '44', handle: null, displayName: 'Iemand' },
        addressed: true,
      },
    ])
  })

  it('is told the same twice without another post', async () => {
    const once = await send(facebook, 'page', change(comment))
    const twice = await send(facebook, 'page', change(comment), change(comment))
    expect(twice).toEqual(once)
    expect(await send(facebook, 'page', change(comment))).toEqual(once)
  })

  it('hands on what was edited and what was removed', async () => {
    const edited = await send(facebook, 'page', change({ ...comment, verb: 'edited', message: 'Is de brug al open?' }))
    expect([edited.batch?.edited, edited.batch?.posts[0]?.text]).toEqual([['5_7'], 'Is de brug al open?'])
    const removed = await send(facebook, 'page', change(comment), change({ ...comment, verb: 'remove' }))
    expect(removed.batch).toMatchObject({ posts: [], deleted: ['5_7'] })
  })

  it('passes by what the page wrote, what other pages got, and likes', async () => {
    const { batch } = await send(
      facebook,
      'page',
      change({ ...comment, from: { id: pageId } }),
      { ...change(comment), id: '999' },
      change({ item: 'reaction', verb: 'add', post_id: '111_5', reaction_type: 'like' }),
    )
    expect(batch).toMatchObject({ posts: [], edited: [], deleted: [], issues: [] })
  })

  it('takes messages to the page, and neither those it sent nor receipts', async () => {
    const [person, page] = [{ id: '55' }, { id: pageId }]
    const at = { timestamp: 1_777_629_600_000 }
    const { batch } = await send(facebook, 'page', {
      id: pageId,
      messaging: [
        { ...at, sender: person, recipient: page, message: { mid: 'm_1', text: 'Ik wil mijn pas verlengen' } },
        { ...at, sender: page, recipient: person, message: { mid: 'm_2', text: 'Dat kan', is_echo: true } },
        { ...at, sender: person, recipient: page, read: { watermark: 1 } },
        { ...at, sender: person, recipient: page, message: { mid: 'm_3', is_deleted: true } },
        { ...at, sender: person, recipient: page, message_edit: { mid: 'm_4', text: 'Ik wil een pas' } },
      ],
    })
    expect(batch?.posts).toMatchObject([
      { id: 'm_1', text: 'Ik wil mijn pas verlengen', relation: { root: 'facebook-chat:55' }, addressed: true },
      { id: 'm_4', text: 'Ik wil een pas' },
    ])
    expect([batch?.edited, batch?.deleted]).toEqual([['m_4'], ['m_3']])
    const standby = [{ ...at, sender: person, recipient: page, message: { mid: 'm_5', text: 'Hallo?' } }]
    expect((await send(facebook, 'page', { id: pageId, standby })).batch?.posts.map(({ id }) => id)).toEqual(['m_5'])
    const closed = openFacebookSource({ pageId, messages: false, intervalMinutes: 10 }, secrets, context)
    const event = { ...at, sender: person, message: { mid: 'm_1', text: 'Hoi' } }
    expect((await send(closed, 'page', { id: pageId, messaging: [event] })).batch?.posts).toEqual([])
  })

  it('is not sent to without an app secret', async () => {
    const polled = openFacebookSource({ pageId, messages: true, intervalMinutes: 10 }, { pageToken: 'x' }, context)
    expect((await send(polled, 'page', change(comment))).status).toBe(401)
    expect((await polled.receive!(toVerification({ 'hub.verify_token': '' }), signal)).status).toBe(403)
  })
})

describe('an Instagram account, sent to', () => {
  const toEntry = (field: string, value: object) => ({
    id: accountId,
    time: 1_777_629_600,
    changes: [{ field, value }],
  })

  it('takes a comment, and not its own', async () => {
    const value = { id: '7', text: 'Mooi zeg', from: { id: '44', username: 'iemand' }, media: { id: '5' } }
    const own = { ...value, id: '8', from: { id: accountId, username: 'zonnedael' } }
    const { batch } = await send(instagram, 'instagram', toEntry('comments', value), toEntry('comments', own))
    expect(batch?.posts).toEqual([
      {
        id: '7',
        text: 'Mooi zeg',
        createdAt: '2026-05-01T10:00:00.000Z',
        url: null,
        source: 'instagram',
        relation: { kind: 'reply', of: '5', root: '5' },
        author: { id: '44', handle: 'iemand', displayName: null },
        addressed: true,
      },
    ])
  })

  it.each([
    [
      200,
      { mentioned_media: { id: '5', caption: 'Met @zonnedael', timestamp: '2026-05-01T09:00:00+0000' } },
      200,
      ['5'],
    ],
    [200, {}, 200, []],
    [400, { error: { code: 100, message: 'gone' } }, 200, []],
    [500, {}, 503, undefined],
    [400, { error: { code: 4 } }, 503, undefined],
  ])('fetches what a mention says: %i %j', async (status, answer, answered, ids) => {
    const asked: string[] = []
    const open = openInstagramSource({ accountId, pageId, messages: true, intervalMinutes: 10 }, secrets, {
      ...context,
      fetch: (url) => {
        asked.push(String(url instanceof Request ? url.url : url))
        return Promise.resolve(new Response(JSON.stringify(answer), { status }))
      },
    })
    const news = await send(open, 'instagram', toEntry('mentions', { media_id: '5' }))
    expect([news.status, news.batch?.posts.map(({ id }) => id)]).toEqual([answered, ids])
    expect(decodeURIComponent(asked[0]!)).toContain('mentioned_media.media_id(5)')
    expect(asked[0]).not.toContain(secrets.pageToken)
  })
})

describe('a WhatsApp number, sent to', () => {
  const toEntry = (messages: readonly object[], number = phoneNumberId) => ({
    id: '1',
    changes: [
      {
        field: 'messages',
        value: {
          messaging_product: 'whatsapp',
          metadata: { display_phone_number: '31200000000', phone_number_id: number },
          contacts: [{ profile: { name: 'Iemand' }, wa_id: '31600000000' }],
          messages,
          statuses: [{ id: 'wamid.9', status: 'read' }],
        },
      },
    ],
  })
  const message = { from: '31600000000', id: 'wamid.1', timestamp: '1777629600' }

  it('takes words, whatever they came as, with the name of who wrote', async () => {
    const { batch } = await send(
      whatsapp,
      'whatsapp_business_account',
      toEntry([
        { ...message, type: 'text', text: { body: 'Is het loket open?' } },
        { ...message, id: 'wamid.2', type: 'button', button: { text: 'Ja' } },
        { ...message, id: 'wamid.3', type: 'interactive', interactive: { list_reply: { id: 'a', title: 'Paspoort' } } },
      ]),
    )
    expect(batch?.posts.map(({ text }) => text)).toEqual(['Is het loket open?', 'Ja', 'Paspoort'])
    expect(batch?.posts[0]).toMatchObject({
      id: 'wamid.1',
      createdAt: '2026-05-01T10:00:00.000Z',
      author: { id: '31600000000', displayName: 'Iemand' },
      relation: { kind: 'reply', root: 'whatsapp-chat:31600000000' },
      addressed: true,
    })
  })

  it('tells that there was a picture, and keeps nothing of it', async () => {
    const image = { id: 'media-1', caption: 'Kapotte lantaarn', sha256: 'x', url: 'https://lookaside.example/1' }
    const { batch } = await send(whatsapp, 'whatsapp_business_account', toEntry([{ ...message, type: 'image', image }]))
    expect(batch?.posts[0]).toMatchObject({ text: 'Kapotte lantaarn', media: [{ kind: 'image' }] })
    expect(JSON.stringify(batch)).not.toMatch(/lookaside|media-1/)
  })

  it('passes by other numbers, statuses and reactions, and counts what it cannot read', async () => {
    const { batch } = await send(
      whatsapp,
      'whatsapp_business_account',
      toEntry([{ ...message, type: 'text', text: { body: 'x' } }], '999'),
      toEntry([{ ...message, type: 'reaction', reaction: { emoji: '👍' } }, { type: 'text' }]),
    )
    expect(batch?.posts).toEqual([])
    expect(batch?.issues.map(({ code }) => code)).toEqual(['unread-items'])
  })

  it('says once that it is there, waits until it is stopped, and needs a public address', async () => {
    const stop = new AbortController()
    setTimeout(() => stop.abort(), 10)
    expect(await Array.fromAsync(whatsapp.read({ cursor: null, signal: stop.signal }))).toHaveLength(1)
    expect(await Array.fromAsync(whatsapp.read({ cursor: null, signal: AbortSignal.abort() }))).toEqual([])
    expect((await whatsapp.test(signal)).ok).toBe(false)
    const pushUrl = 'https://webcare.zonnedael.example/hooks/1'
    const open = openWhatsAppSource(phoneNumberId, { appSecret, verifyToken }, { ...context, pushUrl })
    expect((await open.test(signal)).ok).toBe(true)
  })
})
