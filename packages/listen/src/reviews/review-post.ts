import type { Post } from '@troje/post'

export interface Review extends Pick<Post, 'id' | 'text' | 'url' | 'lang' | 'author'> {
  readonly title: string | null
  /** One to five, for the organisation; null where none were given. */
  readonly stars: number | null
  /** ISO 8601. */
  readonly createdAt: string
  readonly updatedAt: string | null
  readonly network: 'google-business' | 'trustpilot'
}

/**
 * A review as a post, sent to the organisation. Its stars are about the organisation and stand in the title, never in
 * what its writer wrote.
 */
export function toReviewPost({ title, stars, network, id, text, url, lang, author, createdAt }: Review): Post {
  const parts = [stars === null ? null : `${stars}/5`, title].filter((part) => part !== null && part !== '')
  return {
    id,
    title: parts.length === 0 ? null : parts.join(' · '),
    text,
    createdAt,
    ...(lang !== undefined && { lang }),
    url: url ?? null,
    source: network,
    relation: null,
    author: author ?? null,
    addressed: true,
  }
}

/**
 * Whether a review was edited after `since` (ISO 8601; `null`: ever). A second of difference from when it was written is
 * the network's own bookkeeping.
 */
export function isEdited(
  { createdAt, updatedAt }: Pick<Review, 'createdAt' | 'updatedAt'>,
  since: string | null,
): boolean {
  if (updatedAt === null || (since !== null && updatedAt <= since)) return false
  return Date.parse(updatedAt) - Date.parse(createdAt) > 1000
}
