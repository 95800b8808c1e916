import { z } from 'zod'
import type { Cursor } from '../source.ts'

/** The newest id that was seen of each timeline, by the timeline's key. */
export type Seen = ReadonlyMap<string, string>

const cursorSchema = z.object({ since: z.record(z.string(), z.string().regex(/^\d{1,30}$/)) })

/** A cursor that makes no sense is none. */
export function parseMastodonCursor(cursor: Cursor | null): Seen {
  try {
    const parsed = cursorSchema.safeParse(JSON.parse(cursor ?? ''))
    return new Map(Object.entries(parsed.data?.since ?? {}))
  } catch {
    return new Map()
  }
}

export function toMastodonCursor(seen: Seen): Cursor | null {
  return seen.size === 0 ? null : JSON.stringify({ since: Object.fromEntries(seen) })
}
