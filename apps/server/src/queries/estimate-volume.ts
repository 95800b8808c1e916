import type { QueryCheck } from '@troje/match'
import type { Store } from '@troje/store'
import { openDraftMatcher } from './draft-matcher.ts'
import { effortOf, type QueryEffort } from './query-effort.ts'
import { readDraft, readDraftContext, type Draft } from './read-draft.ts'
import { readStoredPosts } from './stored-posts.ts'

const most = 10_000
const dayMs = 86_400_000
const leastMs = 3_600_000

export interface StoredVolume {
  /** From when on; `null` when nothing is stored. */
  readonly from: string | null
  readonly to: string
  readonly tried: number
  readonly matched: number
  readonly perDay: number | null
  readonly byDay: readonly { readonly day: string; readonly matched: number }[]
  readonly complete: boolean
}

export interface Estimate {
  readonly check: QueryCheck
  readonly stored: StoredVolume
  readonly effort: QueryEffort | null
}

/**
 * How much a query would have found in the last days, by what is stored. That is at the least: only what saved queries
 * found is stored (promise P3).
 */
export async function estimateVolume(draft: Draft, days: number, store: Store, now: number): Promise<Estimate> {
  const context = await readDraftContext(store)
  const read = readDraft(draft, context)
  const to = new Date(now).toISOString()
  if (!read.mayBeTried) return { check: read.check, stored: { ...nothing, to }, effort: null }

  const begin = new Date(now - days * dayMs).toISOString()
  const matcher = openDraftMatcher(read.node, read.options)
  const dayOf = createDayReader(context.organisation?.timeZone)
  const perDay = new Map<string, number>()
  let tried = 0
  let matched = 0
  let oldest: string | null = null
  for await (const { row, post } of readStoredPosts(store, most, { from: begin, to })) {
    tried++
    oldest = row.postedAt
    if (matcher.match(post) !== true) continue
    matched++
    const day = dayOf(row.postedAt)
    perDay.set(day, (perDay.get(day) ?? 0) + 1)
  }
  const complete = tried < most
  const isOlderThere = (await store.mentions.page({ to: begin }, 1, null)).rows.length > 0
  const from = complete && isOlderThere ? begin : oldest
  const byDay = from === null ? [] : daysBetween(from, to, dayOf).map((day) => ({ day, matched: perDay.get(day) ?? 0 }))
  const stored = { from, to, tried, matched, perDay: toPerDay(matched, from, now), byDay, complete }
  return { check: read.check, stored, effort: effortOf(read) }
}

const nothing = { from: null, tried: 0, matched: 0, perDay: null, byDay: [], complete: true }

function toPerDay(matched: number, from: string | null, now: number): number | null {
  const period = from === null ? 0 : now - Date.parse(from)
  return period < leastMs ? null : (matched * dayMs) / period
}

/** An instant → the calendar day in a time zone, such as `2026-03-01`. */
function createDayReader(timeZone = 'UTC'): (instant: string | number) => string {
  // Swedish writes a date as ISO 8601 does.
  const format = new Intl.DateTimeFormat('sv', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  return (instant) => format.format(new Date(instant))
}

function daysBetween(from: string, to: string, dayOf: (instant: string | number) => string): string[] {
  const days = new Set<string>()
  // Half days, so that a day of 23 hours is not stepped over.
  for (let at = Date.parse(from); at < Date.parse(to); at += dayMs / 2) days.add(dayOf(at))
  return [...days.add(dayOf(to))]
}
