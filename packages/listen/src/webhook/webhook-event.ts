import type { Localized, Post } from '@troje/post'
import { postSchema } from '@troje/post/schema'
import { z } from 'zod'
import { parseDate } from '../parse-date.ts'
import type { ReadIssue, SourceBatch } from '../source.ts'

const messages = {
  'not-json': () => ({
    nl: 'Wat er binnenkwam is geen geldige JSON.',
    en: 'What came in is not valid JSON.',
  }),
  'unknown-type': (detail) => ({
    nl: `Troje kent het soort bericht "${detail}" niet. Gebruik post.created, post.updated of post.deleted.`,
    en: `Troje does not know the type "${detail}". Use post.created, post.updated or post.deleted.`,
  }),
  'not-a-post': (detail) => ({
    nl: `Het veld ${detail} ontbreekt of klopt niet. Dit bericht is overgeslagen.`,
    en: `The field ${detail} is missing or wrong. This post was skipped.`,
  }),
  'bad-date': () => ({
    nl: 'De datum is niet te lezen. Het bericht is zonder datum bewaard.',
    en: 'The date cannot be read. The post was kept without a date.',
  }),
  'too-many': () => ({
    nl: 'Stuur niet meer dan 500 berichten tegelijk.',
    en: 'Send no more than 500 posts at once.',
  }),
} satisfies Record<string, (detail: string) => Localized>

function toIssue(code: keyof typeof messages, detail = ''): ReadIssue {
  return { code, message: messages[code](detail.slice(0, 60)) }
}

/** The most posts that one event may bring. */
const most = 500

const eventSchema = z.looseObject({ type: z.string(), data: z.unknown() })
const idSchema = z.object({ id: z.union([z.string().min(1), z.number()]).transform(String) })

/**
 * An event of Standard Webhooks (`type`, `timestamp`, `data`) whose data is a post or a list of posts, or such data
 * by itself, which counts as `post.created`. `isRefused`: nothing of it could be read.
 */
export function parseWebhookEvent(text: string): { readonly batch: SourceBatch; readonly isRefused: boolean } {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refuse(toIssue('not-json'))
  }
  const event = eventSchema.safeParse(value)
  const { type, data } = event.success && 'data' in event.data ? event.data : { type: 'post.created', data: value }
  const items: readonly unknown[] = Array.isArray(data) ? data : [data]
  if (items.length > most) return refuse(toIssue('too-many'))
  if (type === 'post.deleted') return toDeletion(items)
  if (type !== 'post.created' && type !== 'post.updated') return refuse(toIssue('unknown-type', type))
  const read = items.map(toPost)
  // By id: the later one of two counts, as it would in two events.
  const posts = [...new Map(read.flatMap(({ post }) => (post === null ? [] : [[post.id, post] as const]))).values()]
  const issues = read.flatMap((one) => one.issues)
  const edited = type === 'post.updated' ? posts.map(({ id }) => id) : []
  return {
    batch: { posts, edited, deleted: [], cursor: null, issues },
    isRefused: posts.length === 0 && issues.length > 0,
  }
}

function toDeletion(items: readonly unknown[]): ReturnType<typeof parseWebhookEvent> {
  const ids = items.map((item) => idSchema.safeParse(typeof item === 'object' ? item : { id: item }))
  const deleted = ids.flatMap(({ data }) => (data === undefined ? [] : [data.id]))
  const issues = ids.flatMap(({ success }) => (success ? [] : [toIssue('not-a-post', '"id"')]))
  return { batch: { posts: [], deleted, cursor: null, issues }, isRefused: deleted.length === 0 && issues.length > 0 }
}

function refuse(issue: ReadIssue): ReturnType<typeof parseWebhookEvent> {
  return { batch: { posts: [], deleted: [], cursor: null, issues: [issue] }, isRefused: true }
}

function toPost(value: unknown): { readonly post: Post | null; readonly issues: readonly ReadIssue[] } {
  const parsed = postSchema.safeParse(value)
  if (!parsed.success || parsed.data.id === '') {
    const field = parsed.error?.issues[0]?.path.join('.') || 'id'
    return { post: null, issues: [toIssue('not-a-post', `"${field}"`)] }
  }
  const { createdAt: written, source, ...rest } = parsed.data
  const createdAt = written == null ? written : parseDate(written, { timeZone: 'UTC' })
  const known = { ...rest, source: source ?? 'webhook', ...(createdAt !== undefined && { createdAt }) }
  // Zod types an absent field as `undefined`, but leaves it out: a field that was not sent is not in the post.
  return { post: known as Post, issues: written != null && createdAt === null ? [toIssue('bad-date')] : [] }
}
