import type { MentionPage, MentionSummary } from '@troje/server/api-types'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MentionListState } from './mention-list.ts'
import {
  countWaiting,
  emptyList,
  isWaitingMore,
  neighbourOf,
  reduceList,
  toReverse,
  toShown,
  withPatch,
} from './mention-list.ts'
import { demoSummary } from './summary-sample.ts'

const statuses = ['new', 'open', 'done'] as const

/** A mention for each minute, the newest first. */
function minutes(from: number, to: number, status: MentionSummary['status'] = 'new'): MentionSummary[] {
  const items: MentionSummary[] = []
  for (let minute = from; minute > to; minute--) {
    items.push(demoSummary({ id: `m${minute}`, status, postedAt: new Date(minute * 60_000).toISOString() }))
  }
  return items
}
const page = (items: MentionSummary[], next: string | null = null): MentionPage => ({ items, next })
const ids = (items: readonly MentionSummary[]): string[] => items.map((item) => item.id)
const listOf = (items: MentionSummary[], next: string | null = null, filter = {}): MentionListState =>
  reduceList(emptyList(filter), { type: 'page', page: page(items, next) })

const patches = fc.array(
  fc.record({
    minute: fc.integer({ min: 1, max: 8 }),
    patch: fc.oneof(
      fc.record({ status: fc.constantFrom(...statuses) }),
      fc.record({ assigneeId: fc.constantFrom('u1', null) }),
    ),
  }),
  { maxLength: 6 },
)
const filters = fc.record(
  { status: fc.constantFrom(...statuses), assignee: fc.constantFrom('u1', 'none') },
  { requiredKeys: [] },
)

describe('changes that are not answered yet', () => {
  it('leave no trace once they are refused, in whatever order', () => {
    fc.assert(
      fc.property(patches, filters, fc.boolean(), (given, filter, reversed) => {
        const before = listOf(minutes(8, 0), null, filter)
        const changes = given.map(({ minute, patch }, key) => ({ key, patch, mention: before.items[8 - minute]! }))
        let state = before
        for (const change of changes) state = reduceList(state, { type: 'change', change })
        for (const { key } of reversed ? changes.toReversed() : changes) {
          state = reduceList(state, { type: 'refused', key })
        }
        expect(toShown(state)).toEqual(toShown(before))
      }),
    )
  })

  it('show what the server will show once it accepts them', () => {
    fc.assert(
      fc.property(patches, filters, (given, filter) => {
        const before = listOf(minutes(8, 0), null, filter)
        let state = before
        given.forEach(({ minute, patch }, key) => {
          const mention = toShown(state).find((item) => item.id === `m${minute}`)
          if (!mention) return
          state = reduceList(state, { type: 'change', change: { key, patch, mention } })
          const expected = toShown(state)
          state = reduceList(state, { type: 'accepted', key, mention: withPatch(mention, patch) })
          expect(toShown(state)).toEqual(expected)
        })
      }),
    )
  })

  it('take a mention out of a list that it no longer fits, and undo brings it back to its place', () => {
    let state = listOf(minutes(5, 0), null, { status: 'new' })
    const mention = state.items[2]!
    const patch = { status: 'done' } as const
    state = reduceList(state, { type: 'change', change: { key: 1, patch, mention } })
    expect(ids(toShown(state))).toEqual(['m5', 'm4', 'm2', 'm1'])
    const done = withPatch(mention, patch)
    state = reduceList(state, { type: 'accepted', key: 1, mention: done })
    state = reduceList(state, { type: 'change', change: { key: 2, patch: toReverse(mention, patch), mention: done } })
    expect(ids(toShown(state))).toEqual(['m5', 'm4', 'm3', 'm2', 'm1'])
    state = reduceList(state, { type: 'accepted', key: 2, mention })
    expect(ids(toShown(state))).toEqual(['m5', 'm4', 'm3', 'm2', 'm1'])
  })

  it('are undone by their reverse', () => {
    fc.assert(
      fc.property(fc.constantFrom(...statuses), fc.constantFrom('u1', 'u2', null), patches, (status, user, given) => {
        const mention = demoSummary({ status, assigneeId: user })
        for (const { patch } of given) {
          expect(withPatch(withPatch(mention, patch), toReverse(mention, patch))).toEqual(mention)
        }
      }),
    )
  })
})

describe('new mentions', () => {
  it('join the list in front when they are shown, and nothing is there twice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 12 }), (more, size) => {
        const list = listOf(minutes(10, 0))
        const newest = minutes(10 + more, Math.max(0, 10 + more - size))
        const next = 10 + more - size > 0 ? 'cursor' : null
        const state = reduceList(list, { type: 'head', page: page(newest, next), show: true, below: false })
        const shown = ids(state.items)
        expect(new Set(shown).size).toBe(shown.length)
        expect(state.items.map((item) => item.postedAt)).toEqual(
          state.items
            .map((item) => item.postedAt)
            .toSorted()
            .toReversed(),
        )
        expect(shown.slice(0, newest.length)).toEqual(ids(newest))
      }),
    )
  })

  it('wait while the reader is further down, and are counted', () => {
    let state = listOf(minutes(10, 0))
    state = reduceList(state, { type: 'head', page: page(minutes(13, 5), 'c'), show: false, below: false })
    expect(ids(state.items)[0]).toBe('m10')
    expect(countWaiting(state)).toBe(3)
    expect(isWaitingMore(state)).toBe(false)
    state = reduceList(state, { type: 'show-waiting' })
    expect(ids(state.items)).toEqual(ids(minutes(13, 0)))
    expect(countWaiting(state)).toBe(0)
  })

  it('begin the list anew when more came in than a page holds', () => {
    let state = listOf(minutes(10, 0))
    state = reduceList(state, { type: 'head', page: page(minutes(40, 30), 'c'), show: false, below: false })
    expect(isWaitingMore(state)).toBe(true)
    state = reduceList(state, { type: 'show-waiting' })
    expect(ids(state.items)).toEqual(ids(minutes(40, 30)))
    expect(state.next).toBe('c')
  })

  it('take away what is gone from the beginning', () => {
    const fresh = minutes(10, 4).filter((item) => item.id !== 'm8')
    const state = reduceList(listOf(minutes(10, 0)), { type: 'head', page: page(fresh, 'c'), show: true, below: false })
    expect(ids(state.items)).toEqual(['m10', 'm9', 'm7', 'm6', 'm5', 'm4', 'm3', 'm2', 'm1'].slice(0))
  })

  it('drop the rest once when something came in below the beginning', () => {
    let state = listOf(minutes(10, 0), 'tail')
    state = reduceList(state, { type: 'head', page: page(minutes(10, 6), 'c'), show: true, below: true })
    expect(ids(state.items)).toEqual(ids(minutes(10, 6)))
    expect([state.next, state.stale]).toEqual(['c', false])
  })
})

describe('the list', () => {
  it('adds a page without doubling what is there', () => {
    const state = reduceList(listOf(minutes(5, 2), 'c'), { type: 'page', page: page(minutes(4, 0)) })
    expect(ids(state.items)).toEqual(ids(minutes(5, 0)))
  })

  it('leaves an older mention to the page that it stands on', () => {
    const state = listOf(minutes(10, 5), 'c', { status: 'new' })
    const old = demoSummary({ id: 'old', postedAt: new Date(60_000).toISOString() })
    const changed = reduceList(state, { type: 'change', change: { key: 1, patch: { status: 'new' }, mention: old } })
    expect(ids(toShown(changed))).toEqual(ids(state.items))
  })

  it('does not take in a mention that it was merely told about', () => {
    const state = listOf(minutes(3, 0))
    expect(reduceList(state, { type: 'told', mention: demoSummary({ id: 'other' }) })).toBe(state)
  })

  it('knows who stands next: after, else before, else nobody', () => {
    const items = minutes(3, 0)
    expect(neighbourOf(items, 'm3')).toBe('m2')
    expect(neighbourOf(items, 'm1')).toBe('m2')
    expect(neighbourOf(items.slice(0, 1), 'm3')).toBe(null)
  })
})
