import { toBlueskySearches } from '@troje/match/push-down'
import { toAsked, untilInterestsChange } from '../interests/asked.ts'
import { pause } from '../pause.ts'
import { poll, type Look, type LookOutcome } from '../poll/poll.ts'
import type { ConnectionTest, Gap, RateLimit, ReadOptions, Source, SourceBatch, SourceContext } from '../source.ts'
import { toBlueskyIssue } from './bluesky-issues.ts'
import { fetchBlueskyProfiles } from './bluesky-profiles.ts'
import { openBlueskySession, type BlueskySecrets, type BlueskySession } from './bluesky-session.ts'
import { searchPosts, trySearch } from './search-posts.ts'
import { createSeenPosts } from './seen-posts.ts'

export interface BlueskySearchSettings {
  readonly service: string
  readonly identifier: string
  readonly intervalMinutes: number
  /** How far the first look goes back. */
  readonly backfillDays: number
}

/** A post is found some time after it was written, so each look begins before the end of the last one. */
const overlapMs = 30 * 60_000
const dayMs = 86_400_000
/** Of 100 posts: so much is fetched for one text in one look. */
const pagesPerLook = 50

/**
 * Bluesky's search, asked again and again for what the queries look for. The answers hold more than the queries match,
 * and never posts that were deleted since; that a post was deleted, a search does not tell.
 *
 * The cursor is the instant (ISO 8601) up to which everything was searched. It moves when a look is done: what a broken
 * look handed over comes again after a new start, under the same ids; within one read nothing comes twice.
 */
export function openBlueskySearchSource(
  settings: BlueskySearchSettings,
  secrets: BlueskySecrets,
  context: SourceContext,
): Source {
  const session = openBlueskySession(settings, secrets, context)
  return {
    network: 'bluesky',
    read: (options) => readSearch(session, settings, context, options),
    profiles: (authorIds, signal) => fetchBlueskyProfiles(authorIds, context, signal),
    test: (signal) => testSearch(session, context, signal),
  }
}

async function* readSearch(
  session: BlueskySession,
  { intervalMinutes, backfillDays }: BlueskySearchSettings,
  context: SourceContext,
  { cursor, signal }: ReadOptions,
): AsyncGenerator<SourceBatch> {
  const seen = createSeenPosts()
  let doneMs = parseInstant(cursor) ?? context.now() - backfillDays * dayMs
  /** Nothing is asked before: changed queries do not shorten what the network wants. */
  let notBeforeMs = 0
  const batch = (part: Partial<SourceBatch>): SourceBatch => {
    return { posts: [], deleted: [], issues: [], cursor: new Date(doneMs).toISOString(), ...part }
  }

  async function* look(texts: readonly string[], lookSignal: AbortSignal): AsyncGenerator<SourceBatch, LookOutcome> {
    const toMs = context.now()
    const fromMs = Math.max(doneMs - overlapMs, toMs - backfillDays * dayMs - overlapMs)
    const gaps: Gap[] = []
    let rateLimit: RateLimit | null = null
    for (const text of texts) {
      const pages = searchPosts(session, { text, fromMs, toMs, pages: pagesPerLook }, lookSignal)
      let step = await pages.next()
      for (; step.done !== true; step = await pages.next()) {
        const { posts, unreadable } = step.value
        rateLimit = step.value.rateLimit
        const issues = unreadable > 0 ? [toBlueskyIssue('unreadable-post')] : []
        yield batch({ ...seen.takeFresh(posts), issues })
      }
      if (step.value.kind === 'refused') {
        const { issue, retryAfterMs } = step.value.refusal
        notBeforeMs = context.now() + (retryAfterMs ?? 0)
        yield batch({ issues: [issue] })
        return { isRefused: true, retryAfterMs }
      }
      if (step.value.kind === 'incomplete') gaps.push(toGap(fromMs, step.value.reachedMs))
    }
    if (texts.length > 0) doneMs = toMs
    seen.forgetBefore(toMs - 2 * overlapMs)
    const issues = gaps.length > 0 ? [toBlueskyIssue('too-many')] : []
    yield batch({ gaps, issues, ...(rateLimit !== null && { health: { rateLimit } }) })
    return { isRefused: false }
  }

  while (!signal.aborted) {
    const untilChange = untilInterestsChange(context, signal)
    const { requests, issues } = toAsked(context, toBlueskySearches)
    if (issues.length > 0) yield batch({ issues })
    await pause(context, Math.max(0, notBeforeMs - context.now()), signal)
    const ask: Look = (lookSignal) => look(requests, lookSignal)
    yield* poll(ask, intervalMinutes * 60_000, context, untilChange)
  }
}

function toGap(fromMs: number, toMs: number): Gap {
  return { from: new Date(fromMs).toISOString(), to: new Date(toMs).toISOString(), isFilled: false }
}

function parseInstant(cursor: string | null): number | null {
  const ms = cursor !== null && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(cursor) ? Date.parse(cursor) : Number.NaN
  return Number.isNaN(ms) ? null : ms
}

async function testSearch(
  session: BlueskySession,
  context: SourceContext,
  signal: AbortSignal,
): Promise<ConnectionTest> {
  const issue = await trySearch(session, context.now(), signal)
  if (issue !== null) return { ok: false, message: issue.message }
  return { ok: true, message: { nl: 'Aangemeld: zoeken werkt.', en: 'Signed in: searching works.' } }
}
