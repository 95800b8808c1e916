import { describe, expect, it } from 'vitest'
import { createClientReader } from './client-address.ts'

const forwarded = {
  host: 'inner:4680',
  'x-forwarded-for': '203.0.113.9, 10.0.0.3',
  'x-forwarded-proto': 'https',
  'x-forwarded-host': 'webcare.example',
}

describe('who is asking', () => {
  it('is whoever connects, whatever the headers say, when nobody is trusted', () => {
    const client = createClientReader([])({ headers: new Headers(forwarded), remoteAddress: '198.51.100.7' })
    expect(client).toEqual({ address: '198.51.100.7', protocol: 'http', host: 'inner:4680' })
  })

  it('is the first untrusted hop, when a trusted proxy connects', () => {
    const read = createClientReader(['10.0.0.0/8', '::1'])
    const expected = { address: '203.0.113.9', protocol: 'https', host: 'webcare.example' }
    expect(read({ headers: new Headers(forwarded), remoteAddress: '10.0.0.2' })).toEqual(expected)
    expect(read({ headers: new Headers(forwarded), remoteAddress: '::ffff:10.0.0.2' })).toEqual(expected)
    expect(read({ headers: new Headers(forwarded), remoteAddress: '::1' })).toEqual(expected)
  })

  it('never believes an address further left than an untrusted hop', () => {
    const headers = new Headers({ ...forwarded, 'x-forwarded-for': '1.2.3.4, 203.0.113.9' })
    expect(createClientReader(['10.0.0.0/8'])({ headers, remoteAddress: '10.0.0.2' }).address).toBe('203.0.113.9')
  })

  it('is not confused by nonsense in the chain', () => {
    const headers = new Headers({ ...forwarded, 'x-forwarded-for': 'unknown, ,"x"' })
    expect(createClientReader(['10.0.0.2'])({ headers, remoteAddress: '10.0.0.2' }).address).toBe('10.0.0.2')
  })
})
