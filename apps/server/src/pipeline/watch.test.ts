import type { QueryRow, Store } from '@troje/store'
import { describe, expect, it } from 'vitest'
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
    const watch = await openWatch(store)
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
})
