import { createHash } from 'node:crypto'
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
  /** Ids of `posts` that the list says were edited since. */
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
/** More than what the largest set of lists shows at once: else all of it would be new at each look. */
const mostSeen = 25_000
/** What was handed over longer ago than this is not handed over again by a new start: by now it may have been forgotten. */
const againMs = 7 * 24 * 3_600_000

/**
 * Reads lists that are newest first, at an interval. The cursor holds the time of the newest post of each list that was
 * read back to where the look before began; until then it stays, so that a cut loses nothing. A list that had more pages
 * than are read leaves a gap, which is said. Without a cursor only the newest page is read: a place to begin.
 *
 * What stands in a list with other words than before was edited. What is gone from it is not known to be deleted. A list
 * that is no longer asked for leaves the cursor. One that is refused by itself (it is gone, or closed to us) holds up no
 * other.
 */
export async function* readNewestFirst(
  reading: NewestFirst,
  cursor: Cursor | null,
  context: SourceContext,
  signal: AbortSignal,
): AsyncGenerator<SourceBatch> {
  const started: ReadonlyMap<string, string> = parseCursor(cursor)
  const since = new Map(started)
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
    const refused: ApiRefusal[] = []
    for (const list of lists) {
      const refusal = yield* readList(list, within)
      if (refusal === null) continue
      if (!isAboutList(refusal)) return yield* refuse(refusal)
      refused.push(refusal)
    }
    const refusals = refused.map(({ issue }) => issue)
    if (refusals.length > 0) yield toBatch([], refusals)
    return { isRefused: refused.length > 0 && refused.length === lists.length }
  }

  async function* readList(list: NewestFirstList, within: AbortSignal): AsyncGenerator<SourceBatch, ApiRefusal | null> {
    const before = since.get(list.key) ?? null
    const staleBefore = earlier(started.get(list.key) ?? '', new Date(context.now() - againMs).toISOString())
    let newest = before
    let next: string | null = null
    let reached: string | null = null
    for (let page = 1; ; page++) {
      const answer: ListPage | ApiRefusal = await list.ask(next, before, within)
      if (answer.kind === 'refused') return answer
      const { unread, rateLimit } = answer
      const posts = withoutStale(answer, staleBefore, seen)
      const oldest = answer.reached === undefined ? toOldest(answer.posts) : answer.reached
      newest = answer.posts.reduce((last, { createdAt }) => later(last, createdAt ?? null), newest)
      reached = reached === null ? oldest : earlier(reached, oldest ?? reached)
      const isOver = answer.next === null || before === null || (oldest !== null && oldest < before)
      const isCut = !isOver && page >= (reading.mostPages ?? 10)
      const now = new Date(context.now()).toISOString()
      const gap: Gap | null = isCut ? { from: before, to: reached ?? now, isFilled: false } : null
      if (isOver || isCut) since.set(list.key, newest ?? now)
      yield {
        ...toBatch(posts, unread === 0 ? [] : [toUnreadIssue(reading.network, unread)], answer.edited),
        ...(answer.deleted !== undefined && { deleted: answer.deleted }),
        ...(rateLimit !== null && { health: { rateLimit } }),
        ...(gap !== null && { gaps: [gap] }),
      }
      if (isOver || isCut) return null
      next = answer.next
    }
  }

  function* refuse({ issue, retryAfterMs }: ApiRefusal): Generator<SourceBatch, LookOutcome> {
    yield toBatch([], [issue])
    return { isRefused: true, retryAfterMs }
  }

  yield* poll(look, reading.intervalMs, context, signal)
}

/**
 * Without those that an earlier start handed over long ago, unless the list says that they were edited. They are known
 * from now on, so that an edit is seen.
 */
function withoutStale(
  { posts, edited = [] }: ListPage,
  staleBefore: string,
  seen: Map<string, string>,
): readonly Post[] {
  const isStale = ({ id, createdAt }: Post) =>
    !seen.has(id) && !edited.includes(id) && createdAt != null && createdAt <= staleBefore
  const stale = new Set(posts.filter(isStale))
  for (const { id, text, title } of stale) seen.set(id, wordsOf(text, title))
  return posts.filter((post) => !stale.has(post))
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
  // What is still listed is forgotten last.
  for (const { id, text, title } of posts) {
    seen.delete(id)
    seen.set(id, wordsOf(text, title))
  }
  for (const id of seen.keys()) {
    if (seen.size <= mostSeen) break
    seen.delete(id)
  }
  return { posts: [...news.values()].toReversed(), edited }
}

/** Stands for the words: they themselves would fill the memory. */
function wordsOf(text: string, title: string | null | undefined): string {
  return createHash('sha256')
    .update(`${title ?? ''}\u{0}${text}`)
    .digest('base64')
    .slice(0, 22)
}

function toOldest(posts: readonly Post[]): string | null {
  const times = posts.flatMap(({ createdAt }) => createdAt ?? []).toSorted()
  return times[0] ?? null
}

function later(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b > a) ? b : a
}

function earlier(a: string, b: string): string {
  return b < a ? b : a
}

/** Whether a refusal says something about this list alone, and not about the key, the network or how often we ask. */
function isAboutList({ code, status, retryAfterMs, body }: ApiRefusal): boolean {
  if (retryAfterMs !== null || /quota|rate.?limit/i.test(JSON.stringify(body ?? ''))) return false
  return code === 'not-found' || code === 'not-understood' || (code === 'not-allowed' && status === 403)
}

function parseCursor(cursor: Cursor | null): Map<string, string> {
  try {
    return new Map(Object.entries(cursorSchema.safeParse(JSON.parse(cursor ?? '')).data?.since ?? {}))
  } catch {
    return new Map()
  }
}
