import type { Network, Post } from '@troje/post'
import { z } from 'zod'
import type { ApiRefusal } from '../api/ask-api.ts'
import type { ListPage, NewestFirstList } from '../poll/newest-first.ts'
import { openListsBelow } from '../poll/lists-below.ts'
import { graphTime, type GraphApi } from './graph-api.ts'
import { noNews, type MetaNews } from './meta-webhook.ts'

/** The page's inbox for Messenger, or that of the Instagram account which belongs to it. */
export interface MetaInbox {
  readonly network: Network
  readonly platform: 'messenger' | 'instagram'
  readonly pageId: string
  /** Ids under which the organisation itself writes: what it sent is no news. */
  readonly ownIds: readonly string[]
}

const conversationSchema = z.looseObject({ id: z.string(), updated_time: z.string().nullish().catch(null) })
const personSchema = z.looseObject({
  id: z.string(),
  name: z.string().nullish().catch(null),
  username: z.string().nullish().catch(null),
})
const messageSchema = z.looseObject({
  id: z.string().min(1),
  created_time: graphTime,
  from: personSchema,
  message: z.string().catch(''),
})

/** How many conversations are looked at, the newest; and the messages that Meta tells of each. */
const mostConversations = '25'
const mostMessages = '20'

/**
 * Private messages to the organisation's own page or account: those it was sent, never those it wrote. A conversation is
 * between the page and one person. Source: developers.facebook.com/docs/messenger-platform/conversations.
 */
export function openMessageLists(inbox: MetaInbox, api: GraphApi) {
  return openListsBelow({
    prefix: 'messages ',
    async parents(signal) {
      const parameters = { platform: inbox.platform, fields: 'id,updated_time', limit: mostConversations }
      const page = await api.askPage(`${inbox.pageId}/conversations`, parameters, null, signal)
      if (page.kind === 'refused') return page
      const read = page.items.flatMap((item) => conversationSchema.safeParse(item).data ?? [])
      return { kind: 'ok', parents: read.map(({ id, updated_time: version }) => ({ id, version: version ?? null })) }
    },
    async ask({ id }, after, _, signal) {
      const parameters = { fields: 'id,created_time,from,message', limit: mostMessages }
      const page = await api.askPage(`${id}/messages`, parameters, after, signal)
      // Meta tells of the newest messages only: that there are older ones is said, and no reason to stop.
      if (page.kind === 'refused') return after !== null && page.code === 'not-understood' ? tooOld : page
      return { ...toMessages(page.items, inbox), next: page.after, rateLimit: page.rateLimit }
    },
  })
}

/**
 * Where this right alone is missing that is said, and the rest is read all the same. The token itself holds: the page's
 * posts were asked for with it before.
 */
export function orWithoutRight(
  lists: readonly NewestFirstList[] | ApiRefusal,
): readonly NewestFirstList[] | ApiRefusal {
  if (!('kind' in lists) || lists.code !== 'not-allowed') return lists
  return [{ key: 'messages', ask: () => Promise.resolve({ ...lists, status: 403 }) }]
}

const tooOld: ListPage = { kind: 'ok', posts: [], unread: 1, next: null, rateLimit: null }

function toMessages(
  items: readonly unknown[],
  inbox: MetaInbox,
): Pick<ListPage, 'kind' | 'posts' | 'unread' | 'reached'> {
  const parsed = items.flatMap((item) => messageSchema.safeParse(item).data ?? [])
  const posts = parsed
    .filter(({ from }) => !inbox.ownIds.includes(from.id))
    .map(({ id, created_time: createdAt, from, message }) =>
      toMessage(inbox.network, id, message, createdAt, {
        id: from.id,
        handle: from.username ?? null,
        displayName: from.name ?? null,
      }),
    )
  // What the organisation wrote is no post, and yet says how far back the page goes.
  const reached = parsed.map((message) => message.created_time).toSorted()[0] ?? null
  return { kind: 'ok', posts, unread: items.length - parsed.length, reached }
}

function toMessage(
  network: Network,
  id: string,
  text: string,
  createdAt: string,
  author: NonNullable<Post['author']>,
): Post {
  return {
    id,
    text,
    createdAt,
    url: null,
    source: network,
    // The conversation is its thread; the person in it names it, as both ways that it comes know no more.
    relation: { kind: 'reply', root: `${network}-chat:${author.id}` },
    author,
    addressed: true,
  }
}

const eventSchema = z.looseObject({
  sender: z.looseObject({ id: z.string() }),
  timestamp: z.number().int().min(0).max(8.64e15),
  message: z
    .looseObject({
      mid: z.string().min(1),
      text: z.string().catch(''),
      is_echo: z.boolean().catch(false),
      is_deleted: z.boolean().catch(false),
    })
    .optional(),
  message_edit: z.looseObject({ mid: z.string().min(1), text: z.string() }).optional(),
})

/** What stands in `messaging` of a webhook: a message, one that was edited or taken back; the rest (read, typing) is none. */
export function toMessageNews(event: unknown, network: Network, ownIds: readonly string[]): MetaNews {
  const { data } = eventSchema.safeParse(event)
  if (data === undefined) return { ...noNews, unread: isMessage(event) ? 1 : 0 }
  const { sender, timestamp, message, message_edit: edit } = data
  if (ownIds.includes(sender.id) || message?.is_echo === true) return noNews
  if (message?.is_deleted === true) return { ...noNews, deleted: [message.mid] }
  const [id, text] = edit === undefined ? [message?.mid, message?.text] : [edit.mid, edit.text]
  if (id === undefined || text === undefined) return noNews
  const post = toMessage(network, id, text, new Date(timestamp).toISOString(), { id: sender.id })
  return { ...noNews, posts: [post], edited: edit === undefined ? [] : [id] }
}

function isMessage(event: unknown): boolean {
  return typeof event === 'object' && event !== null && ('message' in event || 'message_edit' in event)
}
