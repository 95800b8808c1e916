import type { Localized } from '@troje/post'
import type { Detector, Draft, Evidence } from '../detector.ts'
import { findPhrases } from '../grammar/phrases.ts'
import type { Phrase } from '../grammar/phrases.ts'

const suggestion: Localized = {
  nl: 'Wacht tot het openbaar is, of vraag of je het mag delen.',
  en: 'Wait until it is public, or ask whether you may share it.',
}
const marking: Localized = {
  nl: 'Dit staat zo op stukken die niet naar buiten mogen.',
  en: 'This is how documents are marked that may not go out.',
}
const embargo: Localized = {
  nl: 'Hier geldt een embargo: het mag nog niet naar buiten.',
  en: 'This is under embargo: it may not go out yet.',
}
const notPublic: Localized = {
  nl: 'Je schrijft zelf dat dit nog niet openbaar is.',
  en: 'You write yourself that this is not public yet.',
}

const rules: readonly (Phrase & { readonly reason: Localized })[] = [
  {
    rule: 'marking',
    language: 'nl',
    reason: marking,
    negation: 'part',
    shape: /(?:^|[.,] )(?:strikt |zeer |streng )?(?:vertrouwelijk|geheim)(?= [.,]|$)/g,
  },
  {
    rule: 'marking',
    language: 'nl',
    reason: marking,
    negation: 'part',
    shape:
      /\b(?:strikt vertrouwelijk|strikt geheim|staatsgeheim|departementaal vertrouwelijk|niet verspreiden|niet voor verspreiding|niet doorsturen|alleen voor intern gebruik|uitsluitend voor intern gebruik|voor intern gebruik|niet voor publicatie|bedrijfsgeheim|onder geheimhouding)\b/g,
  },
  {
    rule: 'embargo',
    language: 'nl',
    reason: embargo,
    shape: /\b(?:onder embargo|embargo (?:tot|t\/m|geldt|van kracht))\b/g,
  },
  {
    rule: 'not-public',
    language: 'nl',
    reason: notPublic,
    negation: 'part',
    shape: /\b(?:nog )?niet (?:officieel |helemaal )?(?:openbaar|aangekondigd|bekendgemaakt|bekend gemaakt)\b(?!ar)/g,
    unless: /\b(?:waarom|vervoer|toegankelijk)\b/,
  },
  {
    rule: 'not-public',
    language: 'nl',
    reason: notPublic,
    negation: 'part',
    shape:
      /\b(?:mag (?:echt )?nog niet naar buiten|mag ik (?:eigenlijk |officieel )?(?:nog )?niet (?:zeggen|vertellen|delen)|ik mag (?:het|dit) (?:eigenlijk |nog )*niet (?:zeggen|vertellen|delen)|officieel weet nog niemand)\b/g,
  },
  {
    rule: 'marking',
    language: 'en',
    reason: marking,
    negation: 'part',
    shape: /(?:^|[.,] )(?:strictly |highly |company )?confidential(?= [.,]|$)/g,
  },
  {
    rule: 'marking',
    language: 'en',
    reason: marking,
    negation: 'part',
    shape:
      /\b(?:strictly confidential|company confidential|confidential and proprietary|top secret document|do not (?:distribute|forward|circulate)|not for (?:distribution|publication|release)|internal use only|for internal use|trade secret|under nda)\b/g,
  },
  {
    rule: 'embargo',
    language: 'en',
    reason: embargo,
    shape: /\b(?:under embargo|embargoed|embargo (?:until|till|lifts))\b/g,
  },
  {
    rule: 'not-public',
    language: 'en',
    reason: notPublic,
    negation: 'part',
    shape:
      /\b(?:not (?:yet )?(?:been )?(?:public|announced|released)(?: yet)?|hasn't been announced|isn't public yet|unannounced|haven't announced)(?= [.,]|$| but| so)/g,
    unless: /\b(?:beach|transport|garden|toilet|holiday|beta)\b/,
  },
  {
    rule: 'not-public',
    language: 'en',
    reason: notPublic,
    negation: 'part',
    shape:
      /\b(?:(?:i'm|i am) not (?:supposed|allowed) to (?:say|tell|share|post)|shouldn't be telling you|between you and me the (?:company|merger|deal))\b/g,
  },
]

const trigger =
  /vertrouwelijk|geheim|verspreid|doorsturen|intern|embargo|openbaar|aangekondigd|bekend|naar buiten|niet (?:zeggen|vertellen|delen)|weet nog niemand|confidential|distribut|forward|circulate|publication|release|nda\b|public|announced|secret|supposed|allowed|shouldn't|between you/i

/** Document markings, embargoes, and what the writer says is not public. */
export const confidential: Detector = {
  name: 'confidential',
  kinds: ['confidential'],
  detect(draft: Draft): Evidence[] {
    if (!trigger.test(draft.text)) return []
    return rules.flatMap((rule) =>
      findPhrases(draft, [rule]).map(({ start, end }) => {
        return { kind: 'confidential', start, end, target: null, rule: rule.rule, reason: rule.reason, suggestion }
      }),
    )
  },
}
