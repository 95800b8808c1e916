import { z } from 'zod'
import { parseJson } from '../api/parse-json.ts'
import type { Cursor } from '../source.ts'

/** The newest id that was seen of each timeline, by the timeline's key. */
export type Seen = ReadonlyMap<string, string>

/** Ids are numbers on Mastodon, and letters and digits on what speaks its API (GoToSocial, Pleroma). */
const cursorSchema = z.object({
  origin: z.string().optional(),
  since: z.record(z.string(), z.string().regex(/^[0-9A-Za-z]{1,40}$/)),
})

/** A cursor that makes no sense is none; nor is one of another instance: each counts for itself. */
export function parseMastodonCursor(cursor: Cursor | null, origin: string): Seen {
  const { data } = cursorSchema.safeParse(parseJson(cursor ?? ''))
  if (data === undefined || (data.origin !== undefined && data.origin !== origin)) return new Map()
  return new Map(Object.entries(data.since))
}

export function toMastodonCursor(seen: Seen, origin: string): Cursor | null {
  return seen.size === 0 ? null : JSON.stringify({ origin, since: Object.fromEntries(seen) })
}
