import type { Post } from '@troje/post'
import { z } from 'zod'
import { toBlueskyAuthor } from './bluesky-author.ts'
import { toBlueskyPost } from './bluesky-post.ts'

const viewSchema = z.object({
  uri: z.string(),
  cid: z.string(),
  author: z.unknown(),
  record: z.unknown(),
  indexedAt: z.iso.datetime({ offset: true }),
})
const postUri = /^at:\/\/(did:[a-z]+:[\w.:%-]+)\/app\.bsky\.feed\.post\/([\w.~:-]{1,512})$/

/** A post as Bluesky's application server shows it. */
export interface SeenPost {
  readonly post: Post
  /** Another one under the same id means that the post was edited. */
  readonly cid: string
  /** When the network had it, in milliseconds since 1970. */
  readonly indexedMs: number
  /** When it counts in a search: when it was written, or was indexed where the writer's clock ran ahead. */
  readonly sortMs: number
}

/** `app.bsky.feed.defs#postView`, or a notification, which has the same parts; null for what is no post. */
export function toSeenPost(view: unknown): SeenPost | null {
  const { success, data } = viewSchema.safeParse(view)
  const [, did, rkey] = postUri.exec(data?.uri ?? '') ?? []
  if (!success || did === undefined || rkey === undefined) return null
  const indexedMs = Date.parse(data.indexedAt)
  const post = toBlueskyPost(did, rkey, data.record, indexedMs * 1000)
  const author = toBlueskyAuthor(data.author, 'part')
  if (post === null) return null
  const known = author?.id === did ? { ...post, author } : post
  return { post: known, cid: data.cid, indexedMs, sortMs: Math.min(indexedMs, Date.parse(post.createdAt ?? '')) }
}
