import type { Post } from '@troje/post'
import { z } from 'zod'
import { postCollection, toBlueskyPost, toPostUri } from '../bluesky/bluesky-post.ts'

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
  account: z
    .object({ active: z.boolean(), status: z.string().optional(), seq: z.number().optional() })
    .optional()
    .catch(undefined),
})

/**
 * What takes an account away for good, or until its network decides otherwise. `deactivated`, `suspended`, `throttled`
 * and `desynchronized` pass. Source: lexicon `com.atproto.sync.subscribeRepos`, `#account`.
 */
const closed = new Set(['deleted', 'takendown'])

/** What a line says to us. `key` is the same whenever the same event is sent again. */
export type JetstreamEvent =
  | {
      readonly kind: 'post'
      readonly post: Post
      /** Its words were changed. */
      readonly isEdit: boolean
      readonly key: string
      readonly timeUs: number
    }
  | { readonly kind: 'deleted'; readonly id: string; readonly key: string; readonly timeUs: number }
  | {
      readonly kind: 'account'
      readonly did: string
      readonly isClosed: boolean
      readonly key: string
      readonly timeUs: number
    }
  | { readonly kind: 'other'; readonly timeUs: number }
  | { readonly kind: 'garbage' }

/**
 * One line of Jetstream. A changed post is a post again, under the same id. Never throws.
 * Source: github.com/bluesky-social/jetstream, "Consuming Jetstream".
 */
export function parseJetstreamLine(line: string): JetstreamEvent {
  const parsed = eventSchema.safeParse(parseJson(line))
  if (!parsed.success) return { kind: 'garbage' }
  const { did, time_us: timeUs, kind, commit, account } = parsed.data
  if (kind === 'account' && account !== undefined) {
    const isClosed = !account.active && closed.has(account.status ?? '')
    return { kind: 'account', did, isClosed, key: `${did}/account/${account.seq ?? timeUs}`, timeUs }
  }
  if (kind !== 'commit') return { kind: 'other', timeUs }
  if (commit === undefined) return { kind: 'garbage' }
  if (commit.collection !== postCollection) return { kind: 'other', timeUs }
  const { operation, rkey, rev, record } = commit
  const key = `${did}/${rkey}/${rev}/${operation}`
  if (operation === 'delete') return { kind: 'deleted', id: toPostUri(did, rkey), key, timeUs }
  const post = toBlueskyPost(did, rkey, record, timeUs)
  return post === null ? { kind: 'garbage' } : { kind: 'post', post, isEdit: operation === 'update', key, timeUs }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
