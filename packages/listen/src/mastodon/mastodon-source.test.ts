import { parseQuery } from '@troje/match'
import { describe, expect, it } from 'vitest'
import type { SourceBatch, SourceContext } from '../source.ts'
import { openMastodonAccountSource } from './mastodon-account-source.ts'
import { openMastodonSource, type MastodonSettings } from './mastodon-source.ts'

const instance = 'https://social.example'
const now = Date.parse('2026-05-01T12:00:00Z')
/** An id as Mastodon makes it: the milliseconds above 16 bits. */
const idAt = (minute: number) => String(BigInt(now + minute * 60_000) << 16n)
const minuteOf = (id: string) => (Number(BigInt(id) >> 16n) - now) / 60_000

const toStatus = (minute: number) => ({
  id: idAt(minute),
  uri: `https://elders.example/${minute}`,
  created_at: new Date(now + minute * 60_000).toISOString(),
  content: '<p>De brug</p>',
  visibility: 'public',
  account: { acct: 'iemand@elders.example' },
})

interface Look {
  readonly batches: readonly SourceBatch[]
  readonly asked: readonly URL[]
  readonly headers: readonly Headers[]
}

/** One look, at an instance that answers as `answer` says. */
async function look(
  open: (context: SourceContext) => ReturnType<typeof openMastodonSource>,
  cursor: string | null,
  answer: (url: URL) => unknown,
): Promise<Look> {
  const asked: URL[] = []
  const headers: Headers[] = []
  const stop = new AbortController()
  const context: SourceContext = {
    fetch: (input, init) => {
      const url = new URL(input as URL)
      asked.push(url)
      headers.push(new Headers(init?.headers))
      const given = answer(url)
      return Promise.resolve(given instanceof Response ? given : Response.json(given))
    },
    now: () => now,
    random: () => 0.5,
    sleep: () => Promise.resolve(stop.abort()),
    interests: { current: () => [parseQuery('brug').value], changed: () => new AbortController().signal },
  }
  return { batches: await Array.fromAsync(open(context).read({ cursor, signal: stop.signal })), asked, headers }
}

const openList = (settings: Partial<MastodonSettings>, token?: string) => (context: SourceContext) =>
  openMastodonSource(
    { instance, what: 'hashtags', hashtags: ['brug'], intervalMinutes: 1, ...settings },
    token,
    context,
  )
const openAccount = (context: SourceContext) =>
  openMastodonAccountSource({ instance, intervalMinutes: 1 }, 'token', context)
const urisOf = ({ batches }: Look) => batches.flatMap(({ posts }) => posts.map(({ id }) => id))
const toCursor = (key: string, minute: number, origin = instance) =>
  JSON.stringify({ origin, since: { [key]: idAt(minute) } })

describe('openMastodonSource', () => {
  it('hands over what came late from another server, under an id of when it was written', async () => {
    const statuses = [-3000, -30, -20, -10, -5]
    const answer = ({ searchParams }: URL) => {
      const [after, before] = [searchParams.get('min_id'), searchParams.get('max_id')]
      const page = statuses.filter(
        (minute) => (after === null || minute > minuteOf(after)) && (before === null || minute < minuteOf(before)),
      )
      return page.toReversed().map(toStatus)
    }
    const told = await look(openList({}), toCursor('# brug', -10), answer)
    expect(urisOf(told)).toEqual([-30, -20, -5].map((minute) => `https://elders.example/${minute}`))
    expect(told.batches.at(-1)?.cursor).toBe(toCursor('# brug', -5))
  })

  it('reads a search to its end, though it gives the newest first, and only then moves on', async () => {
    const minutes = Array.from({ length: 100 }, (_, index) => -100 + index)
    const answer = ({ searchParams }: URL) => {
      const after = minuteOf(searchParams.get('min_id')!)
      const offset = Number(searchParams.get('offset'))
      const found = minutes.filter((minute) => minute > after).toReversed()
      // One of each page is hidden from who asks, after it was cut.
      return {
        statuses: found
          .slice(offset, offset + 40)
          .slice(1)
          .map(toStatus),
      }
    }
    const told = await look(openList({ what: 'search' }, 'token'), toCursor('q brug', -100), answer)
    expect(new Set(urisOf(told)).size).toBe(97)
    const cursors = told.batches.filter(({ posts }) => posts.length > 0).map(({ cursor }) => cursor)
    expect(cursors).toEqual([toCursor('q brug', -100), toCursor('q brug', -100), toCursor('q brug', -2)])
    expect(minuteOf(told.asked[0]!.searchParams.get('min_id')!)).toBe(-110)
  })

  it('does not ask a server for the same page again and again that does not know min_id', async () => {
    const answer = () => Array.from({ length: 80 }, (_, index) => toStatus(-index))
    const list = await look(openList({}), toCursor('# brug', 0), answer)
    expect(list.asked).toHaveLength(2)
    const notify = () => answer().map((status) => ({ id: status.id, type: 'mention', status }))
    expect((await look(openAccount, toCursor('notifications', 0), notify)).asked).toHaveLength(1)
  })

  it('goes on after a page of which nothing can be read', async () => {
    const answer = ({ searchParams }: URL) => {
      if (searchParams.has('max_id')) return []
      return minuteOf(searchParams.get('min_id')!) < -50
        ? Array.from({ length: 40 }, (_, index) => ({ id: idAt(-50 + index), odd: true }))
        : [toStatus(-1)]
    }
    expect(urisOf(await look(openList({}), toCursor('# brug', -60), answer))).toEqual(['https://elders.example/-1'])
  })

  it('begins anew on another instance, whose ids are its own', async () => {
    const elsewhere = toCursor('notifications', 0, 'https://vroeger.example')
    const { asked } = await look(openAccount, elsewhere, () => [])
    expect(asked[0]?.searchParams.get('min_id')).toBe(null)
  })

  it('goes on where ids are letters and digits', async () => {
    const cursor = JSON.stringify({ since: { '# brug': '01HZX5A7Q9' } })
    const { asked } = await look(openList({}), cursor, () => [])
    expect(asked.map(({ searchParams }) => searchParams.get('min_id'))).toEqual([null, '01HZX5A7Q9'])
  })

  it.each([
    ['wss://stream.social.example', 'https://stream.social.example'],
    ['ws://stream.social.example', instance],
    ['nergens', instance],
  ])('streams from where the instance says (%s), never with the key over an open line', async (streaming, origin) => {
    const { asked, headers } = await look(openList({ what: 'local' }, 'token'), null, ({ pathname }) => {
      if (pathname === '/api/v2/instance') return { configuration: { urls: { streaming } } }
      return pathname.startsWith('/api/v1/streaming') ? new Response('') : []
    })
    const index = asked.findIndex(({ pathname }) => pathname.startsWith('/api/v1/streaming'))
    expect(asked[index]?.origin).toBe(origin)
    expect(headers[index]?.get('authorization')).toBe('Bearer token')
  })
})
