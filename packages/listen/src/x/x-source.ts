import { toXRules, toXSearches, xPlans } from '@troje/match/push-down'
import { z } from 'zod'
import type { ApiRefusal } from '../api/ask-api.ts'
import { parseJson } from '../api/parse-json.ts'
import { toAsked, untilInterestsChange } from '../interests/asked.ts'
import { pause } from '../pause.ts'
import { poll, type LookOutcome } from '../poll/poll.ts'
import type {
  ConnectionTest,
  Cursor,
  Gap,
  ReadIssue,
  ReadOptions,
  Source,
  SourceBatch,
  SourceContext,
} from '../source.ts'
import { followStream, type Connected } from '../stream/follow-stream.ts'
import { openStream } from '../stream/open-stream.ts'
import { readLines } from '../stream/read-lines.ts'
import { SeenIds } from '../stream/seen-ids.ts'
import { findGoneFromX } from './x-compliance.ts'
import { askX, toXHeaders, xOrigin } from './x-api.ts'
import { earlierXId, isXId, newestXId } from './x-ids.ts'
import { toXIssue } from './x-issues.ts'
import { eventSchema, postFields, toXPosts, type ReadTweets } from './x-post.ts'
import { setXRules } from './x-rules.ts'
import { readXList, type XList } from './x-search.ts'

export const xPlanNames = ['basic', 'pro', 'enterprise'] as const

export interface XSettings {
  readonly how: 'stream' | 'search'
  readonly plan: (typeof xPlanNames)[number]
  readonly intervalMinutes: number
}

/**
 * Recent search has nothing of the last 30 seconds (`end_time`), and the stream nothing from before it was opened: so
 * long is waited, that the two meet. The stream is in no strict order: so far back is asked.
 */
const settleMs = 45_000
const overlapMs = 60_000

/**
 * X: posts by the filtered stream, whose rules follow from the queries, or by recent search at an interval. The cursor
 * is the newest id that was read to the end; after a break recent search gives what came since, up to seven days. What
 * is older is a gap that is said. An edited post has a new id: its former versions are deleted here.
 */
export function openXSource(settings: XSettings, token: string, context: SourceContext): Source {
  return {
    network: 'x',
    read: (options) => new XReader(settings, token, context, options.cursor).read(options),
    findGone: (ids, signal) => findGoneFromX(ids, token, context, signal),
    test: (signal) => testX(token, context, signal),
  }
}

/** One reading, over all its connections. */
export class XReader {
  readonly #settings: XSettings
  readonly #token: string
  readonly #context: SourceContext
  readonly #seen = new SeenIds()
  #since: string | null
  #told = ''

  constructor(settings: XSettings, token: string, context: SourceContext, cursor: Cursor | null) {
    this.#settings = settings
    this.#token = token
    this.#context = context
    this.#since = isXId(cursor) ? cursor : null
  }

  async *read({ signal }: ReadOptions): AsyncGenerator<SourceBatch> {
    if (this.#settings.how === 'search') {
      const intervalMs = this.#settings.intervalMinutes * 60_000
      yield* poll((within) => this.#look(this.#searches(), within), intervalMs, this.#context, signal)
      return
    }
    while (!signal.aborted) {
      // Other queries want other rules: the stream goes on, and what came meanwhile is caught up with.
      const within = untilInterestsChange(this.#context, signal)
      yield* followStream(
        {
          network: 'x',
          connect: (inner) => this.#connect(inner),
          catchUp: (inner) => this.#catchUp(inner),
          toBatch: (lines: readonly string[]) => this.#toLiveBatch(lines),
          toIssueBatch: (issue) => this.toBatch({ posts: [], replaced: [], unread: 0 }, [issue]),
        },
        this.#context,
        within,
      )
    }
  }

  /** A reading of lists alone, as of the mentions of an account. */
  readLists(lists: readonly XList[], intervalMs: number, signal: AbortSignal): AsyncGenerator<SourceBatch> {
    return poll((within) => this.#look({ lists, issues: [] }, within), intervalMs, this.#context, signal)
  }

  toBatch({ posts, replaced, unread }: ReadTweets, issues: readonly ReadIssue[]): SourceBatch {
    const unreadIssue = unread === 0 ? [] : [toXIssue('unread-post', String(unread))]
    const former = new Set(replaced)
    const standing = this.#seen.fresh(posts).filter(({ id }) => !former.has(id))
    return { posts: standing, deleted: [...former], cursor: this.#since, issues: [...unreadIssue, ...issues] }
  }

  #searches(): { readonly lists: readonly XList[]; readonly issues: readonly ReadIssue[] } {
    const limits = { requests: 10, length: this.#settings.plan === 'enterprise' ? 4096 : 512 }
    const { requests, issues } = toAsked(this.#context, (queries) => toXSearches(queries, { limits }))
    const lists = requests.map((query) => ({ path: '/2/tweets/search/recent', parameters: { query }, isRecent: true }))
    return { lists, issues: lists.length === 0 ? [toXIssue('nothing-asked'), ...issues] : issues }
  }

  async #connect(signal: AbortSignal): Promise<Connected<string>> {
    const limits = xPlans[this.#settings.plan]
    const { requests } = toAsked(this.#context, (queries) => toXRules(queries, { limits }))
    const refused = await setXRules(this.#token, requests, this.#context, signal)
    if (refused !== null) return refused
    const url = new URL('/2/tweets/search/stream', xOrigin)
    url.search = new URLSearchParams(postFields).toString()
    const opened = await openStream({ network: 'x', url, headers: toXHeaders(this.#token) }, this.#context, signal)
    return opened.kind === 'refused' ? opened : { kind: 'open', events: readLines(opened.body) }
  }

  /** While the new connection already listens. */
  async *#catchUp(signal: AbortSignal): AsyncGenerator<SourceBatch, LookOutcome> {
    if (this.#since !== null) await pause(this.#context, settleMs, signal)
    return yield* this.#look(this.#searches(), signal, overlapMs)
  }

  /** Asks every list for what came since the cursor, which moves on when all of them were read to their end. */
  async *#look(
    { lists, issues }: { readonly lists: readonly XList[]; readonly issues: readonly ReadIssue[] },
    signal: AbortSignal,
    overlap = 0,
  ): AsyncGenerator<SourceBatch, LookOutcome> {
    const nothing = { posts: [], replaced: [], unread: 0 }
    const told = JSON.stringify(issues)
    if (told !== this.#told) yield this.toBatch(nothing, issues)
    this.#told = told
    const since = this.#since && earlierXId(this.#since, overlap)
    const gaps: Gap[] = []
    const refused: ApiRefusal[] = []
    let newest = this.#since
    for (const list of lists) {
      const pages = readXList(this.#token, list, since, this.#context, signal)
      let step = await pages.next()
      for (; step.done !== true; step = await pages.next()) {
        newest = newestXId(newest, step.value.newest)
        const { rateLimit } = step.value
        yield { ...this.toBatch(step.value, []), ...(rateLimit !== null && { health: { rateLimit } }) }
      }
      if (step.value.kind === 'end') gaps.push(...step.value.gaps)
      // One query that X does not understand must not hold up the others.
      else if (step.value.status === 400 && lists.length > 1) refused.push(step.value)
      else return yield* this.#refuse(step.value)
    }
    if (refused[0] !== undefined && refused.length === lists.length) return yield* this.#refuse(refused[0])
    this.#since = newest
    const missed = [...refused.map(({ issue }) => issue), ...gaps.slice(0, 1).map(({ to }) => toXIssue('gap', to))]
    yield { ...this.toBatch(nothing, missed), ...(gaps.length > 0 && { gaps }) }
    return { isRefused: false }
  }

  *#refuse({ issue, retryAfterMs }: ApiRefusal): Generator<SourceBatch, LookOutcome> {
    yield this.toBatch({ posts: [], replaced: [], unread: 0 }, [issue])
    return { isRefused: true, retryAfterMs }
  }

  #toLiveBatch(lines: readonly string[]): SourceBatch {
    // A stream also says why it is about to end, under `errors`: that is no post.
    const events = lines
      .map(parseJson)
      .filter((event) => !isNotice(event))
      .map((event) => eventSchema.safeParse(event))
    const read = events.map(({ data }) =>
      data?.data === undefined ? { posts: [], replaced: [], unread: 1 } : toXPosts([data.data], data.includes),
    )
    const posts = read.flatMap((one) => one.posts)
    this.#since = posts.reduce<string | null>((newest, { id }) => newestXId(newest, id), this.#since)
    const replaced = read.flatMap((one) => one.replaced)
    return this.toBatch({ posts, replaced, unread: read.reduce((sum, { unread }) => sum + unread, 0) }, [])
  }
}

async function testX(token: string, context: SourceContext, signal: AbortSignal): Promise<ConnectionTest> {
  const schema = z.looseObject({ data: z.array(z.unknown()).optional() })
  const answer = await askX(token, { path: '/2/tweets/search/stream/rules', schema }, context, signal)
  if (answer.kind === 'refused') return { ok: false, message: answer.issue.message }
  return { ok: true, message: { nl: 'X neemt de sleutel aan.', en: 'X accepts the key.' } }
}

function isNotice(event: unknown): boolean {
  return typeof event === 'object' && event !== null && 'errors' in event && !('data' in event)
}
