import { toMastodonHashtags, toMastodonSearches } from '@troje/match/push-down'
import type { Post } from '@troje/post'
import { toAsked, type Asked } from '../interests/asked.ts'
import { poll, type LookOutcome } from '../poll/poll.ts'
import type { ReadIssue, ReadOptions, Source, SourceBatch, SourceContext } from '../source.ts'
import { followStream } from '../stream/follow-stream.ts'
import { SeenIds } from '../stream/seen-ids.ts'
import type { MastodonServer } from './mastodon-api.ts'
import { parseMastodonCursor, toMastodonCursor } from './mastodon-cursor.ts'
import { toMastodonIssue } from './mastodon-issues.ts'
import { openStatusStream, toStatusChange, type StreamEvent } from './status-stream.ts'
import { isNewer, readTimeline, type StatusPage } from './status-page.ts'
import { testMastodon } from './test-mastodon.ts'
import { toTimelines, type Timeline, type TimelineChoice } from './timelines.ts'

export interface MastodonSettings extends TimelineChoice {
  /** Address of the instance. */
  readonly instance: string
  readonly intervalMinutes: number
}

/**
 * An instance of Mastodon, or of what speaks its API: its public or local timeline, hashtags, or a search. With a key
 * the two timelines are followed live; the rest is asked for at an interval. The cursor holds the newest id of each
 * list, and `min_id` gives what came after it, however long ago. What another server sent late has an id of when it was
 * written: the page before the cursor is looked at as well.
 *
 * A stream tells of edits and deletions. A list does not: there they are seen only while the post is among the newest.
 */
export function openMastodonSource(
  settings: MastodonSettings,
  token: string | undefined,
  context: SourceContext,
): Source {
  const server = { origin: new URL(settings.instance).origin, token }
  return {
    network: 'mastodon',
    read: (options) => readMastodon(server, settings, context, options),
    test: (signal) =>
      testMastodon(server, toTimelines(settings, toSearched(settings, context).requests), context, signal),
  }
}

/** What an instance is asked for by name: hashtags or searches. */
function toSearched({ what, hashtags }: TimelineChoice, context: SourceContext): Asked {
  if (what === 'search') return toAsked(context, toMastodonSearches)
  if (what !== 'hashtags' || hashtags.length > 0) return { requests: [], issues: [] }
  const asked = toAsked(context, toMastodonHashtags)
  return asked.requests.length > 0 ? asked : { ...asked, issues: [toMastodonIssue('nothing-asked')] }
}

async function* readMastodon(
  server: MastodonServer,
  settings: MastodonSettings,
  context: SourceContext,
  { cursor, signal }: ReadOptions,
): AsyncGenerator<SourceBatch> {
  const newest = new Map(parseMastodonCursor(cursor, server.origin))
  const seen = new SeenIds()
  let told = ''

  function toBatch(posts: readonly Post[], issues: readonly ReadIssue[], rest: Partial<SourceBatch> = {}): SourceBatch {
    return { posts: seen.fresh(posts), deleted: [], issues, ...rest, cursor: toMastodonCursor(newest, server.origin) }
  }

  async function* look(within: AbortSignal): AsyncGenerator<SourceBatch, LookOutcome> {
    const asked = toSearched(settings, context)
    if (JSON.stringify(asked.issues) !== told) yield toBatch([], asked.issues)
    told = JSON.stringify(asked.issues)
    for (const timeline of toTimelines(settings, asked.requests)) {
      const { key } = timeline
      const pages = readTimeline(server, timeline, newest.get(key) ?? null, context, within)
      for (;;) {
        const step = await pages.next()
        if (step.done === true && step.value === null) break
        if (step.done === true) {
          yield toBatch([], [step.value!.issue], toHealth(step.value!))
          return { isRefused: true, retryAfterMs: step.value!.retryAfterMs }
        }
        noteNewest(newest, key, step.value.newest)
        yield toBatch(step.value.posts, step.value.issues, toHealth(step.value))
      }
    }
    return { isRefused: false }
  }

  const [timeline] = toTimelines(settings, [])
  const isLive = server.token !== undefined && (settings.what === 'public' || settings.what === 'local')
  if (isLive && timeline !== undefined) {
    yield* followStream<StreamEvent>(
      {
        network: 'mastodon',
        connect: (within) =>
          openStatusStream(server, timeline.key === 'local' ? '/public/local' : '/public', context, within),
        catchUp: look,
        toBatch: (events) => toLiveBatch(events, server, timeline, newest, toBatch, seen),
        toIssueBatch: (issue) => toBatch([], [issue]),
      },
      context,
      signal,
    )
    return
  }
  yield* poll(look, settings.intervalMinutes * 60_000, context, signal)
}

function toLiveBatch(
  events: readonly StreamEvent[],
  server: MastodonServer,
  { key }: Timeline,
  newest: Map<string, string>,
  toBatch: (posts: readonly Post[], issues: readonly ReadIssue[], rest?: Partial<SourceBatch>) => SourceBatch,
  seen: SeenIds,
): SourceBatch {
  // By id and in order, so that a post and its deletion in one batch end as they did in the network.
  const posts = new Map<string, Post>()
  const edited = new Set<string>()
  const deleted = new Set<string>()
  let unread = 0
  for (const event of events) {
    const change = toStatusChange(event, server.origin)
    if (change.kind === 'unread') unread++
    if (change.kind === 'deleted') {
      deleted.add(change.aka)
      for (const [id, { aka }] of posts) if (aka === change.aka) posts.delete(id)
    }
    if (change.kind !== 'post') continue
    if (!change.isEdit) noteNewest(newest, key, change.localId)
    else if (seen.has(change.post.id)) seen.forget(change.post.id)
    if (change.isEdit) edited.add(change.post.id)
    if (change.post.aka !== undefined) deleted.delete(change.post.aka)
    posts.set(change.post.id, change.post)
  }
  const issues = unread === 0 ? [] : [toMastodonIssue('unread-status', String(unread))]
  return toBatch([...posts.values()], issues, { deleted: [...deleted], edited: [...edited] })
}

function toHealth({ rateLimit }: Pick<StatusPage, 'rateLimit'>): Partial<SourceBatch> {
  return rateLimit === null ? {} : { health: { rateLimit } }
}

function noteNewest(newest: Map<string, string>, key: string, id: string | null): void {
  const before = newest.get(key)
  if (id !== null && (before === undefined || isNewer(id, before))) newest.set(key, id)
}
