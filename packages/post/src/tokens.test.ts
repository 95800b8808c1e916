import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from './fold.ts'
import { scanTokens } from './scan-tokens.ts'
import { ROW_FOLDED_END, ROW_FOLDED_START, ROW_HASH, TOKEN_ROW, TokenBuffer } from './token-buffer.ts'
import { tokenize } from './tokens.ts'
import { hashFolded } from './unit-buffer.ts'

const vectors = readFileSync(new URL('../vectors/tokens.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('//'))
  .map((line) => line.split('\t') as [string, string])

const unescape = (text: string) =>
  text.replaceAll(/\\u([\da-f]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

const pieces = "http https :// www. .nl . - _ @ # $ € & ' ’ / ? a É ß 1 👩 🏽 🇳 日 t.co"
  .split(' ')
  .concat([' ', '\u200d', '\ufe0f', '\u20e3', '\u0301', '\u00ad', '\u200b', '\u202e', '\ud83d', '\ude00'])
const piece = fc.constantFrom(...pieces)
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(piece, { maxLength: 30 }).map((parts) => parts.join('')),
)

describe('tokenize', () => {
  it.each(vectors)('finds the words of %s', (text, expected) => {
    const found = tokenize(unescape(text)).map(
      (token) => `${token.kind}:${token.folded}${token.host === undefined ? '' : `(${token.host})`}`,
    )
    expect(found.join(' ')).toBe(unescape(expected))
  })

  it('keeps tokens inside the text, in order, apart, and counted from 0', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0
        for (const [at, token] of tokenize(text).entries()) {
          expect(token.position).toBe(at)
          expect(token.start).toBeGreaterThanOrEqual(last)
          expect(token.end).toBeGreaterThan(token.start)
          last = token.end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 500 },
    )
  })

  it('folds a token as its own piece of the text folds', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const token of tokenize(text)) {
          expect(token.folded).toBe(fold(text.slice(token.start, token.end)))
          expect(token.folded).not.toBe('')
        }
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['marks on one letter', `a${'\u0301'.repeat(10_000)}`, 1],
    ['dots', 'a.'.repeat(500_000), 500_000],
    ['addresses in a chain', 'a.nl.'.repeat(200_000), undefined],
    ['handles in a chain', '@a@a.nl'.repeat(150_000), undefined],
    ['hyphens', 'a-'.repeat(500_000), 500_000],
    ['schemes', 'https://'.repeat(125_000), undefined],
    ['brackets in an address', `https://zonnedael.nl/${'('.repeat(1_000_000)}`, 1],
    ['joined emoji', '👩\u200d'.repeat(300_000), 1],
    ['invisible characters', 'a\u00ad'.repeat(500_000), 1],
    ['signs', '#@$'.repeat(300_000), 0],
  ])('reads a megabyte of %s', (_, text, count) => {
    const tokens = tokenize(text)
    if (count === undefined) expect(tokens.length).toBeGreaterThan(1)
    else expect(tokens).toHaveLength(count)
  })
})

describe('scanTokens', () => {
  it('says in flat arrays what tokenize says in objects, text after text in one buffer', () => {
    const buffer = new TokenBuffer()
    fc.assert(
      fc.property(anyText, (text) => {
        scanTokens(text, buffer)
        const tokens = tokenize(text)
        expect(buffer.count).toBe(tokens.length)
        for (const [at, token] of tokens.entries()) {
          const row = TOKEN_ROW * at
          expect(buffer.token(at, text)).toEqual(token)
          expect(buffer.rows[row + ROW_HASH]).toBe(hashFolded(token.folded))
          const units = buffer.folded.units.subarray(
            buffer.rows[row + ROW_FOLDED_START],
            buffer.rows[row + ROW_FOLDED_END],
          )
          expect(String.fromCharCode(...units)).toBe(token.folded)
        }
      }),
      { numRuns: 500 },
    )
  })
})
