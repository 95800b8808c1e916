import { fieldOf, toAddress, toTime } from './archive-post.ts'
import type { ArchivePost } from './archive-post.ts'
import { decodeEntities, toHtmlWords } from './html-words.ts'

/** Reads the items of one kind of file in an export. */
export interface ItemReader {
  /** Matches the file's path inside the archive. */
  readonly path: RegExp
  /** What stands before the list in the file. */
  readonly after?: string
  readonly read: (item: unknown) => readonly ArchivePost[]
}

/**
 * The files with public posts, as the networks' exports have them (X: `README.txt` in its archive; Mastodon: ActivityPub
 * outbox; Facebook and Instagram: "Download your information", JSON). Messages, likes and deleted posts are not read.
 */
export const itemReaders: readonly ItemReader[] = [
  { path: /(^|\/)(community-)?tweets?(-part\d+)?\.js$/, read: readTweet },
  { path: /(^|\/)note-tweet\.js$/, read: readNoteTweet },
  { path: /(^|\/)outbox\.json$/, after: '"orderedItems"', read: readActivity },
  { path: /(^|\/)posts\/your_posts[\w]*\.json$/, read: readFacebookPost },
  { path: /(^|\/)(comments_and_reactions|comments)\/comments\.json$/, read: readFacebookComment },
  { path: /(^|\/)groups\/(group_posts_and_comments|your_comments_in_groups)\.json$/, read: readFacebookGroup },
  { path: /(^|\/)(content|media)\/(posts_\d+|reels|stories|igtv_videos)\.json$/, read: readInstagramMedia },
  { path: /(^|\/)comments\/(post_comments(_\d+)?|reels_comments)\.json$/, read: readInstagramComment },
]

function readTweet(item: unknown): ArchivePost[] {
  const tweet = fieldOf(item, 'tweet') ?? item
  const text = fieldOf(tweet, 'full_text') ?? fieldOf(tweet, 'text')
  const id = fieldOf(tweet, 'id_str')
  // A repost is somebody else's words.
  if (typeof text !== 'string' || /^RT @\w+: /.test(text)) return []
  const address = typeof id === 'string' && /^\d+$/.test(id) ? `https://x.com/i/web/status/${id}` : null
  return toPosts('x', decodeEntities(text), toTime(fieldOf(tweet, 'created_at')), address)
}

function readNoteTweet(item: unknown): ArchivePost[] {
  const text = fieldOf(item, 'noteTweet', 'core', 'text')
  return toPosts('x', text, toTime(fieldOf(item, 'noteTweet', 'createdAt')), null)
}

function readActivity(item: unknown): ArchivePost[] {
  const content = fieldOf(item, 'object', 'content')
  if (fieldOf(item, 'type') !== 'Create' || typeof content !== 'string') return []
  const warning = fieldOf(item, 'object', 'summary')
  const words = toHtmlWords(content)
  const text = typeof warning === 'string' && warning !== '' ? `${warning}\n\n${words}` : words
  const address = toAddress(fieldOf(item, 'object', 'url')) ?? toAddress(fieldOf(item, 'object', 'id'))
  return toPosts('mastodon', text, toTime(fieldOf(item, 'published')), address)
}

function readFacebookPost(item: unknown): ArchivePost[] {
  const data = fieldOf(item, 'data')
  if (!Array.isArray(data)) return []
  return data.flatMap((part) =>
    toPosts('facebook', mended(fieldOf(part, 'post')), toTime(fieldOf(item, 'timestamp')), null),
  )
}

function readFacebookComment(item: unknown): ArchivePost[] {
  const comment = fieldOf(item, 'data', 0, 'comment')
  const at = toTime(fieldOf(comment, 'timestamp') ?? fieldOf(item, 'timestamp'))
  return toPosts('facebook', mended(fieldOf(comment, 'comment')), at, null)
}

function readFacebookGroup(item: unknown): ArchivePost[] {
  return [...readFacebookPost(item), ...readFacebookComment(item)]
}

function readInstagramMedia(item: unknown): ArchivePost[] {
  const media = fieldOf(item, 'media')
  const parts = Array.isArray(media) ? [item, ...(media as unknown[])] : [item]
  const found = parts.flatMap((part) => {
    const at = toTime(fieldOf(part, 'creation_timestamp') ?? fieldOf(item, 'creation_timestamp'))
    return toPosts('instagram', mended(fieldOf(part, 'title')), at, null)
  })
  return found.filter(({ text }, index) => found.findIndex((other) => other.text === text) === index)
}

function readInstagramComment(item: unknown): ArchivePost[] {
  const value = fieldOf(item, 'string_map_data', 'Comment', 'value')
  return toPosts('instagram', mended(value), toTime(fieldOf(item, 'string_map_data', 'Time', 'timestamp')), null)
}

/** Meta writes each byte of UTF-8 as a character of its own; a text that is written well already stays as it is. */
export function mended(text: unknown): unknown {
  if (typeof text !== 'string' || !/[\u0080-\u00ff]/.test(text) || /[\u0100-\uffff]/.test(text)) return text
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(text, (char) => char.charCodeAt(0)))
  } catch {
    return text
  }
}

function toPosts(
  network: ArchivePost['network'],
  text: unknown,
  at: number | null,
  address: string | null,
): ArchivePost[] {
  return typeof text === 'string' && text.trim() !== '' ? [{ network, text, at, address }] : []
}
