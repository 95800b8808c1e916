import type { Author, Media, Post, Relation } from '@troje/post'
import { z } from 'zod'
import { toHtmlText } from '../feed/html-text.ts'

/** What Mastodon's API calls an Account and a Status (docs.joinmastodon.org/entities), as far as it is read here. */
const accountSchema = z.looseObject({
  acct: z.string(),
  url: z.string().nullish().catch(null),
  uri: z.string().nullish().catch(null),
  display_name: z.string().catch(''),
  note: z.string().nullish().catch(null),
  followers_count: z.number().int().nonnegative().nullish().catch(null),
})

const mediaSchema = z.looseObject({
  type: z.string().catch('unknown'),
  url: z.string().nullish().catch(null),
  description: z.string().nullish().catch(null),
})

const plainStatusSchema = z.looseObject({
  id: z.string(),
  uri: z.string().min(1),
  url: z.string().nullish().catch(null),
  created_at: z.string(),
  content: z.string(),
  spoiler_text: z.string().catch(''),
  visibility: z.string(),
  language: z.string().nullish().catch(null),
  in_reply_to_id: z.string().nullish().catch(null),
  account: accountSchema,
  media_attachments: z.array(mediaSchema).catch([]),
})

export const statusSchema = plainStatusSchema.extend({
  reblog: plainStatusSchema.nullish().catch(null),
  quote: z
    .looseObject({ quoted_status: plainStatusSchema.nullish().catch(null) })
    .nullish()
    .catch(null),
})
export type Status = z.infer<typeof statusSchema>

/** `unlisted` is public too: it only stays out of public timelines. */
const publicVisibilities: ReadonlySet<string> = new Set(['public', 'unlisted'])

/** Whether everybody may read it. What is for followers or for one person may not be listened to (promise P1). */
export function isPublicStatus({ visibility, reblog }: Status): boolean {
  return publicVisibilities.has(visibility) && (reblog == null || publicVisibilities.has(reblog.visibility))
}

/** The number that an instance gave a status, made unique: under it a deletion is told. */
export function toLocalId(origin: string, id: string): string {
  return `${new URL(origin).host}/${id}`
}

/**
 * A status → a post. Its id is the ActivityPub id, the same on every instance. `origin`: of the instance that gave it.
 * A warning that stands before the text is the first paragraph of the text: it is read first, too.
 */
export function toMastodonPost(status: Status, origin: string): Post {
  const shown = status.reblog ?? status
  const { text, links } = toHtmlText(shown.content)
  const warning = shown.spoiler_text.trim()
  return {
    id: status.uri,
    aka: toLocalId(origin, status.id),
    text: warning === '' ? text : `${warning}\n\n${text}`,
    createdAt: toInstant(status.created_at),
    lang: shown.language ?? null,
    url: shown.url ?? shown.uri,
    source: 'mastodon',
    links: links.filter((link) => !text.includes(link)),
    media: shown.media_attachments.map(toMedia),
    relation: toRelation(status, origin),
    author: toMastodonAuthor(status.account, origin),
  }
}

function toRelation(status: Status, origin: string): Relation | null {
  if (status.reblog != null) return { kind: 'repost', of: status.reblog.uri }
  if (status.quote != null) {
    const of = status.quote.quoted_status?.uri
    return { kind: 'quote', ...(of !== undefined && { of }) }
  }
  // The instance tells only its own number of what was answered.
  return status.in_reply_to_id == null ? null : { kind: 'reply', of: toLocalId(origin, status.in_reply_to_id) }
}

function toMedia({ type, url, description }: Status['media_attachments'][number]): Media {
  const kind = type === 'image' || type === 'audio' || type === 'video' ? type : type === 'gifv' ? 'video' : 'other'
  return { kind, ...(url != null && { url }), ...(description != null && { alt: description }) }
}

function toMastodonAuthor(account: Status['account'], origin: string): Author {
  const handle = account.acct.includes('@') ? account.acct : `${account.acct}@${new URL(origin).host}`
  return {
    id: account.uri ?? account.url ?? handle,
    handle,
    displayName: account.display_name === '' ? null : account.display_name,
    bio: account.note == null ? null : toHtmlText(account.note).text,
    followers: account.followers_count ?? null,
  }
}

function toInstant(written: string): string | null {
  const time = Date.parse(written)
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}
