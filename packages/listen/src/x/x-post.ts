import type { Author, Media, Post, Relation } from '@troje/post'
import { z } from 'zod'

/** X API v2, data dictionary (docs.x.com/x-api/fundamentals/data-dictionary), as far as it is read here. */
const userSchema = z.looseObject({
  id: z.string(),
  username: z.string(),
  name: z.string().optional().catch(undefined),
  description: z.string().optional().catch(undefined),
  protected: z.boolean().optional().catch(undefined),
  public_metrics: z.looseObject({ followers_count: z.number().int().nonnegative() }).optional().catch(undefined),
})

const tweetSchema = z.looseObject({
  id: z.string().regex(/^\d{1,25}$/),
  text: z.string(),
  note_tweet: z.looseObject({ text: z.string() }).optional().catch(undefined),
  author_id: z.string().optional(),
  created_at: z.string().optional().catch(undefined),
  lang: z.string().optional().catch(undefined),
  conversation_id: z.string().optional().catch(undefined),
  referenced_tweets: z
    .array(z.looseObject({ type: z.string(), id: z.string() }))
    .optional()
    .catch(undefined),
  edit_history_tweet_ids: z.array(z.string()).optional().catch(undefined),
  entities: z
    .looseObject({
      urls: z
        .array(z.looseObject({ url: z.string(), expanded_url: z.string().optional() }))
        .optional()
        .catch(undefined),
    })
    .optional()
    .catch(undefined),
  attachments: z
    .looseObject({ media_keys: z.array(z.string()).optional().catch(undefined) })
    .optional()
    .catch(undefined),
})

const mediaSchema = z.looseObject({
  media_key: z.string(),
  type: z.string(),
  url: z.string().optional().catch(undefined),
  alt_text: z.string().optional().catch(undefined),
})

const includesSchema = z
  .looseObject({
    users: z.array(z.unknown()).optional(),
    tweets: z.array(z.unknown()).optional(),
    media: z.array(z.unknown()).optional(),
  })
  .optional()

export const pageSchema = z.looseObject({
  data: z.array(z.unknown()).optional(),
  includes: includesSchema,
  meta: z.looseObject({ next_token: z.string().optional(), newest_id: z.string().optional() }).optional(),
})
export const eventSchema = z.looseObject({ data: z.unknown(), includes: includesSchema })

/** What to ask of every post, as parameters of a request. */
export const postFields = {
  'tweet.fields':
    'attachments,author_id,conversation_id,created_at,edit_history_tweet_ids,entities,lang,note_tweet,referenced_tweets',
  expansions: 'author_id,attachments.media_keys,referenced_tweets.id',
  'user.fields': 'description,name,protected,public_metrics,username',
  'media.fields': 'alt_text,media_key,type,url',
} as const

type Tweet = z.infer<typeof tweetSchema>
type Includes = z.infer<typeof includesSchema>

export interface ReadTweets {
  readonly posts: readonly Post[]
  /** Ids of former versions of posts that were edited: the new version has an id of its own. */
  readonly replaced: readonly string[]
  readonly unread: number
}

/** Posts and what came with them → posts. One by an account that is not public is left out (promise P1). */
export function toXPosts(items: readonly unknown[], includes: Includes): ReadTweets {
  const users = byKey(includes?.users ?? [], userSchema, ({ id }) => id)
  const tweets = byKey(includes?.tweets ?? [], tweetSchema, ({ id }) => id)
  const media = byKey(includes?.media ?? [], mediaSchema, ({ media_key: key }) => key)
  const parsed = items.map((item) => tweetSchema.safeParse(item))
  const read = parsed.flatMap(({ data }) => (data === undefined ? [] : [data]))
  const open = read.filter(({ author_id: author }) => users.get(author ?? '')?.protected !== true)
  const posts = open.map((tweet): Post => {
    const user = users.get(tweet.author_id ?? '')
    const repeated = tweet.referenced_tweets?.find(({ type }) => type === 'retweeted')
    // X cuts a repost short; what it repeats comes beside it, whole.
    const shown = (repeated && tweets.get(repeated.id)) ?? tweet
    return {
      id: tweet.id,
      text: toText(shown),
      createdAt: toInstant(tweet.created_at),
      // `und`, too: a rule with `lang:` goes by what X says.
      lang: tweet.lang ?? null,
      url: `https://x.com/${user?.username ?? 'i'}/status/${tweet.id}`,
      source: 'x',
      media: (shown.attachments?.media_keys ?? []).flatMap((key) => toMedia(media.get(key))),
      relation: toRelation(tweet),
      author: user === undefined ? { id: tweet.author_id ?? null } : toAuthor(user),
    }
  })
  const replaced = open.flatMap(({ id, edit_history_tweet_ids: ids = [] }) => ids.filter((one) => one !== id))
  return { posts, replaced, unread: parsed.length - read.length }
}

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' }

/** The whole text, with the addresses that its short links stand for. */
function toText({ text, note_tweet: note, entities: marks }: Tweet): string {
  let whole = note?.text ?? text
  for (const { url, expanded_url: expanded } of marks?.urls ?? []) {
    if (expanded !== undefined && url !== '') whole = whole.replaceAll(url, expanded)
  }
  return whole.replaceAll(/&(?:amp|lt|gt);/g, (entity) => entities[entity] ?? entity)
}

function toRelation({ referenced_tweets: references = [], conversation_id: root }: Tweet): Relation | null {
  const of = (type: string) => references.find((reference) => reference.type === type)?.id
  const [repost, reply, quote] = [of('retweeted'), of('replied_to'), of('quoted')]
  if (repost !== undefined) return { kind: 'repost', of: repost }
  if (reply !== undefined) return { kind: 'reply', of: reply, ...(root !== undefined && { root }) }
  return quote === undefined ? null : { kind: 'quote', of: quote }
}

function toMedia(media: z.infer<typeof mediaSchema> | undefined): Media[] {
  if (media === undefined) return []
  const kind = media.type === 'photo' ? 'image' : /video|gif/.test(media.type) ? 'video' : 'other'
  return [{ kind, ...(media.url && { url: media.url }), ...(media.alt_text && { alt: media.alt_text }) }]
}

function toAuthor({ id, username, name, description, public_metrics: metrics }: z.infer<typeof userSchema>): Author {
  return {
    id,
    handle: username,
    displayName: name ?? null,
    bio: description ?? null,
    followers: metrics?.followers_count ?? null,
  }
}

function byKey<Value>(items: readonly unknown[], schema: z.ZodType<Value>, keyOf: (value: Value) => string) {
  const read = items.map((item) => schema.safeParse(item).data)
  return new Map(read.flatMap((value) => (value === undefined ? [] : [[keyOf(value), value] as const])))
}

function toInstant(written: string | undefined): string | null {
  const time = Date.parse(written ?? '')
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}
