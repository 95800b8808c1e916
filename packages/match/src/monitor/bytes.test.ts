import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyPost, anyQuery } from '../../tests/arbitraries.ts'
import { parseQuery } from '../parse/parse-query.ts'
import { MonitorBytesError, monitorToBytes, openMonitorFromBytes } from './bytes.ts'
import { openMonitor, type Monitor } from './monitor.ts'

const ids = (monitor: Monitor, text: string) => monitor.match({ id: '1', text }, []).map((hit) => hit.id)

describe('a monitor written to bytes', () => {
  it('opens with the same answer on every query and post', () => {
    fc.assert(
      fc.property(fc.array(anyQuery, { maxLength: 8 }), fc.array(anyPost, { maxLength: 8 }), (nodes, posts) => {
        const monitor = openMonitor(nodes.map((node, index) => ({ id: String(index), node })))
        const again = openMonitorFromBytes(monitorToBytes(monitor))
        const sorted = (of: Monitor) => posts.map((post) => of.match(post, []).toSorted((a, b) => +a.id - +b.id))
        expect(sorted(again)).toEqual(sorted(monitor))
      }),
    )
  })

  it('has learned what the other learned', () => {
    const monitor = openMonitor([{ id: 'q', node: parseQuery('gewoon AND (zeldzaam OR (heel AND bijzonder))').value }])
    for (let post = 0; post < 1000; post++) monitor.match({ id: '1', text: 'een gewoon bericht' }, [])
    const again = openMonitorFromBytes(monitorToBytes(monitor))
    for (let post = 0; post < 100; post++) again.match({ id: '1', text: 'een gewoon bericht' }, [])
    expect(again.stats().candidates).toBe(0)
    expect(ids(again, 'gewoon zeldzaam')).toEqual(['q'])
  })

  it('keeps what is no ASCII, and changes like any other', () => {
    const monitor = openMonitor([{ id: 'café 😀', node: parseQuery('café AND 😀').value }])
    const again = openMonitorFromBytes(monitorToBytes(monitor))
    expect(ids(again, 'naar het café 😀')).toEqual(['café 😀'])
    again.update({ set: [{ id: 'b', node: parseQuery('naar').value }], remove: ['café 😀'] })
    expect(ids(again, 'naar het café 😀')).toEqual(['b'])
  })

  it('is refused where it is cut off, of another version or something else', () => {
    const bytes = monitorToBytes(openMonitor([]))
    expect(() => openMonitorFromBytes(bytes.subarray(0, bytes.length - 3))).toThrow(MonitorBytesError)
    expect(() => openMonitorFromBytes(bytes.subarray(1))).toThrow(MonitorBytesError)
    expect(() => openMonitorFromBytes(new Uint8Array(0))).toThrow(MonitorBytesError)
  })
})
