const hour = 3_600_000
const day = 24 * hour

/** What the last look at a feed led to. */
export interface PollOutcome {
  readonly intervalMs: number
  /** Looks in a row that failed; 0 after one that did not. */
  readonly failures: number
  /** What the server asked for (`Retry-After`), if it did. */
  readonly retryAfterMs: number | null
  /** The server said that the feed will not come back (410). */
  readonly isGone: boolean
  /** From 0 to 1: spreads the looks of many Trojes. */
  readonly random: number
}

/**
 * Milliseconds until the next look: the interval, give or take a tenth; doubled for each failure up to 6 hours (or the
 * interval, when that is longer); never before the server asked, up to a day; once a day when the feed is gone.
 */
export function toWait({ intervalMs, failures, retryAfterMs, isGone, random }: PollOutcome): number {
  if (isGone) return day
  const ceiling = Math.max(intervalMs, 6 * hour)
  const wait = Math.min(intervalMs * 2 ** Math.min(failures, 10), ceiling)
  const spread = failures === 0 ? 0.9 + random * 0.2 : 0.75 + random * 0.5
  return Math.max(wait * spread, Math.min(retryAfterMs ?? 0, day))
}

/** RFC 9110, section 10.2.3: seconds, or a date. */
export function parseRetryAfter(value: string | null, now: number): number | null {
  if (value === null) return null
  if (/^\s*\d+\s*$/.test(value)) return Number(value) * 1000
  const date = Date.parse(value)
  return Number.isNaN(date) ? null : Math.max(0, date - now)
}
