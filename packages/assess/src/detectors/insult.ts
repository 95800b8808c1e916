import type { Localized, Target } from '@troje/post'
import type { Detector, Draft, Evidence } from '../detector.ts'
import { findPatterns, findStrong } from '../grammar/find.ts'
import { insultPatterns, targetOf } from '../grammar/patterns.ts'
import { findInsultPhrases } from '../grammar/insult-phrases.ts'

const reasons: Readonly<Record<'person' | 'group' | 'organisation', Localized>> = {
  person: { nl: 'Hier wordt iemand uitgescholden.', en: 'This insults somebody.' },
  group: { nl: 'Hier wordt een groep mensen uitgescholden.', en: 'This insults a group of people.' },
  organisation: { nl: 'Hier wordt een organisatie uitgescholden.', en: 'This insults an organisation.' },
}

const suggestion: Localized = {
  nl: 'Schrijf wat er gebeurde en wat je wilt. Laat het schelden weg.',
  en: 'Write what happened and what you want. Leave the abuse out.',
}

/** Swear words said to or of somebody; swearing that insults nobody is none. */
export const insult: Detector = {
  name: 'insult',
  kinds: ['insult'],
  detect(draft: Draft): Evidence[] {
    const words = [...findPatterns(draft, insultPatterns), ...findStrong(draft)].map((match) => {
      return { ...match, target: targetOf(match.classes) }
    })
    const said = findInsultPhrases(draft).map((match) => ({ ...match, target: 'person' as const }))
    return [...words, ...said].map(({ start, end, rule, target }) => toEvidence(start, end, rule, target))
  },
}

function toEvidence(start: number, end: number, rule: string, target: Target): Evidence {
  const reason = reasons[target === 'group' || target === 'organisation' ? target : 'person']
  return { kind: 'insult', start, end, target, rule, reason, suggestion }
}
