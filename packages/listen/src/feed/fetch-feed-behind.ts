import { isAllowedByRobots } from '../polite/robots.ts'
import type { SourceContext } from '../source.ts'
import type { FeedState } from './feed-cursor.ts'
import { toFeedIssue } from './feed-issues.ts'
import { fetchFeed, type FeedAnswer } from './fetch-feed.ts'

export interface FeedBehind {
  readonly answer: FeedAnswer
  /** Where the feed is, when the address is a page that names it; `null` when it is the address itself. */
  readonly found: string | null
}

/**
 * The feed at an address, or the one that the page there names. Where it was found once it is asked for directly; when
 * it is there no more, the page is asked again.
 */
export async function fetchFeedBehind(
  url: string,
  state: FeedState,
  context: SourceContext,
  signal: AbortSignal,
): Promise<FeedBehind> {
  if (state.found !== undefined) {
    const answer = await fetchFeed(state.found, state, context, signal)
    const isMoved = answer.kind === 'refused' && (answer.isGone || answer.isMissing === true)
    if (!isMoved) return { answer, found: state.found }
  }
  const fresh = { etag: null, lastModified: null }
  const page = await fetchFeed(url, state.found === undefined ? state : fresh, context, signal)
  if (page.kind !== 'refused' || page.named === undefined || page.named === url) return { answer: page, found: null }
  if (!(await isAllowedByRobots(url, context, signal))) {
    return { answer: { ...page, issues: [toFeedIssue('robots')] }, found: null }
  }
  const answer = await fetchFeed(page.named, fresh, context, signal)
  return answer.kind === 'read' ? { answer, found: page.named } : { answer: page, found: null }
}
