import { expandParts, leavesOf, parseQuery, toText } from '@troje/match'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allUsers, directUsers, renamePart } from './part-users.ts'

const named = (name: string, text: string) => ({ name, text })

describe('the queries that use a part', () => {
  const brand = named('brand', 'zonnedael')
  const wide = named('brand and more', 'query:brand OR "De Plons"')
  const far = named('far', 'storing AND query:("brand and more" OR brandweer)')
  const apart = named('apart', 'zonnedael NOT "query brand"')
  const all = [brand, wide, far, apart]

  it('are those that name it, and those that use these in turn', () => {
    expect(directUsers('brand', all)).toEqual([wide])
    expect(allUsers('brand', all)).toEqual([wide, far])
    expect(allUsers('far', all)).toEqual([])
  })

  it('are found once where they go round in a circle', () => {
    const circle = [named('a', 'query:b'), named('b', 'query:a')]
    expect(allUsers('a', circle).map((query) => query.name)).toEqual(['b', 'a'])
  })
})

describe('a part with another name', () => {
  it.each([
    ['query:brand AND (a OR query:brand)', 'query:merk AND (a OR query:merk)'],
    ['a  NOT   query:"brand" <<< query:brand >>>', 'a  NOT   query:merk <<< query:brand >>>'],
    ['QUERY:brand brand', 'query:merk brand'],
    ['query:(brand OR brandweer)', 'query:(merk OR brandweer)'],
    ['query:Brand', 'query:Brand'],
  ])('is written anew in %s, and nothing else is', (text, wanted) => {
    expect(renamePart(text, 'brand', 'merk')).toBe(wanted)
  })

  it('keeps its colon within brackets, where it would be a field', () => {
    expect(renamePart('query:(brand OR other) AND query:brand', 'brand', 'A:0')).toBe(
      'query:("A:0" OR other) AND query:A:0',
    )
  })

  it('means the same as before, whatever it is called', () => {
    const part = fc.constantFrom('query:brand', 'query:(brand OR other)', 'query:"brand"', 'water', '"de brug"')
    const text = fc
      .tuple(part, fc.constantFrom(' AND ', ' NOT ', ' NEAR/3 '), part)
      .map(([left, between, right]) => `${left}${between}${right}`)
    const name = fc.stringMatching(/^[\p{L}\d][\p{L}\d :()[\]<&/-]{0,12}[\p{L}\d]$/u)
    fc.assert(
      fc.property(text, name, (text, name) => {
        const meaning = (query: string, partName: string) => {
          const parts = new Map(
            [partName, 'other'].map((each) => [each, parseQuery(each === 'other' ? 'x' : 'a b').value]),
          )
          return toText(expandParts(parseQuery(query).value, parts))
        }
        fc.pre(name !== 'other' && !/\s{2}/.test(name))
        const renamed = renamePart(text, 'brand', name)
        expect(meaning(renamed, name)).toBe(meaning(text, 'brand'))
        expect(leavesOf(parseQuery(renamed).value)).toHaveLength(leavesOf(parseQuery(text).value).length)
      }),
    )
  })
})
