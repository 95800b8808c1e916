import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { protectedTopics } from './protected.ts'

const told = {
  nl: {
    wrongdoing: 'Mijn baas vervalst de rapporten van de inspectie.',
    union: 'Morgen staken we met de bond.',
    'working-conditions': 'Ons rooster is weer op het laatste moment veranderd.',
    health: 'Ik zit al weken thuis met een burn-out.',
    religion: 'Zondag ga ik naar de kerk.',
    politics: 'Ik stem dit jaar op GroenLinks.',
    'sexual-life': 'Ik ben lesbisch en daar trots op.',
  },
  en: {
    wrongdoing: 'My manager falsified the safety records.',
    union: 'We are on strike with the union tomorrow.',
    'working-conditions': 'They cut our night premium and the rota is worse.',
    health: 'I have been off work with depression for weeks.',
    religion: 'I pray in the mosque on Fridays.',
    politics: 'I voted Labour in the last election.',
    'sexual-life': 'I am a lesbian and proud of it.',
  },
}

/** Of the sentences that the model learned as harmless: those in which nothing is found. */
function harmless(lang: 'nl' | 'en'): string[] {
  const lines = readFileSync(join(import.meta.dirname, `../training/topics/${lang}.tsv`), 'utf8')
    .trimEnd()
    .split('\n')
  return lines
    .filter((line) => line.startsWith('none\t'))
    .map((line) => line.slice('none\t'.length))
    .filter((text) => text.split(' ').length > 3 && protectedTopics(`${text}.`, lang).length === 0)
}

describe.each(['nl', 'en'] as const)('a long text in %s', (lang) => {
  const sentences = harmless(lang)
  const many = fc.array(fc.constantFrom(...sentences), { minLength: 8, maxLength: 30 })

  it('that says a harmless thing again and again is harmless', () => {
    expect(sentences.length).toBeGreaterThan(500)
    fc.assert(
      fc.property(fc.constantFrom(...sentences), fc.integer({ min: 2, max: 40 }), (text, times) => {
        expect(protectedTopics(`${text}. `.repeat(times), lang)).toEqual([])
      }),
    )
  })

  it('is judged by its passages, whoever repeats it', () => {
    fc.assert(
      fc.property(many, fc.integer({ min: 2, max: 5 }), (texts, times) => {
        const text = `${texts.join('. ')}. `
        const topicsOf = (whole: string) => new Set(protectedTopics(whole, lang).map(({ topic }) => topic))
        expect(topicsOf(text.repeat(times))).toEqual(topicsOf(text))
      }),
      { numRuns: 30 },
    )
  })

  it.each(Object.entries(told[lang]))('does not hide what it says of %s', (topic, sentence) => {
    fc.assert(
      fc.property(many, many, (before, after) => {
        const start = before.join('. ').length + 2
        const text = `${before.join('. ')}. ${sentence} ${after.join('. ')}.`
        const passages = protectedTopics(text, lang).filter((passage) => passage.topic === topic)
        expect(passages).toHaveLength(1)
        const near = passages.filter((passage) => passage.end > start && passage.start < start + sentence.length)
        expect(near).toHaveLength(1)
      }),
      { numRuns: 20 },
    )
  })
})
