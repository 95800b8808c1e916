import { isUtf8 } from 'node:buffer'
import type { AnyFeed, AtomFeed, JsonFeed, RdfFeed, RssFeed } from 'feedsmith'

/** What RSS, Atom, RDF and JSON Feed say in common about one item. */
export interface FeedItem {
  readonly guid: string | undefined
  readonly link: string | undefined
  readonly title: string | undefined
  readonly body: string | undefined
  /** Atom and JSON Feed say when a text is plain; in RSS everything may be HTML. */
  readonly isPlainTitle: boolean
  readonly isPlainBody: boolean
  readonly date: string | undefined
  readonly author: { readonly name?: string | undefined; readonly uri?: string | undefined } | undefined
  readonly lang: string | undefined
  readonly enclosures: readonly { readonly url: string; readonly type: string | undefined }[]
  readonly replyTo: string | undefined
}

export interface FeedItems {
  readonly title: string | undefined
  readonly link: string | undefined
  readonly items: readonly FeedItem[]
}

export function toFeedItems(parsed: AnyFeed): FeedItems {
  if (parsed.format === 'rss') {
    const { feed } = parsed
    const items = (feed.items ?? []).map((item) => fromRss(item, feed.language ?? feed.dc?.languages?.[0]))
    return { title: feed.title, link: feed.link, items }
  }
  if (parsed.format === 'rdf') {
    const { feed } = parsed
    const items = (feed.items ?? []).map((item) => fromRdf(item, feed.dc?.languages?.[0]))
    return { title: feed.title, link: feed.link, items }
  }
  if (parsed.format === 'atom') {
    const { feed } = parsed
    const items = (feed.entries ?? []).map((entry) => fromAtom(entry, feed))
    return { title: feed.title?.value, link: toPageLink(feed.links), items }
  }
  const { feed } = parsed
  const items = (feed.items ?? []).map((item) => fromJson(item, feed))
  return { title: feed.title, link: feed.home_page_url, items }
}

function fromRss(item: RssFeed.Item<string>, lang: string | undefined): FeedItem {
  const [author] = item.authors ?? []
  return {
    guid: item.guid?.value,
    link: item.link ?? (item.guid?.isPermaLink === false ? undefined : toAddress(item.guid?.value)),
    title: item.title ?? item.dc?.titles?.[0] ?? item.media?.title?.value,
    body: [
      item.content?.encoded,
      item.description,
      item.dc?.descriptions?.[0],
      item.itunes?.summary,
      item.media?.description?.value,
    ].find((text) => text !== undefined),
    isPlainTitle: false,
    isPlainBody: false,
    date: item.pubDate ?? item.dc?.dates?.[0] ?? item.atom?.published ?? item.atom?.updated,
    author: { name: author?.name ?? author?.email ?? item.dc?.creators?.[0], uri: author?.link },
    lang: item.xml?.lang ?? item.dc?.languages?.[0] ?? lang,
    enclosures: (item.enclosures ?? []).flatMap(({ url, type }) => (url === undefined ? [] : [{ url, type }])),
    replyTo: item.thr?.inReplyTos?.[0]?.ref,
  }
}

function fromRdf(item: RdfFeed.Item<string>, lang: string | undefined): FeedItem {
  return {
    guid: item.rdf?.about,
    link: item.link,
    title: item.title,
    body: item.content?.encoded ?? item.description,
    isPlainTitle: false,
    isPlainBody: false,
    date: item.dc?.dates?.[0],
    author: { name: item.dc?.creators?.[0] },
    lang: item.xml?.lang ?? item.dc?.languages?.[0] ?? lang,
    enclosures: [],
    replyTo: undefined,
  }
}

function fromAtom(entry: AtomFeed.Entry<string>, feed: AtomFeed.Feed<string>): FeedItem {
  const author = entry.authors?.[0] ?? entry.source?.authors?.[0] ?? feed.authors?.[0]
  const body = entry.content?.value === undefined ? entry.summary : entry.content
  const enclosures = (entry.links ?? []).filter(({ rel }) => rel === 'enclosure')
  return {
    guid: entry.id,
    link: toPageLink(entry.links),
    title: toAtomText(entry.title),
    body: toAtomText(body),
    isPlainTitle: isPlain(entry.title?.type),
    isPlainBody: isPlain(body?.type),
    date: entry.published ?? entry.updated,
    author: { name: author?.name ?? author?.email, uri: author?.uri },
    lang: entry.content?.xml?.lang ?? entry.xml?.lang ?? feed.xml?.lang,
    enclosures: enclosures.flatMap(({ href, type }) => (href === undefined ? [] : [{ url: href, type }])),
    replyTo: entry.thr?.inReplyTos?.[0]?.ref,
  }
}

/** RFC 4287, section 4.1.3.3: any other type than text, HTML or XML is base64, and seldom words. */
function toAtomText(text: AtomFeed.Content | undefined): string | undefined {
  const { type, value } = text ?? {}
  if (value === undefined || type === undefined || /^(text|html|xhtml)$|^text\/|[+/]xml$/i.test(type)) return value
  const bytes = Buffer.from(value, 'base64')
  return isUtf8(bytes) && !bytes.includes(0) ? bytes.toString('utf8') : undefined
}

/** RFC 4287, section 3.1.1: no type means plain text. */
function isPlain(type: string | undefined): boolean {
  return type === undefined || type === 'text' || type === 'text/plain'
}

function fromJson(item: JsonFeed.Item<string>, feed: JsonFeed.Feed<string>): FeedItem {
  const author = item.authors?.[0] ?? feed.authors?.[0]
  const attachments = item.attachments ?? []
  const images = item.image === undefined ? [] : [{ url: item.image, type: 'image/*' }]
  return {
    guid: item.id,
    link: item.url ?? item.external_url,
    title: item.title,
    body: item.content_text ?? item.content_html ?? item.summary,
    isPlainTitle: true,
    isPlainBody: item.content_text !== undefined || item.content_html === undefined,
    date: item.date_published ?? item.date_modified,
    author: { name: author?.name, uri: author?.url },
    lang: item.language ?? feed.language,
    enclosures: [
      ...images,
      ...attachments.flatMap(({ url, mime_type: type }) => (url === undefined ? [] : [{ url, type }])),
    ],
    replyTo: undefined,
  }
}

function toPageLink(links: readonly { href?: string; rel?: string }[] | undefined): string | undefined {
  return links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href
}

function toAddress(guid: string | undefined): string | undefined {
  return guid !== undefined && /^https?:\/\//i.test(guid) ? guid : undefined
}
