import type { Localized } from '@troje/post'
import type { Detector, Draft, Evidence } from '../detector.ts'
import { findPhrases } from '../grammar/phrases.ts'
import { threatPhrases, threatTrigger } from '../grammar/threat-phrases.ts'
import { findVeiledThreats } from '../grammar/veiled-threats.ts'

const reason: Localized = {
  nl: 'Dit is een bedreiging, of zo kan iemand het lezen.',
  en: 'This is a threat, or somebody may read it as one.',
}
const suggestion: Localized = {
  nl: 'Haal dit weg. Ben je boos? Schrijf wat er gebeurde en wat je wilt.',
  en: 'Take this out. Are you angry? Write what happened and what you want.',
}

/** Harm announced or wished to somebody. */
export const threat: Detector = {
  name: 'threat',
  kinds: ['threat'],
  detect(draft: Draft): Evidence[] {
    const open = threatTrigger.test(draft.text) ? findPhrases(draft, threatPhrases) : []
    return [...open, ...findVeiledThreats(draft)].map(({ start, end, rule }) => {
      return { kind: 'threat', start, end, target: 'person', rule, reason, suggestion }
    })
  },
}
