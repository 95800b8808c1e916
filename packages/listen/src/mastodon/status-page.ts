import type { Post } from '@troje/post'
import { z } from 'zod'
import type { ApiRefusal } from '../api/ask-api.ts'
import type { RateLimit, ReadIssue, SourceContext } from '../source.ts'
import { askMastodon, type MastodonServer } from './mastodon-api.ts'
import { toMastodonIssue } from './mastodon-issues.ts'
import { isPublicStatus, statusSchema, toMastodonPost } from './mastodon-post.ts'
import type { Timeline } from './timelines.ts'

/** The most that one request gives. */
const pageSize = 40
/** What comes later than this from another server is not waited for. */
const lateMs = 24 * 3_600_000
/** A search knows a post only some time after it was written. */
const indexMs = 10 * 60_000
/** Pages in a row, so that one long silence does not fill one look. */
const mostPages = 25

/** A timeline is a list; a search has its list in `statuses`. */
const listSchema = z.union([
  z.array(z.unknown()),
  z.looseObject({ statuses: z.array(z.unknown()) }).transform(({ statuses }) => statuses),
])

const idSchema = z.looseObject({ id: z.string() })

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
 * What a timeline has had since an id. Without an id, only its newest page: a place to begin. After one, what came late
 * from other servers comes first, then page after page, oldest first: with `min_id` nothing between two looks is lost.
 */
export async function* readTimeline(
  server: MastodonServer,
  timeline: Timeline,
  since: string | null,
  context: SourceContext,
  signal: AbortSignal,
): AsyncGenerator<StatusPage, ApiRefusal | null> {
  const ask = async (place: Readonly<Record<string, string>>) => {
    const parameters = new URLSearchParams({ ...timeline.parameters, limit: String(pageSize), ...place })
    const answer = await askMastodon(server, timeline.path, parameters, listSchema, context, signal)
    if (answer.kind === 'refused') return answer
    const page = { ...toStatusPage(answer.value, server.origin), rateLimit: answer.rateLimit }
    return { kind: 'ok', page, count: answer.value.length } as const
  }
  if (since !== null && timeline.isSearch) return yield* readSearch(ask, since)
  if (since !== null) {
    const late = await ask({ max_id: since })
    if (late.kind === 'refused') return late
    const earliest = new Date(context.now() - lateMs).toISOString()
    const posts = late.page.posts.filter(({ createdAt }) => createdAt != null && createdAt > earliest)
    if (posts.length > 0) yield { ...late.page, posts, newest: null, issues: [] }
  }
  let from = since
  for (let page = 0; page < mostPages; page++) {
    const answer = await ask(from === null ? {} : { min_id: from })
    if (answer.kind === 'refused') return answer
    yield answer.page
    const { newest } = answer.page
    // A server that does not know `min_id` gives the same page for ever.
    if (from === null || answer.count < pageSize || newest === null || !isNewer(newest, from)) return null
    from = newest
  }
  return null
}

type Ask = (
  place: Readonly<Record<string, string>>,
) => Promise<ApiRefusal | { readonly kind: 'ok'; readonly page: StatusPage; readonly count: number }>

/** Newest first: only when all was read is the newest a place to go on from. */
async function* readSearch(ask: Ask, since: string): AsyncGenerator<StatusPage, ApiRefusal | null> {
  let newest: string | null = null
  for (let page = 0; page < mostPages; page++) {
    const answer = await ask({ min_id: toEarlierId(since), offset: String(page * pageSize) })
    if (answer.kind === 'refused') return answer
    const { newest: last } = answer.page
    if (last !== null && (newest === null || isNewer(last, newest))) newest = last
    // What the account may not see is taken out of a page after it was cut: it need not be full.
    const isLast = answer.count < pageSize / 2 || page + 1 === mostPages
    yield { ...answer.page, newest: isLast ? newest : null }
    if (isLast) return null
  }
  return null
}

/** An id of Mastodon holds milliseconds above 16 bits (lib/mastodon/snowflake.rb); other ids stay as they are. */
function toEarlierId(id: string): string {
  return /^\d{17,19}$/.test(id) ? String(BigInt(id) - (BigInt(indexMs) << 16n)) : id
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
  return { posts, newest: toNewest(items), issues }
}

/** Of all items, those that cannot be read too: a page of such must not be asked for for ever. */
function toNewest(items: readonly unknown[]): string | null {
  const ids = items.flatMap((item) => idSchema.safeParse(item).data?.id ?? [])
  return ids.reduce<string | null>((newest, id) => (newest === null || isNewer(id, newest) ? id : newest), null)
}
