import { describe, expect, it } from 'vitest'
import { isAllowedOrigin } from './same-origin.ts'

const client = { address: '127.0.0.1', protocol: 'http' as const, host: 'localhost:4680' }
const ask = (method: string, headers: Record<string, string>, publicUrl: string | null = null) =>
  isAllowedOrigin(method, new Headers(headers), client, publicUrl)

describe('a request that changes something', () => {
  it('is refused when it comes from another site', () => {
    expect(ask('POST', { 'sec-fetch-site': 'cross-site' })).toBe(false)
    expect(ask('DELETE', { 'sec-fetch-site': 'same-site' })).toBe(false)
    expect(ask('POST', { origin: 'https://evil.example' })).toBe(false)
    expect(ask('POST', { origin: 'null' })).toBe(false)
  })

  it('is allowed from its own origin, from the public address, and from what is no browser', () => {
    expect(ask('POST', { 'sec-fetch-site': 'same-origin', origin: 'https://any.example' })).toBe(true)
    expect(ask('PUT', { origin: 'http://localhost:4680' })).toBe(true)
    expect(ask('PUT', { origin: 'https://troje.example' }, 'https://troje.example/base')).toBe(true)
    expect(ask('PATCH', {})).toBe(true)
  })

  it('is told from one that only reads', () => {
    expect(ask('GET', { 'sec-fetch-site': 'cross-site' })).toBe(true)
  })
})
