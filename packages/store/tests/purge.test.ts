import { expect, test } from 'vitest'
import { makeListener, mentionOf, onEveryServer, outcomeOf } from './on-every-server.ts'

const terms = { mentionDays: 30, caseDays: 180 }

onEveryServer('the purge', (bench) => {
  test('removes mentions after their term and cases after theirs, and says how many', async () => {
    const { store, database } = bench
    const { queryId, sourceId } = await makeListener(store)
    const posts = ['old', 'cared', 'fresh'].map((id) => mentionOf(`purge-${id}`, [queryId]))
    await store.mentions.commit(outcomeOf(sourceId, posts))
    const ids = new Map((await store.mentions.page({ queryId }, 10, null)).rows.map((row) => [row.post.id, row.id]))
    await store.cases.note(ids.get('purge-cared') ?? '', 'Helped', 'ann')
    await database.pool.query(
      `update listening.mention set stored_at = now() - interval '20 days' where post_id <> 'purge-fresh'`,
    )
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
    expect(await store.purge(inDays(9), terms)).toEqual({ mentions: 0, cases: 0 })
    expect(await store.purge(inDays(11), terms)).toEqual({ mentions: 1, cases: 0 })
    expect((await store.queries.get(queryId))?.mentions).toBe(2)
    expect(await store.purge(inDays(179), terms)).toEqual({ mentions: 1, cases: 0 })
    expect(await store.purge(inDays(181), terms)).toEqual({ mentions: 1, cases: 1 })
    const { rows } = await database.pool.query(
      `select (select count(*) from listening.mention) + (select count(*) from listening.mention_query)
         + (select count(*) from listening.care_case) + (select count(*) from listening.case_event) as left`,
    )
    expect(rows).toEqual([{ left: '0' }])
    expect((await store.queries.get(queryId))?.mentions).toBe(0)
    expect((await store.sources.get(sourceId))?.mentions).toBe(0)
  })
})
