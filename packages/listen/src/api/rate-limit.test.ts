import { describe, expect, it } from 'vitest'
import { parseRateLimit } from './rate-limit.ts'

const now = Date.parse('2026-05-01T10:00:00Z')

describe('parseRateLimit', () => {
  it.each([
    [{ 'ratelimit-limit': '3000', 'ratelimit-remaining': '2999', 'ratelimit-reset': '1777630000' }, 3000, 2999],
    [{ 'x-rate-limit-limit': '450', 'x-rate-limit-remaining': '0', 'x-rate-limit-reset': '1777630000' }, 450, 0],
    [{ 'x-ratelimit-remaining': '595.0', 'x-ratelimit-reset': '240' }, null, 595],
    [{ ratelimit: '"default";r=50;t=30' }, null, 50],
  ])('reads %j', (headers, limit, left) => {
    expect(parseRateLimit(new Headers(headers), now)).toMatchObject({ limit, left })
  })

  it('takes a reset for seconds from now, a time since 1970, or a date', () => {
    const resetOf = (reset: string) =>
      parseRateLimit(new Headers({ 'x-ratelimit-remaining': '1', 'x-ratelimit-reset': reset }), now)?.resetsAt
    expect(resetOf('240')).toBe('2026-05-01T10:04:00.000Z')
    expect(resetOf(String(now / 1000 + 60))).toBe('2026-05-01T10:01:00.000Z')
    expect(resetOf('2026-05-01T10:05:00.000Z')).toBe('2026-05-01T10:05:00.000Z')
    expect(resetOf('soon')).toBeNull()
    expect(resetOf('9'.repeat(30))).toBeNull()
  })

  it('says nothing where the headers say nothing', () => {
    expect(parseRateLimit(new Headers({ 'x-ratelimit-limit': '5', 'ratelimit-remaining': '-1' }), now)).toBeNull()
  })
})
