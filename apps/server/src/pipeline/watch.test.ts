import { toText } from '@troje/match'
import type { QueryRow, Store } from '@troje/store'
import { describe, expect, it } from 'vitest'
import { zonnedael } from '../demo/zonnedael.ts'
import { openWatch } from './watch.ts'

function queryOf(id: string, text: string): QueryRow {
  const at = '2026-01-01T00:00:00.000Z'
  const owner = { ownerId: null, ownerName: null }
  return {
    id,
    name: id,
    text,
    purpose: 'information',
    enabled: true,
    mentions: 0,
    createdAt: at,
    updatedAt: at,
    ...owner,
  }
}

describe('the watch', () => {
  it('ends with the newest queries, whichever of two readings is the slower', async () => {
    let rows = [queryOf('1', 'brug')]
    const slowly: PromiseWithResolvers<void>[] = []
    const list = async () => {
      const read = rows
      await slowly.shift()?.promise
      return read
    }
    const store = { queries: { list }, organisation: { get: async () => null } } as unknown as Store
    const watch = await openWatch(store, () => 0)
    const old = Promise.withResolvers<void>()
    slowly.push(old)
    const before = watch.refresh()
    await new Promise((resolve) => setImmediate(resolve))
    rows = [...rows, queryOf('2', 'sluis')]
    const after = watch.refresh()
    await new Promise((resolve) => setImmediate(resolve))
    old.resolve()
    await Promise.all([before, after])
    expect(watch.find({ id: 'a', text: 'De sluis is open' })).toEqual({ certain: ['2'], uncertain: [] })
  })
  it('keeps what a query has cost while others change, and counts anew when it is another itself', async () => {
    let rows = [queryOf('brug', 'brug'), queryOf('sluis', 'query:brug AND sluis'), queryOf('straat', 'straat')]
    let time = 100
    const store = { queries: { list: async () => rows }, organisation: { get: async () => null } } as unknown as Store
    const watch = await openWatch(store, () => time)
    const costs = () => Object.fromEntries(watch.costs().map(({ id, ...cost }) => [id, cost]))
    for (const text of ['de brug', 'sluis en brug', 'de straat']) watch.find({ id: text, text })
    const first = { since: 100, posts: 3, always: false }
    expect(costs()['straat']).toEqual({ ...first, candidates: 1, hits: 1 })
    time = 200
    rows = [queryOf('brug', 'brug OR tunnel'), ...rows.slice(1), queryOf('weg', 'lang:nl')]
    await watch.refresh()
    const { certain } = watch.find({ id: 'a', text: 'sluis en tunnel', lang: 'en' })
    expect(certain.toSorted()).toEqual(['brug', 'sluis'])
    const anew = { since: 200, posts: 1, candidates: 1, hits: 1, always: false }
    expect(costs()).toMatchObject({
      brug: anew,
      sluis: anew,
      straat: { ...first, posts: 4, hits: 1 },
      weg: { since: 200, candidates: 1, hits: 0, always: true },
    })
    rows = [queryOf('straat', 'straat'), { ...queryOf('brug', 'brug'), enabled: false }]
    await watch.refresh()
    expect([watch.size, Object.keys(costs())]).toEqual([1, ['straat']])
    expect(watch.find({ id: 'b', text: 'brug en sluis' }).certain).toEqual([])
  })

  it('tells what is looked for, with parts written out, and when that changes', async () => {
    let rows = [
      queryOf('brug', 'brug OR zonnedael'),
      queryOf('plons', 'query:zwembad AND open'),
      queryOf('zwembad', 'plons'),
    ]
    let subjects = ['brug', 'plons']
    const organisation = { get: async () => ({ ...zonnedael, name: 'Zonnedael', subjects }) }
    const store = { queries: { list: async () => rows }, organisation } as unknown as Store
    const watch = await openWatch(store, () => 0)
    const asked = () => watch.interests.current().map((node) => toText(node))
    expect(asked()).toEqual(['brug OR zonnedael', 'plons AND open', 'plons'])
    const first = watch.interests.changed()
    await watch.refresh()
    expect(first.aborted).toBe(false)
    rows = [...rows.slice(0, 2), queryOf('zwembad', 'plons OR zonnedael')]
    await watch.refresh()
    expect([first.aborted, asked()[1]]).toEqual([true, '(plons OR zonnedael) AND open'])
    const second = watch.interests.changed()
    expect(second.aborted).toBe(false)
    // Promise P2: what is no longer about the organisation is asked of no network.
    subjects = ['brug']
    await watch.refresh()
    expect([second.aborted, asked()]).toEqual([true, ['brug OR zonnedael']])
    rows = rows.map((row) => ({ ...row, enabled: false }))
    await watch.refresh()
    expect(asked()).toEqual([])
  })
})
