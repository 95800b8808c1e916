import { z } from 'zod'
import type { ApiRefusal } from '../api/ask-api.ts'
import { openListsBelow } from '../poll/lists-below.ts'
import { readNewestFirst, type NewestFirstList } from '../poll/newest-first.ts'
import type { Source, SourceContext } from '../source.ts'
import { graphVersion, openGraphApi, type GraphApi } from './graph-api.ts'
import {
  instagramCommentFields,
  instagramMediaFields,
  toInstagramComments,
  toInstagramMedia,
} from './instagram-post.ts'
import { readInstagramEntry } from './instagram-push.ts'
import { openMessageLists, orWithoutRight } from './meta-messages.ts'
import { testMetaAccount } from './test-meta.ts'
import { receiveFromMeta, type MetaSecrets } from './meta-webhook.ts'

export interface InstagramSettings {
  /** Of the professional account; not its name. */
  readonly accountId: string
  /** Of the Facebook page to which the account belongs. */
  readonly pageId: string
  readonly messages: boolean
  readonly intervalMinutes: number
}

export type InstagramSecrets = MetaSecrets & { readonly pageToken: string }

const mostParents = '25'
const parentSchema = z.looseObject({
  id: z.string(),
  comments_count: z.number().nullish().catch(null),
  permalink: z
    .url({ protocol: /^https$/ })
    .nullish()
    .catch(null),
})

/**
 * A professional Instagram account of the organisation: comments below its posts, posts in which it is tagged, and
 * messages to it, asked for at an interval and sent by Meta under the same ids. Mentions in captions and comments of
 * others are only sent: Instagram lets nobody ask for them. The newest 25 posts and conversations are followed.
 *
 * The cursor is that of `readNewestFirst`; what Meta sends leaves it alone.
 */
export function openInstagramSource(
  settings: InstagramSettings,
  secrets: InstagramSecrets,
  context: SourceContext,
): Source {
  const { accountId, pageId } = settings
  const { pageToken, appSecret } = secrets
  const token = () => Promise.resolve(pageToken)
  const api = openGraphApi(
    { network: 'instagram', base: `https://graph.facebook.com/${graphVersion}`, token, appSecret },
    context,
  )
  const ownIds = [accountId, pageId]
  const toComments = openCommentLists(api, accountId)
  const toMessages = openMessageLists({ network: 'instagram', platform: 'instagram', pageId, ownIds }, api)

  async function toLists(signal: AbortSignal): Promise<readonly NewestFirstList[] | ApiRefusal> {
    const comments = await toComments(signal)
    if ('kind' in comments) return comments
    const messages = settings.messages ? orWithoutRight(await toMessages(signal)) : []
    return 'kind' in messages ? messages : [toTags(api, accountId), ...comments, ...messages]
  }

  return {
    network: 'instagram',
    read: ({ cursor, signal }) =>
      readNewestFirst(
        { network: 'instagram', lists: toLists, intervalMs: settings.intervalMinutes * 60_000 },
        cursor,
        context,
        signal,
      ),
    receive: (request, signal) =>
      receiveFromMeta(
        request,
        secrets,
        {
          network: 'instagram',
          object: 'instagram',
          read: (entry, within) => readInstagramEntry(entry, settings, api, within),
        },
        signal,
      ),
    test: (signal) => testMetaAccount({ api, path: accountId, field: 'username', secrets }, context.pushUrl, signal),
  }
}

function toTags(api: GraphApi, accountId: string): NewestFirstList {
  return {
    key: 'tags',
    async ask(after, _, signal) {
      const page = await api.askPage(`${accountId}/tags`, { fields: instagramMediaFields, limit: '50' }, after, signal)
      if (page.kind === 'refused') return page
      return { kind: 'ok', ...toInstagramMedia(page.items), next: page.after, rateLimit: page.rateLimit }
    },
  }
}

function openCommentLists(api: GraphApi, accountId: string) {
  return openListsBelow({
    prefix: 'comments ',
    async parents(signal) {
      const parameters = { fields: 'id,comments_count,permalink', limit: mostParents }
      const page = await api.askPage(`${accountId}/media`, parameters, null, signal)
      if (page.kind === 'refused') return page
      const read = page.items.flatMap((item) => parentSchema.safeParse(item).data ?? [])
      return {
        kind: 'ok',
        parents: read.map(({ id, comments_count: count, permalink }) => ({
          id,
          version: count == null ? null : String(count),
          url: permalink ?? null,
        })),
      }
    },
    async ask({ id, url = null }, after, _, signal) {
      const page = await api.askPage(`${id}/comments`, { fields: instagramCommentFields, limit: '50' }, after, signal)
      if (page.kind === 'refused') return page
      const read = toInstagramComments(page.items, accountId, { mediaId: id, url })
      return { kind: 'ok', ...read, next: page.after, rateLimit: page.rateLimit }
    },
  })
}
