import { matches, parseQuery } from '@troje/match'
import type { OrganisationRow } from '@troje/store'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkQueryScope } from './query-scope.ts'
import { toSavedParts } from './saved-parts.ts'

const organisation: OrganisationRow = {
  name: 'Gemeente Zonnedael',
  aliases: ['Zonnedael'],
  domains: ['zonnedael.example'],
  accounts: ['x:zonnedael', 'mastodon:webcare@social.example'],
  subjects: ['De Plons'],
  peers: ['Gemeente Vaartwijk', '@vaartwijk'],
  language: 'nl',
  timeZone: 'Europe/Amsterdam',
}
const parts = toSavedParts([{ name: 'merk', text: 'zonnedael' }])
const check = (text: string) => checkQueryScope(parseQuery(text).value, organisation, parts)

const ownLeaves = [
  'zonnedael',
  '#zonnedael',
  '"de plons"',
  '@zonnedael',
  'zonnedael*',
  'query:merk',
  'link:zonnedael.example',
  'is:addressed',
]
const otherLeaves = [
  'storing',
  '"lange rij"',
  'par*',
  'lang:nl',
  'is:reply',
  'link:nieuws.example',
  'gemeente',
  'plons',
]
const leaf = fc.constantFrom(...ownLeaves, ...otherLeaves)
const { query } = fc.letrec<{ query: string }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.tuple(tie('query'), tie('query')).map(([a, b]) => `(${a}) AND (${b})`),
    fc.tuple(tie('query'), tie('query')).map(([a, b]) => `(${a}) OR (${b})`),
    fc.tuple(tie('query'), tie('query')).map(([a, b]) => `(${a}) NOT (${b})`),
    fc.tuple(leaf, leaf).map(([a, b]) => `${a} NEAR/3 ${b}`),
  ),
}))

/** Posts in which nothing stands that the organisation declared. */
const words = fc.constantFrom('storing', 'lange', 'rij', 'parkeren', 'gemeente', 'plons', 'de', 'anders', '#storing')
const foreignPost = fc.record({
  id: fc.constant('1'),
  text: fc.array(words, { maxLength: 6 }).map((all) => all.join(' ').replaceAll('de plons', 'de rij')),
  title: fc.constant(null),
  lang: fc.constantFrom('nl', 'en'),
  url: fc.constant('https://nieuws.example/1'),
  links: fc.constantFrom([], ['https://nieuws.example/']),
  relation: fc.constantFrom(null, { kind: 'reply' as const }),
  addressed: fc.constant(false),
})

describe('what a saved query is about (promise P2)', () => {
  it('is never a post in which nothing of the organisation stands', () => {
    fc.assert(
      fc.property(query, foreignPost, (text, post) => {
        fc.pre(check(text).length === 0)
        expect(matches(parseQuery(text).value, post, { parts })).not.toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('points at the branch that is missing it, not at the whole', () => {
    const text = 'zonnedael OR (storing AND rij)'
    const [issue, ...rest] = check(text)
    expect(rest).toEqual([])
    expect(text.slice(issue?.start, issue?.end)).toContain('storing AND rij')
    expect(text.slice(issue?.start, issue?.end)).not.toContain('zonnedael')
  })

  it.each(['@zonnedael', '@webcare', '@webcare@social.example', '@vaartwijk', 'author:@zonnedael'])(
    'may name an account of an organisation: %s',
    (text) => expect(check(`zonnedael ${text}`)).toEqual([]),
  )

  it.each(['@zonnedaelfan', 'author:"Jan de Vries"', '@zonne*', '(a OR author:@jan)', '"zonnedael @jan"'])(
    'may not name a person: %s',
    (text) => expect(check(`zonnedael NOT ${text}`).map((issue) => issue.severity)).toEqual(['error']),
  )

  it.each(['is:addressed', 'storing AND is:addressed', 'zonnedael OR (rij is:addressed)'])(
    'may be what was sent to the organisation, whatever stands in it: %s',
    (text) => expect(check(text)).toEqual([]),
  )

  it.each(['storing NOT is:addressed', 'is:addressed OR storing', 'storing AND is:original'])(
    'is not only what was sent to the organisation where a post may match without: %s',
    (text) => expect(check(text).map((issue) => issue.code)).toEqual(['not-about-us']),
  )

  it('may name no person in what was sent to the organisation either', () => {
    expect(check('is:addressed AND author:@jan').map((issue) => issue.code)).toEqual(['person-author'])
  })

  it('does not go on for ever where parts name each other', () => {
    const circle = toSavedParts([
      { name: 'a', text: 'query:b' },
      { name: 'b', text: 'query:a' },
    ])
    const issues = checkQueryScope(parseQuery('query:a').value, organisation, circle)
    expect(issues.map((issue) => issue.code)).toEqual(['not-about-us'])
  })
})
