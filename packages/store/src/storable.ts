import { toStorableText, type Post } from '@troje/post'

/** The value with every text in it, keys included, as PostgreSQL can carry it. What JSON leaves out is left out. */
export function toStorable<Value>(value: Value): Value {
  if (typeof value === 'string') return toStorableText(value) as Value & string
  if (Array.isArray(value)) return value.map((item: unknown) => toStorable(item)) as Value & unknown[]
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, item]) => [toStorableText(key), toStorable<unknown>(item)] as const)
  // Same keys, same kinds of values: only the characters within texts differ.
  return Object.fromEntries(entries) as Value & object
}

/** The fields of a post that are kept: never the author's profile text or following (promise P2). */
export function toStorablePost(post: Post): Post {
  const { id, aka, text, title, createdAt, lang, url, source, links, media, relation, author, addressed } = post
  const kept =
    author === undefined || author === null
      ? author
      : { id: author.id, handle: author.handle, displayName: author.displayName }
  return toStorable({
    id,
    aka,
    text,
    title,
    createdAt,
    lang,
    url,
    source,
    links,
    media,
    relation,
    author: kept,
    addressed,
  } as Post)
}
