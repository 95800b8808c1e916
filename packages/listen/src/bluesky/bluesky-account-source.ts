import type { Post } from '@troje/post'
import { z } from 'zod'
import type { ApiRefusal } from '../api/ask-api.ts'
import { poll, type LookOutcome } from '../poll/poll.ts'
import type {
  ConnectionTest,
  RateLimit,
  ReadIssue,
  ReadOptions,
  Source,
  SourceBatch,
  SourceContext,
} from '../source.ts'
import { toBlueskyIssue } from './bluesky-issues.ts'
import { fetchBlueskyProfiles } from './bluesky-profiles.ts'
import { openBlueskySession, toErrorName, type BlueskySecrets, type BlueskySession } from './bluesky-session.ts'
import { openDirectMessages, type ChatPage } from './direct-messages.ts'
import { readNotifications } from './notifications.ts'
import { createSeenPosts } from './seen-posts.ts'

export interface BlueskyAccountSettings {
  readonly service: string
  readonly identifier: string
  readonly intervalMinutes: number
  /** How far the first look goes back. */
  readonly backfillDays: number
  /** Direct messages too; the app password has to allow it. */
  readonly messages: boolean
}

const dayMs = 86_400_000
/** A notification may be listed a little after its time. */
const overlapMs = 10 * 60_000

const stateSchema = z.object({ notified: z.iso.datetime(), chatRev: z.string().nullable() })

/** How far a read has come. */
interface State {
  /** Everything that was indexed before was read. Milliseconds since 1970, by the network's clock. */
  notifiedMs: number
  chatRev: string | null
}

/**
 * What is sent to the organisation's own account: replies, mentions and quotes, and direct messages where that is chosen.
 * All of it is `addressed`. Looks again and again; within one read nothing comes twice. The cursor is JSON: up to when
 * notifications were read, which moves when a look is done, and the chat service's own `rev`, which loses nothing.
 */
export function openBlueskyAccountSource(
  settings: BlueskyAccountSettings,
  secrets: BlueskySecrets,
  context: SourceContext,
): Source {
  const session = openBlueskySession(settings, secrets, context)
  return {
    network: 'bluesky',
    read: (options) => readAccount(session, settings, context, options),
    profiles: (authorIds, signal) => fetchBlueskyProfiles(authorIds, context, signal),
    test: (signal) => testAccount(session, settings, context, signal),
  }
}

async function* readAccount(
  session: BlueskySession,
  { intervalMinutes, backfillDays, messages }: BlueskyAccountSettings,
  context: SourceContext,
  { cursor, signal }: ReadOptions,
): AsyncGenerator<SourceBatch> {
  const beganMs = context.now() - backfillDays * dayMs
  const state = parseState(cursor) ?? { notifiedMs: beganMs, chatRev: null }
  const seen = createSeenPosts()
  const chat = openDirectMessages(session)
  const handedOver = new Set<string>()
  let mayReadMessages = messages
  const batch = (part: Partial<SourceBatch>): SourceBatch => {
    return { posts: [], deleted: [], issues: [], cursor: toCursor(state), ...part }
  }

  async function* lookAtNotifications(lookSignal: AbortSignal): AsyncGenerator<SourceBatch, ApiRefusal | null> {
    const sinceMs = state.notifiedMs - overlapMs
    let newestMs = state.notifiedMs
    let rateLimit: RateLimit | null = null
    const pages = readNotifications(session, sinceMs, lookSignal)
    let step = await pages.next()
    for (; step.done !== true; step = await pages.next()) {
      const { posts, unreadable } = step.value
      rateLimit = step.value.rateLimit
      for (const { indexedMs } of posts) newestMs = Math.max(newestMs, indexedMs)
      const fresh = seen.takeFresh(posts.filter(({ indexedMs }) => indexedMs >= sinceMs))
      const issues = unreadable > 0 ? [toBlueskyIssue('unreadable-post')] : []
      yield batch({ ...fresh, posts: fresh.posts.map(toAddressed), issues })
    }
    if (step.value.kind === 'refused') return step.value.refusal
    const { reachedMs } = step.value
    const isShort = reachedMs > sinceMs
    const gap = { from: toInstant(sinceMs), to: toInstant(Math.min(reachedMs, newestMs)), isFilled: false }
    state.notifiedMs = newestMs
    seen.forgetBefore(newestMs - 2 * overlapMs)
    const issues = isShort ? [toBlueskyIssue('too-many')] : []
    yield batch({ issues, gaps: isShort ? [gap] : [], ...(rateLimit !== null && { health: { rateLimit } }) })
    return null
  }

  async function* lookAtMessages(lookSignal: AbortSignal): AsyncGenerator<SourceBatch, ApiRefusal | null> {
    const isFirst = state.chatRev === null
    const pages = isFirst ? chat.backfill(beganMs, lookSignal) : chat.follow(state.chatRev ?? '', lookSignal)
    let step = await pages.next()
    for (; step.done !== true; step = await pages.next()) {
      const page: ChatPage = step.value
      state.chatRev = page.rev ?? state.chatRev
      // A look that broke off is done over from its beginning; what came meanwhile stands in the log too.
      const posts = page.posts.filter(({ id }) => !handedOver.has(id))
      if (isFirst) for (const { id } of posts) handedOver.add(id)
      yield batch({ posts, deleted: page.deleted })
    }
    return step.value
  }

  async function* look(lookSignal: AbortSignal): AsyncGenerator<SourceBatch, LookOutcome> {
    const refusal = yield* lookAtNotifications(lookSignal)
    if (refusal !== null) {
      yield batch({ issues: [refusal.issue] })
      return { isRefused: true, retryAfterMs: refusal.retryAfterMs }
    }
    if (!mayReadMessages) return { isRefused: false }
    const chatRefusal = yield* lookAtMessages(lookSignal)
    if (chatRefusal === null) return { isRefused: false }
    mayReadMessages = !isForbidden(chatRefusal)
    yield batch({ issues: [toChatIssue(chatRefusal)] })
    // Trouble with messages does not keep replies and mentions waiting for longer than the chat service asks.
    return { isRefused: false, atLeastMs: chatRefusal.retryAfterMs ?? 0 }
  }
  yield* poll(look, intervalMinutes * 60_000, context, signal)
}

function toAddressed(post: Post): Post {
  return { ...post, addressed: true }
}

/** The account's server says so with 400, the chat service with 401 or 403. */
function isForbidden(refusal: ApiRefusal): boolean {
  return refusal.code === 'not-allowed' || toErrorName(refusal) === 'InvalidToken'
}

function toChatIssue(refusal: ApiRefusal): ReadIssue {
  return isForbidden(refusal) ? toBlueskyIssue('no-messages') : refusal.issue
}

function toInstant(ms: number): string {
  return new Date(ms).toISOString()
}

function toCursor({ notifiedMs, chatRev }: State): string {
  return JSON.stringify({ notified: toInstant(notifiedMs), chatRev })
}

function parseState(cursor: string | null): State | null {
  if (cursor === null) return null
  try {
    const { data } = stateSchema.safeParse(JSON.parse(cursor))
    return data === undefined ? null : { notifiedMs: Date.parse(data.notified), chatRev: data.chatRev }
  } catch {
    return null
  }
}

async function testAccount(
  session: BlueskySession,
  { messages, identifier }: BlueskyAccountSettings,
  context: SourceContext,
  signal: AbortSignal,
): Promise<ConnectionTest> {
  const pages = readNotifications(session, context.now(), signal)
  const step = await pages.next()
  if (step.done === true && step.value.kind === 'refused')
    return { ok: false, message: step.value.refusal.issue.message }
  if (messages) {
    const refusal = await openDirectMessages(session).test(signal)
    if (refusal !== null) return { ok: false, message: toChatIssue(refusal).message }
  }
  return {
    ok: true,
    message: {
      nl: `Aangemeld als ${identifier}: reacties en vermeldingen${messages ? ', en privéberichten,' : ''} komen binnen.`,
      en: `Signed in as ${identifier}: replies and mentions${messages ? ', and direct messages,' : ''} come in.`,
    },
  }
}
