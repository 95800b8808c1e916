import { describe, expect, it } from 'vitest'
import { parseQuery } from '../parse/parse-query.ts'
import { openMonitor, type Monitor } from './monitor.ts'

const query = (id: string, text: string) => ({ id, node: parseQuery(text).value })
const ids = (monitor: Monitor, text: string) =>
  monitor
    .match({ id: '1', text }, [])
    .map((hit) => hit.id)
    .sort()

describe('a monitor', () => {
  it('takes in added, changed and removed queries', () => {
    const monitor = openMonitor([query('a', 'storing'), query('b', 'water')])
    expect(ids(monitor, 'storing water')).toEqual(['a', 'b'])
    monitor.update({ set: [query('a', 'gas'), query('c', 'storing')], remove: ['b', 'not there'] })
    expect(monitor.size).toBe(2)
    expect(ids(monitor, 'storing water')).toEqual(['c'])
    expect(ids(monitor, 'gas')).toEqual(['a'])
  })

  it('keeps its answers through ten thousand changes', () => {
    const monitor = openMonitor([query('stays', 'storing AND water')])
    for (let round = 0; round < 10_000; round++) monitor.update({ set: [query('changes', `woord${round}`)] })
    expect(monitor.size).toBe(2)
    expect(ids(monitor, 'storing in het water woord9999')).toEqual(['changes', 'stays'])
    expect(ids(monitor, 'woord9998')).toEqual([])
  })

  it('learns which words are rare and then evaluates fewer queries', () => {
    const monitor = openMonitor([query('q', 'gewoon AND (zeldzaam OR (heel AND bijzonder))')])
    const ask = () => {
      const before = monitor.stats().candidates
      for (let post = 0; post < 1000; post++) monitor.match({ id: '1', text: 'een gewoon bericht' }, [])
      return monitor.stats().candidates - before
    }
    expect(ask()).toBe(499)
    expect(ask()).toBe(0)
    expect(ids(monitor, 'gewoon zeldzaam')).toEqual(['q'])
  })

  it('evaluates nothing where only one half of a pair is there', () => {
    const monitor = openMonitor([query('q', 'gewoon AND zeldzaam'), query('r', 'gewoon NEAR/3 (zeldzaam OR raar)')])
    for (let post = 0; post < 10; post++) monitor.match({ id: '1', text: 'een gewoon bericht' }, [])
    expect(monitor.stats().candidates).toBe(0)
    expect(ids(monitor, 'gewoon zeldzaam')).toEqual(['q', 'r'])
    expect(Array.from(monitor.costs(), ({ id, candidates, hits }) => [id, candidates, hits])).toEqual([
      ['q', 1, 1],
      ['r', 1, 1],
    ])
  })

  it('keeps what a query has cost while thousands of others come and go', () => {
    const monitor = openMonitor([query('q', 'storing')])
    monitor.match({ id: '1', text: 'storing' }, [])
    for (let change = 0; change < 2500; change++) monitor.update({ set: [query('other', `woord${change}`)] })
    expect(ids(monitor, 'storing')).toEqual(['q'])
    expect([...monitor.costs()][0]).toEqual({ id: 'q', candidates: 2, hits: 2, always: false })
  })

  it('says which hits wait for a field that the source did not send', () => {
    const monitor = openMonitor([
      query('a', 'author:@loket'),
      query('b', 'storing NOT bio:arts'),
      query('c', 'storing'),
    ])
    expect(monitor.match({ id: '1', text: 'storing', author: { id: 'did:x' } }, [])).toEqual([
      { id: 'b', certain: false },
      { id: 'c', certain: true },
      { id: 'a', certain: false },
    ])
    const author = { id: 'did:x', handle: 'loket', bio: 'arts' }
    expect(monitor.match({ id: '1', text: 'storing', author }, [])).toEqual([
      { id: 'c', certain: true },
      { id: 'a', certain: true },
    ])
  })

  it('uses the time zone it was given', () => {
    const monitor = openMonitor([query('night', 'time:[22:00 TO 06:00]')], { timeZone: 'Europe/Amsterdam' })
    const at = (createdAt: string) => monitor.match({ id: '1', text: '', createdAt }, []).length
    expect([at('2026-07-01T20:30:00Z'), at('2026-07-01T19:59:00Z'), at('2026-01-01T20:30:00Z')]).toEqual([1, 0, 0])
  })

  it('appends to the list it is handed', () => {
    const hits = [{ id: 'before', certain: true }]
    expect(openMonitor([query('a', 'storing')]).match({ id: '1', text: 'storing' }, hits)).toBe(hits)
    expect(hits).toHaveLength(2)
  })
})
