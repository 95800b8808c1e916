import { namesEn, namesNl } from './group-names.ts'
import { openPhrasebook } from './phrases.ts'
import type { Phrase } from './phrases.ts'

const groupsNl = String.raw`(?:moslims?|joden|homo'?s|lesbiennes|transen|turken|marokkanen|buitenlanders|asielzoekers|vluchtelingen|migranten|gehandicapten|zwarten|vrouwen|negers|polen|zigeuners|zwarte mensen|christenen|allochtonen)`
const groupsEn = String.raw`(?:muslims?|jews|gays|lesbians|immigrants|migrants|refugees|foreigners|blacks|women|arabs|mexicans|disabled people|trans(?:gender)? people|gypsies|gay people|black people|asians|lesbians|homosexuals|queers|fags|niggers|christians|hindus|africans|latinos|poles)`

const make =
  (language: Phrase['language']) =>
  (rule: string, source: string, words?: readonly string[]): Phrase => {
    return { rule, language, negation: 'part', shape: new RegExp(source, 'g'), ...(words && { words }) }
  }
const nl = make('nl')
const en = make('en')

/** Hate said in fixed ways. Their own "not" is part of what they say ("do not belong here"). */
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
    words: ['land'],
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
    words: ['country', 'jungle', 'shithole'],
    shape: /(?:^|[.,] |\bjust )go (?:back|home) to (?:your|ur) (?:own )?(?:country|jungle|shithole)\b/g,
  },
  {
    rule: 'hate-less',
    language: 'en',
    shape: new RegExp(String.raw`\b${groupsEn} belong in (?:the kitchen|a zoo|cages|the gas|camps|jail)`, 'g'),
  },
  nl('hate-dislike', String.raw`\bik heb een (?:\w+ )?hekel aan (?:alle |die |de )*${groupsNl}(?= [.,]|$)`),
  nl('hate-dislike', String.raw`\bik haat (?:alle |die |de |echt )*${groupsNl}(?= [.,]|$| zo| echt| en )`),
  nl('hate-dislike', String.raw`\bik kan (?:al |alle |die |de )*${groupsNl} niet (?:uitstaan|luchten|zien)\b`),
  nl(
    'hate-harm',
    String.raw`\b(?:we|wij|ze|ik|jullie) (?:moeten|zouden|moet|zou|gaan) (?:alle |die |de |al )+${groupsNl} (?:\w+ )?(?:uitroeien|vergassen|vermoorden|afschieten|ophangen|deporteren|doodschieten|afmaken|verbranden)\b`,
  ),
  nl(
    'hate-less',
    String.raw`\b${groupsNl} zijn (?:minder|lager|geen mensen|niet meer)(?: waard)?(?: dan (?:mensen|dieren|wij|ons|een))?(?= [.,]|$)`,
  ),
  nl('hate-away', String.raw`\b${groupsNl} (?:moeten|mogen|kunnen) (?:\w+ ){0,2}(?:het|dit|ons) land uit\b`),
  nl('hate-less', String.raw`\b${groupsNl} verdienen het niet (?:om )?te (?:leven|bestaan)\b`),
  nl(
    'hate-away',
    String.raw`\b(?:gooi|schop|zet) (?:al |alle |die |de )*${groupsNl} (?:\w+ ){0,4}(?:zee in|uit|eruit|weg)\b`,
  ),
  en(
    'hate-harm',
    String.raw`(?:^|[.,] |\b(?:should|must|gonna|let's|lets|just) )(?:kill|exterminate|gas|shoot|hang|burn|eradicate|lynch|nuke) (?:all |every |the |those |these |off )*${groupsEn}\b`,
  ),
  en(
    'hate-less',
    String.raw`\bno (?:gay|black|muslim|jewish|trans|disabled|jew|woman|immigrant|refugee)(?: person| people| man| woman)? deserves? to (?:live|exist|breathe|vote)\b`,
    ['deserve', 'deserves'],
  ),
  en('hate-less', String.raw`\b${groupsEn} (?:are|is) (?:\w+ )?(?:less than|not|barely) (?:human|people)(?= [.,]|$)`),
  en(
    'hate-dislike',
    String.raw`\bi (?:\w+ )?(?:can't stand|cannot stand|hate|despise|loathe|detest) (?:all |the |these |those |fucking )*${groupsEn}(?= [.,]|$| so| and )`,
  ),
  en(
    'hate-harm',
    String.raw`\bif you (?:are|'re) (?:gay|black|muslim|jewish|trans|disabled|an immigrant) you (?:should|must|deserve to) (?:be |get )?(?:put down|shot|die|killed|deported|beaten)\b`,
    ['if'],
  ),
  en(
    'hate-harm',
    String.raw`\bif you're (?:gay|black|muslim|jewish|trans|disabled|an immigrant) you (?:should|must|deserve to) (?:be |get )?(?:put down|shot|die|killed|deported|beaten)\b`,
    ['if'],
  ),
  en('hate-away', String.raw`\b${groupsEn} [^.]{0,25}\bgo back (?:to where|home|to their)`),
  en(
    'hate-away',
    String.raw`\b${groupsEn} (?:do not|don't|dont) belong (?:here|in (?:this|our|my) country|on this planet|with us|anywhere)\b`,
  ),
]

const names = { nl: namesNl.split(' '), en: namesEn.split(' ') }

/** Finds hate said in fixed ways. A phrase without words of its own names a group. */
export const findHatePhrases = openPhrasebook(
  phrases.map((phrase) => ({ ...phrase, words: phrase.words ?? names[phrase.language] })),
)
