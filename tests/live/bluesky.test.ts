import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { openSafeFetch, openSource, type Source, type SourceBatch, type SourceContext } from '@troje/listen'
import { parseQuery } from '@troje/match'

const service = 'https://bsky.social'
const { TROJE_LIVE_BLUESKY_NAME: identifier, TROJE_LIVE_BLUESKY_APP_PASSWORD: appPassword } = process.env
const hasNetwork = await fetch('https://public.api.bsky.app/xrpc/_health', { signal: AbortSignal.timeout(5000) }).then(
  () => true,
  () => false,
)
const hasAccount = identifier !== undefined && appPassword !== undefined
const why = hasNetwork ? '' : ' (skipped: Bluesky cannot be reached from here)'
const whyAccount =
  hasNetwork && !hasAccount
    ? ' (skipped: TROJE_LIVE_BLUESKY_NAME and TROJE_LIVE_BLUESKY_APP_PASSWORD are not set)'
    : why

const safe = openSafeFetch()
afterAll(() => safe[Symbol.asyncDispose]())
const context: SourceContext = {
  fetch: safe.fetch,
  now: Date.now,
  random: Math.random,
  sleep: (milliseconds, signal) => delay(milliseconds, undefined, { signal, ref: false }),
  interests: { current: () => [parseQuery('nederland').value], changed: () => new AbortController().signal },
}

/** Reads until it is enough, or a minute has gone. */
async function readUntil(
  source: Source,
  isEnough: (all: readonly SourceBatch[]) => boolean,
  cursor: string | null = null,
) {
  const controller = new AbortController()
  const signal = AbortSignal.any([controller.signal, AbortSignal.timeout(60_000)])
  const batches: SourceBatch[] = []
  for await (const batch of source.read({ cursor, signal })) {
    batches.push(batch)
    if (isEnough(batches)) controller.abort()
  }
  expect(batches.flatMap(({ issues }) => issues)).toEqual([])
  expect(isEnough(batches)).toBe(true)
  return batches
}

const postsOf = (batches: readonly SourceBatch[]) => batches.flatMap(({ posts }) => posts)

describe.skipIf(!hasNetwork)(`the stream of Bluesky${why}`, () => {
  const open = (compress: boolean) => openSource({ kind: 'jetstream', settings: { compress }, secrets: {} }, context)

  it.each([false, true])('brings posts, compressed: %s', async (compress) => {
    const source = open(compress)
    expect((await source.test(AbortSignal.timeout(20_000))).ok).toBe(true)
    const posts = postsOf(await readUntil(source, (all) => postsOf(all).length >= 50))
    for (const { id, author } of posts) expect(id).toContain(author!.id)
    const authors = await source.profiles!(
      posts.slice(0, 30).map(({ author }) => author!.id!),
      AbortSignal.timeout(20_000),
    )
    expect(authors.size).toBeGreaterThan(0)
  })

  it('reads on from its cursor without a gap', async () => {
    const before = await readUntil(open(false), (all) => postsOf(all).length >= 50)
    await delay(5000)
    const after = await readUntil(open(false), (all) => postsOf(all).length >= 50, before.at(-1)?.cursor)
    expect(after.flatMap(({ gaps = [] }) => gaps)).toEqual([])
    const known = new Set(postsOf(before).map(({ id }) => id))
    expect(postsOf(after).some(({ id }) => known.has(id))).toBe(true)
  })

  it('has a gap where the cursor is of long ago, or still has what was said then', async () => {
    const days = 30 * 86_400_000
    const cursor = String((Date.now() - days) * 1000)
    for await (const { gaps, health } of open(false).read({ cursor, signal: AbortSignal.timeout(30_000) })) {
      expect(gaps?.[0]?.isFilled === false || (health?.lagMs ?? 0) > 0.9 * days).toBe(true)
      return
    }
    expect.unreachable('nothing came')
  })
})

describe.skipIf(!hasNetwork || !hasAccount)(`an account of Bluesky${whyAccount}`, () => {
  const secrets = { appPassword: appPassword ?? '' }

  it('finds posts by search', async () => {
    const settings = { identifier, service, backfillDays: 1 }
    const source = openSource({ kind: 'bluesky-search', settings, secrets }, context)
    expect((await source.test(AbortSignal.timeout(20_000))).ok).toBe(true)
    const posts = postsOf(await readUntil(source, (all) => postsOf(all).length > 0))
    expect(posts[0]!.author!.handle).not.toBe('')
  })

  it('reads its notifications', async () => {
    const source = openSource({ kind: 'bluesky-account', settings: { identifier, service }, secrets }, context)
    expect((await source.test(AbortSignal.timeout(20_000))).ok).toBe(true)
    const posts = postsOf(await readUntil(source, (all) => all.length > 1))
    for (const { addressed } of posts) expect(addressed).toBe(true)
  })

  it('sees its own post come and go on the stream', async () => {
    const ask = async (method: string, body: object, token?: string) => {
      const headers = {
        'content-type': 'application/json',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      }
      const response = await fetch(`${service}/xrpc/${method}`, { method: 'POST', headers, body: JSON.stringify(body) })
      return (await response.json()) as { readonly did: string; readonly accessJwt: string; readonly uri: string }
    }
    const { did, accessJwt } = await ask('com.atproto.server.createSession', {
      identifier,
      password: secrets.appPassword,
    })
    const stream = openSource({ kind: 'jetstream', settings: {}, secrets: {} }, context)
    const since = String((Date.now() - 2000) * 1000)
    const collection = 'app.bsky.feed.post'
    const record = {
      $type: collection,
      text: 'Een proef, die meteen weer weggaat.',
      createdAt: new Date().toISOString(),
    }
    const { uri } = await ask('com.atproto.repo.createRecord', { repo: did, collection, record }, accessJwt)
    try {
      await readUntil(stream, (all) => postsOf(all).some(({ id }) => id === uri), since)
    } finally {
      await ask('com.atproto.repo.deleteRecord', { repo: did, collection, rkey: uri.split('/').at(-1) }, accessJwt)
    }
    await readUntil(stream, (all) => all.some(({ deleted }) => deleted.includes(uri)), since)
  })
})
