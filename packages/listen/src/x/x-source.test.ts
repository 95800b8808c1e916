import { parseQuery } from '@troje/match'
import { describe, expect, it } from 'vitest'
import type { SourceBatch, SourceContext } from '../source.ts'
import { openXAccountSource } from './x-account-source.ts'
import { openXSource } from './x-source.ts'

const now = Date.parse('2026-05-08T10:00:00Z')
const idAt = (time: number) => String(BigInt(time - 1_288_834_974_657) << 22n)
const timeOf = (id: string) => Number((BigInt(id) >> 22n) + 1_288_834_974_657n)
const interests = {
  current: () => [parseQuery('brug').value],
  changed: () => new AbortController().signal,
}

/** X, as far as `answer` says what it answers. */
function openX(answer: (url: URL, body: string) => Response | object) {
  const asked: URL[] = []
  const waits: number[] = []
  const stop = new AbortController()
  const context: SourceContext = {
    fetch: (input, init) => {
      const url = new URL(input as string | URL)
      asked.push(url)
      const answered = answer(url, (init?.body ?? '') as string)
      return Promise.resolve(answered instanceof Response ? answered : Response.json(answered))
    },
    now: () => now,
    random: () => 0.5,
    sleep: (milliseconds) => {
      waits.push(milliseconds)
      if (waits.length > 5) stop.abort()
      return Promise.resolve()
    },
    interests,
  }
  return { asked, waits, stop, context }
}

const searchesOf = (asked: readonly URL[]) => asked.filter(({ pathname }) => pathname.endsWith('/recent'))
const openBody = () => new Response(new ReadableStream<Uint8Array>({ start: () => undefined }))

async function readUntilGap(batches: AsyncIterable<SourceBatch>, stop: AbortController) {
  for await (const { gaps, cursor } of batches) {
    if (gaps === undefined) continue
    stop.abort()
    return { gaps, cursor }
  }
  return null
}

describe('openXSource', () => {
  it('says which time it did not read, when there are more pages than it asks for', async () => {
    const since = idAt(now - 3_600_000)
    let page = 0
    const { context, stop } = openX(() => {
      page++
      const id = idAt(now - page * 60_000)
      return { data: [{ id, text: 'De brug', author_id: '1' }], meta: { next_token: String(page) } }
    })
    const source = openXSource({ how: 'search', plan: 'basic', intervalMinutes: 1 }, 'token', context)
    expect(await readUntilGap(source.read({ cursor: since, signal: stop.signal }), stop)).toEqual({
      gaps: [{ from: '2026-05-08T09:00:00.000Z', to: '2026-05-08T09:40:00.000Z', isFilled: false }],
      cursor: idAt(now - 60_000),
    })
    expect(page).toBe(20)
  })

  it('reads on after a query that X does not understand, and moves on', async () => {
    const [since, id] = [idAt(now - 3_600_000), idAt(now - 60_000)]
    const { context, stop, asked } = openX((url) =>
      url.searchParams.get('query')!.includes('brug')
        ? new Response('{}', { status: 400 })
        : { data: [{ id, text: 'De sluis', author_id: '1' }] },
    )
    // Each longer than half of what one request may hold.
    const long = (word: string) => parseQuery(`"${word} ${'lang '.repeat(60).trim()}"`).value
    const two = { ...interests, current: () => [long('brug'), long('sluis')] }
    const source = openXSource({ how: 'search', plan: 'basic', intervalMinutes: 1 }, 'token', {
      ...context,
      interests: two,
    })
    const batches: SourceBatch[] = []
    for await (const batch of source.read({ cursor: since, signal: stop.signal })) {
      batches.push(batch)
      if (batch.issues.length > 0) stop.abort()
    }
    expect(searchesOf(asked)).toHaveLength(2)
    expect(batches.flatMap(({ posts }) => posts.map((post) => post.id))).toEqual([id])
    expect(batches.at(-1)).toMatchObject({ cursor: id, issues: [{ code: 'not-understood' }] })
  })

  it('waits until search has what came before the stream was opened, and asks from a little earlier', async () => {
    const waitedBefore: number[] = []
    const { context, stop, asked, waits } = openX((url) => {
      if (url.pathname.endsWith('/stream')) return openBody()
      if (url.pathname.endsWith('/recent')) waitedBefore.push(...waits)
      return {}
    })
    const since = now - 3_600_000
    const source = openXSource({ how: 'stream', plan: 'basic', intervalMinutes: 1 }, 'token', context)
    for await (const _ of source.read({ cursor: idAt(since), signal: stop.signal })) {
      if (searchesOf(asked).length > 0) stop.abort()
    }
    expect(waitedBefore).toEqual([45_000])
    const [search] = searchesOf(asked)
    expect(since - timeOf(search!.searchParams.get('since_id')!)).toBe(60_000)
  })

  it('makes room for new rules where there is none beside the old ones', async () => {
    const changes: string[] = []
    let isFull = true
    const { context, stop } = openX((url, body) => {
      if (url.pathname.endsWith('/stream')) return openBody()
      if (!url.pathname.endsWith('/rules')) return {}
      if (body === '') return { data: [{ id: '1', value: 'vroeger', tag: 'troje' }] }
      const change = Object.keys(JSON.parse(body) as object)[0]!
      changes.push(change)
      if (change === 'delete') isFull = false
      return change === 'add' && isFull ? { errors: [{ title: 'RulesCapExceeded' }] } : {}
    })
    const source = openXSource({ how: 'stream', plan: 'basic', intervalMinutes: 1 }, 'token', context)
    const issues: string[] = []
    for await (const batch of source.read({ cursor: null, signal: stop.signal })) {
      issues.push(...batch.issues.map(({ code }) => code))
      stop.abort()
    }
    expect(changes).toEqual(['add', 'delete', 'add'])
    expect(issues).toEqual([])
  })
})

describe('openXAccountSource', () => {
  it('asks for mentions that are older than a week, which search no longer has', async () => {
    const old = idAt(now - 9 * 24 * 3_600_000)
    const { context, stop, asked } = openX((url) =>
      url.pathname.endsWith('/zonnedael') ? { data: { id: '7', username: 'zonnedael' } } : {},
    )
    const source = openXAccountSource({ username: '@zonnedael', intervalMinutes: 1 }, 'token', context)
    const gaps: unknown[] = []
    for await (const batch of source.read({ cursor: old, signal: stop.signal })) {
      gaps.push(...(batch.gaps ?? []))
      if (asked.length > 1) stop.abort()
    }
    expect(asked.at(-1)?.searchParams.get('since_id')).toBe(old)
    expect(gaps).toEqual([])
  })
})
