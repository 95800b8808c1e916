import type { Network, Post } from '@troje/post'
import { z } from 'zod'
import type { ApiRefusal } from '../api/ask-api.ts'
import type { Cursor, Gap, RateLimit, ReadIssue, SourceBatch, SourceContext } from '../source.ts'
import { toUnreadIssue } from '../api/api-issues.ts'
import { poll, type LookOutcome } from './poll.ts'

/** A page of a list, as a network gives it: newest first. */
export interface ListPage {
  readonly kind: 'ok'
  readonly posts: readonly Post[]
  /** Ids of items that the list shows as taken away. */
  readonly deleted?: readonly string[]
  /** Ids of `posts` that the list says were edited. */
  readonly edited?: readonly string[]
  /** Items that could not be read. */
  readonly unread: number
  /** What to ask the next, older page with; `null` at the end. */
  readonly next: string | null
  readonly rateLimit: RateLimit | null
  /** How far back the page goes, where that is not the time of its oldest post. ISO 8601. */
  readonly reached?: string | null
}

/** A list of a network that has no place to go on from, only a newest page and older ones. */
export interface NewestFirstList {
  /** Names the list in the cursor. */
  readonly key: string
  /** `since`: nothing older is wanted, where the network can be told so. ISO 8601. */
  readonly ask: (next: string | null, since: string | null, signal: AbortSignal) => Promise<ListPage | ApiRefusal>
}

export interface NewestFirst {
  readonly network: Network
  /** Asked anew at each look: what is read may depend on the queries. */
  readonly lists: (signal: AbortSignal) => Promise<readonly NewestFirstList[] | ApiRefusal>
  readonly intervalMs: number
  /** Pages of one list in one look. Default 10. */
  readonly mostPages?: number
  /** Told with the first look, and again when they change. */
  readonly issues?: () => readonly ReadIssue[]
}

const cursorSchema = z.object({ since: z.record(z.string(), z.iso.datetime()) })
const mostSeen = 5000

/**
 * Reads lists that are newest first, at an interval. The cursor holds the time of the newest post of each list that was
 * read back to where the look before began; until then it stays, so that a cut loses nothing. A list that had more pages
 * than are read leaves a gap, which is said. Without a cursor only the newest page is read: a place to begin.
 *
 * What stands in a list with other words than before was edited. What is gone from it is not known to be deleted. A list
 * that is no longer asked for leaves the cursor.
 */
export async function* readNewestFirst(
  reading: NewestFirst,
  cursor: Cursor | null,
  context: SourceContext,
  signal: AbortSignal,
): AsyncGenerator<SourceBatch> {
  const since = parseCursor(cursor)
  const seen = new Map<string, string>()
  let told = ''

  const toBatch = (
    posts: readonly Post[],
    issues: readonly ReadIssue[],
    edited: readonly string[] = [],
  ): SourceBatch => ({
    ...toNews(posts, seen, edited),
    deleted: [],
    cursor: since.size === 0 ? null : JSON.stringify({ since: Object.fromEntries(since) }),
    issues,
  })

  async function* look(within: AbortSignal): AsyncGenerator<SourceBatch, LookOutcome> {
    const issues = reading.issues?.() ?? []
    if (JSON.stringify(issues) !== told && issues.length > 0) yield toBatch([], issues)
    told = JSON.stringify(issues)
    const lists = await reading.lists(within)
    if ('kind' in lists) return yield* refuse(lists)
    const keys = new Set(lists.map(({ key }) => key))
    for (const key of since.keys()) if (!keys.has(key)) since.delete(key)
    for (const list of lists) {
      const before = since.get(list.key) ?? null
      let newest = before
      let next: string | null = null
      for (let page = 0; ; page++) {
        const answer: ListPage | ApiRefusal = await list.ask(next, before, within)
        if (answer.kind === 'refused') return yield* refuse(answer)
        const { posts, unread, rateLimit } = answer
        const oldest = answer.reached === undefined ? toOldest(posts) : answer.reached
        newest = posts.reduce((last, { createdAt }) => later(last, createdAt ?? null), newest)
        const isOver = answer.next === null || before === null || (oldest !== null && oldest < before)
        const gap = isOver || page + 1 < (reading.mostPages ?? 10) ? null : toGap(before, oldest)
        if (isOver || gap !== null) since.set(list.key, newest ?? new Date(context.now()).toISOString())
        yield {
          ...toBatch(posts, unread === 0 ? [] : [toUnreadIssue(reading.network, unread)], answer.edited),
          ...(answer.deleted !== undefined && { deleted: answer.deleted }),
          ...(rateLimit !== null && { health: { rateLimit } }),
          ...(gap !== null && { gaps: [gap] }),
        }
        if (isOver || gap !== null) break
        next = answer.next
      }
    }
    return { isRefused: false }
  }

  function* refuse({ issue, retryAfterMs }: ApiRefusal): Generator<SourceBatch, LookOutcome> {
    yield toBatch([], [issue])
    return { isRefused: true, retryAfterMs }
  }

  yield* poll(look, reading.intervalMs, context, signal)
}

/** Those that are new, and those that have other words now; oldest first. */
function toNews(
  posts: readonly Post[],
  seen: Map<string, string>,
  saidEdited: readonly string[],
): Pick<SourceBatch, 'posts' | 'edited'> {
  const isNews = ({ id, text, title }: Post) => seen.get(id) !== wordsOf(text, title)
  const news = new Map(posts.filter(isNews).map((post) => [post.id, post]))
  const edited = [...news.keys()].filter((id) => seen.has(id) || saidEdited.includes(id))
  for (const { id, text, title } of news.values()) seen.set(id, wordsOf(text, title))
  for (const id of seen.keys()) {
    if (seen.size <= mostSeen) break
    seen.delete(id)
  }
  return { posts: [...news.values()].toReversed(), edited }
}

function wordsOf(text: string, title: string | null | undefined): string {
  return `${title ?? ''}\u{0}${text}`
}

function toOldest(posts: readonly Post[]): string | null {
  const times = posts.flatMap(({ createdAt }) => createdAt ?? []).toSorted()
  return times[0] ?? null
}

function later(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b > a) ? b : a
}

function toGap(since: string | null, oldest: string | null): Gap | null {
  return since === null || oldest === null ? null : { from: since, to: oldest, isFilled: false }
}

function parseCursor(cursor: Cursor | null): Map<string, string> {
  try {
    return new Map(Object.entries(cursorSchema.safeParse(JSON.parse(cursor ?? '')).data?.since ?? {}))
  } catch {
    return new Map()
  }
}
