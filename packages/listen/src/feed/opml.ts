import { generateOpml, parseOpml as parse } from 'feedsmith'
import type { ReadIssue } from '../source.ts'
import { toFeedIssue } from './feed-issues.ts'

/** A feed as a list of feeds names it. */
export interface ListedFeed {
  readonly name: string
  readonly url: string
}

interface Outline {
  readonly text?: string | undefined
  readonly title?: string | undefined
  readonly xmlUrl?: string | undefined
  readonly outlines?: readonly Outline[] | undefined
}

/** Nobody follows more; a file with more is no list of feeds. */
const mostFeeds = 10_000
const deepest = 20

/** A list of feeds in OPML 2.0 (opml.org/spec2), as every feed reader writes it; folders are opened. Never throws. */
export function parseOpml(text: string): {
  readonly feeds: readonly ListedFeed[]
  readonly issues: readonly ReadIssue[]
} {
  let outlines: readonly Outline[]
  try {
    outlines = parse(text).body?.outlines ?? []
  } catch {
    return { feeds: [], issues: [toFeedIssue('not-opml')] }
  }
  const feeds = new Map<string, ListedFeed>()
  let unread = 0
  const collect = (list: readonly Outline[], depth: number): void => {
    if (depth > deepest) return
    for (const { text: label, title, xmlUrl, outlines: inner } of list) {
      if (inner !== undefined) collect(inner, depth + 1)
      if (xmlUrl === undefined || feeds.size >= mostFeeds) continue
      const url = URL.parse(xmlUrl.trim())
      if (url === null || !/^https?:$/.test(url.protocol)) unread++
      else if (!feeds.has(url.href))
        feeds.set(url.href, { name: (title || label || url.host).slice(0, 100), url: url.href })
    }
  }
  collect(outlines, 0)
  const issues = unread === 0 ? [] : [toFeedIssue('bad-feed-address', String(unread))]
  return { feeds: [...feeds.values()], issues: feeds.size === 0 && unread === 0 ? [toFeedIssue('not-opml')] : issues }
}

/** The same the other way round, for another reader or another Troje. */
export function toOpml(title: string, feeds: readonly ListedFeed[]): string {
  const outlines = feeds.map(({ name, url }) => ({ type: 'rss', text: name, title: name, xmlUrl: url }))
  return generateOpml({ head: { title }, body: { outlines } })
}
