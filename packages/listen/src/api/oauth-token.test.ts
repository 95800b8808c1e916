import { describe, expect, it } from 'vitest'
import type { SourceContext } from '../source.ts'
import type { ApiAnswer } from './ask-api.ts'
import { openOAuthToken, type RenewedToken } from './oauth-token.ts'

const signal = new AbortController().signal

function openWorld(answers: readonly ApiAnswer<RenewedToken>[]) {
  let now = 0
  const log: string[] = []
  const left = [...answers]
  const context: SourceContext = {
    fetch: () => Promise.reject(new Error('no network in this test')),
    now: () => now,
    random: () => 0.5,
    sleep: () => Promise.resolve(),
    keepSecrets: (renewed) => Promise.resolve(void log.push(`kept ${JSON.stringify(renewed)}`)),
  }
  const renew = (refreshToken: string) => {
    log.push(`asked with ${refreshToken}`)
    return Promise.resolve(left.shift()!)
  }
  const token = openOAuthToken({ network: 'linkedin', refreshToken: 'r0', renew }, context)
  return { token, log, wait: (seconds: number) => (now += seconds * 1000) }
}

const ok = (value: RenewedToken): ApiAnswer<RenewedToken> => ({
  kind: 'ok',
  value,
  headers: new Headers(),
  rateLimit: null,
})

describe('an OAuth token', () => {
  it('is asked once and renewed a minute before it ends', async () => {
    const { token, log, wait } = openWorld([
      ok({ accessToken: 'a1', expiresIn: 3600 }),
      ok({ accessToken: 'a2', expiresIn: 3600 }),
    ])
    expect([await token.get(signal), await token.get(signal)]).toEqual(['a1', 'a1'])
    wait(3541)
    expect(await token.get(signal)).toBe('a2')
    expect(log).toEqual(['asked with r0', 'asked with r0'])
  })

  it('keeps another refresh token before anything is done with it', async () => {
    const { token, log } = openWorld([
      ok({ accessToken: 'a1', expiresIn: 3600, refreshToken: 'r1' }),
      ok({ accessToken: 'a2', expiresIn: 3600, refreshToken: 'r1' }),
    ])
    await token.get(signal)
    token.forget()
    expect(await token.get(signal)).toBe('a2')
    expect(log).toEqual(['asked with r0', 'kept {"refreshToken":"r1"}', 'asked with r1'])
  })

  it('says that the key does not hold, where the network says so with 400', async () => {
    const refused = {
      kind: 'refused',
      code: 'not-understood',
      issue: { code: 'not-understood', message: { nl: 'x', en: 'x' } },
      status: 400,
      body: { error: 'invalid_grant' },
      retryAfterMs: null,
      rateLimit: null,
    } as const
    expect(await openWorld([refused]).token.get(signal)).toMatchObject({ code: 'not-allowed' })
    expect(await openWorld([{ ...refused, status: 500 }]).token.get(signal)).toMatchObject({ code: 'not-understood' })
  })
})
