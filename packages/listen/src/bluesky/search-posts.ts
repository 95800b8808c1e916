import { z } from 'zod'
import type { ApiRefusal } from '../api/ask-api.ts'
import type { RateLimit, ReadIssue } from '../source.ts'
import type { BlueskySession } from './bluesky-session.ts'
import { toSeenPost, type SeenPost } from './post-view.ts'

/** What to look for, from one instant (inclusive) to another (exclusive), in milliseconds since 1970. */
export interface BlueskySearch {
  readonly text: string
  readonly fromMs: number
  readonly toMs: number
  /** The most pages of 100 posts that are asked. */
  readonly pages: number
}

export interface SearchPage {
  readonly posts: readonly SeenPost[]
  /** Posts on the page that could not be read. */
  readonly unreadable: number
  readonly rateLimit: RateLimit | null
}

/** `incomplete`: the pages were used up, and nothing before `reachedMs` was seen. */
export type SearchOutcome =
  | { readonly kind: 'complete' }
  | { readonly kind: 'incomplete'; readonly reachedMs: number }
  | { readonly kind: 'refused'; readonly refusal: ApiRefusal }

const answerSchema = z.object({ cursor: z.string().optional().catch(undefined), posts: z.array(z.unknown()) })

const pageSize = 100
/** The lexicon does not promise all pages of a large result, so now and then the rest is asked as a new search. */
const pagesPerSearch = 10

/**
 * All posts that Bluesky finds for a text, newest first, a page at a time. A post may come twice where the search was
 * asked anew. Source: lexicon `app.bsky.feed.searchPosts`.
 */
export async function* searchPosts(
  session: BlueskySession,
  { text, fromMs, toMs, pages }: BlueskySearch,
  signal: AbortSignal,
): AsyncGenerator<SearchPage, SearchOutcome> {
  let untilMs = toMs
  let oldestMs = toMs
  let cursor: string | undefined
  for (let page = 1; page <= pages; page++) {
    const query = new URLSearchParams({
      q: text,
      sort: 'latest',
      since: new Date(fromMs).toISOString(),
      until: new Date(untilMs).toISOString(),
      limit: String(pageSize),
      ...(cursor !== undefined && { cursor }),
    })
    const answer = await session.ask({ method: 'app.bsky.feed.searchPosts', query, schema: answerSchema }, signal)
    if (answer.kind === 'refused') return { kind: 'refused', refusal: answer }
    const posts = answer.value.posts.flatMap((view) => toSeenPost(view) ?? [])
    yield { posts, unreadable: answer.value.posts.length - posts.length, rateLimit: answer.rateLimit }
    oldestMs = Math.min(oldestMs, ...posts.map(({ sortMs }) => sortMs))
    const isStepping = page % pagesPerSearch === 0 && oldestMs + 1 < untilMs
    cursor = isStepping ? undefined : answer.value.cursor
    // Some more of the same instant may stand on the next page.
    if (isStepping) untilMs = oldestMs + 1
    else if (cursor === undefined) return { kind: 'complete' }
  }
  return { kind: 'incomplete', reachedMs: oldestMs }
}

/** Whether an account may search: null, or why not. `now`: milliseconds since 1970. */
export async function trySearch(session: BlueskySession, now: number, signal: AbortSignal): Promise<ReadIssue | null> {
  const search = { text: 'bluesky', fromMs: now - 86_400_000, toMs: now, pages: 1 }
  const step = await searchPosts(session, search, signal).next()
  return step.done === true && step.value.kind === 'refused' ? step.value.refusal.issue : null
}
