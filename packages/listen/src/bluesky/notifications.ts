import { z } from 'zod'
import type { ApiRefusal } from '../api/ask-api.ts'
import type { RateLimit } from '../source.ts'
import type { BlueskySession } from './bluesky-session.ts'
import { toSeenPost, type SeenPost } from './post-view.ts'

/** The notifications that are posts of somebody else about or to the account. */
const reasons = ['reply', 'mention', 'quote']
/** More are not fetched in one look. */
const mostPages = 50

const answerSchema = z.object({ cursor: z.string().optional().catch(undefined), notifications: z.array(z.unknown()) })
const notificationSchema = z.object({ reason: z.string(), indexedAt: z.string() })

export interface NotificationPage {
  readonly posts: readonly SeenPost[]
  readonly unreadable: number
  readonly rateLimit: RateLimit | null
}

/** `reachedMs`: everything since then was seen; later than what was asked where there were too many. */
export type NotificationOutcome =
  | { readonly kind: 'read'; readonly reachedMs: number }
  | { readonly kind: 'refused'; readonly refusal: ApiRefusal }

/**
 * The posts in the account's notifications since an instant (milliseconds since 1970), newest first, a page at a time.
 * Source: lexicon `app.bsky.notification.listNotifications`.
 */
export async function* readNotifications(
  session: BlueskySession,
  sinceMs: number,
  signal: AbortSignal,
): AsyncGenerator<NotificationPage, NotificationOutcome> {
  let cursor: string | undefined
  let reachedMs = Infinity
  for (let page = 0; page < mostPages; page++) {
    const query = new URLSearchParams({ limit: '100' })
    for (const reason of reasons) query.append('reasons', reason)
    if (cursor !== undefined) query.set('cursor', cursor)
    const method = 'app.bsky.notification.listNotifications'
    const answer = await session.ask({ method, query, schema: answerSchema }, signal)
    if (answer.kind === 'refused') return { kind: 'refused', refusal: answer }
    const listed = answer.value.notifications.map((item) => ({ item, head: notificationSchema.safeParse(item).data }))
    // A server that does not know `reasons` lists likes and follows too.
    const asked = listed.filter(({ head }) => head !== undefined && reasons.includes(head.reason))
    const posts = asked.flatMap(({ item }) => toSeenPost(item) ?? [])
    yield { posts, unreadable: asked.length - posts.length, rateLimit: answer.rateLimit }
    for (const { head } of listed) reachedMs = Math.min(reachedMs, toMs(head?.indexedAt))
    cursor = answer.value.cursor
    if (cursor === undefined || reachedMs < sinceMs) return { kind: 'read', reachedMs: sinceMs }
  }
  return { kind: 'read', reachedMs }
}

function toMs(instant: string | undefined): number {
  const ms = Date.parse(instant ?? '')
  return Number.isNaN(ms) ? Infinity : ms
}
