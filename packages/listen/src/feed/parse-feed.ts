import { hash } from 'node:crypto'
import type { Media, Post } from '@troje/post'
import { DetectError, ParseError, parseFeed as parse, type AnyFeed } from 'feedsmith'
import { parseDate } from '../parse-date.ts'
import type { ReadIssue } from '../source.ts'
import { toFeedIssue } from './feed-issues.ts'
import { toFeedItems, type FeedItem, type FeedItems } from './feed-items.ts'
import { decodeFeed } from './feed-text.ts'
import { toHtmlText } from './html-text.ts'

export interface ParsedFeed {
  readonly posts: readonly Post[]
  readonly issues: readonly ReadIssue[]
  /** False when the bytes hold no feed at all, or one too damaged to read. */
  readonly isFeed: boolean
  readonly title: string | null
  /** The feed that is named by what stands there instead, a web page. */
  readonly named?: string
}

/**
 * RSS, Atom, RDF or JSON Feed → posts, in the feed's order. Never throws. Markup becomes plain text; addresses are
 * resolved against `baseUrl` (`''` for a file). An id is the item's own where that is an address, else it is made
 * unique with the feed's address, because feeds number their items from 1 just as others do.
 */
export function parseFeed(bytes: Uint8Array, contentType: string | null, baseUrl: string): ParsedFeed {
  const { text, isGuessed } = decodeFeed(bytes, contentType)
  const guessed = isGuessed ? [toFeedIssue('encoding-guessed')] : []
  const read = readItems(text)
  if ('code' in read) {
    const page = read.code === 'not-a-feed' ? toNamedFeed(text, baseUrl) : null
    const issue = page === null ? read : toFeedIssue('web-page', page)
    const named = page === null ? {} : { named: page }
    return { posts: [], issues: [...guessed, issue], isFeed: false, title: null, ...named }
  }
  const base = baseUrl || read.link || ''
  const posts = read.items.flatMap((item) => toPost(item, base) ?? [])
  const skipped = read.items.length - posts.length
  const issues = [...guessed]
  if (skipped > 0) issues.push(toFeedIssue('item-without-text', String(skipped)))
  if (read.items.length === 0 && /<(\w+:)?(item|entry)[\s>]/i.test(text)) issues.push(toFeedIssue('unread-items'))
  return { posts, issues, isFeed: true, title: read.title === undefined ? null : toHtmlText(read.title).text }
}

function readItems(text: string): FeedItems | ReadIssue {
  let parsed: AnyFeed
  try {
    parsed = parse(text.replace(/^[\u{FEFF}\s]+/u, ''))
  } catch (error) {
    // A feed in which feedsmith finds nothing it knows: empty, but a feed.
    if (error instanceof ParseError) return { title: undefined, link: undefined, items: [] }
    return toFeedIssue(error instanceof DetectError ? 'not-a-feed' : 'broken-feed')
  }
  return toFeedItems(parsed)
}

/** The feed that a web page names in its head, as browsers used to find them. */
function toNamedFeed(text: string, baseUrl: string): string | null {
  const links = text.slice(0, 200_000).match(/<link\s[^>]{1,1000}>/gi) ?? []
  const link = links.find((tag) => /type\s*=\s*["']?application\/(rss\+xml|atom\+xml|feed\+json)/i.test(tag))
  const href = link === undefined ? null : (/href\s*=\s*["']?([^"'\s>]+)/i.exec(link)?.[1] ?? null)
  return href === null ? null : toAddress(href.replaceAll('&amp;', '&'), baseUrl)
}

function toPost(item: FeedItem, base: string): Post | null {
  const title = item.title === undefined ? '' : toPlain(item.title, item.isPlainTitle).text
  const body = item.body === undefined ? { text: '', links: [] } : toPlain(item.body, item.isPlainBody)
  // An item that is a title alone (a headline) says it in its text, where queries look.
  const text = body.text || title
  if (text === '') return null
  const url = toAddress(item.link, base)
  const enclosures = item.enclosures.flatMap(({ url, type }) => toMedia(toAddress(url, base), type))
  const links = body.links.flatMap((link) => toAddress(link, url ?? base) ?? []).filter((link) => link !== url)
  const name = item.author?.name?.trim() || null
  return {
    id: toId(item, url, `${title}\n${text}`, base),
    text,
    title: title || null,
    createdAt: item.date === undefined ? null : parseDate(item.date),
    lang: toLang(item.lang),
    url,
    source: 'feed',
    links,
    media: enclosures,
    relation: item.replyTo === undefined ? null : { kind: 'reply', of: item.replyTo },
    author: { id: item.author?.uri ?? null, handle: null, displayName: name && toHtmlText(name).text, bio: null },
  }
}

function toPlain(text: string, isPlain: boolean): { readonly text: string; readonly links: readonly string[] } {
  return isPlain ? { text: text.trim(), links: [] } : toHtmlText(text)
}

function toId(item: FeedItem, url: string | null, content: string, base: string): string {
  const guid = item.guid?.trim() || null
  if (guid !== null) return /^[a-z][a-z0-9+.-]*:\S+$/i.test(guid) ? guid : `${base}#${guid}`
  return url ?? `${base}#${hash('sha256', `${content}\n${item.date ?? ''}`, 'base64url').slice(0, 22)}`
}

/** An address that a browser may open: absolute, `http:` or `https:`. */
function toAddress(link: string | undefined, base: string): string | null {
  if (link === undefined || link.trim() === '') return null
  const url = URL.parse(link.trim(), base === '' ? undefined : base)
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : null
}

function toMedia(url: string | null, type: string | undefined): Media[] {
  if (url === null) return []
  const kind = (['image', 'video', 'audio'] as const).find((kind) => type?.startsWith(`${kind}/`))
  return [{ kind: kind ?? 'other', url }]
}

function toLang(lang: string | undefined): string | null {
  const tag = lang?.trim().replaceAll('_', '-') ?? ''
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) ? tag : null
}
