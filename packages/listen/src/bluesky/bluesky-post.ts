import type { Media, Post, Relation } from '@troje/post'
import { z } from 'zod'
import { parseDate } from '../parse-date.ts'

export const postCollection = 'app.bsky.feed.post'

const reference = z.object({ uri: z.string() })
const blob = z.object({ ref: z.object({ $link: z.string() }) })
const mediaEmbed = z.object({
  images: z.array(z.object({ alt: z.string().catch(''), image: blob.optional().catch(undefined) })).optional(),
  external: z.object({ uri: z.string() }).optional(),
  video: z.unknown().optional(),
  alt: z.string().optional(),
})
const embedSchema = mediaEmbed.extend({
  /** A quoted post; one level deeper when there is media beside it. */
  record: z.union([reference, z.object({ record: reference })]).optional(),
  media: mediaEmbed.optional(),
})

/** `app.bsky.feed.post`, as far as Troje reads it. What is odd in a part costs that part. */
const recordSchema = z.object({
  text: z.string(),
  createdAt: z.string().optional().catch(undefined),
  langs: z.array(z.string()).optional().catch(undefined),
  reply: z.object({ parent: reference, root: reference }).optional().catch(undefined),
  facets: z
    .array(z.object({ features: z.array(z.object({ uri: z.string().optional() })) }))
    .optional()
    .catch(undefined),
  embed: embedSchema.optional().catch(undefined),
})
type Embed = z.infer<typeof embedSchema>

/**
 * A record of the network → a post, or null when it is none. It carries the author's DID alone: names and profile are
 * unknown, not empty. `timeUs` (when the stream saw it) stands in for a date that is missing or still to come.
 */
export function toBlueskyPost(did: string, rkey: string, record: unknown, timeUs: number): Post | null {
  const parsed = recordSchema.safeParse(record)
  if (!parsed.success) return null
  const { text, createdAt, langs, reply, facets, embed } = parsed.data
  const links = [
    ...(facets ?? []).flatMap(({ features }) => features.flatMap(({ uri }) => uri ?? [])),
    ...[embed?.external?.uri, embed?.media?.external?.uri].flatMap((uri) => uri ?? []),
  ]
  return {
    id: toPostUri(did, rkey),
    text,
    title: null,
    createdAt: toPastDate(createdAt, timeUs),
    lang: langs?.[0] ?? null,
    url: `https://bsky.app/profile/${did}/post/${rkey}`,
    source: 'bluesky',
    links: [...new Set(links)],
    media: [...toMedia(did, embed), ...toMedia(did, embed?.media)],
    relation: toRelation(reply, embed),
    author: { id: did },
  }
}

/** The id of a post, the same by whatever way it comes. */
export function toPostUri(did: string, rkey: string): string {
  return `at://${did}/${postCollection}/${rkey}`
}

/** RFC 3339, as the protocol asks. Not everybody keeps to it. */
const datetime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/

/** The writer's own clock, to the millisecond, unless it runs ahead. */
function toPastDate(createdAt: string | undefined, timeUs: number): string {
  const seen = new Date(timeUs / 1000).toISOString()
  const ms = datetime.test(createdAt ?? '') ? Date.parse(createdAt!) : Number.NaN // it is there: it fits
  const exact = Number.isNaN(ms) ? null : new Date(ms).toISOString()
  const written = exact ?? (createdAt === undefined ? null : parseDate(createdAt))
  return written === null || written > seen ? seen : written
}

function toRelation(reply: z.infer<typeof recordSchema>['reply'], embed: Embed | undefined): Relation | null {
  if (reply !== undefined) return { kind: 'reply', of: reply.parent.uri, root: reply.root.uri }
  if (embed?.record === undefined) return null
  return { kind: 'quote', of: 'uri' in embed.record ? embed.record.uri : embed.record.record.uri }
}

function toMedia(did: string, embed: z.infer<typeof mediaEmbed> | undefined): Media[] {
  const images = (embed?.images ?? []).map(({ alt, image }): Media => {
    const url = image && `https://cdn.bsky.app/img/feed_fullsize/plain/${did}/${image.ref.$link}@jpeg`
    return { kind: 'image', ...(url === undefined ? {} : { url }), ...(alt === '' ? {} : { alt }) }
  })
  const alt = embed?.alt
  return embed?.video === undefined ? images : [...images, { kind: 'video', ...(alt ? { alt } : {}) }]
}
