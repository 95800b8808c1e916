import type { MentionPage, MentionPatch, MentionSummary } from '@troje/server/api-types'
import type { InboxFilter } from './inbox-filter.ts'
import { isWithinFilter } from './inbox-filter.ts'

/** A change that was asked for and not answered yet. */
export interface PendingChange {
  readonly key: number
  readonly patch: MentionPatch
  /** The mention as it was, so that one that left the list can come back into it. */
  readonly mention: MentionSummary
}

/**
 * What the inbox knows of its list. `items` is what the server said, newest first; pending changes are laid over it
 * when it is shown, so taking a change back is nothing but leaving it out.
 */
export interface MentionListState {
  readonly filter: InboxFilter
  readonly items: readonly MentionSummary[]
  /** Cursor of the next page; null at the end. */
  readonly next: string | null
  readonly changes: readonly PendingChange[]
  /** A newer beginning of the list that waits until the reader wants it. */
  readonly waiting: MentionPage | null
  /** Something changed below the beginning: what was read there is dropped when the reader is back at the top. */
  readonly stale: boolean
}

export type MentionListAction =
  | { readonly type: 'page'; readonly page: MentionPage }
  | { readonly type: 'head'; readonly page: MentionPage; readonly show: boolean; readonly below: boolean }
  | { readonly type: 'show-waiting' }
  | { readonly type: 'change'; readonly change: PendingChange }
  | { readonly type: 'refused'; readonly key: number }
  | { readonly type: 'accepted'; readonly key: number; readonly mention: MentionSummary }
  | { readonly type: 'told'; readonly mention: MentionSummary }

export function emptyList(filter: InboxFilter): MentionListState {
  return { filter, items: [], next: null, changes: [], waiting: null, stale: false }
}

export function reduceList(state: MentionListState, action: MentionListAction): MentionListState {
  switch (action.type) {
    case 'page':
      return { ...state, items: append(state.items, action.page.items), next: action.page.next }
    case 'head': {
      const stale = state.stale || action.below
      if (!action.show) return { ...state, waiting: action.page, stale }
      return mergeHead({ ...state, stale }, action.page)
    }
    case 'show-waiting':
      return state.waiting ? mergeHead(state, state.waiting) : state
    case 'change':
      return { ...state, changes: [...state.changes, action.change] }
    case 'refused':
      return { ...state, changes: withoutChange(state.changes, action.key) }
    case 'accepted':
      return {
        ...put(state, action.mention),
        changes: withoutChange(state.changes, action.key),
      }
    case 'told':
      return put(state, action.mention)
    default:
      return unknownAction(action)
  }
}

/** An action that the switch does not know does not compile. */
function unknownAction(action: never): never {
  throw new TypeError(`unknown list action ${JSON.stringify(action)}`)
}

/** The list as it is shown: what the server said with the pending changes over it, and what no longer fits left out. */
export function toShown(state: MentionListState): readonly MentionSummary[] {
  if (state.changes.length === 0) return state.items
  let items = state.items
  for (const { patch, mention } of state.changes) {
    const changed = withPatch(items.find((item) => item.id === mention.id) ?? mention, patch)
    items = putInOrder(items, changed, isWithinFilter(changed, state.filter), state.next === null)
  }
  return items
}

/** How many mentions wait above the list that is shown. */
export function countWaiting(state: MentionListState): number {
  if (!state.waiting) return 0
  const known = new Set(state.items.slice(0, state.waiting.items.length * 2).map((item) => item.id))
  return state.waiting.items.filter((item) => !known.has(item.id)).length
}

/** True when the waiting beginning does not reach the list: there are more new ones than were fetched. */
export function isWaitingMore(state: MentionListState): boolean {
  return state.waiting !== null && state.waiting.next !== null && countWaiting(state) === state.waiting.items.length
}

export function withPatch(mention: MentionSummary, patch: MentionPatch): MentionSummary {
  return {
    ...mention,
    ...(patch.status === undefined ? {} : { status: patch.status }),
    ...(patch.assigneeId === undefined ? {} : { assigneeId: patch.assigneeId }),
  }
}

/** The change that brings a mention back to how it was before a patch: only what the patch touched. */
export function toReverse(mention: MentionSummary, patch: MentionPatch): MentionPatch {
  return {
    ...(patch.status === undefined ? {} : { status: mention.status }),
    ...(patch.assigneeId === undefined ? {} : { assigneeId: mention.assigneeId }),
  }
}

/** What stands where another mention stood: the one after it, else the one before it. */
export function neighbourOf(items: readonly MentionSummary[], id: string): string | null {
  const index = items.findIndex((item) => item.id === id)
  if (index === -1) return items[0]?.id ?? null
  return items[index + 1]?.id ?? items[index - 1]?.id ?? null
}

/**
 * Lays a fresh beginning over the list. Where the two meet, the older rest stays; where they do not (more came in than
 * a page holds), or where the rest is stale, the list begins anew and its rest is read again.
 */
function mergeHead(state: MentionListState, head: MentionPage): MentionListState {
  const merged = { ...state, waiting: null }
  const last = head.items.at(-1)
  const fresh = new Set(head.items.map((item) => item.id))
  const meets = state.items.length > 0 && state.items.slice(0, fresh.size * 2).some((item) => fresh.has(item.id))
  if (head.next === null || !last || !meets || state.stale) {
    return { ...merged, items: head.items, next: head.next, stale: false }
  }
  const meeting = state.items.findIndex((item) => item.id === last.id)
  const from = meeting === -1 ? state.items.findIndex((item) => item.postedAt <= last.postedAt) : meeting + 1
  const rest = from === -1 ? [] : state.items.slice(from).filter((item) => !fresh.has(item.id))
  if (rest.length === 0) return { ...merged, items: head.items, next: head.next }
  return { ...merged, items: [...head.items, ...rest] }
}

/** A few pages. */
const seam = 400

function append(items: readonly MentionSummary[], page: readonly MentionSummary[]): readonly MentionSummary[] {
  if (items.length === 0) return page
  // Pages follow each other by time: only what stands near the seam can stand on both sides of it.
  const known = new Set(items.slice(-seam).map((item) => item.id))
  return [...items, ...page.filter((item) => !known.has(item.id))]
}

function put(state: MentionListState, mention: MentionSummary): MentionListState {
  const known = state.items.some((item) => item.id === mention.id)
  const pending = state.changes.some((change) => change.mention.id === mention.id)
  if (!known && !pending) return state
  const fits = isWithinFilter(mention, state.filter)
  return { ...state, items: putInOrder(state.items, mention, fits, state.next === null) }
}

/** Replaces, removes or inserts. One older than everything that was read belongs to a page that is still to come. */
function putInOrder(
  items: readonly MentionSummary[],
  mention: MentionSummary,
  fits: boolean,
  isWhole: boolean,
): readonly MentionSummary[] {
  const index = items.findIndex((item) => item.id === mention.id)
  if (index !== -1) return fits ? items.with(index, mention) : items.toSpliced(index, 1)
  if (!fits) return items
  const before = items.findIndex((item) => item.postedAt < mention.postedAt)
  if (before === -1) return isWhole ? [...items, mention] : items
  return items.toSpliced(before, 0, mention)
}

function withoutChange(changes: readonly PendingChange[], key: number): readonly PendingChange[] {
  return changes.filter((change) => change.key !== key)
}
