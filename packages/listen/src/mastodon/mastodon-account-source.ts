import type { Post } from '@troje/post'
import { z } from 'zod'
import { poll, type LookOutcome } from '../poll/poll.ts'
import type { ConnectionTest, ReadOptions, Source, SourceBatch, SourceContext } from '../source.ts'
import { askMastodon, type MastodonServer } from './mastodon-api.ts'
import { parseMastodonCursor, toMastodonCursor } from './mastodon-cursor.ts'
import { toMastodonIssue } from './mastodon-issues.ts'
import { statusSchema, toMastodonPost } from './mastodon-post.ts'
import { isNewer } from './status-page.ts'

export interface MastodonAccountSettings {
  readonly instance: string
  readonly intervalMinutes: number
}

const key = 'notifications'
/** The most that one request gives (docs.joinmastodon.org/methods/notifications). */
const pageSize = 80

const notificationSchema = z.looseObject({ id: z.string(), status: statusSchema })

/**
 * What is sent to the organisation's own account on an instance: replies, mentions and quotes, those that only the
 * account may see too. The cursor is the newest notification; `min_id` gives what came after it, however long ago.
 */
export function openMastodonAccountSource(
  { instance, intervalMinutes }: MastodonAccountSettings,
  token: string,
  context: SourceContext,
): Source {
  const server = { origin: new URL(instance).origin, token }
  return {
    network: 'mastodon',
    read: ({ cursor, signal }: ReadOptions) => {
      const newest = new Map(parseMastodonCursor(cursor, server.origin))
      return poll((within) => look(server, newest, context, within), intervalMinutes * 60_000, context, signal)
    },
    test: (signal) => testAccount(server, context, signal),
  }
}

async function* look(
  server: MastodonServer,
  newest: Map<string, string>,
  context: SourceContext,
  signal: AbortSignal,
): AsyncGenerator<SourceBatch, LookOutcome> {
  for (;;) {
    const from = newest.get(key) ?? null
    const parameters = new URLSearchParams([
      ['types[]', 'mention'],
      ['types[]', 'quote'],
      ['limit', String(pageSize)],
    ])
    if (from !== null) parameters.set('min_id', from)
    const answer = await askMastodon(server, '/api/v1/notifications', parameters, z.array(z.unknown()), context, signal)
    if (answer.kind === 'refused') {
      yield { posts: [], deleted: [], cursor: toMastodonCursor(newest, server.origin), issues: [answer.issue] }
      return { isRefused: true, retryAfterMs: answer.retryAfterMs }
    }
    const { posts, newest: last, unread } = toMessages(answer.value, server.origin)
    if (last !== null && (from === null || isNewer(last, from))) newest.set(key, last)
    const issues = unread === 0 ? [] : [toMastodonIssue('unread-status', String(unread))]
    const health = answer.rateLimit === null ? {} : { health: { rateLimit: answer.rateLimit } }
    yield { posts, deleted: [], cursor: toMastodonCursor(newest, server.origin), issues, ...health }
    // A server that does not know `min_id` gives the same page for ever.
    const isOver = answer.value.length < pageSize || last === null || (from !== null && !isNewer(last, from))
    if (from === null || isOver) return { isRefused: false }
  }
}

/** Oldest first; a post that was both a reply and a quote comes once. */
function toMessages(items: readonly unknown[], origin: string) {
  const parsed = items.map((item) => notificationSchema.safeParse(item))
  const read = parsed.flatMap(({ data }) => (data === undefined ? [] : [data]))
  const ordered = read.toSorted((a, b) => (isNewer(a.id, b.id) ? 1 : -1))
  const posts = new Map<string, Post>()
  for (const { status } of ordered) posts.set(status.uri, { ...toMastodonPost(status, origin), addressed: true })
  // A page of which nothing can be read must not be asked for for ever.
  const ids = items.flatMap((item) => z.looseObject({ id: z.string() }).safeParse(item).data?.id ?? [])
  const newest = ids.reduce<string | null>((last, id) => (last === null || isNewer(id, last) ? id : last), null)
  return { posts: [...posts.values()], newest, unread: parsed.length - read.length }
}

async function testAccount(
  server: MastodonServer,
  context: SourceContext,
  signal: AbortSignal,
): Promise<ConnectionTest> {
  const schema = z.looseObject({ acct: z.string() })
  const who = await askMastodon(
    server,
    '/api/v1/accounts/verify_credentials',
    new URLSearchParams(),
    schema,
    context,
    signal,
  )
  if (who.kind === 'refused') return { ok: false, message: who.issue.message }
  const parameters = new URLSearchParams({ limit: '1' })
  const may = await askMastodon(server, '/api/v1/notifications', parameters, z.array(z.unknown()), context, signal)
  if (may.kind === 'refused') return { ok: false, message: may.issue.message }
  return {
    ok: true,
    message: {
      nl: `Verbonden als @${who.value.acct}. Antwoorden en vermeldingen komen binnen.`,
      en: `Connected as @${who.value.acct}. Replies and mentions come in.`,
    },
  }
}
