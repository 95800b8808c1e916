import type { SourceBatch } from '@troje/listen'
import type { Store } from '@troje/store'
import type { Events } from '../events.ts'
import { judgePosts, toUnmatched, type JudgeContext } from './judge.ts'
import type { LiveTrials } from './live-trials.ts'
import type { OpenedSource } from './open-source.ts'

export interface BatchTaker {
  readonly store: Pick<Store, 'mentions'>
  readonly judge: JudgeContext
  readonly events: Events
  readonly liveTrials: Pick<LiveTrials, 'see'>
}

/**
 * Judges a batch and saves what it led to. Cursor, mentions, gaps and counters go into one transaction; only then is
 * anybody told (invariant 4).
 */
export async function takeBatch(
  sourceId: string,
  { source, conceal }: OpenedSource,
  batch: SourceBatch,
  { store, events, judge, liveTrials }: BatchTaker,
  signal: AbortSignal,
): Promise<void> {
  const mentions = await judgePosts(batch.posts, source, judge, signal)
  const editedIds = new Set(batch.edited)
  // Of a stream nearly all posts are new: only those that their network calls edited are looked for.
  const edited = editedIds.size === 0 ? [] : batch.posts.filter(({ id }) => editedIds.has(id))
  const { added } = await store.mentions.commit({
    sourceId,
    ...(batch.cursor !== null && { cursor: batch.cursor }),
    mentions,
    ...(edited.length > 0 && { unmatched: toUnmatched(edited, mentions, judge) }),
    deleted: batch.deleted,
    ...(batch.closedAccounts && { closedAccounts: batch.closedAccounts }),
    ...(batch.gaps && { gaps: batch.gaps }),
    ...(batch.health && { health: batch.health }),
    issues: batch.issues.map(({ code, message }) => ({ code, message: conceal.localized(message) })),
    postsSeen: batch.posts.length,
    lastPostAt: lastPostAt(batch, judge.now()),
  })
  if (added.length > 0) events.publish('mentions', { ids: [...added] })
  const isNews = added.length + batch.issues.length + (batch.gaps?.length ?? 0) > 0
  if (isNews) events.publish('source', { id: sourceId })
  // After the commit: a batch that is read again is counted once.
  await liveTrials.see(batch.posts, signal)
}

/** The newest time that a post claims, but never one in the future: a wrong clock must not hide that a source is silent. */
export function lastPostAt(batch: Pick<SourceBatch, 'posts'>, now: number): string | null {
  const times = batch.posts
    .map((post) => Date.parse(post.createdAt ?? ''))
    .filter((time) => !Number.isNaN(time) && time <= now)
  const newest = times.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  return Number.isFinite(newest) ? new Date(newest).toISOString() : null
}
