import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languagesOf } from './languages.ts'
import { readText } from './reading.ts'

const forms = (text: string) => readText(text).units.map((unit) => unit.form)

describe('readText', () => {
  it('keeps masks inside their word and pauses as signs', () => {
    expect(forms('Wat een K*T-dag, Jan! a$$hole?')).toEqual([
      'wat',
      'een',
      'k*t',
      'dag',
      ',',
      'jan',
      '.',
      'a$$hole',
      '.',
    ])
  })

  it('joins spaced letters', () => {
    expect(forms('een s u k k e l')).toEqual(['een', 'sukkel'])
    expect(forms('plan a b')).toEqual(['plan', 'a', 'b'])
  })

  it('tells mentions and hashtags from words and leaves links out', () => {
    const { units } = readText('@jan_1 zie https://x.example/idioot #idioot mail a@b.nl')
    expect(units.map((unit) => unit.kind)).toEqual(['mention', 'word', 'hashtag', 'word', 'word', 'stop', 'word'])
  })

  it('knows what stands between quotation marks', () => {
    const { units } = readText(`hij zei "jij sukkel" tegen 'n man`)
    expect(units.filter((unit) => unit.quoted).map((unit) => unit.form)).toEqual(['jij', 'sukkel'])
  })

  it('gives units in order, each at its place, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let end = 0
        for (const unit of readText(text).units) {
          expect(unit.start).toBeGreaterThanOrEqual(end)
          expect(unit.end).toBeGreaterThan(unit.start)
          end = unit.end
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})

describe('languagesOf', () => {
  it.each([
    ['jij bent echt een held', null, ['nl']],
    ['you are such a hero', 'nl', ['en']],
    ['idioot', null, ['nl', 'en']],
    ['idioot', 'nl', ['nl', 'en']],
    ['Sukkel!', 'en', ['en', 'nl']],
    ['Wat een sukkel', 'en', ['nl', 'en']],
    ['jij bent een sukkel', 'en', ['nl']],
    ['this is fine', 'en', ['en']],
  ])('reads "%s" (said to be %s) as %j', (text, lang, languages) => {
    expect(languagesOf(readText(text), lang)).toEqual(languages)
  })
})
