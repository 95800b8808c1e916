import type { Post } from '@troje/post'
import type { ReadIssue, SourceBatch } from '../source.ts'
import { parseJetstreamLine } from './jetstream-event.ts'
import { toJetstreamIssue } from './jetstream-issues.ts'

/** Events come in the order of the relay, and their times jump back and forth by less than this (microseconds). */
export const overlapUs = 5_000_000

/** How far a read has come, over all its connections. */
export interface Position {
  timeUs: number | null
  /** Events of the last seconds, by key, with their time. */
  readonly seen: Map<string, number>
  /** Ids of posts that a search found before the stream came to them. */
  readonly found: Set<string>
}

/** Lines of the stream as a batch; `position` goes on to where they end. `now`: milliseconds since 1970. */
export function toBatch(lines: readonly string[], position: Position, now: number): SourceBatch {
  // By id and in order, so that a post and its deletion in one batch end as they did in the network.
  const posts = new Map<string, Post>()
  const edited = new Set<string>()
  const deleted = new Set<string>()
  const closedAccounts = new Set<string>()
  const issues: ReadIssue[] = []
  const remove = (id: string) => {
    posts.delete(id)
    edited.delete(id)
  }
  for (const line of lines) {
    const event = parseJetstreamLine(line)
    if (event.kind === 'garbage') {
      issues.push(toJetstreamIssue('garbage'))
      continue
    }
    position.timeUs = Math.max(position.timeUs ?? 0, event.timeUs)
    if (event.kind === 'other' || position.seen.has(event.key)) continue
    position.seen.set(event.key, event.timeUs)
    if (event.kind === 'post') {
      const { post, isEdit } = event
      if (!isEdit && position.found.delete(post.id)) continue
      posts.set(post.id, post)
      if (isEdit) edited.add(post.id)
      deleted.delete(post.id)
    } else if (event.kind === 'deleted') {
      remove(event.id)
      deleted.add(event.id)
    } else if (event.isClosed) {
      for (const { id, author } of posts.values()) if (author?.id === event.did) remove(id)
      closedAccounts.add(event.did)
    } else closedAccounts.delete(event.did)
  }
  forgetOld(position)
  const { timeUs } = position
  return {
    posts: [...posts.values()],
    edited: [...edited],
    deleted: [...deleted],
    closedAccounts: [...closedAccounts],
    cursor: toCursor(position),
    issues,
    ...(timeUs !== null && { health: { lagMs: Math.max(0, Math.round(now - timeUs / 1000)) } }),
  }
}

/** They stand in the order in which they came, so the first that is not old ends it. */
function forgetOld({ seen, timeUs }: Position): void {
  for (const [key, time] of seen) {
    if (time >= (timeUs ?? 0) - 2 * overlapUs) return
    seen.delete(key)
  }
}

export function toCursor({ timeUs }: Pick<Position, 'timeUs'>): string | null {
  return timeUs === null ? null : String(timeUs)
}

/** A cursor that makes no sense counts as none. */
export function parseCursor(cursor: string | null): number | null {
  const timeUs = Number(cursor)
  return cursor !== null && Number.isSafeInteger(timeUs) && timeUs > 0 ? timeUs : null
}
