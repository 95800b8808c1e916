import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PushRequest, SourceContext } from '../source.ts'
import { openFeedSource } from './feed-source.ts'
import { findHub } from './web-sub.ts'

const address = 'https://nieuws.example/rss'
const none = new Headers()

describe('findHub', () => {
  it('reads the header, the feed, and a JSON Feed', () => {
    const both = { hub: 'https://hub.example/', topic: 'https://nieuws.example/echt' }
    const header = '<https://hub.example/>; rel="hub", <https://nieuws.example/echt>; rel="self"'
    expect(findHub(new Headers({ link: header }), '', address)).toEqual(both)
    const rss = `<rss><channel><atom:link rel="hub" href="https://hub.example/"/><atom:link href='/echt' rel='self'/><item/></channel></rss>`
    expect(findHub(none, rss, address)).toEqual(both)
    const json = JSON.stringify({ hubs: [{ type: 'WebSub', url: both.hub }], feed_url: both.topic, items: [] })
    expect(findHub(none, json, address)).toEqual(both)
  })

  it('takes the address of the feed where it does not say its own, and no link of an item', () => {
    expect(findHub(none, '<link rel="hub" href="https://hub.example/">', address)?.topic).toBe(address)
    expect(findHub(none, '<rss><item><link rel="hub" href="https://hub.example/"/></item></rss>', address)).toBeNull()
    expect(findHub(none, '<link rel="hub" href="javascript:alert(1)">', address)).toBeNull()
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (link, text) => {
        const headers = new Headers({ link: link.replaceAll(/[^\x20-\x7e]/g, '') })
        expect(findHub(headers, `{${text}`, address)).toBeNull()
      }),
    )
  })
})

const feedOf = (ids: readonly string[]) =>
  `<rss version="2.0"><channel><link rel="hub" href="https://hub.example/"/>${ids
    .map((id) => `<item><guid>urn:x:${id}</guid><title>bericht ${id}</title></item>`)
    .join('')}</channel></rss>`

/** A feed with a hub, until the hub was asked; what it was asked comes back. */
async function subscribe() {
  const asked: URLSearchParams[] = []
  const waits: number[] = []
  const stop = new AbortController()
  const context: SourceContext = {
    fetch: (input, init) => {
      if (new URL(input as string).host === 'hub.example') {
        asked.push(new URLSearchParams(init?.body as string))
        return Promise.resolve(new Response(null, { status: 202 }))
      }
      return Promise.resolve(new Response(feedOf(['1'])))
    },
    now: () => 0,
    random: () => 0.5,
    sleep: (milliseconds) => {
      waits.push(milliseconds)
      if (waits.length === 1) confirm()
      else stop.abort()
      return Promise.resolve()
    },
    pushUrl: 'https://webcare.zonnedael.example/hooks/7',
  }
  const source = openFeedSource({ url: address, intervalMinutes: 15 }, context)
  const receive = (request: Partial<PushRequest>) =>
    source.receive!(
      { method: 'POST', headers: new Headers(), query: new URLSearchParams(), body: new Uint8Array(), ...request },
      stop.signal,
    )
  const answers: unknown[] = []
  function confirm() {
    const key = new URL(asked[0]!.get('hub.callback')!).searchParams.get('key')!
    const query = (topic: string, known = key) =>
      new URLSearchParams({
        key: known,
        'hub.mode': 'subscribe',
        'hub.topic': topic,
        'hub.challenge': 'abc',
        'hub.lease_seconds': '864000',
      })
    answers.push(
      receive({ method: 'GET', query: query('https://elders.example/') }),
      receive({ method: 'GET', query: query(address, 'geraden') }),
      receive({ method: 'GET', query: query(address) }),
    )
  }
  await Array.fromAsync(source.read({ cursor: null, signal: stop.signal }))
  return { asked, waits, receive, answers: await Promise.all(answers) }
}

describe('a feed with a hub', () => {
  it('asks it once to tell of news, confirms that alone, and looks by itself less often then', async () => {
    const { asked, waits, answers } = await subscribe()
    expect(asked).toHaveLength(1)
    expect(asked[0]!.get('hub.topic')).toBe(address)
    expect(asked[0]!.get('hub.callback')).toMatch(/^https:\/\/webcare\.zonnedael\.example\/hooks\/7\?key=[0-9a-f]{32}$/)
    expect(answers).toEqual([{ status: 404 }, { status: 404 }, { status: 200, body: 'abc' }])
    expect(waits).toEqual([15 * 60_000, 3_600_000])
  })

  it('takes what is signed with its secret, and nothing else', async () => {
    const { asked, receive } = await subscribe()
    const body = Buffer.from(feedOf(['2', '3']))
    const sign = (secret: string) => createHmac('sha256', secret).update(body).digest('hex')
    const good = new Headers({ 'x-hub-signature': `sha256=${sign(asked[0]!.get('hub.secret')!)}` })
    const { status, batch } = await receive({ headers: good, body })
    expect([status, batch?.posts.map(({ id }) => id)]).toEqual([204, ['urn:x:2', 'urn:x:3']])
    for (const signature of [`sha256=${sign('anders')}`, 'sha256=', 'md5=00', '', 'sha256']) {
      const headers = new Headers(signature === '' ? {} : { 'x-hub-signature': signature })
      expect(await receive({ headers, body })).toEqual({ status: 401 })
    }
    expect(await receive({ headers: good, body: Buffer.from('anders') })).toEqual({ status: 401 })
  })
})
