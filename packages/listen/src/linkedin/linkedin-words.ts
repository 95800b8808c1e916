import type { Post } from '@troje/post'
import type { ApiRefusal } from '../api/ask-api.ts'
import type { LinkedInApi } from './linkedin-api.ts'
import { commentSchema, shareSchema, toComment, toCommentUrn, toMention, type Notification } from './linkedin-post.ts'

export interface LinkedInNews {
  readonly posts: readonly Post[]
  readonly edited: readonly string[]
  readonly deleted: readonly string[]
  readonly unread: number
}

export const noNews: LinkedInNews = { posts: [], edited: [], deleted: [], unread: 0 }

/**
 * What a notification tells. Most have the words beside them; an edit, and what has none, is asked for. What is gone by
 * then is no news.
 */
export async function readNotification(
  notification: Notification,
  organization: string,
  api: LinkedInApi,
  signal: AbortSignal,
): Promise<LinkedInNews | ApiRefusal> {
  switch (notification.action) {
    case 'COMMENT':
    case 'COMMENT_EDIT':
      return await readComment(notification, organization, api, signal)
    case 'COMMENT_DELETE': {
      const urn = urnOf(notification)
      return urn === null ? { ...noNews, unread: 1 } : { ...noNews, deleted: [urn] }
    }
    case 'SHARE_MENTION':
      return await readMention(notification, organization, api, signal)
    default:
      return noNews
  }
}

/** Of the comment that a notification is about. */
export function urnOf({ decoratedGeneratedActivity: decorated, generatedActivity }: Notification): string | null {
  return toCommentUrn(decorated?.comment?.entity ?? generatedActivity ?? '')
}

async function readComment(
  notification: Notification,
  organization: string,
  api: LinkedInApi,
  signal: AbortSignal,
): Promise<LinkedInNews | ApiRefusal> {
  const { action, sourcePost = null, lastModifiedAt, decoratedGeneratedActivity: decorated } = notification
  const urn = urnOf(notification)
  if (urn === null) return { ...noNews, unread: 1 }
  const { text, owner = null } = decorated?.comment ?? {}
  if (action === 'COMMENT' && text !== undefined) {
    if (owner === organization) return noNews
    return { ...noNews, posts: [toComment({ urn, text, writer: owner, at: lastModifiedAt }, sourcePost, null)] }
  }
  const [, post = '', id = ''] = /\((.+),(\d+)\)$/.exec(urn) ?? []
  const answer = await api.ask(`socialActions/${encodeURIComponent(post)}/comments/${id}`, commentSchema, signal)
  if (answer.kind === 'refused') return passOrRefuse(answer)
  const { actor, created, message, parentComment } = answer.value
  if (actor === organization) return noNews
  const parent = toCommentUrn(parentComment ?? '')
  const written = { urn, text: message.text, writer: actor, at: created.time }
  return { ...noNews, posts: [toComment(written, sourcePost, parent)], edited: action === 'COMMENT_EDIT' ? [urn] : [] }
}

async function readMention(
  { lastModifiedAt, generatedActivity, decoratedGeneratedActivity: decorated }: Notification,
  organization: string,
  api: LinkedInApi,
  signal: AbortSignal,
): Promise<LinkedInNews | ApiRefusal> {
  const { entity, text, owner = null } = decorated?.share ?? {}
  const urn = /^urn:li:(?:share|ugcPost|activity):\d+$/.exec(entity ?? generatedActivity ?? '')?.[0]
  if (urn === undefined) return { ...noNews, unread: 1 }
  if (owner === organization) return noNews
  if (text !== undefined) return { ...noNews, posts: [toMention({ urn, text, writer: owner, at: lastModifiedAt })] }
  const answer = await api.ask(`posts/${encodeURIComponent(urn)}`, shareSchema, signal)
  if (answer.kind === 'refused') return passOrRefuse(answer)
  const { author, commentary, visibility, publishedAt } = answer.value
  if (author === organization || (visibility != null && visibility !== 'PUBLIC')) return noNews
  return { ...noNews, posts: [toMention({ urn, text: commentary, writer: author, at: publishedAt ?? lastModifiedAt })] }
}

/** What is gone, or what this key may not see, must not hold up the rest; a passing fault is tried again. */
function passOrRefuse(refusal: ApiRefusal): LinkedInNews | ApiRefusal {
  if (refusal.status === 404 || refusal.status === 410) return noNews
  if (refusal.status === 400 || refusal.status === 403) return { ...noNews, unread: 1 }
  return refusal
}
