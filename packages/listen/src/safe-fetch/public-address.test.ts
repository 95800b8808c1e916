import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPublicAddress } from './public-address.ts'

function readVectors(name: string): string[] {
  const text = readFileSync(new URL(`../../vectors/${name}`, import.meta.url), 'utf8')
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
}

describe('isPublicAddress', () => {
  it.each(readVectors('addresses-public.txt'))('lets %s through', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })

  it.each(readVectors('addresses-private.txt'))('refuses %s', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  it('judges an IPv4 address alike in its mapped and NAT64 forms', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        expect(isPublicAddress(`::ffff:${address}`)).toBe(isPublicAddress(address))
        expect(isPublicAddress(`64:ff9b::${address}`)).toBe(isPublicAddress(address))
      }),
    )
  })
})
