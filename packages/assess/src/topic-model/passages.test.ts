import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readText } from '../reading/reading.ts'
import { longestPassage, passagesOf, withoutRepeats } from './passages.ts'

const passages = (text: string) => passagesOf(readText(text)).map((reading) => reading.plain().text)

describe('passagesOf', () => {
  it('gives each sentence, and sentences together as far as they fit', () => {
    expect(passages('Mooi weer. Ik ga weg! Tot straks')).toEqual([
      'mooi weer .',
      'ik ga weg .',
      'tot straks',
      'mooi weer . ik ga weg . tot straks',
    ])
  })

  it('can be spared what was said before', () => {
    const text = 'Mooi weer. Dag! Mooi weer! Mooi weer'
    expect(withoutRepeats(readText(text)).plain().text).toBe('mooi weer . dag .')
  })

  it('cuts a sentence without an end', () => {
    const text = Array.from({ length: 60 }, (_, at) => `w${at}`).join(' ')
    expect(passagesOf(readText(text)).map(({ units }) => units[0]?.form)).toEqual(['w0', 'w12', 'w24', 'w36'])
  })

  it('reads every word, and never too many at once', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^(?:[a-f]{1,3}|[.,!])$/), { maxLength: 200 }), (words) => {
        const reading = readText(words.join(' '))
        const read = passagesOf(reading)
        const wordsOf = (of: readonly { form: string; kind: string }[]) =>
          new Set(of.filter(({ kind }) => kind === 'word').map(({ form }) => form))
        expect(wordsOf(read.flatMap(({ units }) => units))).toEqual(wordsOf(reading.units))
        expect(read.every(({ units }) => units.length <= longestPassage)).toBe(true)
      }),
    )
  })
})
