import type { Network } from './network.ts'

/**
 * A field is `undefined` where the source did not send it (unknown: it may be fetched later),
 * and `null` where the source says that there is none. Queries are three-valued because of it.
 */
export interface Author {
  /** The network's own stable id, such as a DID or a numeric user id. */
  readonly id?: string | null
  /** Without a leading `@`. */
  readonly handle?: string | null
  readonly displayName?: string | null
  /** The public profile text. */
  readonly bio?: string | null
  readonly followers?: number | null
}

export interface Media {
  readonly kind: 'image' | 'video' | 'audio' | 'other'
  readonly url?: string
  readonly alt?: string
}

export const relationKinds = ['reply', 'repost', 'quote'] as const
export type RelationKind = (typeof relationKinds)[number]

export interface Relation {
  readonly kind: RelationKind
  /** Id or address of the post that this one answers, repeats or quotes. */
  readonly of?: string
  /** Id or address of the first post of the conversation. */
  readonly root?: string
}

/** One public utterance on a network, with its author's public profile as the network sent it. */
export interface Post {
  /** Unique within its source; on a network, the same whichever way it came. */
  readonly id: string
  /** Another id under which its source speaks of it, such as the number that one instance of Mastodon gave it. */
  readonly aka?: string
  readonly text: string
  readonly title?: string | null
  /** ISO 8601 with a zone. */
  readonly createdAt?: string | null
  /** BCP 47, such as `nl` or `pt-BR`. */
  readonly lang?: string | null
  /** The post's own public address. */
  readonly url?: string | null
  readonly source?: Network | null
  /** Addresses that the post links to, beside those that stand in its text. */
  readonly links?: readonly string[] | null
  readonly media?: readonly Media[] | null
  /** `null` for an original post. */
  readonly relation?: Relation | null
  readonly author?: Author | null
  /**
   * It was sent to the organisation's own account: a message, a notification of a mention, a review on its own page.
   * Only sources of own accounts say so; undefined counts as false.
   */
  readonly addressed?: boolean
}
