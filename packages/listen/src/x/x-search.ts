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
}

/** The parameters that say from where to read, and the time that can no longer be had. */
export function toStart(since: string | null, now: number): { parameters: Record<string, string>; gap: Gap | null } {
  if (since === null) return { parameters: {}, gap: null }
  const reach = now - reachMs
  if (timeOfXId(since) >= reach) return { parameters: { since_id: since }, gap: null }
  const from = new Date(timeOfXId(since)).toISOString()
  const to = new Date(reach).toISOString()
  return { parameters: { start_time: to.replace(/\.\d+Z$/, 'Z') }, gap: { from, to, isFilled: false } }
}

/**
 * What a list has had since an id, newest page first, as X gives it. Only when it was read to its end is the newest id
 * a place to go on from. Without an id, only the first page: a place to begin that costs little.
 */
export async function* readXList(
  token: string,
  { path, parameters }: XList,
  since: string | null,
  context: SourceContext,
  signal: AbortSignal,
): AsyncGenerator<XPage, ApiRefusal | null> {
  const start = toStart(since, context.now())
  let next: string | undefined
  for (let page = 0; page < mostPages; page++) {
    const asked = {
      ...parameters,
      ...postFields,
      ...start.parameters,
      max_results: String(pageSize),
      ...(next !== undefined && { pagination_token: next }),
    }
    const answer = await askX(token, { path, parameters: asked, schema: pageSchema }, context, signal)
    if (answer.kind === 'refused') return answer
    const { data = [], includes, meta } = answer.value
    const read = toXPosts(data, includes)
    const newest = read.posts.reduce<string | null>((last, { id }) => newestXId(last, id), null)
    yield { ...read, newest, rateLimit: answer.rateLimit }
    next = meta?.next_token
    if (next === undefined || since === null) return null
  }
  return null
}
