import type { Post, Relation } from '@troje/post'
import { z } from 'zod'

/** "Things" of Reddit's API: `t3` is a post, `t1` a comment (reddit.com/dev/api, "listings" and "things"). */
const commonFields = {
  name: z.string().regex(/^t[13]_\w+$/),
  author: z.string().nullish().catch(null),
  author_fullname: z.string().nullish().catch(null),
  created_utc: z.number(),
  permalink: z.string(),
  subreddit_type: z.string().nullish().catch(null),
}

const thingSchema = z.discriminatedUnion('kind', [
  z.looseObject({
    kind: z.literal('t3'),
    data: z.looseObject({
      ...commonFields,
      title: z.string(),
      selftext: z.string().catch(''),
      is_self: z.boolean().catch(true),
      url: z.string().nullish().catch(null),
      removed_by_category: z.string().nullish().catch(null),
      crosspost_parent: z.string().nullish().catch(null),
    }),
  }),
  z.looseObject({
    kind: z.literal('t1'),
    data: z.looseObject({
      ...commonFields,
      body: z.string(),
      link_id: z.string().nullish().catch(null),
      parent_id: z.string().nullish().catch(null),
    }),
  }),
])
type Thing = z.infer<typeof thingSchema>

export const listingSchema = z.looseObject({
  data: z.looseObject({ children: z.array(z.unknown()), after: z.string().nullish().catch(null) }),
})

export interface ReadThings {
  readonly posts: readonly Post[]
  /** Taken away by their writer or by a moderator, and still listed. */
  readonly deleted: readonly string[]
  readonly unread: number
}

/** A listing → posts. What stands in a private subreddit is left out (promise P1). */
export function toRedditPosts(items: readonly unknown[]): ReadThings {
  const parsed = items.map((item) => thingSchema.safeParse(item).data)
  const things = parsed.flatMap((thing) => (thing === undefined ? [] : [thing]))
  const open = things.filter(({ data }) => !['private', 'employees_only'].includes(data.subreddit_type ?? ''))
  return {
    posts: open.filter((thing) => !isTakenAway(thing)).map(toPost),
    deleted: open.filter(isTakenAway).map(({ data }) => data.name),
    unread: parsed.length - things.length,
  }
}

function isTakenAway(thing: Thing): boolean {
  const text = thing.kind === 't1' ? thing.data.body : thing.data.selftext
  const isRemoved = thing.kind === 't3' && thing.data.removed_by_category != null
  return (
    isRemoved || (/^\[(deleted|removed)\]$/.test(text) && (thing.kind === 't1' || thing.data.author === '[deleted]'))
  )
}

function toPost(thing: Thing): Post {
  const { name, author, author_fullname: authorId, created_utc: seconds, permalink } = thing.data
  // Of a crosspost or a gallery it may be a path on Reddit itself.
  const link = thing.kind === 't3' && !thing.data.is_self ? toPlain(thing.data.url ?? '') : ''
  return {
    id: name,
    text: thing.kind === 't1' ? toPlain(thing.data.body) : toPlain(thing.data.selftext),
    title: thing.kind === 't3' ? toPlain(thing.data.title) : null,
    createdAt: new Date(seconds * 1000).toISOString(),
    url: `https://www.reddit.com${permalink}`,
    source: 'reddit',
    links: link === '' ? [] : [URL.parse(link, 'https://www.reddit.com')?.href ?? link],
    relation: toRelation(thing),
    author: author == null ? null : { id: authorId ?? author, handle: author, displayName: null },
  }
}

/** Reddit hands Markdown over with three characters escaped, as they stand in HTML. */
function toPlain(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

function toRelation(thing: Thing): Relation | null {
  if (thing.kind === 't3') {
    return thing.data.crosspost_parent == null ? null : { kind: 'repost', of: thing.data.crosspost_parent }
  }
  const { parent_id: of, link_id: root } = thing.data
  return of == null ? null : { kind: 'reply', of, ...(root != null && { root }) }
}
