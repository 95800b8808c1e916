import type { Post } from '@troje/post'
import { z } from 'zod'
import { toBlueskyPost } from '../bluesky/bluesky-post.ts'

export const postCollection = 'app.bsky.feed.post'

const eventSchema = z.object({
  did: z.string().regex(/^did:[a-z]+:[\w.:%-]+$/),
  /** When the stream saw it, in microseconds since 1970; what a cursor is made of. */
  time_us: z.number().int().positive(),
  kind: z.string(),
  commit: z
    .object({
      rev: z.string().default(''),
      operation: z.string(),
      collection: z.string(),
      rkey: z.string().regex(/^[\w.~:-]{1,512}$/),
      record: z.unknown().optional(),
    })
    .optional(),
})

/** What a line says to us. `key` is the same whenever the same event is sent again. */
export type JetstreamEvent =
  | { readonly kind: 'post'; readonly post: Post; readonly key: string; readonly timeUs: number }
  | { readonly kind: 'deleted'; readonly id: string; readonly key: string; readonly timeUs: number }
  | { readonly kind: 'other'; readonly timeUs: number }
  | { readonly kind: 'garbage' }

/**
 * One line of Jetstream. A changed post is a post again, under the same id. Never throws.
 * Source: github.com/bluesky-social/jetstream, "Consuming Jetstream".
 */
export function parseJetstreamLine(line: string): JetstreamEvent {
  const parsed = eventSchema.safeParse(parseJson(line))
  if (!parsed.success) return { kind: 'garbage' }
  const { did, time_us: timeUs, kind, commit } = parsed.data
  if (kind !== 'commit') return { kind: 'other', timeUs }
  if (commit === undefined) return { kind: 'garbage' }
  if (commit.collection !== postCollection) return { kind: 'other', timeUs }
  const { operation, rkey, rev, record } = commit
  const key = `${did}/${rkey}/${rev}/${operation}`
  if (operation === 'delete') return { kind: 'deleted', id: `at://${did}/${postCollection}/${rkey}`, key, timeUs }
  const post = toBlueskyPost(did, rkey, record, timeUs)
  return post === null ? { kind: 'garbage' } : { kind: 'post', post, key, timeUs }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
