import { z } from 'zod'
import { openListsBelow } from '../poll/lists-below.ts'
import { readNewestFirst } from '../poll/newest-first.ts'
import type { Source, SourceContext } from '../source.ts'
import { openTikTokApi, type TikTokApi, type TikTokApp } from './tiktok-api.ts'
import { toTikTokComments } from './tiktok-post.ts'

export interface TikTokSettings {
  /** TikTok's name for the account (`open_id`, which it calls `business_id` elsewhere). */
  readonly businessId: string
  readonly clientId: string
  readonly intervalMinutes: number
}

export type TikTokSecrets = Pick<TikTokApp, 'clientSecret' | 'refreshToken'>

/** Videos that are followed, the newest; and comments in a page: as many as TikTok gives. */
const mostVideos = '20'
const pageSize = '30'

const videosSchema = z.looseObject({ videos: z.array(z.unknown()).default([]) })
const videoSchema = z.looseObject({
  item_id: z.string(),
  comments: z.number().nullish().catch(null),
  share_url: z
    .url({ protocol: /^https$/ })
    .nullish()
    .catch(null),
})
const pageSchema = z.looseObject({
  comments: z.array(z.unknown()).default([]),
  cursor: z.union([z.number(), z.string()]).nullish().catch(null),
  has_more: z.boolean().catch(false),
})

/**
 * Comments below the videos of the organisation's own TikTok account, the newest twenty videos. What others say about the
 * organisation elsewhere is not read: TikTok's search is for researchers. The cursor is that of `readNewestFirst`.
 */
export function openTikTokSource(settings: TikTokSettings, secrets: TikTokSecrets, context: SourceContext): Source {
  const { businessId, clientId } = settings
  const api = openTikTokApi({ clientId, ...secrets }, context)
  const lists = openCommentLists(api, businessId)
  return {
    network: 'tiktok',
    read: ({ cursor, signal }) =>
      readNewestFirst(
        { network: 'tiktok', lists, intervalMs: settings.intervalMinutes * 60_000 },
        cursor,
        context,
        signal,
      ),
    async test(signal) {
      const answer = await askVideos(api, businessId, signal)
      if (answer.kind === 'refused') return { ok: false, message: answer.issue.message }
      const count = answer.value.videos.length
      return {
        ok: true,
        message: {
          nl: `TikTok antwoordt, met ${count} ${count === 1 ? 'video' : 'video’s'} van je account.`,
          en: `TikTok answers, with ${count} ${count === 1 ? 'video' : 'videos'} of your account.`,
        },
      }
    },
  }
}

function askVideos(api: TikTokApi, businessId: string, signal: AbortSignal) {
  const fields = JSON.stringify(['item_id', 'share_url', 'comments'])
  return api.ask(
    'business/video/list',
    { business_id: businessId, fields, max_count: mostVideos },
    videosSchema,
    signal,
  )
}

function openCommentLists(api: TikTokApi, businessId: string) {
  return openListsBelow({
    prefix: 'comments ',
    async parents(signal) {
      const answer = await askVideos(api, businessId, signal)
      if (answer.kind === 'refused') return answer
      const videos = answer.value.videos.flatMap((item) => videoSchema.safeParse(item).data ?? [])
      return {
        kind: 'ok',
        parents: videos.map(({ item_id: id, comments, share_url: url }) => ({
          id,
          version: comments == null ? null : String(comments),
          url: url ?? null,
        })),
      }
    },
    async ask({ id, url = null }, next, _, signal) {
      const parameters = {
        business_id: businessId,
        video_id: id,
        status: 'PUBLIC',
        include_replies: 'true',
        sort_field: 'create_time',
        sort_order: 'desc',
        max_count: pageSize,
        ...(next !== null && { cursor: next }),
      }
      const answer = await api.ask('business/comment/list', parameters, pageSchema, signal)
      if (answer.kind === 'refused') return answer
      const { comments, cursor, has_more: hasMore } = answer.value
      return {
        kind: 'ok',
        ...toTikTokComments(comments, id, url),
        next: hasMore && cursor != null ? String(cursor) : null,
        rateLimit: answer.rateLimit,
      }
    },
  })
}
