import { toSafeFetchError } from '../safe-fetch/safe-fetch-error.ts'
import type { ReadIssue, SourceContext } from '../source.ts'
import type { FeedState } from './feed-cursor.ts'
import { toFeedIssue } from './feed-issues.ts'
import { parseFeed, type ParsedFeed } from './parse-feed.ts'
import { parseRetryAfter } from '../poll/poll-pace.ts'
import { findHub, type Hub } from './web-sub.ts'

export type FeedAnswer =
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'read'
      readonly feed: ParsedFeed
      readonly etag: string | null
      readonly lastModified: string | null
      /** Where its publisher tells of news at once. */
      readonly hub: Hub | null
    }
  | {
      readonly kind: 'refused'
      readonly issues: readonly ReadIssue[]
      readonly isGone: boolean
      readonly retryAfterMs: number | null
      /** There is nothing at the address, or no feed. */
      readonly isMissing?: boolean
      /** There is a web page, which names this feed. */
      readonly named?: string
    }

const accept =
  'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, ' +
  'application/json;q=0.8, */*;q=0.1'

/** A feed names its hub before its items; a JSON Feed is read as a whole. */
const headBytes = 256 * 1024

/** One look at a feed. A server that says "as before" sends nothing; every failure is a value. */
export async function fetchFeed(
  url: string,
  state: Pick<FeedState, 'etag' | 'lastModified'>,
  context: SourceContext,
  signal: AbortSignal,
): Promise<FeedAnswer> {
  const headers = new Headers({ accept })
  if (state.etag !== null) headers.set('if-none-match', state.etag)
  if (state.lastModified !== null) headers.set('if-modified-since', state.lastModified)
  try {
    const response = await context.fetch(url, { headers, signal })
    if (response.status === 304) return { kind: 'unchanged' }
    if (!response.ok) {
      await response.body?.cancel()
      return toRefusal(response, context.now())
    }
    const bytes = new Uint8Array(await response.arrayBuffer())
    const feed = parseFeed(bytes, response.headers.get('content-type'), response.url || url)
    if (!feed.isFeed)
      return { ...refuse(feed.issues), isMissing: true, ...(feed.named !== undefined && { named: feed.named }) }
    const [etag, lastModified] = [response.headers.get('etag'), response.headers.get('last-modified')]
    const hub = findHub(response.headers, new TextDecoder().decode(bytes.subarray(0, headBytes)), response.url || url)
    return { kind: 'read', feed, etag, lastModified, hub }
  } catch (error) {
    const named = toSafeFetchError(error)
    return refuse([named === null ? toFeedIssue('http-error', 'network') : { code: named.code, message: named.reason }])
  }
}

function refuse(issues: readonly ReadIssue[]): Extract<FeedAnswer, { kind: 'refused' }> {
  return { kind: 'refused', issues, isGone: false, retryAfterMs: null }
}

function toRefusal({ status, headers }: Response, now: number): FeedAnswer {
  const retryAfterMs = parseRetryAfter(headers.get('retry-after'), now)
  const code = status === 410 ? 'gone' : status === 429 || status === 503 ? 'busy' : 'http-error'
  const issues = [toFeedIssue(code, String(status))]
  return { kind: 'refused', issues, isGone: status === 410, isMissing: status === 404, retryAfterMs }
}
