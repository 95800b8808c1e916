import { z } from 'zod'
import type { ApiRefusal } from '../api/ask-api.ts'
import { openListsBelow } from '../poll/lists-below.ts'
import { readNewestFirst, type NewestFirstList } from '../poll/newest-first.ts'
import type { Source, SourceContext } from '../source.ts'
import {
  facebookCommentFields,
  facebookPostFields,
  toFacebookComments,
  toFacebookNews,
  toFacebookPosts,
} from './facebook-post.ts'
import { graphVersion, openGraphApi, type GraphApi } from './graph-api.ts'
import { openMessageLists, orWithoutRight, toMessageNews, type MetaInbox } from './meta-messages.ts'
import { testMetaAccount } from './test-meta.ts'
import { joinNews, noNews, receiveFromMeta, type MetaNews, type MetaSecrets } from './meta-webhook.ts'

export interface FacebookSettings {
  readonly pageId: string
  /** Whether messages to the page are read too. */
  readonly messages: boolean
  readonly intervalMinutes: number
}

export type FacebookSecrets = MetaSecrets & { readonly pageToken: string }

/** Posts on the page below which comments are followed: the newest so many. */
const mostParents = '25'
const parentSchema = z.looseObject({
  id: z.string(),
  comments: z
    .looseObject({ summary: z.looseObject({ total_count: z.number() }) })
    .nullish()
    .catch(null),
})

/**
 * A Facebook page of the organisation: comments below its posts, posts on it and about it, and messages to it. They
 * come by two ways under the same ids: Meta sends them, and they are asked for at an interval, for who has no public
 * address and for what came while Troje was away. The newest 25 posts and conversations are followed.
 *
 * The cursor is that of `readNewestFirst`; what Meta sends leaves it alone.
 */
export function openFacebookSource(
  settings: FacebookSettings,
  secrets: FacebookSecrets,
  context: SourceContext,
): Source {
  const { pageId } = settings
  const { pageToken, appSecret } = secrets
  const token = () => Promise.resolve(pageToken)
  const api = openGraphApi(
    { network: 'facebook', base: `https://graph.facebook.com/${graphVersion}`, token, appSecret },
    context,
  )
  const inbox: MetaInbox = { network: 'facebook', platform: 'messenger', pageId, ownIds: [pageId] }
  const toComments = openCommentLists(api, pageId)
  const toMessages = openMessageLists(inbox, api)

  async function toLists(signal: AbortSignal): Promise<readonly NewestFirstList[] | ApiRefusal> {
    const comments = await toComments(signal)
    if ('kind' in comments) return comments
    const messages = settings.messages ? orWithoutRight(await toMessages(signal)) : []
    if ('kind' in messages) return messages
    return [toPosts(api, pageId, 'feed'), toPosts(api, pageId, 'tagged'), ...comments, ...messages]
  }

  return {
    network: 'facebook',
    read: ({ cursor, signal }) =>
      readNewestFirst(
        { network: 'facebook', lists: toLists, intervalMs: settings.intervalMinutes * 60_000 },
        cursor,
        context,
        signal,
      ),
    receive: (request, signal) =>
      receiveFromMeta(
        request,
        secrets,
        { network: 'facebook', object: 'page', read: (entry) => readEntry(entry, settings) },
        signal,
      ),
    test: (signal) => testMetaAccount({ api, path: pageId, field: 'name', secrets }, context.pushUrl, signal),
  }
}

function toPosts(api: GraphApi, pageId: string, edge: 'feed' | 'tagged'): NewestFirstList {
  return {
    key: edge,
    async ask(after, _, signal) {
      const page = await api.askPage(`${pageId}/${edge}`, { fields: facebookPostFields, limit: '50' }, after, signal)
      if (page.kind === 'refused') return page
      const read = toFacebookPosts(page.items, pageId)
      return { kind: 'ok', ...read, next: page.after, rateLimit: page.rateLimit }
    },
  }
}

function openCommentLists(api: GraphApi, pageId: string) {
  return openListsBelow({
    prefix: 'comments ',
    async parents(signal) {
      const fields = 'id,comments.filter(stream).limit(0).summary(total_count)'
      const page = await api.askPage(`${pageId}/feed`, { fields, limit: mostParents }, null, signal)
      if (page.kind === 'refused') return page
      const read = page.items.flatMap((item) => parentSchema.safeParse(item).data ?? [])
      const toVersion = (count: number | undefined) => (count === undefined ? null : String(count))
      return {
        kind: 'ok',
        parents: read.map(({ id, comments }) => ({ id, version: toVersion(comments?.summary.total_count) })),
      }
    },
    async ask({ id }, after, _, signal) {
      const parameters = {
        fields: facebookCommentFields,
        filter: 'stream',
        order: 'reverse_chronological',
        limit: '100',
      }
      const page = await api.askPage(`${id}/comments`, parameters, after, signal)
      if (page.kind === 'refused') return page
      const read = toFacebookComments(page.items, pageId, id)
      return { kind: 'ok', ...read, next: page.after, rateLimit: page.rateLimit }
    },
  })
}

const entrySchema = z.looseObject({
  id: z.string(),
  changes: z.array(z.unknown()).optional().catch(undefined),
  messaging: z.array(z.unknown()).optional().catch(undefined),
  /** What comes in while another app, such as the page's own inbox, holds the conversation. */
  standby: z.array(z.unknown()).optional().catch(undefined),
})

function readEntry(entry: unknown, { pageId, messages }: FacebookSettings): MetaNews {
  const { data } = entrySchema.safeParse(entry)
  if (data === undefined) return { ...noNews, unread: 1 }
  // One app may serve several pages; the others are not this source's.
  if (data.id !== pageId) return noNews
  const events = [...(data.messaging ?? []), ...(data.standby ?? [])]
  return joinNews([
    ...(data.changes ?? []).map((change) => toFacebookNews(change, pageId)),
    ...(messages ? events.map((event) => toMessageNews(event, 'facebook', [pageId])) : []),
  ])
}
