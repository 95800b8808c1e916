import { findingKinds, networks } from '@troje/post'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countFilters,
  filterKey,
  isWithinFilter,
  parseInboxAddress,
  periods,
  statuses,
  toApiFilter,
  toFilter,
} from './inbox-filter.ts'
import { demoSummary } from './summary-sample.ts'

const day = fc
  .date({ min: new Date('2001-01-01'), max: new Date('2098-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const words = fc.string({ minLength: 1, maxLength: 30 })
const time = fc.oneof(
  fc.record({ period: fc.constantFrom(...periods) }),
  fc.record({ from: day, to: day }, { requiredKeys: [] }),
)
const address = fc
  .tuple(
    fc.record(
      {
        query: words,
        source: fc.constantFrom(...networks),
        finding: fc.constantFrom(...findingKinds),
        status: fc.constantFrom(...statuses),
        assignee: fc.oneof(fc.constant('none'), words),
        q: words,
        mention: words,
      },
      { requiredKeys: [] },
    ),
    time,
  )
  .map(([rest, time]) => ({ ...rest, ...time }))

describe('the filter in the address', () => {
  it('comes back the same from the address', () => {
    fc.assert(
      fc.property(address, (given) => {
        expect(parseInboxAddress({ ...given })).toEqual(given)
      }),
    )
  })

  it('reads any address without throwing, and reading twice changes nothing', () => {
    const anything = fc.dictionary(
      fc.constantFrom('query', 'source', 'finding', 'status', 'period', 'from', 'to', 'q', 'mention', 'x'),
      fc.anything(),
    )
    fc.assert(
      fc.property(anything, (search) => {
        const once = parseInboxAddress(search)
        expect(parseInboxAddress({ ...once })).toEqual(once)
      }),
    )
  })

  it('leaves out what is no filter', () => {
    expect(parseInboxAddress({ status: 'gone', source: 'myspace', from: '2026-02-31', q: '' })).toEqual({})
  })

  it('takes a number for a word that the router read as one', () => {
    expect(parseInboxAddress({ q: 2026 })).toEqual({ q: '2026' })
  })

  it('gives the same key whatever the order', () => {
    expect(filterKey({ q: 'a', status: 'new' })).toBe(filterKey({ status: 'new', q: 'a' }))
  })

  it('does not let the open mention change the filter', () => {
    expect(filterKey(toFilter({ q: 'a', mention: '7' }))).toBe(filterKey({ q: 'a' }))
  })

  it('counts a period once and the status not at all', () => {
    expect(countFilters({ status: 'new', from: '2026-01-01', to: '2026-01-02', q: 'a' })).toBe(2)
  })
})

describe('what the API is asked', () => {
  const now = new Date(2026, 10, 22, 15, 30)

  it('begins today at midnight', () => {
    expect(toApiFilter({ period: 'today' }, now)).toEqual({ from: new Date(2026, 10, 22).toISOString() })
  })

  it('counts today as one of the seven days', () => {
    expect(toApiFilter({ period: '7d' }, now).from).toBe(new Date(2026, 10, 16).toISOString())
  })

  it('includes the whole last day', () => {
    expect(toApiFilter({ from: '2026-11-01', to: '2026-11-01' }, now)).toEqual({
      from: new Date(2026, 10, 1).toISOString(),
      to: new Date(2026, 10, 2).toISOString(),
    })
  })
})

describe('isWithinFilter', () => {
  it('asks for the status and the assignee', () => {
    const mine = demoSummary({ status: 'open', assigneeId: 'u1' })
    expect(isWithinFilter(mine, {})).toBe(true)
    expect(isWithinFilter(mine, { status: 'open', assignee: 'u1' })).toBe(true)
    expect(isWithinFilter(mine, { status: 'done' })).toBe(false)
    expect(isWithinFilter(mine, { assignee: 'none' })).toBe(false)
    expect(isWithinFilter(mine, { assignee: 'u2' })).toBe(false)
  })
})
