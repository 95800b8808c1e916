import type { Localized } from '@troje/post'
import type { Detector, Draft, Evidence } from '../detector.ts'
import { findPatterns } from '../grammar/find.ts'
import { hatePatterns } from '../grammar/patterns.ts'
import { findPhrases } from '../grammar/phrases.ts'
import type { Phrase } from '../grammar/phrases.ts'

const reason: Localized = {
  nl: 'Dit zet een groep mensen weg om wie zij zijn.',
  en: 'This runs down a group of people for who they are.',
}
const suggestion: Localized = {
  nl: 'Schrijf over wat iemand deed, niet over een hele groep.',
  en: 'Write about what somebody did, not about a whole group.',
}

const groupsNl = String.raw`(?:moslims?|joden|homo'?s|lesbiennes|transen|turken|marokkanen|buitenlanders|asielzoekers|vluchtelingen|migranten|gehandicapten|zwarten|vrouwen|negers|polen|zigeuners)`
const groupsEn = String.raw`(?:muslims?|jews|gays|lesbians|immigrants|migrants|refugees|foreigners|blacks|women|arabs|mexicans|disabled people|trans(?:gender)? people|gypsies)`

const phrases: readonly Phrase[] = [
  {
    rule: 'hate-dirty',
    language: 'nl',
    shape: new RegExp(String.raw`\b(?:vuile|vieze|gore|smerige|kanker|tering) ${groupsNl}`, 'g'),
  },
  {
    rule: 'hate-dirty',
    language: 'en',
    shape: new RegExp(String.raw`\b(?:filthy|dirty|fucking|goddamn) ${groupsEn}`, 'g'),
  },
  { rule: 'hate-harm', language: 'nl', shape: new RegExp(String.raw`\bdood aan (?:alle |de |die )*${groupsNl}`, 'g') },
  {
    rule: 'hate-away',
    language: 'nl',
    negation: 'part',
    shape: new RegExp(String.raw`\b${groupsNl} horen (?:hier |gewoon )*niet(?: thuis)?`, 'g'),
  },
  {
    rule: 'hate-away',
    language: 'nl',
    shape: new RegExp(
      String.raw`\b${groupsNl}[^.]{0,20} (?:oprotten|opdonderen|opsodemieteren|terug) naar (?:hun|je|het) (?:eigen )?land`,
      'g',
    ),
  },
  {
    rule: 'hate-away',
    language: 'nl',
    shape: /\b(?:rot|sodemieter|donder|ga) (?:toch |maar |lekker |op )*(?:terug )?naar je eigen land\b/g,
  },
  {
    rule: 'hate-away',
    language: 'nl',
    shape: new RegExp(String.raw`\b(?:weg met|stuur) (?:alle |de |die )*${groupsNl}`, 'g'),
  },
  { rule: 'hate-harm', language: 'en', shape: new RegExp(String.raw`\bdeath to (?:all |the )*${groupsEn}`, 'g') },
  {
    rule: 'hate-away',
    language: 'en',
    shape: new RegExp(
      String.raw`\b(?:send|deport|ship|kick) (?:all |the |those |these )*${groupsEn}(?: out| back| home)?`,
      'g',
    ),
  },
  {
    rule: 'hate-away',
    language: 'en',
    shape: /(?:^|[.,] |\bjust )go (?:back|home) to (?:your|ur) (?:own )?(?:country|jungle|shithole)\b/g,
  },
  {
    rule: 'hate-less',
    language: 'en',
    shape: new RegExp(String.raw`\b${groupsEn} belong in (?:the kitchen|a zoo|cages|the gas|camps|jail)`, 'g'),
  },
]

const trigger =
  /vuile|vieze|gore|smerige|kanker|tering|filthy|dirty|fucking|goddamn|dood aan|horen|oprotten|opdonderen|opsodemieteren|eigen land|weg met|stuur|death to|send|deport|ship|kick|go (?:back|home)|belong/i

/** Hate against a group that the law protects: dehumanising it, wishing it harm or gone, slurs. */
export const hate: Detector = {
  name: 'hate',
  kinds: ['hate'],
  detect(draft: Draft): Evidence[] {
    const words = findPatterns(draft, hatePatterns)
    const said = trigger.test(draft.text) ? findPhrases(draft, phrases) : []
    return [...words, ...said].map(({ start, end, rule }) => ({
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
