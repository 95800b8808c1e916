import { createHash } from 'node:crypto'

/** An index has no room for more; a feed may call a post anything. */
const longestPostId = 512

export function toPostKey(id: string): string {
  if (id.length <= longestPostId) return id
  return `sha256:${createHash('sha256').update(id).digest('hex')}`
}
