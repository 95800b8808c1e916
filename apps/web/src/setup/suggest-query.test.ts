import { matches, parseQuery } from '@troje/match'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { suggestQuery } from './suggest-query.ts'

const zonnedael = {
  name: 'Gemeente Zonnedael',
  aliases: ['Zonnedael'],
  accounts: ['bluesky:zonnedael.example'],
  domains: ['https://www.zonnedael.example/start'],
  subjects: ['parkeren', 'zwembad De Golf'],
}

describe('suggestQuery', () => {
  it('names the organisation, its accounts and its sites, and only subjects that are names', () => {
    expect(suggestQuery(zonnedael)).toBe(
      '"Gemeente Zonnedael" OR Zonnedael OR "zwembad De Golf" OR @zonnedael.example OR link:zonnedael.example',
    )
  })

  it('puts a name that reads as an operator in quotes', () => {
    const query = suggestQuery({ ...zonnedael, name: 'NEAR', aliases: [], accounts: [], domains: [], subjects: [] })
    expect(query).toBe('"NEAR"')
    expect(matches(parseQuery(query).value, { id: '1', text: 'Wat doet Near nu weer' })).toBe(true)
  })

  it('is empty where nothing can be read', () => {
    expect(suggestQuery({ name: ' "" ', aliases: ['!'], accounts: ['x:'], domains: [''], subjects: [] })).toBe('')
  })

  it('always parses, whatever was filled in', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('a OR b', '("', '@@', 'x:y z', '<<<', 'a/b(c', '*'),
    )
    const texts = fc.array(text, { maxLength: 4 })
    fc.assert(
      fc.property(
        fc.record({ name: text, aliases: texts, accounts: texts, domains: texts, subjects: texts }),
        (organisation) => {
          const query = suggestQuery(organisation)
          if (query === '') return
          expect(parseQuery(query).issues.filter((issue) => issue.severity === 'error')).toEqual([])
        },
      ),
      { numRuns: 150 },
    )
  })
})
