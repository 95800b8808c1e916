import type { MentionPage } from '@troje/server/api-types'
import { describe, expect, it } from 'vitest'
import { openHeadReader } from './head-reader.ts'

/** A clock that is turned by hand, and a server that answers when it is told to. */
function bench() {
  const planned: { run: () => void; wait: number }[] = []
  const asked: { answer: (page: MentionPage) => void; fail: () => void }[] = []
  const taken: { ids: string[]; gap: boolean }[] = []
  const reader = openHeadReader({
    later: (run, wait) => {
      const plan = { run, wait }
      planned.push(plan)
      return () => planned.splice(planned.indexOf(plan), 1)
    },
    read: () =>
      new Promise((resolve, reject) => {
        asked.push({ answer: resolve, fail: () => reject(new Error('offline')) })
      }),
    take: (_, ids, gap) => taken.push({ ids: [...ids], gap }),
  })
  const turn = () => planned.shift()?.run()
  const settle = () => new Promise<void>((resolve) => setTimeout(resolve, 0))
  return { reader, planned, asked, taken, turn, settle }
}
const page: MentionPage = { items: [], next: null }

describe('the head reader', () => {
  it('reads once for any number of news', async () => {
    const { reader, planned, asked, taken, turn, settle } = bench()
    for (let id = 0; id < 500; id++) reader.hear([`m${id}`])
    expect(planned).toHaveLength(1)
    turn()
    asked[0]?.answer(page)
    await settle()
    expect(asked).toHaveLength(1)
    expect(taken[0]?.ids).toHaveLength(500)
    expect(planned).toHaveLength(0)
  })

  it('reads again, a little later, for what came while it read', async () => {
    const { reader, planned, asked, taken, turn, settle } = bench()
    reader.hear(['a'])
    turn()
    reader.hear(['b'])
    expect(asked).toHaveLength(1)
    asked[0]?.answer(page)
    await settle()
    expect(planned[0]?.wait).toBeGreaterThan(1000)
    turn()
    asked[1]?.answer(page)
    await settle()
    expect(taken.map(({ ids }) => ids)).toEqual([['a'], ['b']])
  })

  it('says with the next reading that one failed, and does not hammer a server that is away', async () => {
    const { reader, planned, asked, taken, turn, settle } = bench()
    reader.hear(['a'])
    turn()
    asked[0]?.fail()
    await settle()
    expect(planned).toHaveLength(0)
    reader.hear(['b'])
    turn()
    asked[1]?.answer(page)
    await settle()
    expect(taken).toEqual([{ ids: ['b'], gap: true }])
  })

  it('takes nothing any more once it is closed', async () => {
    const { reader, planned, asked, taken, turn, settle } = bench()
    reader.hear(['a'])
    turn()
    reader.close()
    asked[0]?.answer(page)
    await settle()
    reader.hear(['b'])
    expect(taken).toEqual([])
    expect(planned).toHaveLength(0)
  })
})
