import { describe, expect, it } from 'vitest'
import { toApiIssue } from '../api/api-issues.ts'
import type { SourceBatch, SourceContext } from '../source.ts'
import { followStream } from './follow-stream.ts'

const toBatch = (): SourceBatch => ({ posts: [], deleted: [], cursor: null, issues: [] })

describe('followStream', () => {
  it('waits a day at most, because a timer that is asked for too much does not wait at all', async () => {
    const stop = new AbortController()
    const waits: number[] = []
    const context: SourceContext = {
      fetch: () => Promise.reject(new Error('no network in this test')),
      now: () => 0,
      random: () => 0.5,
      sleep: (milliseconds) => {
        waits.push(milliseconds)
        if (waits.length === 2) stop.abort()
        return Promise.resolve()
      },
    }
    const issue = toApiIssue('rate-limit', 'x')
    const refused = {
      kind: 'refused',
      code: 'rate-limit',
      issue,
      status: 429,
      body: undefined,
      rateLimit: null,
    } as const
    const connect = () => Promise.resolve({ ...refused, retryAfterMs: 99_999_999_999 })
    const following = { network: 'x', connect, toBatch, toIssueBatch: toBatch } as const
    await Array.fromAsync(followStream(following, context, stop.signal))
    expect(waits).toEqual([86_400_000, 86_400_000])
  })
})
