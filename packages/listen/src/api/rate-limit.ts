import type { RateLimit } from '../source.ts'

const families = [
  // draft-ietf-httpapi-ratelimit-headers up to -06, Bluesky
  ['ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset'],
  // X
  ['x-rate-limit-limit', 'x-rate-limit-remaining', 'x-rate-limit-reset'],
  // Reddit, Mastodon, GitHub
  ['x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset'],
] as const

/** A number above this is a time (seconds since 1970), one below it a number of seconds from now. */
const earliestTime = 1_000_000_000

/** What the headers of an answer say is left; `null` where they say nothing. `now` in milliseconds since 1970. */
export function parseRateLimit(headers: Headers, now: number): RateLimit | null {
  for (const [limit, remaining, reset] of families) {
    const left = toNumber(headers.get(remaining))
    if (left === null) continue
    return { limit: toNumber(headers.get(limit)), left, resetsAt: toInstant(headers.get(reset), now) }
  }
  return parseStructured(headers.get('ratelimit'), now)
}

/** The newer form of the draft: `"default";r=50;t=30`. */
function parseStructured(value: string | null, now: number): RateLimit | null {
  const left = toNumber(/[;,]\s*r=(\d+)/.exec(value ?? '')?.[1] ?? null)
  if (left === null) return null
  return { limit: null, left, resetsAt: toInstant(/[;,]\s*t=(\d+)/.exec(value ?? '')?.[1] ?? null, now) }
}

function toNumber(value: string | null): number | null {
  if (value === null || value.trim() === '') return null
  const number = Number.parseFloat(value)
  return Number.isFinite(number) && number >= 0 ? Math.floor(number) : null
}

function toInstant(value: string | null, now: number): string | null {
  if (value === null || value.trim() === '') return null
  const number = Number(value)
  const time = Number.isNaN(number) ? Date.parse(value) : number > earliestTime ? number * 1000 : now + number * 1000
  return Number.isFinite(time) && Math.abs(time) < 8.64e15 ? new Date(time).toISOString() : null
}
