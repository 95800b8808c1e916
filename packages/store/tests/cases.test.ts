import { expect, test } from 'vitest'
import { UnknownUserError, type Store } from '../src/index.ts'
import { makeListener, mentionOf, onEveryServer, outcomeOf } from './on-every-server.ts'

onEveryServer('a case', (bench) => {
  test('is opened by the first thing somebody does, and tells what happened', async () => {
    const { store } = bench
    const id = await makeMention(store)
    expect(await store.cases.history(id)).toEqual([])
    await store.cases.note(id, 'Called back \0', 'ann')
    await store.cases.assign(id, 'bob', 'ann')
    await store.cases.assign(id, 'bob', 'ann')
    await store.cases.setStatus(id, 'done', 'bob')
    await store.cases.assign(id, null, 'bob')
    const events = (await store.cases.history(id)).map(({ byName, kind, detail }) => [byName, kind, detail])
    expect(events).toEqual([
      ['Ann', 'opened', null],
      ['Ann', 'note', 'Called back '],
      ['Ann', 'assigned', 'Bob'],
      ['Bob', 'status', 'done'],
      ['Bob', 'assigned', null],
    ])
    expect(await store.mentions.get(id)).toMatchObject({ status: 'done', assigneeId: null, noteCount: 1 })
  })

  test('knows nobody with a NUL in their id', async () => {
    const { store } = bench
    const id = await makeMention(store)
    await expect(store.cases.assign(id, 'no\0body', 'ann')).rejects.toThrow(UnknownUserError)
    expect((await store.mentions.page({ assignee: 'no\0body' }, 10, null)).rows).toEqual([])
  })

  test('is opened once when two do something at the same moment', async () => {
    const { store } = bench
    const id = await makeMention(store)
    await Promise.all([1, 2, 3, 4].map((n) => store.cases.note(id, `Note ${n}`, n % 2 === 0 ? 'ann' : 'bob')))
    const events = await store.cases.history(id)
    expect(events.filter((event) => event.kind === 'opened')).toHaveLength(1)
    expect((await store.mentions.get(id))?.noteCount).toBe(4)
  })

  test('cannot be opened on a mention that is not there', async () => {
    const { cases } = bench.store
    expect(await cases.setStatus('999999', 'done', 'ann')).toBe(false)
    expect(await cases.assign('nonsense', null, 'ann')).toBe(false)
    expect(await cases.note('999999', 'x', 'ann')).toBe(false)
  })

  test('is not given to somebody who has no account, and nothing changes', async () => {
    const { store } = bench
    const id = await makeMention(store)
    await expect(store.cases.assign(id, 'nobody', 'ann')).rejects.toBeInstanceOf(UnknownUserError)
    await expect(store.cases.note(id, 'x', 'nobody')).rejects.toBeInstanceOf(UnknownUserError)
    expect(await store.mentions.get(id)).toMatchObject({ caseId: null, status: 'new', assigneeId: null })
  })

  test('loses a person whose account is removed, and stays', async () => {
    const { store, database } = bench
    const id = await makeMention(store)
    await database.pool.query(`insert into account."user" (id, name, email) values ('eve', 'Eve', 'eve@example.org')`)
    await store.cases.assign(id, 'eve', 'eve')
    await database.pool.query(`delete from account."user" where id = 'eve'`)
    expect((await store.mentions.get(id))?.assigneeId).toBeNull()
    expect((await store.cases.history(id)).map((event) => event.byName)).toEqual([null, null])
  })
})

async function makeMention(store: Store): Promise<string> {
  const { queryId, sourceId, prefix } = await makeListener(store)
  const { added } = await store.mentions.commit(outcomeOf(sourceId, [mentionOf(`${prefix}case`, [queryId])]))
  return added[0] ?? ''
}
