import { toBlueskySearches } from '@troje/match/push-down'
import type { BlueskySession } from '../bluesky/bluesky-session.ts'
import { searchPosts } from '../bluesky/search-posts.ts'
import { createSeenPosts } from '../bluesky/seen-posts.ts'
import { toAsked } from '../interests/asked.ts'
import { pause } from '../pause.ts'
import type { SourceBatch, SourceContext } from '../source.ts'
import { toJetstreamIssue } from './jetstream-issues.ts'

/** What the stream no longer has: instants in milliseconds since 1970. */
export interface MissedTime {
  readonly fromMs: number
  readonly toMs: number
}

type Part = Omit<SourceBatch, 'cursor'>

const none: Part = { posts: [], deleted: [], issues: [] }
/** Of 100 posts, for each text that is asked. */
const mostPages = 100
const mostTries = 3
const longestWaitMs = 300_000
/** The search and the stream do not agree to the second on when a post came. */
const edgeMs = 60_000

/**
 * Says what was missed, fetches it by search where an account is set, and says whether that brought all that the queries
 * look for. What the search cannot ask stays missing, and so does what was deleted meanwhile. `found` takes the ids of
 * posts that the stream may still bring.
 */
export async function* fillGap(
  { fromMs, toMs }: MissedTime,
  session: BlueskySession | null,
  found: Set<string>,
  context: SourceContext,
  signal: AbortSignal,
): AsyncGenerator<Part> {
  const gap = { from: new Date(fromMs).toISOString(), to: new Date(toMs).toISOString(), isFilled: false }
  const told = session === null ? [toJetstreamIssue('gap', `${gap.from} – ${gap.to}`)] : []
  yield { ...none, gaps: [gap], issues: told }
  if (session === null) return
  const { requests, issues } = toAsked(context, toBlueskySearches)
  if (issues.length > 0) yield { ...none, issues }
  const seen = createSeenPosts()
  let isWhole = requests.length > 0 && issues.length === 0
  for (const text of requests) {
    for (let tries = 1; tries <= mostTries && !signal.aborted; tries++) {
      const pages = searchPosts(session, { text, fromMs, toMs, pages: mostPages }, signal)
      let step = await pages.next()
      for (; step.done !== true; step = await pages.next()) {
        const { posts } = seen.takeFresh(step.value.posts)
        for (const { post, indexedMs } of step.value.posts) if (indexedMs > toMs - edgeMs) found.add(post.id)
        if (posts.length > 0) yield { ...none, posts }
      }
      const outcome = step.value
      if (outcome.kind !== 'complete' && (tries === mostTries || outcome.kind === 'incomplete')) isWhole = false
      if (outcome.kind !== 'refused') break
      yield { ...none, issues: [outcome.refusal.issue] }
      await pause(context, Math.min(outcome.refusal.retryAfterMs ?? 10_000 * 2 ** tries, longestWaitMs), signal)
    }
  }
  if (isWhole && !signal.aborted) yield { ...none, gaps: [{ ...gap, isFilled: true }] }
}
