import { parseJsonLine } from '@troje/listen/json-line'
import type { Post } from '@troje/post'
import { postSchema } from '@troje/post/schema'

/** A post's id as its line has it: a number stays one, so that an answer can be joined to what was asked. */
export type GivenId = string | number

/** A post read from one line of NDJSON, or why that line is none. */
export type LineResult = { readonly post: Post; readonly id: GivenId } | { readonly problem: string }

/** Reads one line of NDJSON. Never throws. */
export function parsePostLine(line: string): LineResult {
  const value = parseJsonLine(line)
  if (value === undefined) return { problem: 'not JSON' }
  const result = postSchema.safeParse(value)
  // Zod's inferred optional fields carry `| undefined`, which a Post's fields mean as "unknown" anyway.
  // The schema has seen that there is an id, text or number.
  if (result.success) return { post: result.data as Post, id: (value as { id: GivenId }).id }
  const first = result.error.issues[0]
  return { problem: first ? `${first.path.join('.') || 'post'}: ${first.message}` : 'not a post' }
}
