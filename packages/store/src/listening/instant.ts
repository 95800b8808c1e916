/** What both JavaScript and PostgreSQL can write as a date. */
const first = Date.UTC(1, 0, 1)
const last = Date.UTC(9999, 11, 31, 23, 59, 59, 999)

/** ISO 8601 in UTC with milliseconds, or `null` for what is no instant. */
export function toInstant(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null
  const time = Date.parse(text)
  return time >= first && time <= last ? new Date(time).toISOString() : null
}

export function serializeInstant(date: Date | null): string | null {
  return date === null ? null : date.toISOString()
}
