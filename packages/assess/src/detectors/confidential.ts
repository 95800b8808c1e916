import type { Localized } from '@troje/post'
import type { Detector, Draft, Evidence } from '../detector.ts'
import { findPhrases } from '../grammar/phrases.ts'
import type { Phrase } from '../grammar/phrases.ts'

const suggestion: Localized = {
  nl: 'Wacht tot het openbaar is, of vraag of je het mag delen.',
  en: 'Wait until it is public, or ask whether you may share it.',
}
const marking: Localized = {
  nl: 'Deze woorden staan op stukken die niet naar buiten mogen.',
  en: 'These words stand on documents that may not go out.',
}
const embargo: Localized = {
  nl: 'Hier geldt een embargo: het mag nog niet naar buiten.',
  en: 'This is under embargo: it may not go out yet.',
}
const notPublic: Localized = {
  nl: 'Je schrijft zelf dat dit nog niet openbaar is.',
  en: 'You write yourself that this is not public yet.',
}

const untold: Localized = {
  nl: 'Zoals je het schrijft, is dit nog niet voor iedereen.',
  en: 'The way you write it, this is not for everybody yet.',
}
const business = String.raw`(?:aanbesteding|tender|fusie|overname|reorganisatie|ontslag\w*|cijfers|kwartaalcijfers|resultaten|vestiging|directeur|ceo|bestuurder|wethouder|minister|koning\w*|burgemeester|werkbezoek|inspectie|deal|contract|sluiting|sluit|dicht|stopt|stoppen|winkel|stapt|banen|mensen eruit|klant|patient|product|lancering|merger|takeover|layoffs?|jobs?|results|figures|site|branch|closes?|closing|closure|shutting|shop|shut down|director|chairman|mayor|minister|visits?|visit|leaving|resigns?|launch|contract|acquisition|acquire|buying|client|budget|redundan\w*|strike plan|topman|topvrouw|bestuursvoorzitter|directievoorzitter|directielid|opvolger|vertrekt|opgestapt|weggaat|gepresenteerd|onthuld|nieuwe (?:wagen|auto|model|app|fabriek|locatie|hoofdkantoor|sponsor|trainer|keeper|spits)|prijsverhoging|tariefs?verhoging|verhuist|verhuizing|fabriek|bod|investeerder|faillissement|surseance|datalek|hack|beursgang|omzet|winst|verlies|cfo|cto|coo|chief exec\w*|boss|successor|steps? down|stepping down|quitting|bid|investor|bankrupt\w*|insolven\w*|breach|ipo|revenue|profits?|loss(?:es)?|q[1-4]|quarter|unveil\w*|reveal\w*|relocat\w*|headquarters|price (?:rise|increase)|signing|transfer|sponsor|new (?:model|car|phone|app|factory|site|coach))`

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
    rule: 'keep-quiet',
    language: 'nl',
    reason: untold,
    negation: 'part',
    shape: new RegExp(
      String.raw`\b(?:nog geheim|(?:nog )?(?:even )?(?:geheim|stil|onder de pet|voor je) (?:houden|blijft|blijven)|hou(?:d)? (?:het|dit) (?:nog )?(?:even )?(?:stil|geheim|voor je|onder ons)|niet (?:verder |door)?vertellen|vertel (?:het|dit) (?:aan niemand|niet (?:door|verder))|zeg (?:het|dit) tegen niemand|niet doorvertellen|(?:personeel|medewerkers|collega's|werknemers|klanten|pers|buitenwereld|aandeelhouders) (?:weet|weten) (?:het |er |nog |hier )*(?:nog )?(?:niet|niets|van niets)|pas (?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|morgen|volgende week|volgende maand) (?:naar buiten|bekend|officieel|in de krant|openbaar)|hoor je niet van mij|heb je niet van mij|mag ik (?:eigenlijk )?nog niet (?:zeggen|delen|vertellen)|kan ik (?:al)?vast (?:verklappen|zeggen|vertellen)|ik kan (?:al)?vast (?:verklappen|zeggen|vertellen)|niemand (?:buiten|van buiten) [^.,]{2,30} weet|onder ons(?: gezegd)?|tussen ons|mondje dicht|sst+|ssh+|ss+t+|weet nog niemand|nog niemand weet|mag nog niemand weten|nog niet naar buiten)\b(?=[^]{0,160}\b${business}\b)|\b${business}\b[^]{0,120}\b(?:sst+|ssht*|ss+t+|(?:personeel|medewerkers|collega's|werknemers|klanten|pers|buitenwereld|aandeelhouders) (?:weet|weten) (?:het |er |nog |hier )*(?:nog )?(?:niet|niets|van niets)|nog (?:even )?geheim|ik kan (?:al)?vast (?:zeggen|verklappen)|niet doorvertellen|hoor je niet van mij|mondje dicht|onder ons|pas (?:maandag|dinsdag|woensdag|donderdag|vrijdag|volgende week|morgen) (?:gemeld|bekend\w*|openbaar)|mag nog niet|houd (?:het|dit) stil)\b`,
      'g',
    ),
  },
  {
    rule: 'marking',
    language: 'nl',
    reason: marking,
    shape:
      /\b(?:interne? (?:memo|mail|notitie|presentatie|cijfers|stukken|rapport|document)(?= [.,]|$)|uit (?:een|de|onze) interne (?:memo|mail|notitie|presentatie)|concept ?rapport nog niet)/g,
  },
  {
    rule: 'marking',
    language: 'en',
    reason: marking,
    shape:
      /\b(?:internal (?:memo|email|e-mail|note|slides|report|document|figures)(?= [.,]|$)|from (?:an|the|our) internal (?:memo|email|report|slides))/g,
  },
  {
    rule: 'keep-quiet',
    language: 'en',
    reason: untold,
    negation: 'part',
    shape: new RegExp(
      String.raw`\b(?:keep (?:this|it) (?:quiet|secret|to yourself|between us|under your hat|under wraps)|(?:please )?(?:don't|do not) (?:spread|share|pass on|pass) (?:this|it)(?: on| around| further)?|don't tell (?:anyone|anybody|a soul)|do not tell (?:anyone|anybody)|(?:just )?between (?:us|you and me)|i (?:shouldn't|should not|probably shouldn't) (?:say|tell|share|post|be saying) (?:this|it)|you didn't hear (?:this|it) from me|not supposed to (?:say|tell|share)|off the record|hush hush|nobody knows yet|no one knows yet|(?:nobody|no one) outside [^.,]{2,30} knows|(?:staff|employees|the team|the press|the public|customers|shareholders|investors) (?:don't|doesn't|do not|does not) know(?: yet| about)?|(?:staff|employees|the team|customers|investors) (?:haven't|hasn't) been told|not public until|won't be (?:public|announced) until|keep (?:mum|schtum|shtum|stumm)|can't say (?:much|more|too much)|shouldn't be posting this|before (?:it's|it is) announced|ahead of the announcement)\b(?=[^]{0,160}\b${business}\b)|\b${business}\b[^]{0,120}\b(?:keep (?:this|it) (?:quiet|secret|to yourself|between us)|don't tell anyone|hush hush|between us|nobody knows yet|no one knows yet|(?:staff|employees|the team|the press|the public|customers|shareholders|investors) (?:don't|doesn't|do not|does not) know(?: yet| about)?|(?:staff|employees|the team|customers|investors) (?:haven't|hasn't) been told|not public until|won't be (?:public|announced) until|(?:nobody|no one) outside [^.,]{2,30} knows|keep (?:mum|schtum|shtum|stumm)|press release (?:goes|is) out|announced (?:on )?(?:monday|tuesday|wednesday|thursday|friday|next week|tomorrow)|you heard it here first|not announced yet)\b`,
      'g',
    ),
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
  /(?:weet|weten) (?:het |er |nog |hier )*(?:niet|niets|van niets)|(?:don't|doesn't|not) know|been told|until|pas (?:za|zo)|schtum|shtum|keep mum|stumm|press release|outside [^.]{2,30} knows|ahead of the ann|before it(?:'s| is) ann|verklap|niet van mij|vast (?:zeggen|vertel)|can't say|announced|nog geheim|buiten [^.]{2,30} weet|heard it here|stil\b|vertel|tegen niemand|spread|pass this|onder ons|tussen ons|mondje|sst|ssh|sss|niemand|keep (?:this|it)|tell a|between us|hush|off the record|hear|no one|memo|mag nog|pas (?:maan|dins|woens|donder|vrij|volg|mor)|vertrouwelijk|geheim|verspreid|doorsturen|intern|embargo|openbaar|aangekondigd|bekend|naar buiten|niet (?:zeggen|vertellen|delen)|weet nog niemand|confidential|distribut|forward|circulate|publication|release|nda\b|public|announced|secret|supposed|allowed|shouldn't|between you/i

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
