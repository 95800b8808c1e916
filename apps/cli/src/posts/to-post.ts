import { parseJsonLine } from '@troje/listen/json-line'
import { networks, type Post } from '@troje/post'
import { postSchema } from '@troje/post/schema'

/** A post's id as its line has it: a number stays one, so that an answer can be joined to what was asked. */
export type GivenId = string | number

/** A post read from one line of NDJSON, or why that line is none. */
export type LineResult = { readonly post: Post; readonly id: GivenId } | { readonly problem: string }

/** Reads one line of NDJSON. Never throws. */
export function parsePostLine(line: string): LineResult {
  return readPlain(line) ?? readAny(line)
}

function readAny(line: string): LineResult {
  const value = parseJsonLine(line)
  if (value === undefined) return { problem: 'not JSON' }
  const result = postSchema.safeParse(value)
  // Zod's inferred optional fields carry `| undefined`, which a Post's fields mean as "unknown" anyway.
  // The schema has seen that there is an id, text or number.
  if (result.success) return { post: result.data as Post, id: (value as { id: GivenId }).id }
  const first = result.error.issues[0]
  if (!first) return { problem: 'not a post' }
  const [field] = first.path
  const isMissing = first.path.length === 1 && isRecord(value) && !Object.keys(value).includes(String(field))
  if (isMissing) return { problem: `it has no ${String(field)}` }
  return { problem: `${first.path.join('.') || 'post'}: ${first.message}` }
}

/**
 * A line that is, field for field, what the schema would make of it; null for every other, which the schema reads then.
 * Nearly all lines are so, and the schema takes longer for one than JSON.parse does.
 */
function readPlain(line: string): LineResult | null {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return null
  }
  if (!isPlainPost(value)) return null
  const { id } = value
  if (typeof id === 'string') return { post: value, id }
  if (!Number.isSafeInteger(id)) return null
  return { post: { ...value, id: String(id) }, id }
}

type Unread = { readonly [Field in keyof Post]?: unknown }
type UnreadAuthor = { readonly [Field in keyof NonNullable<Post['author']>]?: unknown }

function isPlainPost(value: unknown): value is Post & { readonly id: GivenId } {
  if (!isRecord(value)) return false
  const { id, text, title, createdAt, lang, url, source, links, media, relation, author, addressed } = value as Unread
  return (
    (typeof id === 'string' || typeof id === 'number') &&
    typeof text === 'string' &&
    isTextOrNone(title) &&
    isTextOrNone(createdAt) &&
    isTextOrNone(lang) &&
    isTextOrNone(url) &&
    (source === undefined || source === null || networks.some((network) => network === source)) &&
    (links === undefined ||
      links === null ||
      (Array.isArray(links) && links.every((link) => typeof link === 'string'))) &&
    (media === undefined || media === null) &&
    (relation === undefined || relation === null) &&
    (author === undefined || author === null || isPlainAuthor(author)) &&
    (addressed === undefined || typeof addressed === 'boolean')
  )
}

function isPlainAuthor(value: unknown): boolean {
  if (!isRecord(value)) return false
  const { id, handle, displayName, bio, followers } = value as UnreadAuthor
  return (
    isTextOrNone(id) &&
    isTextOrNone(handle) &&
    isTextOrNone(displayName) &&
    isTextOrNone(bio) &&
    (followers === undefined || followers === null || (Number.isSafeInteger(followers) && Number(followers) >= 0))
  )
}

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isTextOrNone = (value: unknown) => value === undefined || value === null || typeof value === 'string'
