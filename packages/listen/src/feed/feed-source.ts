import type { Post } from '@troje/post'
import type { ConnectionTest, ReadIssue, ReadOptions, Source, SourceBatch, SourceContext } from '../source.ts'
import { mergeSeen, parseFeedCursor, toMark, type FeedState } from './feed-cursor.ts'
import { toFeedIssue } from './feed-issues.ts'
import { fetchFeedBehind } from './fetch-feed-behind.ts'
import { parseFeed } from './parse-feed.ts'
import { openWebSub, type WebSub } from './web-sub.ts'
import { poll, type LookOutcome } from '../poll/poll.ts'

export interface FeedSettings {
  readonly url: string
  readonly intervalMinutes: number
}

const batchSize = 500
/** Between two looks while a hub tells of news. */
const confirmedMs = 3_600_000

/**
 * A feed that is polled politely: conditional requests, the server's own wishes, and back-off. Goes on until the signal
 * aborts. What cannot be fetched or read is an issue, and what was read before stays. A feed with a hub (WebSub) is asked
 * to tell of news at once, where Troje has a public address.
 */
export function openFeedSource(settings: FeedSettings, context: SourceContext): Source {
  const webSub = openWebSub(context, (bytes, type, topic) => {
    const { posts, issues } = parseFeed(bytes, type, topic)
    const known = posts.map((post) => withoutFuture(post, context.now())).slice(0, batchSize)
    return { posts: known, edited: known.map(({ id }) => id), deleted: [], cursor: null, issues }
  })
  return {
    network: 'feed',
    read: (options) => pollFeed(settings, webSub, context, options),
    receive: (request) => Promise.resolve(webSub.receive(request)),
    test: (signal) => testFeed(settings.url, context, signal),
  }
}

async function* pollFeed(
  { url, intervalMinutes }: FeedSettings,
  webSub: WebSub,
  context: SourceContext,
  { cursor, signal }: ReadOptions,
): AsyncGenerator<SourceBatch> {
  const { isBroken, ...saved } = parseFeedCursor(cursor)
  let state: FeedState = saved
  if (signal.aborted) return
  if (isBroken) yield toBatch([], state, [toFeedIssue('bad-cursor')])

  async function* look(): AsyncGenerator<SourceBatch, LookOutcome> {
    const { answer, found } = await fetchFeedBehind(url, state, context, signal)
    const { found: _, ...rest } = state
    state = found === null ? rest : { ...rest, found }
    if (answer.kind !== 'read') {
      const isRefused = answer.kind === 'refused'
      yield toBatch([], state, isRefused ? answer.issues : [])
      return { ...(isRefused && answer), isRefused }
    }
    const posts = answer.feed.posts.map((post) => withoutFuture(post, context.now()))
    for (const batch of toBatches(posts, answer.feed.issues, state, answer)) {
      yield batch.batch
      state = batch.state
    }
    await webSub.want(answer.hub, signal)
    // A hub tells of news at once: then a look by ourselves is for what it missed.
    return { isRefused: false, atLeastMs: webSub.isConfirmed() ? confirmedMs : 0 }
  }
  yield* poll(look, intervalMinutes * 60_000, context, signal)
}

/**
 * What is new, in batches. Only the last one carries the server's validators: whoever resumes from an earlier one must
 * get the document again.
 */
function* toBatches(
  posts: readonly Post[],
  issues: readonly ReadIssue[],
  before: FeedState,
  validators: Pick<FeedState, 'etag' | 'lastModified'>,
): Generator<{ batch: SourceBatch; state: FeedState }> {
  const known = new Set(before.seen)
  const fresh = posts.filter((post) => !known.has(toMark(post)))
  let { seen } = before
  for (let start = 0; start + batchSize < fresh.length; start += batchSize) {
    const part = fresh.slice(start, start + batchSize)
    seen = [...part.map(toMark), ...seen]
    const state = { ...before, etag: null, lastModified: null, seen }
    yield { batch: toBatch(part, state, []), state }
  }
  const rest = fresh.slice(Math.floor(Math.max(0, fresh.length - 1) / batchSize) * batchSize)
  const { etag, lastModified } = validators
  const state = { ...before, etag, lastModified, seen: mergeSeen(posts.map(toMark), seen) }
  // What is wrong with items that were read before was said then: now it is a feed without news.
  const isNews = fresh.length > 0 || posts.length === 0
  yield { batch: toBatch(rest, state, isNews ? issues : []), state }
}

function toBatch(posts: readonly Post[], state: FeedState, issues: readonly ReadIssue[]): SourceBatch {
  // A feed repeats its items with the words that they have now, under the same ids.
  return {
    posts,
    edited: posts.map(({ id }) => id),
    deleted: [],
    cursor: JSON.stringify(state),
    issues,
  }
}

/** A date that is still to come would stand above everything in the inbox until then. */
function withoutFuture(post: Post, now: number): Post {
  return post.createdAt != null && Date.parse(post.createdAt) > now
    ? { ...post, createdAt: new Date(now).toISOString() }
    : post
}

async function testFeed(url: string, context: SourceContext, signal: AbortSignal): Promise<ConnectionTest> {
  const { answer, found } = await fetchFeedBehind(url, { etag: null, lastModified: null, seen: [] }, context, signal)
  if (answer.kind === 'read') {
    const { title, posts } = answer.feed
    const name = title === null || title === '' ? '' : ` "${title.slice(0, 100)}"`
    const where = found === null ? { nl: '', en: '' } : { nl: ` Hij staat op ${found}`, en: ` It is at ${found}` }
    return {
      ok: true,
      message: {
        nl: `Feed${name} gevonden, met ${posts.length} ${posts.length === 1 ? 'bericht' : 'berichten'}.${where.nl}`,
        en: `Feed${name} found, with ${posts.length} ${posts.length === 1 ? 'post' : 'posts'}.${where.en}`,
      },
    }
  }
  const issue = answer.kind === 'refused' ? answer.issues.at(-1) : undefined
  return { ok: false, message: (issue ?? toFeedIssue('http-error', '304')).message }
}
