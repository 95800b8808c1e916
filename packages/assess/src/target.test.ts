import { describe, expect, it } from 'vitest'
import { openAssessor } from './assessor.ts'

const check = openAssessor({ relations: true })
const targetsOf = (text: string) => check.assess(text).map(({ target }) => target)

describe('targetIn', () => {
  it.each([
    ['Mijn manager is een idioot.', 'manager'],
    ['De baas is een idioot.', 'manager'],
    ['Die klant is een idioot!', 'customer'],
    ['Mijn collega is een luie idioot.', 'colleague'],
    ['Onze tegenstanders zijn een stelletje idioten.', 'opponent'],
    ['My new boss is an idiot.', 'manager'],
    ['That customer is a moron.', 'customer'],
    ['My colleague is such an idiot.', 'colleague'],
    ['What a bunch of morons, our rivals.', 'opponent'],
  ])('reads at whom "%s" is aimed', (text, target) => {
    expect(targetsOf(text)).toEqual([target])
  })

  it.each([
    ['Jij bent een idioot. Mijn manager was er ook.', 'person'],
    ['You are an idiot, my boss says hello.', 'person'],
    ['Hij is een idioot.', 'person'],
  ])('leaves "%s" at whom it was said to', (text, target) => {
    expect(targetsOf(text)).toEqual([target])
  })

  it("takes nobody else's director for the writer's manager", () => {
    expect(targetsOf('De directeur van die bank is een idioot.')).toEqual(['organisation'])
  })

  it('tells nobody who works where outside the check', () => {
    const [finding] = openAssessor().assess('Mijn manager is een idioot.')
    expect(finding?.target).toBe('person')
  })

  it('gives personal data no target', () => {
    expect(targetsOf('Mijn manager: 06-12345678')).toEqual([null])
  })
})
