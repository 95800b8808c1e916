import type { Localized } from '@troje/post'
import type { FieldMeaning } from '../parse/grammar.ts'

/** Why Troje cannot honour a field of another tool. */
export const reasons = {
  place: {
    nl: 'waar iemand is, leest Troje niet uit een bericht',
    en: 'Troje does not read from a post where somebody is',
  },
  gender: { nl: 'over iemands geslacht doet Troje geen uitspraak', en: 'Troje says nothing about anybody’s gender' },
  person: {
    nl: 'iemands leeftijd, beroep of interesses leidt Troje niet af',
    en: 'Troje does not infer anybody’s age, work or interests',
  },
  verified: {
    nl: 'of een account geverifieerd is, bewaart Troje niet',
    en: 'Troje does not keep whether an account is verified',
  },
  mood: { nl: 'Troje geeft berichten geen gevoel of score', en: 'Troje gives posts no sentiment or score' },
  counts: {
    nl: 'hoe vaak een bericht bekeken of gedeeld is, verandert steeds',
    en: 'how often a post is seen or shared keeps changing',
  },
  account: {
    nl: 'hoeveel een account plaatst of volgt, bewaart Troje niet',
    en: 'Troje does not keep how much an account posts or follows',
  },
  date: {
    nl: 'een datum kies je bij het zoeken, niet in de zoekvraag',
    en: 'a date is chosen when searching, not in the query',
  },
  picture: { nl: 'wat er op een plaatje staat, leest Troje niet', en: 'Troje does not read what is in a picture' },
  thread: {
    nl: 'bij welk gesprek een bericht hoort, kan geen voorwaarde zijn',
    en: 'the conversation a post belongs to cannot be a condition',
  },
  topic: { nl: 'deze indeling in onderwerpen heeft Troje niet', en: 'Troje does not have this division into topics' },
  media: { nl: 'Troje maakt geen verschil tussen soorten media', en: 'Troje does not tell kinds of media apart' },
  section: {
    nl: 'deze plaats in een artikel kent Troje niet apart',
    en: 'Troje does not know this place in an article apart',
  },
  kind: { nl: 'dit soort bron onderscheidt Troje niet', en: 'Troje does not tell this kind of source apart' },
  own: { nl: 'dit hoort bij de indeling van dat programma zelf', en: 'this belongs to that tool’s own bookkeeping' },
  sample: { nl: 'Troje neemt geen steekproef', en: 'Troje takes no sample' },
} satisfies Record<string, Localized>

/** The same meaning for several names: they are left out, and this is why. */
export function lacking(reason: keyof typeof reasons, names: string): Record<string, FieldMeaning> {
  const meaning: FieldMeaning = { kind: 'lacking', what: reasons[reason] }
  return Object.fromEntries(names.split(' ').map((name) => [name, meaning]))
}
