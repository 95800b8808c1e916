import type { Post } from '@troje/post'
import { z } from 'zod'

/** What stands beside a notification about what somebody wrote: a comment, or a post. */
const wordsSchema = z.looseObject({
  entity: z.string().optional().catch(undefined),
  owner: z.string().optional().catch(undefined),
  text: z.string().optional().catch(undefined),
})

/** learn.microsoft.com, "Organization Social Action Notifications". */
const notificationSchema = z.looseObject({
  notificationId: z.union([z.number(), z.string()]).transform(String),
  action: z.string(),
  sourcePost: z.string().nullish().catch(null),
  generatedActivity: z.string().nullish().catch(null),
  lastModifiedAt: z.number().int().min(0).max(8.64e15),
  decoratedGeneratedActivity: z
    .looseObject({
      comment: wordsSchema.nullish().catch(null),
      share: wordsSchema.nullish().catch(null),
    })
    .nullish()
    .catch(null),
})
export type Notification = z.infer<typeof notificationSchema>

export function parseNotification(item: unknown): Notification | null {
  return notificationSchema.safeParse(item).data ?? null
}

/** "Comments API" and "Posts API", as far as they are read here. */
export const commentSchema = z.looseObject({
  actor: z.string(),
  created: z.looseObject({ time: z.number().int().min(0).max(8.64e15) }),
  message: z.looseObject({ text: z.string().catch('') }),
  parentComment: z.string().nullish().catch(null),
})
export const shareSchema = z.looseObject({
  author: z.string(),
  commentary: z.string().catch(''),
  visibility: z.string().nullish().catch(null),
  publishedAt: z.number().int().min(0).max(8.64e15).nullish().catch(null),
})

/** What somebody wrote, wherever it was found. */
export interface Written {
  readonly urn: string
  readonly text: string
  /** `urn:li:person:…` or `urn:li:organization:…`; LinkedIn gives no name with it. */
  readonly writer: string | null
  /** Milliseconds since 1970. */
  readonly at: number | null
}

/**
 * LinkedIn writes the URN of a comment in two ways: `urn:li:comment:(urn:li:activity:1,2)`, and without the inner `urn:li:`.
 * `null` for what is none.
 */
export function toCommentUrn(urn: string): string | null {
  const [, post, id] = /^urn:li:comment:\((?:urn:li:)?(\w+:\d+),(\d+)\)$/.exec(urn) ?? []
  return post === undefined || id === undefined ? null : `urn:li:comment:(urn:li:${post},${id})`
}

export function toComment({ urn, text, writer, at }: Written, sourcePost: string | null, parent: string | null): Post {
  const [, post = null] = /\((.+),\d+\)$/.exec(urn) ?? []
  const root = sourcePost ?? post
  const of = parent ?? root
  return {
    id: urn,
    text,
    createdAt: toInstant(at),
    url: post === null ? null : toUrl(post),
    source: 'linkedin',
    relation: { kind: 'reply', ...(of !== null && { of }), ...(root !== null && { root }) },
    author: writer === null ? null : { id: writer },
    addressed: true,
  }
}

export function toMention({ urn, text, writer, at }: Written): Post {
  return {
    id: urn,
    text: toPlain(text),
    createdAt: toInstant(at),
    url: toUrl(urn),
    source: 'linkedin',
    relation: null,
    author: writer === null ? null : { id: writer },
    addressed: true,
  }
}

/** "Little Text Format": a mention is `@[Name](urn)`, a hashtag `{hashtag|\#|word}`, and reserved characters are escaped. */
function toPlain(commentary: string): string {
  return commentary
    .replaceAll(/@\[([^\]]*)\]\(urn:li:[^)]*\)/g, '@$1')
    .replaceAll(/\{hashtag\|\\?#\|([^}]*)\}/g, '#$1')
    .replaceAll(/\\([|{}@[\]()<>#\\*_~])/g, '$1')
}

function toUrl(post: string): string {
  return `https://www.linkedin.com/feed/update/${post}/`
}

function toInstant(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString()
}
