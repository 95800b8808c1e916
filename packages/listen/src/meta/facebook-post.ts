import type { Post } from '@troje/post'
import { z } from 'zod'
import { graphTime } from './graph-api.ts'
import { noNews, type MetaNews } from './meta-webhook.ts'

/** Meta leaves `from` out where it may not say who wrote; then the author is not known. */
const writerSchema = z
  .looseObject({ id: z.string(), name: z.string().nullish().catch(null) })
  .nullish()
  .catch(null)
type Writer = z.infer<typeof writerSchema>

/** developers.facebook.com/docs/graph-api/reference/page-post and …/comment, as far as they are read here. */
const postSchema = z.looseObject({
  id: z.string().min(1),
  message: z.string().nullish().catch(null),
  created_time: graphTime,
  from: writerSchema,
  permalink_url: z
    .url({ protocol: /^https$/ })
    .nullish()
    .catch(null),
  privacy: z.looseObject({ value: z.string() }).nullish().catch(null),
})

const commentSchema = z.looseObject({
  id: z.string().min(1),
  message: z.string().catch(''),
  created_time: graphTime,
  from: writerSchema,
  permalink_url: z
    .url({ protocol: /^https$/ })
    .nullish()
    .catch(null),
  parent: z.looseObject({ id: z.string() }).nullish().catch(null),
})

export const facebookPostFields = 'id,message,created_time,from,permalink_url,privacy'
export const facebookCommentFields = 'id,message,created_time,from,permalink_url,parent{id}'

/** Who may see a post, where that is not everybody (promise P1). */
const forFew: ReadonlySet<string> = new Set(['ALL_FRIENDS', 'FRIENDS_OF_FRIENDS', 'CUSTOM', 'SELF'])

export interface ReadFacebook {
  readonly posts: readonly Post[]
  readonly unread: number
  /** The time of the oldest item, be it a post of somebody else or not. */
  readonly reached: string | null
}

/** Posts on the page by others, and posts in which the page is tagged. The page's own are left out. */
export function toFacebookPosts(items: readonly unknown[], pageId: string): ReadFacebook {
  const parsed = items.flatMap((item) => postSchema.safeParse(item).data ?? [])
  const posts = parsed
    .filter(({ from, privacy }) => from?.id !== pageId && !forFew.has(privacy?.value ?? ''))
    .map(({ id, message, created_time: createdAt, from, permalink_url: url }): Post => ({
      id,
      text: message ?? '',
      createdAt,
      url: url ?? null,
      source: 'facebook',
      relation: null,
      ...toAuthor(from),
      addressed: true,
    }))
  return { posts, unread: items.length - parsed.length, reached: toOldest(parsed) }
}

/** Comments below a post, and replies to them. */
export function toFacebookComments(items: readonly unknown[], pageId: string, root: string): ReadFacebook {
  const parsed = items.flatMap((item) => commentSchema.safeParse(item).data ?? [])
  const posts = parsed
    .filter(({ from }) => from?.id !== pageId)
    .map(({ id, message, created_time: createdAt, from, permalink_url: url, parent }) =>
      toComment({ id, text: message, createdAt, url: url ?? null, from, of: parent?.id ?? root, root }),
    )
  return { posts, unread: items.length - parsed.length, reached: toOldest(parsed) }
}

interface Comment extends Pick<Post, 'id' | 'text' | 'createdAt' | 'url'> {
  readonly from: Writer
  readonly of: string
  readonly root: string
}

function toComment({ from, of, root, ...post }: Comment): Post {
  return { ...post, source: 'facebook', relation: { kind: 'reply', of, root }, ...toAuthor(from), addressed: true }
}

function toAuthor(from: Writer): Pick<Post, 'author'> {
  return from == null ? {} : { author: { id: from.id, handle: null, displayName: from.name ?? null } }
}

function toOldest(items: readonly { readonly created_time: string }[]): string | null {
  return items.map(({ created_time: time }) => time).toSorted()[0] ?? null
}

/** A change of the fields `feed` and `mention` (developers.facebook.com/docs/graph-api/webhooks/reference/page). */
const changeSchema = z.looseObject({
  field: z.enum(['feed', 'mention']),
  value: z.looseObject({
    item: z.string(),
    verb: z.string(),
    post_id: z.string().min(1),
    comment_id: z.string().min(1).optional(),
    parent_id: z.string().optional().catch(undefined),
    message: z.string().optional().catch(undefined),
    created_time: z.number().int().min(0).max(8.64e12).optional().catch(undefined),
    from: writerSchema,
    post: z
      .looseObject({ permalink_url: z.url({ protocol: /^https$/ }) })
      .optional()
      .catch(undefined),
  }),
})

const postItems: ReadonlySet<string> = new Set(['status', 'post', 'photo', 'video', 'share'])

export function toFacebookNews(change: unknown, pageId: string): MetaNews {
  const { data } = changeSchema.safeParse(change)
  // Reactions and the like have other fields, and are no posts.
  if (data === undefined) return noNews
  const { item, verb, post_id: root, comment_id: commentId, message, from, post } = data.value
  const isComment = item === 'comment'
  const id = isComment ? commentId : root
  if (id === undefined || (!isComment && !postItems.has(item))) return noNews
  if (verb === 'remove') return { ...noNews, deleted: [id] }
  // A mention without its words is found again among what the page is tagged in.
  if (from?.id === pageId || message === undefined || !['add', 'edit', 'edited'].includes(verb)) return noNews
  const seconds = data.value.created_time
  const createdAt = seconds === undefined ? null : new Date(seconds * 1000).toISOString()
  const url = post?.permalink_url ?? null
  const of = data.value.parent_id ?? root
  const read: Post = isComment
    ? toComment({ id, text: message, createdAt, url, from, of, root })
    : { id, text: message, createdAt, url, source: 'facebook', relation: null, ...toAuthor(from), addressed: true }
  return { ...noNews, posts: [read], edited: verb === 'add' ? [] : [id] }
}
