import { z } from 'zod'
import { toUnreadIssue } from '../api/api-issues.ts'
import type { ApiAnswer, ApiRefusal } from '../api/ask-api.ts'
import { poll, type LookOutcome } from '../poll/poll.ts'
import type { ConnectionTest, Cursor, Gap, ReadOptions, Source, SourceBatch, SourceContext } from '../source.ts'
import { openLinkedInApi, type LinkedInApi, type LinkedInKeys } from './linkedin-api.ts'
import { parseNotification, type Notification } from './linkedin-post.ts'
import { noNews, readNotification, urnOf, type LinkedInNews } from './linkedin-words.ts'

export interface LinkedInSettings {
  /** The number of the organisation's page. */
  readonly organizationId: string
  readonly clientId: string
  readonly intervalMinutes: number
}

export type LinkedInSecrets = Omit<LinkedInKeys, 'clientId'>

const day = 86_400_000
/** LinkedIn lets what members wrote be kept for two days: a new source does not begin before that. */
const beginMs = 2 * day
/** LinkedIn may tell of something some minutes later: each look asks a little further back than it has to. */
const overlapMs = 600_000
/** So long LinkedIn keeps notifications. */
const keptMs = 60 * day
const pageSize = 50
const mostSeen = 5000
const actions = ['COMMENT', 'COMMENT_EDIT', 'COMMENT_DELETE', 'SHARE_MENTION']

const pageSchema = z.looseObject({ elements: z.array(z.unknown()).default([]) })
const cursorSchema = z.object({ since: z.number().int().min(0).max(8.64e15) })

/**
 * The organisation's own page on LinkedIn: comments below its posts, and posts that mention it. LinkedIn tells of them,
 * of edits and of deletions in notifications, which it keeps for 60 days, and only about posts that everybody can see.
 *
 * The cursor is the time up to which all notifications were read: a look asks for those of a span of time, which does
 * not change while its pages are read, with ten minutes before it. After a cut the span is read again from its beginning.
 */
export function openLinkedInSource(
  settings: LinkedInSettings,
  secrets: LinkedInSecrets,
  context: SourceContext,
): Source {
  const api = openLinkedInApi({ clientId: settings.clientId, ...secrets }, context)
  const organization = `urn:li:organization:${settings.organizationId}`
  return {
    network: 'linkedin',
    read: (options) => readNotifications(api, organization, settings.intervalMinutes * 60_000, context, options),
    test: (signal) => testLinkedIn(api, organization, context.now(), signal),
  }
}

async function* readNotifications(
  api: LinkedInApi,
  organization: string,
  intervalMs: number,
  context: SourceContext,
  { cursor, signal }: ReadOptions,
): AsyncGenerator<SourceBatch> {
  let since = parseCursor(cursor)
  const seen = new Map<string, number>()
  const latest = new Map<string, number>()

  async function* look(within: AbortSignal): AsyncGenerator<SourceBatch, LookOutcome> {
    const until = context.now()
    const [from, gap] = toBeginning(since, until)
    for (let start = 0; ; start += pageSize) {
      const page = await askPage(api, organization, { from, until, start }, within)
      if (page.kind === 'refused') return yield* refuse(page, since)
      const items = page.value.elements
      const parsed = items.flatMap((item) => parseNotification(item) ?? [])
      const fresh = parsed.filter(({ notificationId }) => !seen.has(notificationId))
      const news = await readPage(
        fresh.filter((one) => isLatest(one, latest)),
        organization,
        api,
        within,
      )
      if ('kind' in news) return yield* refuse(news, since)
      for (const one of fresh) {
        remember(seen, one.notificationId, one.lastModifiedAt)
        const urn = urnOf(one)
        if (urn !== null && isLatest(one, latest)) remember(latest, urn, one.lastModifiedAt)
      }
      const isLast = items.length < pageSize
      if (isLast) since = until
      yield {
        ...toBatch({ ...news, unread: news.unread + items.length - parsed.length }, since),
        ...(page.rateLimit !== null && { health: { rateLimit: page.rateLimit } }),
        ...(gap !== null && start === 0 && { gaps: [gap] }),
      }
      if (isLast) return { isRefused: false }
    }
  }

  yield* poll(look, intervalMs, context, signal)
}

function* refuse({ issue, retryAfterMs }: ApiRefusal, since: number | null): Generator<SourceBatch, LookOutcome> {
  yield { ...toBatch(noNews, since), issues: [issue] }
  return { isRefused: true, retryAfterMs }
}

/** One after another: each may have to be asked for its words. */
async function readPage(
  notifications: readonly Notification[],
  organization: string,
  api: LinkedInApi,
  signal: AbortSignal,
): Promise<LinkedInNews | ApiRefusal> {
  const read: LinkedInNews[] = []
  for (const notification of notifications.toSorted((a, b) => a.lastModifiedAt - b.lastModifiedAt)) {
    const news = await readNotification(notification, organization, api, signal)
    if ('kind' in news) return news
    read.push(news)
  }
  return {
    posts: read.flatMap(({ posts }) => posts),
    edited: read.flatMap(({ edited }) => edited),
    deleted: read.flatMap(({ deleted }) => deleted),
    unread: read.reduce((count, { unread }) => count + unread, 0),
  }
}

function toBatch({ posts, edited, deleted, unread }: LinkedInNews, since: number | null): SourceBatch {
  // By id, and the later one counts: a comment and its edit may stand in one page.
  const byId = new Map(posts.map((post) => [post.id, post]))
  for (const id of deleted) byId.delete(id)
  return {
    posts: [...byId.values()],
    edited: edited.filter((id) => byId.has(id)),
    deleted,
    cursor: since === null ? null : JSON.stringify({ since }),
    issues: unread === 0 ? [] : [toUnreadIssue('linkedin', unread)],
  }
}

/** From when to ask, and the time before it that LinkedIn no longer has. */
function toBeginning(since: number | null, now: number): readonly [number, Gap | null] {
  if (since === null) return [now - beginMs, null]
  const earliest = now - keptMs
  if (since >= earliest) return [Math.max(since - overlapMs, earliest), null]
  const [from, to] = [since, earliest].map((time) => new Date(time).toISOString()) as [string, string] // two in, two out
  return [earliest, { from, to, isFilled: false }]
}

interface Span {
  readonly from: number
  readonly until: number
  readonly start: number
}

/** Rest.li wants its lists and records as they are, and URNs in them encoded. */
function askPage(
  api: LinkedInApi,
  organization: string,
  { from, until, start }: Span,
  signal: AbortSignal,
): Promise<ApiAnswer<z.infer<typeof pageSchema>>> {
  const query = [
    'q=criteria',
    `organizationalEntity=${encodeURIComponent(organization)}`,
    `actions=List(${actions.join(',')})`,
    `timeRange=(start:${from},end:${until})`,
    `start=${start}`,
    `count=${pageSize}`,
  ]
  return api.ask(`organizationalEntityNotifications?${query.join('&')}`, pageSchema, signal)
}

/** LinkedIn does not say in which order notifications come: an edit or a deletion is not undone by what was before it. */
function isLatest(notification: Notification, latest: ReadonlyMap<string, number>): boolean {
  return notification.lastModifiedAt >= (latest.get(urnOf(notification) ?? '') ?? 0)
}

function remember(map: Map<string, number>, key: string, time: number): void {
  map.set(key, time)
  for (const oldest of map.keys()) {
    if (map.size <= mostSeen) return
    map.delete(oldest)
  }
}

function parseCursor(cursor: Cursor | null): number | null {
  try {
    return cursorSchema.safeParse(JSON.parse(cursor ?? '')).data?.since ?? null
  } catch {
    return null
  }
}

async function testLinkedIn(
  api: LinkedInApi,
  organization: string,
  now: number,
  signal: AbortSignal,
): Promise<ConnectionTest> {
  const answer = await askPage(api, organization, { from: now - beginMs, until: now, start: 0 }, signal)
  if (answer.kind === 'refused') return { ok: false, message: answer.issue.message }
  const count = answer.value.elements.length
  return {
    ok: true,
    message: {
      nl: `LinkedIn antwoordt, met ${count} ${count === 1 ? 'melding' : 'meldingen'} van de laatste twee dagen.`,
      en: `LinkedIn answers, with ${count} ${count === 1 ? 'notification' : 'notifications'} of the last two days.`,
    },
  }
}
