import { parseJsonLine } from '@troje/listen/json-line'
import type { Post } from '@troje/post'
import { postSchema } from '@troje/post/schema'

/** A post read from one line of NDJSON, or why that line is none. */
export type LineResult = { readonly post: Post } | { readonly problem: string }

/** Reads one line of NDJSON. Never throws. */
export function parsePostLine(line: string): LineResult {
  const value = parseJsonLine(line)
  if (value === undefined) return { problem: 'not JSON' }
  const result = postSchema.safeParse(value)
  // Zod's inferred optional fields carry `| undefined`, which a Post's fields mean as "unknown" anyway.
  if (result.success) return { post: result.data as Post }
  const first = result.error.issues[0]
  return { problem: first ? `${first.path.join('.') || 'post'}: ${first.message}` : 'not a post' }
}
