import type { Localized } from '@troje/post'
import type { Detector, Draft, Evidence } from '../detector.ts'
import { findPatterns } from '../grammar/find.ts'
import { findHateClaims } from '../grammar/hate-claims.ts'
import { findHatePhrases } from '../grammar/hate-phrases.ts'
import { hatePatterns } from '../grammar/patterns.ts'

const reason: Localized = {
  nl: 'Dit zet een groep mensen weg om wie zij zijn.',
  en: 'This runs down a group of people for who they are.',
}
const suggestion: Localized = {
  nl: 'Schrijf over wat iemand deed, niet over een hele groep.',
  en: 'Write about what somebody did, not about a whole group.',
}

/** Hate against a group that the law protects: dehumanising it, wishing it harm or gone, slurs. */
export const hate: Detector = {
  name: 'hate',
  kinds: ['hate'],
  detect(draft: Draft): Evidence[] {
    const words = findPatterns(draft, hatePatterns)
    return [...words, ...findHatePhrases(draft), ...findHateClaims(draft)].map(({ start, end, rule }) => ({
      kind: 'hate',
      start,
      end,
      target: 'group',
      rule,
      reason,
      suggestion,
    }))
  },
}
