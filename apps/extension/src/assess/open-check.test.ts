import type { Advice } from '@troje/assess'
import { describe, expect, it } from 'vitest'
import type { Adviser } from './adviser-slot.ts'
import { openCheck } from './open-check.ts'

const clean: Advice = { findings: [], isReport: false }

/** A check of a draft that a test writes, and what it told. */
function openBench() {
  const told: string[] = []
  const loading = Promise.withResolvers<Adviser>()
  const bench = { draft: '', told, loading, loads: 0 }
  const check = openCheck({
    read: () => bench.draft,
    loadAdviser() {
      bench.loads++
      return loading.promise
    },
    onLoading: () => told.push('loading'),
    onAdvice: (draft) => told.push(`advice on "${draft}"`),
    onUnavailable: () => told.push('unavailable'),
  })
  const write = async (draft: string) => {
    bench.draft = draft
    check.now()
    await Promise.resolve()
  }
  return { ...bench, check, write, told, loading, bench }
}

describe('the check of one composer', () => {
  it('says that it is being loaded while there is a draft and nothing to read it with', async () => {
    const { write, told, loading } = openBench()
    await write('Dag')
    expect(told).toEqual(['loading'])
    loading.resolve(() => clean)
    await loading.promise
    await expect.poll(() => told).toEqual(['loading', 'advice on "Dag"'])
    await write('Dag allemaal')
    expect(told.slice(2)).toEqual(['advice on "Dag allemaal"'])
  })

  it('loads nothing for an empty field', async () => {
    const { write, told, bench } = openBench()
    await write('  ')
    expect(told).toEqual(['advice on "  "'])
    expect(bench.loads).toBe(0)
  })

  it('tells of the last draft only, when it comes late', async () => {
    const { write, told, loading } = openBench()
    await write('Een')
    await write('Een twee')
    loading.resolve(() => clean)
    await expect.poll(() => told).toEqual(['loading', 'loading', 'advice on "Een twee"'])
  })

  it('tells that nothing came, and tries again at the next look', async () => {
    const { write, told, loading, bench } = openBench()
    loading.reject(new Error('gone'))
    await write('Een')
    await expect.poll(() => told).toEqual(['loading', 'unavailable'])
    await write('Een')
    await expect.poll(() => told).toEqual(['loading', 'unavailable', 'loading', 'unavailable'])
    expect(bench.loads).toBe(2)
  })

  it('says nothing after it was stopped', async () => {
    const { write, told, loading, check } = openBench()
    await write('Een')
    check.stop()
    loading.resolve(() => clean)
    await loading.promise
    await Promise.resolve()
    expect(told).toEqual(['loading'])
  })
})
