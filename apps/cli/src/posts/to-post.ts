import type { Post } from '@troje/post'
import { postSchema } from '@troje/post/schema'

/** A post read from one line of NDJSON, or why that line is none. */
export type LineResult = { readonly post: Post } | { readonly problem: string }

/** Reads one line of NDJSON. Never throws. */
export function parsePostLine(line: string): LineResult {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    return { problem: `not JSON: ${error instanceof Error ? error.message : String(error)}` }
  }
  const result = postSchema.safeParse(value)
  // Zod's inferred optional fields carry `| undefined`, which a Post's fields mean as "unknown" anyway.
  if (result.success) return { post: result.data as Post }
  const first = result.error.issues[0]
  return { problem: first ? `${first.path.join('.') || 'post'}: ${first.message}` : 'not a post' }
}
