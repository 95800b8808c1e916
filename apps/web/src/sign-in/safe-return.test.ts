import { describe, expect, it } from 'vitest'
import { toSafeReturn } from './safe-return.ts'

describe('toSafeReturn', () => {
  it('keeps an address on this site', () => {
    expect(toSafeReturn('/queries?name=a')).toBe('/queries?name=a')
  })

  it.each([
    undefined,
    '',
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere',
    'javascript:x',
  ])('goes to the inbox instead of %j', (next) => {
    expect(toSafeReturn(next)).toBe('/inbox')
  })
})
