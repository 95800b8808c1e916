import { describe, expect, it } from 'vitest'
import { toSharedText } from './shared-words.ts'

const share = (fields: Record<string, unknown>) => toSharedText(new Map(Object.entries(fields)))

describe('toSharedText', () => {
  it('puts title, text and address under each other', () => {
    expect(share({ title: 'Kop', text: 'Tekst', url: 'https://example.org/' })).toBe(
      'Kop\n\nTekst\n\nhttps://example.org/',
    )
  })

  it('says nothing twice', () => {
    expect(share({ title: 'Kop', text: 'Kop en meer https://example.org/a', url: 'https://example.org/a' })).toBe(
      'Kop en meer https://example.org/a',
    )
  })

  it('takes no file for a text', () => {
    expect(share({ text: new Blob(['a']) })).toBe('')
    expect(share({})).toBe('')
  })
})
