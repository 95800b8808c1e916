/** The first instant of X's ids ("snowflakes"), milliseconds since 1970. */
const epoch = 1_288_834_974_657n

/** When a post was made, from its id. */
export function timeOfXId(id: string): number {
  return Number((BigInt(id) >> 22n) + epoch)
}

export function isXId(text: string | null): text is string {
  return text !== null && /^\d{1,19}$/.test(text)
}

/** The newest of two ids; `null` is older than any. */
export function newestXId(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  return BigInt(a) > BigInt(b) ? a : b
}

/** An id as of so many milliseconds before. */
export function earlierXId(id: string, milliseconds: number): string {
  const earlier = BigInt(id) - (BigInt(milliseconds) << 22n)
  return String(earlier > 0n ? earlier : 0n)
}
