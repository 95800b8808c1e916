import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { parseQuery } from '@troje/match'
import { openBlueskyAccountSource } from '../../packages/listen/src/bluesky/bluesky-account-source.ts'
import { openBlueskySearchSource } from '../../packages/listen/src/bluesky/bluesky-search-source.ts'
import { openJetstreamSource } from '../../packages/listen/src/jetstream/jetstream-source.ts'
import type { Source, SourceBatch, SourceContext } from '../../packages/listen/src/source.ts'
import { openJetstreamBridge, type JetstreamBridge } from './jetstream-bridge.ts'
import { openTestNetwork, type Person, type TestNetwork } from './test-network.ts'

const kept: Record<string, string>[] = []
const context: SourceContext = {
  fetch,
  now: Date.now,
  random: () => 0.5,
  sleep: (milliseconds, signal) => delay(Math.min(milliseconds, 20), undefined, { signal, ref: false }),
  allowPrivate: (host) => host === '127.0.0.1',
  interests: { current: () => [parseQuery('brug').value], changed: () => new AbortController().signal },
  keepSecrets: (renewed) => Promise.resolve(void kept.push({ ...renewed })),
}

/** Reads until all is there, or half a minute has gone. */
async function readUntil(
  source: Source,
  isEnough: (all: readonly SourceBatch[]) => boolean,
  cursor: string | null = null,
) {
  const controller = new AbortController()
  const signal = AbortSignal.any([controller.signal, AbortSignal.timeout(30_000)])
  const batches: SourceBatch[] = []
  for await (const batch of source.read({ cursor, signal })) {
    batches.push(batch)
    if (isEnough(batches)) controller.abort()
  }
  assert.ok(controller.signal.aborted, `not all came: ${JSON.stringify(batches.flatMap(({ issues }) => issues))}`)
  return batches
}

const postsOf = (batches: readonly SourceBatch[]) => batches.flatMap(({ posts }) => posts)
const rkeyOf = (uri: string) => uri.split('/').at(-1)!
const now = () => new Date().toISOString()

/** What the application server would show: views of what was written here. */
const views: { uri: string; cid: string; author: object; record: object; indexedAt: string; reason: string }[] = []

describe('our sources on a real PDS', () => {
  let network: TestNetwork
  let bridge: JetstreamBridge
  let council: Person
  let noor: Person

  before(async () => {
    network = await openTestNetwork((method) => {
      if (method === 'app.bsky.feed.searchPosts') return { posts: views }
      if (method === 'app.bsky.notification.listNotifications') return { notifications: views }
      const members = [council, noor].map(({ did, handle }) => ({ did, handle }))
      if (method === 'chat.bsky.convo.listConvos') return { convos: [{ id: 'c', rev: '3a', members, muted: false }] }
      const message = {
        id: 'm',
        rev: '3a',
        text: 'Kunnen jullie mij bellen?',
        sender: { did: noor.did },
        sentAt: now(),
      }
      if (method === 'chat.bsky.convo.getMessages') return { messages: [message] }
      return undefined
    })
    bridge = await openJetstreamBridge(network.url, network.plcUrl)
    council = await network.signUp('gemeente')
    noor = await network.signUp('noor')
  })
  after(async () => {
    await bridge?.[Symbol.asyncDispose]()
    await network?.[Symbol.asyncDispose]()
  })

  const openStream = () => openJetstreamSource({ url: bridge.url }, {}, context)

  it('the stream brings a post, its answer, an edit and a deletion, as its firehose says them', async () => {
    const first = await network.write(council, { text: 'De brug is weer open', createdAt: now(), langs: ['nl'] })
    const root = { uri: first.uri, cid: first.cid }
    const record = { text: 'Fijn, dank je wel!', createdAt: now(), reply: { root, parent: root } }
    const answer = await network.write(noor, record)
    const gone = await network.write(noor, { text: 'Oeps, verkeerde knop', createdAt: now() })
    await network.write(council, { text: 'De brug is om 12 uur open', createdAt: now() }, rkeyOf(first.uri))
    await network.remove(noor, rkeyOf(gone.uri))
    const batches = await readUntil(openStream(), (all) => all.some(({ deleted }) => deleted.includes(gone.uri)))
    const last = new Map(postsOf(batches).map((post) => [post.id, post]))
    assert.equal(last.get(first.uri)?.text, 'De brug is om 12 uur open')
    assert.deepEqual(last.get(first.uri)?.author, { id: council.did })
    assert.ok(batches.some(({ edited = [] }) => edited.includes(first.uri)))
    assert.deepEqual(last.get(answer.uri)?.relation, { kind: 'reply', of: first.uri, root: first.uri })
    views.push({
      ...answer,
      author: { did: noor.did, handle: noor.handle },
      record,
      indexedAt: now(),
      reason: 'reply',
    })
    assert.deepEqual(bridge.errors, [])
  })

  it('the stream reads on from its cursor, without a gap', async () => {
    const before = await readUntil(openStream(), (all) => postsOf(all).length > 0)
    await delay(50)
    const next = await network.write(noor, { text: 'En nu verder', createdAt: now() })
    const after = await readUntil(
      openStream(),
      (all) => postsOf(all).some(({ id }) => id === next.uri),
      before.at(-1)!.cursor,
    )
    assert.deepEqual(
      after.flatMap(({ gaps = [] }) => gaps),
      [],
    )
  })

  it('the search signs in with an app password, and finds through the PDS', async () => {
    const appPassword = await network.createAppPassword(council, 'search', false)
    const settings = { service: network.url, identifier: council.handle, intervalMinutes: 5, backfillDays: 1 }
    const source = openBlueskySearchSource(settings, { appPassword }, context)
    assert.equal((await source.test(AbortSignal.timeout(10_000))).ok, true)
    const batches = await readUntil(source, (all) => postsOf(all).length > 0)
    assert.equal(postsOf(batches)[0]?.author?.handle, 'noor.test')
    // The tokens that were kept do for a second source, without the password.
    const again = openBlueskySearchSource(settings, { appPassword: 'wrong', ...kept.at(-1) }, context)
    assert.equal((await again.test(AbortSignal.timeout(10_000))).ok, true)
    const wrong = await openBlueskySearchSource(settings, { appPassword: 'wrong' }, context).test(
      AbortSignal.timeout(10_000),
    )
    assert.match(wrong.message.en, /does not know this name with this app password/)
  })

  it('the account brings answers, and says that this app password may not read messages', async () => {
    const appPassword = await network.createAppPassword(council, 'account', false)
    const settings = { service: network.url, identifier: council.handle, intervalMinutes: 1, backfillDays: 1 }
    const source = openBlueskyAccountSource({ ...settings, messages: true }, { appPassword }, context)
    const batches = await readUntil(source, (all) => all.some(({ issues }) => issues.length > 0))
    assert.equal(postsOf(batches)[0]?.addressed, true)
    assert.deepEqual(
      batches.flatMap(({ issues }) => issues.map(({ code }) => code)),
      ['no-messages'],
    )
  })

  it('an app password that may read messages brings them', async () => {
    const appPassword = await network.createAppPassword(council, 'messages', true)
    const settings = { service: network.url, identifier: council.handle, intervalMinutes: 1, backfillDays: 1 }
    const source = openBlueskyAccountSource({ ...settings, messages: true }, { appPassword }, context)
    assert.equal((await source.test(AbortSignal.timeout(20_000))).ok, true)
    const batches = await readUntil(source, (all) => postsOf(all).some(({ id }) => id.startsWith('bsky-chat:')))
    const [message] = postsOf(batches).filter(({ id }) => id.startsWith('bsky-chat:'))
    assert.equal(message?.text, 'Kunnen jullie mij bellen?')
    assert.equal(message?.author?.handle, 'noor.test')
  })

  it('the stream says that an account is gone', async () => {
    await network.closeAccount(noor)
    const batches = await readUntil(openStream(), (all) =>
      all.some(({ closedAccounts = [] }) => closedAccounts.length > 0),
    )
    assert.deepEqual(
      batches.flatMap(({ closedAccounts = [] }) => closedAccounts),
      [noor.did],
    )
  })
})
