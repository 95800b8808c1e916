import type { Media, Post } from '@troje/post'
import { z } from 'zod'
import { graphTime } from './graph-api.ts'

const writerSchema = z
  .looseObject({ id: z.string(), username: z.string().nullish().catch(null) })
  .nullish()
  .catch(null)

/** developers.facebook.com/docs/instagram-platform: IG Comment, as far as it is read here. */
const commentSchema = z.looseObject({
  id: z.string().min(1),
  text: z.string().catch(''),
  timestamp: graphTime,
  from: writerSchema,
  username: z.string().nullish().catch(null),
  parent_id: z.string().nullish().catch(null),
  /** Only where the organisation's own account wrote it. */
  user: z.looseObject({ id: z.string() }).nullish().catch(null),
  replies: z
    .looseObject({ data: z.array(z.unknown()) })
    .nullish()
    .catch(null),
})
type Comment = z.infer<typeof commentSchema>

const mediaSchema = z.looseObject({
  id: z.string().min(1),
  caption: z.string().nullish().catch(null),
  timestamp: graphTime,
  username: z.string().nullish().catch(null),
  permalink: z
    .url({ protocol: /^https$/ })
    .nullish()
    .catch(null),
  media_type: z.string().nullish().catch(null),
})

const commentFields = 'id,text,timestamp,from,username,parent_id,user'
export const instagramCommentFields = `${commentFields},replies{${commentFields}}`
export const instagramMediaFields = 'id,caption,timestamp,username,permalink,media_type'

export interface ReadInstagram {
  readonly posts: readonly Post[]
  readonly unread: number
  readonly reached: string | null
}

/** What stands in a comment beside it: the media that it is below. */
export interface CommentPlace {
  readonly mediaId: string | null
  readonly url: string | null
}

/** Comments below a post of the own account, with the replies to them; newest first, as in the page. */
export function toInstagramComments(items: readonly unknown[], ownId: string, place: CommentPlace): ReadInstagram {
  const parsed = items.flatMap((item) => commentSchema.safeParse(item).data ?? [])
  let unread = items.length - parsed.length
  const posts = parsed.flatMap((comment) => {
    const replies = (comment.replies?.data ?? []).map((reply) => commentSchema.safeParse(reply).data)
    unread += replies.filter((reply) => reply === undefined).length
    const read = replies.flatMap((reply) =>
      reply === undefined ? [] : [{ ...reply, parent_id: reply.parent_id ?? comment.id }],
    )
    return [...read, comment].filter((one) => !isOwn(one, ownId)).map((one) => toPost(one, place))
  })
  // The page is in the order of comments: a fresh reply to an old one says nothing of how far it goes back.
  return { posts, unread, reached: parsed.map(({ timestamp }) => timestamp).toSorted()[0] ?? null }
}

/** Posts of others in which the account is tagged. */
export function toInstagramMedia(items: readonly unknown[]): ReadInstagram {
  const parsed = items.flatMap((item) => mediaSchema.safeParse(item).data ?? [])
  const posts = parsed.map(({ id, caption, timestamp, username, permalink, media_type: kind }): Post => ({
    id,
    text: caption ?? '',
    createdAt: timestamp,
    url: permalink ?? null,
    source: 'instagram',
    relation: null,
    media: toMedia(kind),
    // The account itself has no id here, only a name.
    author: username == null ? null : { handle: username, displayName: null },
    addressed: true,
  }))
  return {
    posts,
    unread: items.length - parsed.length,
    reached: parsed.map(({ timestamp }) => timestamp).toSorted()[0] ?? null,
  }
}

function toMedia(kind: string | null | undefined): readonly Media[] {
  return kind === 'VIDEO' ? [{ kind: 'video' }] : kind == null ? [] : [{ kind: 'image' }]
}

function isOwn({ from, user }: Comment, ownId: string): boolean {
  return from?.id === ownId || user?.id === ownId
}

function toPost(
  { id, text, timestamp, from, username, parent_id: parent }: Comment,
  { mediaId, url }: CommentPlace,
): Post {
  const handle = from?.username ?? username ?? null
  const of = parent ?? mediaId
  return {
    id,
    text,
    createdAt: timestamp,
    url,
    source: 'instagram',
    relation: { kind: 'reply', ...(of !== null && { of }), ...(mediaId !== null && { root: mediaId }) },
    ...((from != null || handle !== null) && { author: { id: from?.id ?? null, handle, displayName: null } }),
    addressed: true,
  }
}
