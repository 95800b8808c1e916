import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openAssessor } from './assessor.ts'
import type { DetectorFault } from './assessor.ts'
import { insult } from './detectors/insult.ts'

const assessor = openAssessor()
const kindsIn = (text: string, lang?: string) =>
  assessor.assess(text, { lang: lang ?? null }).map((finding) => finding.kind)

describe('openAssessor', () => {
  it('explains each finding: where, why, what instead, and which clause', () => {
    expect(assessor.assess('Jij bent een idioot.')).toEqual([
      {
        kind: 'insult',
        start: 0,
        end: 19,
        target: 'person',
        rule: 'insult-you-are',
        reason: { nl: 'Hier wordt iemand uitgescholden.', en: 'This insults somebody.' },
        suggestion: {
          nl: 'Schrijf wat er gebeurde en wat je wilt. Laat het schelden weg.',
          en: 'Write what happened and what you want. Leave the abuse out.',
        },
        clause: 'conduct',
      },
    ])
  })

  it('gives null for a kind that no clause of the policy covers', () => {
    const policy = { organisation: '', rule: { nl: '', en: '' }, contact: { nl: '', en: '' }, clauses: [] }
    expect(openAssessor({ policy }).assess('Jij bent een idioot.')[0]?.clause).toBeNull()
  })

  it('goes on with the other detectors when one fails, and says which', () => {
    const faults: DetectorFault[] = []
    const broken = {
      name: 'broken',
      kinds: ['hate'] as const,
      detect: () => {
        throw new Error('it broke')
      },
    }
    const shaky = openAssessor({ detectors: [broken, insult], onFault: (fault) => faults.push(fault) })
    expect(shaky.assess('Jij bent een idioot.').map((finding) => finding.kind)).toEqual(['insult'])
    expect(faults.map((fault) => fault.detector)).toEqual(['broken'])
  })

  it('sorts findings by where they start', () => {
    const found = assessor.assess('Mail jo.smith@mailbox.example.org, you idiot. The password is Winter2024!')
    expect(found.map((finding) => finding.kind)).toEqual(['personal-data', 'insult', 'secret'])
  })

  it('gives spans inside the text, in order, for any text', () => {
    const word = fc.constantFrom(
      'jij',
      'bent',
      'een',
      'idioot',
      'you',
      'are',
      '"',
      '@a',
      'k*t',
      '06 12345678',
      's u k',
      '€',
      '\ud83d',
      'é',
      '.',
      ', ',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(word).map((words) => words.join(' ')),
    )
    fc.assert(
      fc.property(text, (text) => {
        const found = assessor.assess(text)
        for (const [at, { start, end }] of found.entries()) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(start).toBeGreaterThanOrEqual(found[at - 1]?.start ?? 0)
        }
      }),
    )
  })
})

describe('swearing that insults nobody', () => {
  it.each([
    'Kut, trein gemist.',
    'Fucking great day!',
    'I live in Scunthorpe and work in Penistone.',
    'Mijn collega noemde me een sukkel.',
    '“Jij bent een eikel”, stond op de muur.',
    'Shit happens.',
    'Wat ben ik toch een sukkel.',
    'De klootzakjes van het borduurpatroon zijn af.',
  ])('finds nothing in: %s', (text) => {
    expect(kindsIn(text)).toEqual([])
  })
})

describe('masked spelling', () => {
  it.each([
    'Jij bent een k*twijf.',
    'Wat een h0er ben jij.',
    'Jij bent een sukk€l.',
    'jij bent een s u k k e l',
    'Jij bent een idiооt.', // the two o's are Cyrillic
    'You are a m o r o n',
    'You are an a$$hole',
    'You b*tch.',
  ])('is read: %s', (text) => {
    expect(kindsIn(text)).toContain('insult')
  })
})

describe('the target', () => {
  it.each([
    ['Jij bent een idioot.', 'person'],
    ['Those nurses are lazy cunts.', 'group'],
    ['Dat bestuur is een stel klootzakken.', 'group'],
    ['Die gemeente is een klootzak.', 'organisation'],
  ])('of "%s" is a %s', (text, target) => {
    expect(assessor.assess(text)[0]?.target).toBe(target)
  })
})
