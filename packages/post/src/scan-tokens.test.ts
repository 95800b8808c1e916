import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scanCarefully } from './careful-scan.ts'
import { scanTokens } from './scan-tokens.ts'
import { ROW_HASH, TOKEN_ROW, TokenBuffer } from './token-buffer.ts'
import { hashFolded } from './unit-buffer.ts'

/** What parts words, what joins them, and what makes a scanner stumble. */
const pieces = [
  'storing',
  'A',
  'é',
  'straße',
  'ﬁets',
  '7',
  '日本語',
  'שלום',
  'क्षि',
  '𐐨',
  '😀',
  '👩‍👩‍👧',
  '🇳🇱',
  '1️⃣',
  '#️⃣',
  '*',

  '#',
  '＃',
  '@',
  '＠',
  '$',
  '€',
  '_',
  '·',
  "'",
  '’',
  '`',
  '.',
  '..',
  ',',
  ':',
  '://',
  '/',
  '-',
  '&',
  '!',
  ' ',
  ' ',
  '\n',
  '\ud800',
  '\udc00',
  '\u0301',
  '\u200d',
  '\u200b',
  '\ufe0f',
  '\u202e',
  '\0',
  '\u0001',
  'ª',
  '™',

  'http',
  'https://t.co/ab',
  'zonnedael.nl',
  'www.nu.nl/a',
  'co',
  'nl',
  'RT',
  '#tag',
  '@naam',
  "foto's",
  'bsky.social',
]
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 16 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
)

function scanAllCarefully(text: string, buffer: TokenBuffer): void {
  buffer.open(text)
  for (let at = 0; at < text.length;) at = scanCarefully(text, at, buffer)
}

function tokensOf(buffer: TokenBuffer) {
  return Array.from({ length: buffer.count }, (_, at) => ({
    ...buffer.token(at, ''),
    hash: buffer.rows[TOKEN_ROW * at + ROW_HASH],
  }))
}

describe('the short cut of the scan', () => {
  const careful = new TokenBuffer()
  const quick = new TokenBuffer()

  it('finds the tokens that the careful scan finds, in any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        scanAllCarefully(text, careful)
        scanTokens(text, quick)
        expect(tokensOf(quick)).toEqual(tokensOf(careful))
      }),
      { numRuns: 5000 },
    )
  })

  it('gives each token the hash of its folded form', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        scanTokens(text, quick)
        for (const { folded, hash } of tokensOf(quick)) expect(hash).toBe(hashFolded(folded))
      }),
    )
  })

  it('takes a long text after a short one, and a short one after that', () => {
    for (const text of ['a', 'b c '.repeat(1000), 'x😀'.repeat(1000), 'd']) {
      scanAllCarefully(text, careful)
      scanTokens(text, quick)
      expect(tokensOf(quick)).toEqual(tokensOf(careful))
    }
  })
})
