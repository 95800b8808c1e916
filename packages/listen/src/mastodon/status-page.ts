import type { Post } from '@troje/post'
import { z } from 'zod'
import type { ApiRefusal } from '../api/ask-api.ts'
import type { RateLimit, ReadIssue, SourceContext } from '../source.ts'
import { askMastodon, type MastodonServer } from './mastodon-api.ts'
import { toMastodonIssue } from './mastodon-issues.ts'
import { isPublicStatus, statusSchema, toMastodonPost, type Status } from './mastodon-post.ts'

/** The most that one request gives. */
const pageSize = 40
/** Pages in a row, so that one long silence does not fill one look. */
const mostPages = 25

/** A timeline is a list; a search has its list in `statuses`. */
const listSchema = z.union([
  z.array(z.unknown()),
  z.looseObject({ statuses: z.array(z.unknown()) }).transform(({ statuses }) => statuses),
])

export interface StatusPage {
  /** Oldest first. */
  readonly posts: readonly Post[]
  /** The highest id that was seen, whatever it was; `null` where there is nothing. */
  readonly newest: string | null
  readonly issues: readonly ReadIssue[]
  readonly rateLimit: RateLimit | null
}

/** Ids of Mastodon are numbers in text, of up to 20 digits: longer is newer, and of two as long the later in order. */
export function isNewer(id: string, than: string): boolean {
  return id.length === than.length ? id > than : id.length > than.length
}

/**
 * What a timeline has had since an id, page after page, oldest first: with `min_id` nothing between two looks is lost.
 * Without an id, only its newest page: a place to begin.
 */
export async function* readTimeline(
  server: MastodonServer,
  path: string,
  chosen: Readonly<Record<string, string>>,
  since: string | null,
  context: SourceContext,
  signal: AbortSignal,
): AsyncGenerator<StatusPage, ApiRefusal | null> {
  let from = since
  for (let page = 0; page < mostPages; page++) {
    const parameters = new URLSearchParams({ ...chosen, limit: String(pageSize) })
    if (from !== null) parameters.set('min_id', from)
    const answer = await askMastodon(server, path, parameters, listSchema, context, signal)
    if (answer.kind === 'refused') return answer
    const read = toStatusPage(answer.value, server.origin)
    yield { ...read, rateLimit: answer.rateLimit }
    if (from === null || answer.value.length < pageSize || read.newest === null) return null
    from = read.newest
  }
  return null
}

/** What a network says in a list, whatever else stands in it. */
export function toStatusPage(items: readonly unknown[], origin: string): Omit<StatusPage, 'rateLimit'> {
  const parsed = items.map((item) => statusSchema.safeParse(item))
  const statuses = parsed.flatMap(({ data }) => (data === undefined ? [] : [data]))
  const unread = parsed.length - statuses.length
  const posts = statuses
    .filter(isPublicStatus)
    .toSorted((a, b) => (isNewer(a.id, b.id) ? 1 : -1))
    .map((status) => toMastodonPost(status, origin))
  const issues = unread === 0 ? [] : [toMastodonIssue('unread-status', `${unread}/${parsed.length}`)]
  return { posts, newest: toNewest(statuses), issues }
}

function toNewest(statuses: readonly Pick<Status, 'id'>[]): string | null {
  return statuses.reduce<string | null>(
    (newest, { id }) => (newest === null || isNewer(id, newest) ? id : newest),
    null,
  )
}
