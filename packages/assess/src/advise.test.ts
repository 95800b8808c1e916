import { describe, expect, it } from 'vitest'
import { adviseOn, findingsToShow } from './advise.ts'
import { openAssessor } from './assessor.ts'

const assessor = openAssessor()
const kindsIn = (text: string) => adviseOn(text, assessor).findings.map(({ kind }) => kind)

describe('adviseOn', () => {
  it('remarks on an insult in an ordinary text', () => {
    expect(adviseOn('Jij bent een idioot.', assessor)).toMatchObject({
      isReport: false,
      findings: [{ kind: 'insult' }],
    })
  })

  it('says nothing about tone where somebody reports wrongdoing', () => {
    const text = 'Mijn baas vervalst de veiligheidsrapporten, dat is fraude. Jij bent een idioot, Ruud.'
    expect(assessor.assess(text).map(({ kind }) => kind)).toContain('insult')
    expect(adviseOn(text, assessor)).toEqual({ isReport: true, findings: [] })
  })

  it('still marks personal data in a report', () => {
    expect(kindsIn('Mijn baas vervalst de veiligheidsrapporten, dat is fraude. Bel hem op 06-12345678.')).toEqual([
      'personal-data',
    ])
  })

  it('gives the same findings where only those are asked for', () => {
    for (const text of [
      'Jij bent een idioot.',
      'Mijn baas vervalst rapporten, dat is fraude. Jij bent een idioot.',
      'Dag',
    ]) {
      expect(findingsToShow(text, assessor)).toEqual(adviseOn(text, assessor).findings)
    }
  })

  it('has nothing to say about nothing', () => {
    expect(adviseOn('', assessor)).toEqual({ isReport: false, findings: [] })
  })
})
