import { z } from 'zod'
import type { GraphApi } from './graph-api.ts'
import { instagramMediaFields, toInstagramComments, toInstagramMedia } from './instagram-post.ts'
import { toMessageNews } from './meta-messages.ts'
import { joinNews, noNews, type MetaNews } from './meta-webhook.ts'

export interface InstagramAccount {
  readonly accountId: string
  readonly pageId: string
  readonly messages: boolean
}

const entrySchema = z.looseObject({
  id: z.string(),
  time: z.number().int().min(0).max(8.64e12).optional().catch(undefined),
  changes: z.array(z.unknown()).optional().catch(undefined),
  messaging: z.array(z.unknown()).optional().catch(undefined),
  /** What comes in while another app, such as the page's own inbox, holds the conversation. */
  standby: z.array(z.unknown()).optional().catch(undefined),
})

/** developers.facebook.com/docs/graph-api/webhooks/reference/instagram: `comments`, `live_comments`, `mentions`. */
const commentChange = z.looseObject({
  field: z.enum(['comments', 'live_comments']),
  value: z.looseObject({
    id: z.string().min(1),
    media: z.looseObject({ id: z.string() }).optional().catch(undefined),
  }),
})
const mentionChange = z.looseObject({
  field: z.literal('mentions'),
  value: z.looseObject({
    media_id: z.string().regex(/^\d+$/),
    comment_id: z.string().regex(/^\d+$/).optional(),
  }),
})

/** An entry of Instagram's webhook; `null`: what a mention says could not be fetched just now. */
export async function readInstagramEntry(
  entry: unknown,
  account: InstagramAccount,
  api: GraphApi,
  signal: AbortSignal,
): Promise<MetaNews | null> {
  const { data } = entrySchema.safeParse(entry)
  if (data === undefined) return { ...noNews, unread: 1 }
  if (data.id !== account.accountId) return noNews
  const read: MetaNews[] = []
  for (const change of data.changes ?? []) {
    const news = await readChange(change, data.time, account, api, signal)
    if (news === null) return null
    read.push(news)
  }
  const ownIds = [account.accountId, account.pageId]
  const events = [...(data.messaging ?? []), ...(data.standby ?? [])]
  if (account.messages) read.push(...events.map((event) => toMessageNews(event, 'instagram', ownIds)))
  return joinNews(read)
}

async function readChange(
  change: unknown,
  seconds: number | undefined,
  { accountId }: InstagramAccount,
  api: GraphApi,
  signal: AbortSignal,
): Promise<MetaNews | null> {
  const comment = commentChange.safeParse(change).data
  if (comment !== undefined) {
    // A comment comes without its time: it is as old as the news of it.
    const timestamp = new Date((seconds ?? 0) * 1000).toISOString()
    const place = { mediaId: comment.value.media?.id ?? null, url: null }
    return { ...noNews, ...toNews(toInstagramComments([{ ...comment.value, timestamp }], accountId, place)) }
  }
  const mention = mentionChange.safeParse(change).data
  return mention === undefined ? noNews : await fetchMention(mention.value, accountId, api, signal)
}

/** Of a mention only the id comes; its words are asked for. What is gone by then, or may not be seen, is no news. */
async function fetchMention(
  { media_id: mediaId, comment_id: commentId }: z.infer<typeof mentionChange>['value'],
  accountId: string,
  api: GraphApi,
  signal: AbortSignal,
): Promise<MetaNews | null> {
  const field = commentId === undefined ? 'mentioned_media' : 'mentioned_comment'
  const asked =
    commentId === undefined
      ? `mentioned_media.media_id(${mediaId}){${instagramMediaFields}}`
      : `mentioned_comment.comment_id(${commentId}){id,text,timestamp,from,username}`
  const answer = await api.ask(accountId, { fields: asked }, z.looseObject({ [field]: z.unknown() }), signal)
  if (answer.kind === 'refused') {
    const mayPass = answer.status === 0 || answer.status >= 500 || answer.code === 'rate-limit'
    // Meta would send the same again and again where the token has no right to see it: that is told instead.
    return mayPass ? null : { ...noNews, unread: answer.code === 'not-allowed' ? 1 : 0 }
  }
  const found = [answer.value[field]]
  return {
    ...noNews,
    ...toNews(
      commentId === undefined ? toInstagramMedia(found) : toInstagramComments(found, accountId, { mediaId, url: null }),
    ),
  }
}

function toNews({ posts, unread }: Pick<MetaNews, 'posts' | 'unread'>): Pick<MetaNews, 'posts' | 'unread'> {
  return { posts, unread }
}
