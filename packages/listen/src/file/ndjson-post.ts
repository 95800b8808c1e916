import { postSchema } from '@troje/post/schema'
import type { Post } from '@troje/post'
import { parseDate } from '../parse-date.ts'
import type { ReadIssue } from '../source.ts'
import type { ReadPost } from './csv-post.ts'
import { toFileIssue } from './file-issues.ts'
import { parseJsonLine } from './json-line.ts'
import type { RowIds } from './row-ids.ts'
import type { TextLine } from './text-lines.ts'

/** Turns lines of NDJSON into posts. A line without an id gets one from `ids`. */
export function toNdjsonPosts(ids: RowIds, timeZone: string): (line: TextLine) => ReadPost {
  return ({ number, text, damage }) => {
    if (damage !== null) return { post: null, issues: [toFileIssue(damage, number)] }
    const value = parseJsonLine(text)
    if (value === undefined) return { post: null, issues: [toFileIssue('not-json', number)] }
    const isWithoutId = typeof value === 'object' && value !== null && !Array.isArray(value) && !('id' in value)
    const parsed = postSchema.safeParse(isWithoutId ? { ...value, id: ids.next(text) } : value)
    if (!parsed.success) {
      const field = parsed.error.issues[0]?.path.join('.') || 'id'
      return { post: null, issues: [toFileIssue('not-a-post', number, `"${field}"`)] }
    }
    return withDate(parsed.data, number, timeZone)
  }
}

function withDate(data: ReturnType<typeof postSchema.parse>, line: number, timeZone: string): ReadPost {
  const issues: ReadIssue[] = []
  const written = data.createdAt
  const createdAt = written == null ? written : parseDate(written, { timeZone })
  if (written != null && createdAt === null) issues.push(toFileIssue('bad-date', line))
  const { createdAt: _, source, ...rest } = data
  const known = { ...rest, source: source ?? 'file', ...(createdAt === undefined ? {} : { createdAt }) }
  // Zod types an absent field as `undefined`, but leaves it out: a field that was not sent is not in the post.
  const post = known as Post
  return { post, issues }
}
