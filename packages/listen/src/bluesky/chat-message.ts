import type { Author, Post } from '@troje/post'
import { z } from 'zod'
import { toBlueskyAuthor } from './bluesky-author.ts'
import { toBlueskyPost } from './bluesky-post.ts'

const messageSchema = z.looseObject({
  id: z.string(),
  rev: z.string(),
  sender: z.object({ did: z.string() }),
  sentAt: z.iso.datetime({ offset: true }),
  /** Absent where the message was deleted. */
  text: z.string().optional(),
})
export type ChatMessage = z.infer<typeof messageSchema>

/** `chat.bsky.convo.defs#messageView` or `#deletedMessageView`; null for what is no message of a person. */
export function parseChatMessage(message: unknown): ChatMessage | null {
  return messageSchema.safeParse(message).data ?? null
}

const convoSchema = z.looseObject({
  id: z.string(),
  rev: z.string(),
  members: z.array(z.unknown()),
  kind: z.object({ $type: z.string() }).optional().catch(undefined),
})

/** A conversation between two, and who is in it. */
export interface Convo {
  readonly id: string
  readonly rev: string
  /** In a group others talk to each other: what is said there was not sent to the account alone (promise P1). */
  readonly isGroup: boolean
  readonly authors: ReadonlyMap<string, Author>
}

/** `chat.bsky.convo.defs#convoView`; null for what is none. */
export function parseConvo(convo: unknown): Convo | null {
  const { success, data } = convoSchema.safeParse(convo)
  if (!success) return null
  const members = data.members.flatMap((member) => toBlueskyAuthor(member, 'part') ?? [])
  const isGroup = data.members.length !== 2 || (data.kind?.$type.endsWith('#groupConvo') ?? false)
  return { id: data.id, rev: data.rev, isGroup, authors: new Map(members.map((member) => [member.id, member])) }
}

/** Messages have no at-URI; these ids are their own, so that a message is one by whatever way it comes. */
export function toChatId(convoId: string, messageId: string): string {
  return `bsky-chat:${convoId}/${messageId}`
}

/** A message as a post, sent to the account; null where it was deleted. Its conversation is its thread. */
export function toChatPost(convo: Convo, message: ChatMessage): Post | null {
  const { id, sender, sentAt, text } = message
  if (text === undefined) return null
  const post = toBlueskyPost(sender.did, id, { ...message, createdAt: sentAt }, Date.parse(sentAt) * 1000)
  if (post === null) return null
  return {
    ...post,
    id: toChatId(convo.id, id),
    url: `https://bsky.app/messages/${encodeURIComponent(convo.id)}`,
    media: [],
    relation: { kind: 'reply', root: `bsky-chat:${convo.id}` },
    author: convo.authors.get(sender.did) ?? { id: sender.did },
    addressed: true,
  }
}
