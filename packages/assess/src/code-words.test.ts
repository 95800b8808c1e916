import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openAssessor } from './assessor.ts'
import { CodeWordKeyError, codeWords, hashCodeWord, toCodeWordList } from './code-words.ts'

const key = Uint8Array.from({ length: 32 }, (_, at) => at * 7)
const { value: list } = toCodeWordList(['Zwaluw', 'Project Noorderlicht', 'Café Oost'], key)
const assessor = openAssessor({ detectors: [codeWords(list)] })
const found = (text: string) => assessor.assess(text).map(({ start, end }) => text.slice(start, end))

describe('code words', () => {
  it.each([
    ['Morgen start ZWALUW eindelijk', ['ZWALUW']],
    ['Wie weet meer van project  noorderlicht?', ['project  noorderlicht']],
    ['#zwaluw komt eraan', ['#zwaluw']],
    ['cafe oost en zwaluw', ['cafe oost', 'zwaluw']],
    ['Het noorderlicht was mooi, project klaar', []],
    ['zwaluwen op het dak', []],
  ])('reads "%s"', (text, words) => {
    expect(found(text)).toEqual(words)
  })

  it('explains itself and says that it is confidential', () => {
    expect(assessor.assess('zwaluw')).toMatchObject([{ kind: 'confidential', rule: 'code-word', target: null }])
  })

  it('keeps no word in the list, and other hashes under another key', () => {
    expect(JSON.stringify(list).toLowerCase()).not.toMatch(/zwaluw|noorderlicht|oost/)
    const other = toCodeWordList(
      ['Zwaluw'],
      key.map((byte) => byte ^ 1),
    )
    expect(list.hashes).not.toContain(other.value.hashes[0])
    expect(list.hashes.every((hash) => /^[0-9a-f]{32}$/.test(hash))).toBe(true)
  })

  it('makes the keyed hash that RFC 2104 and FIPS 180-4 define', async () => {
    const imported = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
    const signed = await crypto.subtle.sign('HMAC', imported, new TextEncoder().encode('project noorderlicht'))
    const hex = Array.from(new Uint8Array(signed).slice(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')
    expect(list.hashes).toContain(hex)
  })

  it('gives an issue for an empty or an over-long line and takes the rest', () => {
    const { value, issues } = toCodeWordList(['', 'een twee drie vier vijf', 'Merel'], key)
    expect(issues.map(({ start, end }) => [start, end])).toEqual([
      [0, 0],
      [1, 24],
    ])
    expect(value.hashes).toHaveLength(1)
  })

  it('hashes one word as the list does, and none that has no words or too many', () => {
    expect(hashCodeWord('CAFE oost', list.key)).toEqual({ hash: expect.any(String), words: 2 })
    expect(list.hashes).toContain(hashCodeWord('CAFE oost', list.key)?.hash)
    expect(hashCodeWord(' …', list.key)).toBeNull()
    expect(hashCodeWord('een twee drie vier vijf', list.key)).toBeNull()
  })

  it('refuses a key of another length', () => {
    expect(() => toCodeWordList(['x'], new Uint8Array(8))).toThrow(CodeWordKeyError)
  })

  it('finds a word wherever it stands between others', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-y]{2,8}$/)), fc.array(fc.stringMatching(/^[a-y]{2,8}$/)), (a, b) => {
        expect(found([...a, 'zwaluw', ...b].join(' '))).toEqual(['zwaluw'])
      }),
    )
  })
})
