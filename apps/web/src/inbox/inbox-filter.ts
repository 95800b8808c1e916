import type { MentionFilter, MentionSummary } from '@troje/server/api-types'
import { findingKinds, isNetwork } from '@troje/post'
import type { FindingKind, Network } from '@troje/post'

/** A mention's status, as the API's schema has it; spelled out so that a new one does not compile here. */
export type Status = MentionSummary['status']
export const statuses = Object.keys({ new: true, open: true, done: true } satisfies Record<Status, true>) as Status[]

/** Periods that move along with today. */
export const periods = ['today', '7d', '30d'] as const
export type Period = (typeof periods)[number]

/** What the inbox shows. It lives in the address, so that it can be kept, shared and gone back to. */
export interface InboxFilter {
  readonly query?: string
  readonly source?: Network
  readonly finding?: FindingKind
  readonly status?: Status
  /** A user's id, or `none`. */
  readonly assignee?: string
  readonly period?: Period
  /** First and last day, both included, as `YYYY-MM-DD` in the reader's own time zone. */
  readonly from?: string
  readonly to?: string
  /** Full-text search. */
  readonly q?: string
}

/** The filter and the mention that is being read. */
export interface InboxAddress extends InboxFilter {
  readonly mention?: string
}

/** Reads the address; whatever is no filter is left out. Router search values may be numbers or booleans. */
export function parseInboxAddress(search: Readonly<Record<string, unknown>>): InboxAddress {
  const text = (key: string): string | undefined => {
    const value = search[key]
    const found = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
    return found === '' ? undefined : found
  }
  const period = oneOf(periods, text('period'))
  const source = text('source')
  return withoutUndefined({
    query: text('query'),
    source: isNetwork(source) ? source : undefined,
    finding: oneOf(findingKinds, text('finding')),
    status: oneOf(statuses, text('status')),
    assignee: text('assignee'),
    period,
    from: period ? undefined : toDay(text('from')),
    to: period ? undefined : toDay(text('to')),
    q: text('q')?.slice(0, 500),
    mention: text('mention'),
  })
}

/** The filter alone. Two addresses with the same filter give the same text from `filterKey`. */
export function toFilter(address: InboxAddress): InboxFilter {
  const { mention: _, ...filter } = address
  return filter
}

export function filterKey(filter: InboxFilter): string {
  return JSON.stringify(Object.entries(filter).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** How many things are filtered on; the status has tabs of its own and does not count. */
export function countFilters(filter: InboxFilter): number {
  const { status: _, period, from, to, ...rest } = filter
  return Object.keys(rest).length + (period || from || to ? 1 : 0)
}

/** What the API is asked. Days begin and end at midnight where the reader is. */
export function toApiFilter(filter: InboxFilter, now: Date): Omit<MentionFilter, 'cursor' | 'limit'> {
  const { period, from, to, ...rest } = filter
  const fromDate = period ? startOfPeriod(period, now) : from ? atMidnight(from, 0) : undefined
  const toDate = to ? atMidnight(to, 1) : undefined
  return withoutUndefined({ ...rest, from: fromDate?.toISOString(), to: toDate?.toISOString() })
}

/** Whether a mention that changed still belongs in the list. Words (`q`) are the server's to judge and stay as they were. */
export function isWithinFilter(mention: MentionSummary, filter: InboxFilter): boolean {
  if (filter.status && mention.status !== filter.status) return false
  if (filter.assignee === 'none' && mention.assigneeId !== null) return false
  return !(filter.assignee && filter.assignee !== 'none' && mention.assigneeId !== filter.assignee)
}

function startOfPeriod(period: Period, now: Date): Date {
  const days = { today: 0, '7d': 6, '30d': 29 }[period]
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - days)
}

function atMidnight(day: string, plusDays: number): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date + plusDays)
}

function toDay(value: string | undefined): string | undefined {
  if (!value || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined
  const [year = 0, month = 0, date = 0] = value.split('-').map(Number)
  const real = new Date(Date.UTC(year, month - 1, date))
  return year > 1900 && real.getUTCMonth() === month - 1 && real.getUTCDate() === date ? value : undefined
}

function oneOf<Value extends string>(values: readonly Value[], value: string | undefined): Value | undefined {
  return values.find((known) => known === value)
}

type Defined<Shape> = { [Key in keyof Shape]?: Exclude<Shape[Key], undefined> }

function withoutUndefined<Shape extends object>(shape: Shape): Defined<Shape> {
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as Defined<Shape>
}
