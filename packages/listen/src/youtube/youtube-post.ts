import type { Post } from '@troje/post'
import { z } from 'zod'

/** Resources of the YouTube Data API v3 (developers.google.com/youtube/v3/docs), as far as they are read here. */
const commentSchema = z.looseObject({
  id: z.string().min(1),
  snippet: z.looseObject({
    textDisplay: z.string(),
    authorDisplayName: z.string().optional().catch(undefined),
    authorChannelId: z.looseObject({ value: z.string() }).optional().catch(undefined),
    publishedAt: z.iso.datetime({ offset: true }),
    parentId: z.string().optional().catch(undefined),
  }),
})
type Comment = z.infer<typeof commentSchema>

const threadSchema = z.looseObject({
  id: z.string(),
  snippet: z.looseObject({
    videoId: z.string().optional().catch(undefined),
    topLevelComment: commentSchema,
  }),
  replies: z
    .looseObject({ comments: z.array(z.unknown()) })
    .optional()
    .catch(undefined),
})

const videoSchema = z.looseObject({
  id: z.looseObject({ videoId: z.string() }),
  snippet: z.looseObject({
    publishedAt: z.iso.datetime({ offset: true }),
    channelId: z.string(),
    channelTitle: z.string().optional().catch(undefined),
    title: z.string(),
    description: z.string().catch(''),
  }),
})

export const youtubePageSchema = z.looseObject({
  items: z.array(z.unknown()).default([]),
  nextPageToken: z.string().optional(),
})

export interface ReadItems {
  readonly posts: readonly Post[]
  readonly unread: number
}

/** Threads of comments → a post for each comment. The newest thread comes first, as in the page. */
export function toYouTubeComments(
  items: readonly unknown[],
  isOwn: boolean,
): ReadItems & { readonly reached: string | null } {
  const threads = items.flatMap((item) => threadSchema.safeParse(item).data ?? [])
  let unread = items.length - threads.length
  const posts = threads.flatMap(({ snippet: { videoId, topLevelComment: top }, replies }) => {
    const read = (replies?.comments ?? []).map((reply) => commentSchema.safeParse(reply).data)
    unread += read.filter((reply) => reply === undefined).length
    const answers = read.flatMap((reply) => (reply === undefined ? [] : [toPost(reply, videoId, top.id, isOwn)]))
    return [...answers, toPost(top, videoId, null, isOwn)]
  })
  // The page is in the order of threads: a fresh reply to an old one says nothing of how far it goes back.
  const reached = threads.map(({ snippet }) => toInstant(snippet.topLevelComment.snippet.publishedAt)).toSorted()[0]
  return { posts, unread, reached: reached ?? null }
}

/** Videos that a search found → posts: their title and what stands below them. */
export function toYouTubeVideos(items: readonly unknown[]): ReadItems & { readonly videoIds: readonly string[] } {
  const videos = items.flatMap((item) => videoSchema.safeParse(item).data ?? [])
  const posts = videos.map(({ id: { videoId }, snippet }): Post => {
    const { title, description, publishedAt, channelId, channelTitle } = snippet
    return {
      id: `video:${videoId}`,
      title: toPlain(title),
      text: toPlain(description),
      createdAt: toInstant(publishedAt),
      url: `https://www.youtube.com/watch?v=${videoId}`,
      source: 'youtube',
      relation: null,
      media: [{ kind: 'video' }],
      author: { id: channelId, displayName: channelTitle ?? null },
    }
  })
  return { posts, unread: items.length - videos.length, videoIds: videos.map(({ id }) => id.videoId) }
}

function toPost({ id, snippet }: Comment, videoId: string | undefined, parent: string | null, isOwn: boolean): Post {
  const { textDisplay: text, authorDisplayName: name, authorChannelId: channel, publishedAt } = snippet
  const root = videoId === undefined ? {} : { root: `video:${videoId}` }
  const handle = name?.startsWith('@') === true ? name.slice(1) : null
  return {
    id,
    text,
    createdAt: toInstant(publishedAt),
    url: videoId === undefined ? null : `https://www.youtube.com/watch?v=${videoId}&lc=${id}`,
    source: 'youtube',
    relation: { kind: 'reply', of: parent ?? root.root ?? id, ...root },
    author: { id: channel?.value ?? null, handle, displayName: name ?? null },
    ...(isOwn && { addressed: true }),
  }
}

/** Titles in a search come with characters escaped as in HTML. */
function toPlain(text: string): string {
  return text
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

function toInstant(written: string): string {
  return new Date(written).toISOString()
}
