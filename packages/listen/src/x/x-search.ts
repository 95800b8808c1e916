import type { ApiRefusal } from '../api/ask-api.ts'
import type { Gap, RateLimit, SourceContext } from '../source.ts'
import { askX } from './x-api.ts'
import { newestXId, timeOfXId } from './x-ids.ts'
import { pageSchema, postFields, toXPosts, type ReadTweets } from './x-post.ts'

/** Recent search goes back seven days; a little less, because the day moves on while it is asked. */
const reachMs = 7 * 24 * 3_600_000 - 10 * 60_000
/** A page has up to a hundred posts, and each costs. */
const pageSize = 100
const mostPages = 20

export interface XPage extends ReadTweets {
  readonly newest: string | null
  readonly rateLimit: RateLimit | null
}

/** Where a list is read: recent search, or the mentions of an account. */
export interface XList {
  readonly path: string
  readonly parameters: Readonly<Record<string, string>>
  /** Whether only the last week can be asked for, as of recent search. Mentions go back by number: the last 800. */
  readonly isRecent: boolean
}

/** All that X has was read, but for these times. */
export interface XListEnd {
  readonly kind: 'end'
  readonly gaps: readonly Gap[]
}

/** The parameters that say from where to read, and the time that can no longer be had. */
function toStart(
  since: string | null,
  isRecent: boolean,
  now: number,
): { readonly parameters: Readonly<Record<string, string>>; readonly gaps: readonly Gap[] } {
  if (since === null) return { parameters: {}, gaps: [] }
  const reach = now - reachMs
  if (!isRecent || timeOfXId(since) >= reach) return { parameters: { since_id: since }, gaps: [] }
  const from = new Date(timeOfXId(since)).toISOString()
  const to = new Date(reach).toISOString()
  return { parameters: { start_time: to.replace(/\.\d+Z$/, 'Z') }, gaps: [{ from, to, isFilled: false }] }
}

/**
 * What a list has had since an id, newest page first, as X gives it. Only when it was read to its end is the newest id
 * a place to go on from; what lies behind the last page that is asked for is a gap. Without an id, only the first page:
 * a place to begin that costs little.
 */
export async function* readXList(
  token: string,
  { path, parameters, isRecent }: XList,
  since: string | null,
  context: SourceContext,
  signal: AbortSignal,
): AsyncGenerator<XPage, ApiRefusal | XListEnd> {
  const { parameters: start, gaps } = toStart(since, isRecent, context.now())
  const reached = gaps.at(-1)?.to ?? (since === null ? '' : new Date(timeOfXId(since)).toISOString())
  let next: string | undefined
  let oldest: string | null = null
  for (let page = 0; page < mostPages; page++) {
    const asked = {
      ...parameters,
      ...postFields,
      ...start,
      max_results: String(pageSize),
      ...(next !== undefined && { pagination_token: next }),
    }
    const answer = await askX(token, { path, parameters: asked, schema: pageSchema }, context, signal)
    if (answer.kind === 'refused') return answer
    const { data = [], includes, meta } = answer.value
    const read = toXPosts(data, includes)
    const newest = read.posts.reduce<string | null>((last, { id }) => newestXId(last, id), null)
    oldest = read.posts.at(-1)?.id ?? oldest
    yield { ...read, newest, rateLimit: answer.rateLimit }
    next = meta?.next_token
    if (next === undefined || since === null) return { kind: 'end', gaps }
  }
  const to = new Date(oldest === null ? context.now() : timeOfXId(oldest)).toISOString()
  return { kind: 'end', gaps: [...gaps, { from: reached, to, isFilled: false }] }
}
