import { gzipSync } from 'node:zlib'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openAssessor } from '../assessor.ts'
import { explainText, openRudeness, openTextModel } from '../text-model.ts'
import { readText } from '../reading/reading.ts'

const textModel = openTextModel()
const assessor = openAssessor({ textModel })
const rules = openAssessor()

const veiled = 'Jij bent zo scherp als een natte krant'

describe('the text model', () => {
  it('finds abuse for which there is no rule, and says where, of whom and why', () => {
    expect(rules.assess(veiled, { lang: 'nl' })).toEqual([])
    const [finding] = assessor.assess(veiled, { lang: 'nl' })
    expect(finding).toMatchObject({ kind: 'insult', target: 'person', rule: 'text-model' })
    expect(finding?.reason.nl).not.toBe('')
    expect(finding?.reason.en).not.toBe('')
    expect(finding?.clause).not.toBeNull()
  })

  it('leaves ordinary sentences alone', () => {
    for (const text of [
      'De bus van half negen kwam niet.',
      'Dank voor het snelle antwoord!',
      'The train left on time.',
    ])
      expect(assessor.assess(text)).toEqual([])
  })

  it('is silent on a few words, which say too little', () => {
    for (const text of ['See you tomorrow', 'Mend the door', 'Tot morgen allemaal', 'Doe de deur dicht'])
      expect(assessor.assess(text)).toEqual([])
  })

  it('leaves alone what many threats end in, where nothing threatens', () => {
    for (const text of [
      'See you tomorrow at the match',
      'I will see you at the match tomorrow',
      'Tot morgen bij de wedstrijd',
    ])
      expect(assessor.assess(text)).toEqual([])
  })

  it('is surer of a text that an account stands in than of one that stands alone', () => {
    const barOf = (text: string) => textModel.barOf({ text, languages: ['en'], reading: readText(text) }, 'en')
    expect(barOf('@someone what a day')).toBeGreaterThan(barOf('what a day'))
    expect(barOf('what a day #sun')).toBe(barOf('what a day https://example.org'))
  })

  it('is silent where a rule found abuse', () => {
    const found = assessor.assess('Jij bent een idioot.')
    expect(found.map(({ rule }) => rule)).toEqual(rules.assess('Jij bent een idioot.').map(({ rule }) => rule))
  })

  it('stays out of an assessor that was opened without it (promise P7)', () => {
    for (const line of readFileSync(new URL('../../training/nl.tsv', import.meta.url), 'utf8')
      .split('\n')
      .slice(0, 200))
      expect(rules.assess(line.split('\t')[2] ?? '').some(({ rule }) => rule === 'text-model')).toBe(false)
  })

  it('points inside any text and never fails', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
        for (const { start, end } of assessor.assess(text)) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })

  it('scores in whole numbers, the same each time', () => {
    const draft = { text: veiled, languages: ['nl'] as const, reading: readText(veiled) }
    const scores = textModel.scores(draft, 'nl')
    for (const score of Object.values(scores)) expect(Number.isInteger(score)).toBe(true)
    expect(openTextModel().scores({ ...draft }, 'nl')).toEqual(scores)
  })

  it('takes at most 400 kB compressed', () => {
    const source = readFileSync(new URL('weights.ts', import.meta.url))
    expect(gzipSync(source, { level: 9 }).length).toBeLessThan(400_000)
  })
})

describe('an explanation', () => {
  it('names the score, the bar and the words that count', () => {
    const { findings, languages, words } = explainText(veiled, textModel, { lang: 'nl' })
    expect(findings).toHaveLength(1)
    expect(languages[0]!.score).toBeGreaterThanOrEqual(languages[0]!.from)
    expect(words[0]!.share).toBeGreaterThan(0)
  })
})

describe('rudeness', () => {
  it('counts crude words that are aimed at nobody, which are no finding', () => {
    const isRude = openRudeness(textModel)
    const text = 'Fucking shit, what a damn mess this shit is'
    expect(isRude(text, { lang: 'en' })).toBe(true)
    expect(isRude('The museum opens at ten.', { lang: 'en' })).toBe(false)
  })
})
