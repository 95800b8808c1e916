import type { Post } from '@troje/post'
import { z } from 'zod'

/** Seconds since 1970, as a number or as text. */
const seconds = z.coerce.number().int().min(0).max(8.64e12)

/** business-api.tiktok.com/portal/docs: "Get comments", as far as it is read here. */
const commentSchema = z.looseObject({
  comment_id: z.string().min(1),
  /** Since `user_id` is to go. */
  unique_identifier: z.string().nullish().catch(null),
  user_id: z.string().nullish().catch(null),
  username: z.string().nullish().catch(null),
  display_name: z.string().nullish().catch(null),
  create_time: seconds,
  text: z.string().catch(''),
  owner: z.boolean().catch(false),
  status: z.string().nullish().catch(null),
  parent_comment_id: z.string().nullish().catch(null),
  reply_list: z.array(z.unknown()).nullish().catch(null),
})
type Comment = z.infer<typeof commentSchema>

export interface ReadComments {
  readonly posts: readonly Post[]
  readonly unread: number
  readonly reached: string | null
}

/** Comments below a video of the own account with the replies to them, as far as everybody can see them; newest first. */
export function toTikTokComments(items: readonly unknown[], videoId: string, url: string | null): ReadComments {
  const parsed = items.flatMap((item) => commentSchema.safeParse(item).data ?? [])
  let unread = items.length - parsed.length
  const posts = parsed.flatMap((comment) => {
    const replies = (comment.reply_list ?? []).map((reply) => commentSchema.safeParse(reply).data)
    unread += replies.filter((reply) => reply === undefined).length
    const read = replies.flatMap((reply) =>
      reply === undefined ? [] : [{ ...reply, parent_comment_id: reply.parent_comment_id ?? comment.comment_id }],
    )
    return [...read, comment].filter(isForAll).map((one) => toPost(one, videoId, url))
  })
  // A fresh reply to an old comment says nothing of how far the page goes back.
  return { posts, unread, reached: parsed.map((comment) => toInstant(comment.create_time)).toSorted()[0] ?? null }
}

/** By others, and not hidden (promise P1). */
function isForAll({ owner, status }: Comment): boolean {
  return !owner && (status == null || status.toUpperCase() === 'PUBLIC')
}

function toPost(comment: Comment, videoId: string, url: string | null): Post {
  const { comment_id: id, text, username = null, display_name: displayName = null, parent_comment_id: parent } = comment
  return {
    id,
    text,
    createdAt: toInstant(comment.create_time),
    // Of the video: TikTok gives comments no address.
    url,
    source: 'tiktok',
    relation: { kind: 'reply', of: parent ?? `video:${videoId}`, root: `video:${videoId}` },
    author: { id: comment.unique_identifier ?? comment.user_id ?? null, handle: username, displayName },
    addressed: true,
  }
}

function toInstant(time: number): string {
  return new Date(time * 1000).toISOString()
}
