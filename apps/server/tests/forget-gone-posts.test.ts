import type { Source } from '@troje/listen'
import { openStore } from '@troje/store'
import { expect, it } from 'vitest'
import { openTestDatabase } from '../../../tests/test-database.ts'
import { forgetGonePosts } from '../src/jobs/forget-gone-posts.ts'
import { openLog } from '../src/log.ts'
import { openConcealer } from '../src/secrets/conceal.ts'

it('takes away what a network says is gone, and asks the next one when one does not answer', async () => {
  await using database = await openTestDatabase()
  const store = await openStore(database)
  const query = await store.queries.create({ name: 'z', text: 'z', purpose: 'information', enabled: true }, null)
  const add = async (name: string, ids: readonly string[]) => {
    const { id } = await store.sources.create({ kind: 'x', name, settings: {}, enabled: name !== 'paused' })
    const mentions = ids.map((one) => ({
      post: { id: one, text: `z ${one}` },
      matches: [{ queryId: query.id, spans: [] }],
      findings: [],
    }))
    await store.mentions.commit({ sourceId: id, mentions, deleted: [], postsSeen: ids.length, lastPostAt: null })
    return id
  }
  const answers: Readonly<Record<string, Source['findGone']>> = {
    [await add('broken', ['1'])]: () => Promise.reject(new Error('cut')),
    [await add('silent', ['2'])]: () => Promise.resolve(null),
    [await add('telling', ['3', '4', '5'])]: (ids) => Promise.resolve(ids.filter((id) => id !== '4')),
    [await add('paused', ['6'])]: (ids) => Promise.resolve(ids),
    [await add('another', ['7'])]: undefined,
  }
  const source: Source = {
    network: 'x',
    read: async function* () {},
    test: () => Promise.reject(new Error('not asked')),
  }
  const paused = (await store.sources.list()).find(({ name }) => name === 'paused')?.id
  const opened = (id: string) => {
    const findGone = answers[id]
    return id === paused
      ? null
      : { source: { ...source, ...(findGone !== undefined && { findGone }) }, conceal: openConcealer({}) }
  }
  const { signal } = new AbortController()
  expect(await forgetGonePosts({ store, opened, log: openLog('silent') }, signal)).toBe(2)
  const left = (await store.mentions.page({}, 10, null)).rows.map(({ post }) => post.id)
  expect(left.toSorted()).toEqual(['1', '2', '4', '6', '7'])
})
