import { hashCodeWord } from '@troje/assess/code-words'
import { describe, expect, it } from 'vitest'
import { readCodeWords } from './read-code-words.ts'

const key = '5a'.repeat(32)

describe('readCodeWords', () => {
  it('hashes each line once, whatever its capitals, and skips empty lines', () => {
    const { words, refused } = readCodeWords('Zwaluw\n\n  zwáluw \r\nProject Noorderlicht', key)
    expect(words).toEqual([hashCodeWord('zwaluw', key), hashCodeWord('project noorderlicht', key)])
    expect(refused).toEqual([])
  })

  it('names the lines that are too long or hold no word', () => {
    expect(readCodeWords('Merel\neen twee drie vier vijf\n\n…', key)).toMatchObject({
      words: [{ words: 1 }],
      refused: [2, 4],
    })
  })

  it('keeps no word', () => {
    expect(JSON.stringify(readCodeWords('Merel\nZwaluw', key))).not.toMatch(/merel|zwaluw/i)
  })
})
