import fc from 'fast-check'
import { expect, it } from 'vitest'
import { toProxiedImage, toSafeAddress } from './safe-address.ts'

it('opens web addresses, and completes one without its scheme', () => {
  expect(toSafeAddress('https://zonnedael.example/a b')).toBe('https://zonnedael.example/a%20b')
  expect(toSafeAddress('zonnedael.example/afval')).toBe('https://zonnedael.example/afval')
})

it('opens nothing that could run or read something', () => {
  for (const address of [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'vbscript:x',
    'blob:https://a.example/1',
    'https://',
    '',
    null,
  ]) {
    expect(toSafeAddress(address)).toBe(null)
  }
})

it('gives http, https or nothing for any text', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.string().map((rest) => `javascript:${rest}`),
      ),
      (address) => {
        const safe = toSafeAddress(address)
        expect(safe === null || /^https?:\/\//.test(safe)).toBe(true)
      },
    ),
  )
})

it('loads pictures from the own proxy only', () => {
  expect(toProxiedImage('/api/image?url=x&sig=y')).toBe('/api/image?url=x&sig=y')
  expect(toProxiedImage('https://cdn.example/a.jpg')).toBe(null)
  expect(toProxiedImage('//cdn.example/api/image?')).toBe(null)
})
