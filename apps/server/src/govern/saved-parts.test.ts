import { parseQuery } from '@troje/match'
import { describe, expect, it } from 'vitest'
import { mayUseParts, toSavedParts } from './saved-parts.ts'

describe('the saved parts', () => {
  const queries = [
    { name: 'merk', text: 'zonnedael' },
    { name: 'wijk', text: 'query:merk AND wijk' },
    { name: 'merk', text: 'dael' },
  ]

  it('are a map like any other, in which the last of two with one name counts', () => {
    const parts = toSavedParts(queries)
    const plain = new Map(queries.map(({ name, text }) => [name, parseQuery(text).value]))
    expect([...parts]).toEqual([...plain])
    expect([...parts.values()]).toEqual([...plain.values()])
    expect([parts.size, [...parts.keys()]]).toEqual([2, ['merk', 'wijk']])
    expect([parts.has('merk'), parts.has('weg'), parts.get('weg')]).toEqual([true, false, undefined])
    const told: string[] = []
    parts.forEach((_, name) => told.push(name))
    expect(told).toEqual(['merk', 'wijk'])
  })

  it('are read once', () => {
    const parts = toSavedParts(queries)
    expect(parts.get('wijk')).toBe(parts.get('wijk'))
  })

  it.each(['query:a', 'QUERY : a', 'b -query:"a"'])('may stand in %s', (text) => expect(mayUseParts(text)).toBe(true))
})
