import { hash } from 'node:crypto'
import type { Post } from '@troje/post'
import { z } from 'zod'
import type { Cursor } from '../source.ts'

const feedStateSchema = z.object({
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** Marks of the items that were handed over, newest first. */
  seen: z.array(z.string()),
  /** Where the feed is, when the address that was given is a page that names it. */
  found: z.url({ protocol: /^https?$/ }).exactOptional(),
})

/** Where a feed was: the server's own validators, and what was seen. */
export interface FeedState {
  readonly etag: string | null
  readonly lastModified: string | null
  readonly seen: readonly string[]
  readonly found?: string
}

const noState: FeedState = { etag: null, lastModified: null, seen: [] }

/** A cursor that cannot be read counts as none: posts come again, under the same ids. */
export function parseFeedCursor(cursor: Cursor | null): FeedState & { readonly isBroken: boolean } {
  if (cursor === null) return { ...noState, isBroken: false }
  try {
    return { ...feedStateSchema.parse(JSON.parse(cursor)), isBroken: false }
  } catch {
    return { ...noState, isBroken: true }
  }
}

/** Changes when the item's words do, so that a corrected item is handed over again under its id. */
export function toMark({ id, title, text }: Post): string {
  return hash('sha256', `${id}\n${title ?? ''}\n${text}`, 'base64url').slice(0, 12)
}

/** Keeps what the feed shows now and as much again (at least 500), so that the cursor stays small. */
export function mergeSeen(now: readonly string[], before: readonly string[]): readonly string[] {
  return [...new Set([...now, ...before])].slice(0, Math.max(500, now.length * 2))
}
