import type { Post, Relation } from '@troje/post'
import { z } from 'zod'
import type { ApiRefusal } from '../api/ask-api.ts'
import { openListsBelow } from '../poll/lists-below.ts'
import { readNewestFirst, type ListPage, type NewestFirstList } from '../poll/newest-first.ts'
import type { Source, SourceContext } from '../source.ts'
import { graphTime, openGraphApi, type GraphApi, type GraphPage } from './graph-api.ts'
import { openThreadsToken, type ThreadsSecrets } from './threads-token.ts'

export interface ThreadsSettings {
  readonly intervalMinutes: number
}

/** Own posts whose conversations are followed: the newest so many that have replies. */
const mostParents = '25'
const parentSchema = z.looseObject({ id: z.string(), has_replies: z.boolean().catch(true) })

/** developers.facebook.com/docs/threads, "Replies and Conversations", "Mentions". */
const idSchema = z.looseObject({ id: z.string() }).nullish().catch(null)
const postSchema = z.looseObject({
  id: z.string().min(1),
  text: z.string().catch(''),
  username: z.string().nullish().catch(null),
  permalink: z
    .url({ protocol: /^https$/ })
    .nullish()
    .catch(null),
  timestamp: graphTime,
  is_reply_owned_by_me: z.boolean().catch(false),
  root_post: idSchema,
  replied_to: idSchema,
  quoted_post: idSchema,
})
const commonFields = 'id,text,username,permalink,timestamp,root_post,replied_to'
const replyFields = `${commonFields},is_reply_owned_by_me`
const mentionFields = `${commonFields},quoted_post`

/**
 * The organisation's own account on Threads: replies below its posts, however deep, and mentions of it. Threads lets
 * public posts be asked for only, and says nothing of edits and deletions. The cursor is that of `readNewestFirst`.
 */
export function openThreadsSource(settings: ThreadsSettings, secrets: ThreadsSecrets, context: SourceContext): Source {
  const token = openThreadsToken(secrets, context)
  const api = openGraphApi({ network: 'threads', base: 'https://graph.threads.net/v1.0', token }, context)
  const toReplies = openReplyLists(api)

  async function toLists(signal: AbortSignal): Promise<readonly NewestFirstList[] | ApiRefusal> {
    const replies = await toReplies(signal)
    return 'kind' in replies ? replies : [toMentions(api), ...replies]
  }

  return {
    network: 'threads',
    read: ({ cursor, signal }) =>
      readNewestFirst(
        { network: 'threads', lists: toLists, intervalMs: settings.intervalMinutes * 60_000 },
        cursor,
        context,
        signal,
      ),
    async test(signal) {
      const answer = await api.ask(
        'me',
        { fields: 'username' },
        z.looseObject({ username: z.string().catch('') }),
        signal,
      )
      if (answer.kind === 'refused') return { ok: false, message: answer.issue.message }
      const { username } = answer.value
      return {
        ok: true,
        message: { nl: `Threads antwoordt voor @${username}.`, en: `Threads answers for @${username}.` },
      }
    },
  }
}

function toMentions(api: GraphApi): NewestFirstList {
  return {
    key: 'mentions',
    async ask(after, _, signal) {
      const page = await api.askPage('me/mentions', { fields: mentionFields, limit: '50' }, after, signal)
      return page.kind === 'refused' ? page : toListPage(page)
    },
  }
}

function openReplyLists(api: GraphApi) {
  return openListsBelow({
    prefix: 'replies ',
    async parents(signal) {
      const page = await api.askPage('me/threads', { fields: 'id,has_replies', limit: mostParents }, null, signal)
      if (page.kind === 'refused') return page
      const read = page.items.flatMap((item) => parentSchema.safeParse(item).data ?? [])
      return {
        kind: 'ok',
        parents: read.filter((parent) => parent.has_replies).map(({ id }) => ({ id, version: null })),
      }
    },
    async ask({ id }, after, _, signal) {
      const parameters = { fields: replyFields, reverse: 'true', limit: '100' }
      const page = await api.askPage(`${id}/conversation`, parameters, after, signal)
      return page.kind === 'refused' ? page : toListPage(page)
    },
  })
}

function toListPage({ items, after: next, rateLimit }: GraphPage): ListPage {
  const parsed = items.flatMap((item) => postSchema.safeParse(item).data ?? [])
  return {
    kind: 'ok',
    posts: parsed.filter((post) => !post.is_reply_owned_by_me).map(toPost),
    unread: items.length - parsed.length,
    next,
    rateLimit,
    reached: parsed.map(({ timestamp }) => timestamp).toSorted()[0] ?? null,
  }
}

function toPost(post: z.infer<typeof postSchema>): Post {
  const { id, text, username, permalink, timestamp: createdAt } = post
  return {
    id,
    text,
    createdAt,
    url: permalink ?? null,
    source: 'threads',
    relation: toRelation(post),
    // Threads tells a name and no id.
    author: username == null ? null : { handle: username },
    addressed: true,
  }
}

function toRelation({
  replied_to: of,
  root_post: root,
  quoted_post: quoted,
}: z.infer<typeof postSchema>): Relation | null {
  if (of == null && root == null) return quoted == null ? null : { kind: 'quote', of: quoted.id }
  return { kind: 'reply', ...(of != null && { of: of.id }), ...(root != null && { root: root.id }) }
}
