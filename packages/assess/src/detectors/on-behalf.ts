import type { Localized } from '@troje/post'
import type { Detector, Draft, Evidence } from '../detector.ts'
import { findPhrases } from '../grammar/phrases.ts'
import type { Phrase } from '../grammar/phrases.ts'
import { matchesOf } from '../reading/matches-of.ts'

const reason: Localized = {
  nl: 'Dit klinkt alsof je namens de organisatie spreekt.',
  en: 'This sounds as if you speak for the organisation.',
}
const suggestion: Localized = {
  nl: 'Schrijf "ik" en "volgens mij", of vraag wie dit namens de organisatie mag zeggen.',
  en: 'Write "I" and "in my view", or ask who may say this for the organisation.',
}

/** Those for whom anybody may speak. */
const privateNl =
  '(?:mijn|onze|ons|mij|mezelf|allen|iedereen|velen|heel|alle|de (?:kinderen|familie|buren|buurt|bewoners|straat|klas|groep|vrienden|organisatie van het feest)|jullie|hem|haar|papa|mama|god)'
const privateEn =
  '(?:my|myself|our|me|everyone|everybody|all|us|your|his|her|their|humanity|the (?:family|kids|children|neighbours|neighbors|class))'
const officeNl =
  '(?:gemeente|provincie|bank|klantenservice|organisatie|directie|afdeling|communicatie|stichting|winkel|webcare|helpdesk|redactie|school|politie|universiteit|burgerzaken|raad|college|balie|het ziekenhuis|het bestuur|het bedrijf|het college)'
const officeEn =
  '(?:the (?:company|council|bank|board|department|organisation|organization|hospital|university|management|team at|staff at|service desk|press office))'

/** Who speaks for somebody says so first, or says it of himself: "he acts on behalf of …" tells of another. */
const firstNl = String.raw`(?:(?:^|[.,] )(?:\w+ )?|\b(?:ik|wij|we|wens|wensen|sorry|excuses)\b[^.]{0,30} )`
const firstEn = String.raw`(?:(?:^|[.,] )(?:\w+ )?|\b(?:i|we|i'm|sorry|apologies|thank you)\b[^.]{0,30} )`

const phrases: readonly Phrase[] = [
  {
    rule: 'speak-for',
    language: 'nl',
    shape:
      /\b(?:(?:vanuit|uit naam van) (?:de |het |ons |onze )?[^\s.,]+ (?:kan|kunnen|wil|willen|laat|laten|bied|bieden|meld|melden) (?:ik|wij|we)|als (?:medewerker|werknemer|bestuurder|directeur|raadslid) (?:van|bij) [^.,]{2,30} (?:kan|beloof|garandeer|bied|zeg|verzeker|bevestig|meld) ik|(?:ik|wij|we) (?:kan|kunnen) (?:je |u |jullie )?(?:officieel |namens ons )?bevestigen dat (?:de|het|ons|onze))\b/g,
  },
  {
    rule: 'speak-for',
    language: 'en',
    shape:
      /\b(?:as an? (?:employee|officer|director|manager|councillor|member of staff) (?:of|at|for) [^.,]{2,30} i (?:can|promise|guarantee|assure|confirm|apologi[sz]e)|i can (?:officially )?confirm (?:that )?(?:the|our) (?:company|council|bank|board|hospital|university|trust|school|club)|from all of us at [^\s.,]+)\b/g,
  },
  {
    rule: 'our-position',
    language: 'nl',
    shape:
      /\b(?:ons (?:officiele )?(?:beleid|standpunt) is|(?:officiele|officieel) (?:reactie|standpunt|antwoord|verklaring) (?:van|namens) (?:ons|onze|de|het))\b/g,
  },
  {
    rule: 'our-position',
    language: 'en',
    shape:
      /\b(?:our (?:official )?(?:policy|position|line) is|official (?:statement|response|reply) (?:from|of|by|for) (?:the|our|us))\b/g,
  },
  {
    rule: 'speak-for',
    language: 'en',
    shape:
      /(?:^|[.,] )(?:speaking|writing|replying|representing|answering)(?: here)? (?:for |on behalf of )?(?:the|our) (?!kids|children|family|neighbou?rs|class|group|people|friends|community|fans|rest|voiceless|silent)[^\s.,]+/g,
    unless: /\b(?:seat|song|devil)\b/,
  },
  {
    rule: 'speak-for',
    language: 'nl',
    shape:
      /(?:^|[.,] )(?:sprekend|schrijvend|als reactie|reactie|antwoord) (?:namens|voor|vanuit) (?:de|het|ons|onze) (?!kinderen|familie|buren|buurt|straat|klas|groep|vrienden|mensen)[^\s.,]+/g,
  },
  {
    rule: 'we-of',
    language: 'en',
    shape: new RegExp(String.raw`\bwe , ${officeEn} ,`, 'g'),
  },
  { rule: 'we-of', language: 'nl', shape: new RegExp(String.raw`\b(?:wij|we) , (?:de |het )?${officeNl} ,`, 'g') },
  {
    rule: 'we-of',
    language: 'en',
    shape:
      /(?:^|[.,] )here at (?!home|school|the (?:beach|park|pub|moment|lake|zoo|airport|station|hotel|party|concert)|my|mum's|nan's)(?:[^\s.,]+ ){1,4}?we (?:take|do|have|believe|pride|will|offer|apologi[sz]e|strive|value|promise|never|always|don't|care|aim|regret|refund)\b/g,
  },
  {
    rule: 'we-of',
    language: 'nl',
    shape:
      /(?:^|[.,] )(?:hier )?bij (?!ons|mij|oma|opa|mama|papa|thuis|de (?:buren|bakker|slager|kapper|dokter|camping))(?:[^\s.,]+ ){1,4}?(?:nemen|vinden|doen|beloven|bieden|staan|streven|hechten|betreuren|vergoeden|waarderen) (?:wij|we)\b/g,
  },
  {
    rule: 'on-behalf',
    language: 'nl',
    shape: new RegExp(String.raw`${firstNl}namens (?!${privateNl}\b)(?:\S+ ){0,2}?[^\s.,]{2,}`, 'g'),
  },
  { rule: 'we-of', language: 'nl', shape: new RegExp(String.raw`\bwij (?:van|bij) (?:de )?${officeNl}\b`, 'g') },
  {
    rule: 'as-organisation',
    language: 'nl',
    shape:
      /\b(?:als (?:organisatie|gemeente|bedrijf|bank|ziekenhuis|bestuur|school|ziekenhuis|team|club|vereniging) (?:vinden|willen|beloven|betreuren|staan|zeggen|erkennen|kiezen) (?:wij|we))\b/g,
  },
  {
    rule: 'as-organisation',
    language: 'nl',
    shape:
      /\b(?:wij|we) als (?:de )?(?:gemeente|organisatie|bedrijf|bank|ziekenhuis|bestuur|school|club|directie|werkgever|college|provincie|team)\b/g,
  },
  {
    rule: 'speak-for',
    language: 'nl',
    shape:
      /\bals (?:woordvoerder|persvoorlichter|vertegenwoordiger|voorlichter) (?:van|namens) [^.,]{2,40}? (?:kan|wil|mag|zeg|meld|laat|bevestig) (?:ik|wij|we)\b/g,
  },
  {
    rule: 'speak-for',
    language: 'en',
    shape:
      /\bas (?:a|the) (?:spokesperson|spokesman|spokeswoman|representative|press officer) (?:for|of) [^.,]{2,40}? i (?:can|will|want|would|confirm|may|am)\b/g,
  },
  {
    rule: 'speak-for',
    language: 'nl',
    shape:
      /\bik (?:spreek|praat|reageer|antwoord|schrijf) (?:hier |nu |dit )*(?:namens|voor|uit naam van) (?:de|het|onze|alle) (?!kinderen|familie|buren|buurt|bewoners|straat|klas|groep|vrienden|mensen)\w+/g,
  },
  {
    rule: 'our-position',
    language: 'nl',
    shape:
      /\b(?:ons|onze) (?:bedrijf|organisatie|gemeente|ziekenhuis|bank|school|club|directie|instelling) (?:distantieert|vindt|betreurt|biedt|staat|belooft|neemt|zal|gaat|tolereert|keurt|accepteert|erkent|verontschuldigt)\b/g,
  },
  {
    rule: 'as-organisation',
    language: 'en',
    shape:
      /\bwe as (?:a|an|the) (?:company|council|bank|board|organi[sz]ation|hospital|school|club|employer|department|team|university)\b/g,
  },
  {
    rule: 'speak-for',
    language: 'en',
    shape:
      /\bi (?:speak|am speaking|can speak|write|reply|respond) (?:here )?(?:for|on behalf of) (?:the|our|everyone at|all of) (?!kids|children|family|neighbou?rs|class|group|people|friends|community)\w+/g,
  },
  {
    rule: 'on-behalf',
    language: 'en',
    shape: /\bon behalf of (?:everyone|everybody|all of us|all|the team|us all|the whole team) (?:at|from) \S+/g,
  },
  {
    rule: 'our-position',
    language: 'en',
    negation: 'part',
    shape:
      /\bour (?:company|organi[sz]ation|council|hospital|bank|school|club|board|management|institution) (?:does not|doesn't|will|will not|condemns|distances|apologi[sz]es|takes|stands|believes|regrets|promises|recogni[sz]es|rejects|refuses|commits|is committed|is sorry)\b/g,
  },
  {
    rule: 'our-position',
    language: 'nl',
    shape:
      /\b(?:het (?:officiele )?standpunt van (?:de |het |onze |ons )?(?:gemeente|school|club|ziekenhuis|bedrijf|bestuur|organisatie|directie|bank|ons bedrijf)|onze organisatie (?:vindt|belooft|betreurt|staat))\b/g,
  },
  {
    rule: 'on-behalf',
    language: 'en',
    shape: new RegExp(String.raw`${firstEn}on behalf of (?!${privateEn}\b)(?:\S+ ){0,2}?[^\s.,]{2,}`, 'g'),
  },
  {
    rule: 'on-behalf',
    language: 'en',
    shape: new RegExp(String.raw`\bspeaking (?:for|as) (?:${officeEn}|a (?:spokesperson|representative))`, 'g'),
  },
  { rule: 'we-of', language: 'en', shape: new RegExp(String.raw`\b(?:we|us) at ${officeEn}\b`, 'g') },
  {
    rule: 'as-organisation',
    language: 'en',
    shape:
      /\bas (?:a|the) (?:company|council|bank|organisation|organization|team|hospital|board) we (?:believe|promise|want|regret|stand|apologise|apologize|think|choose)\b/g,
  },
  {
    rule: 'our-position',
    language: 'en',
    shape:
      /\b(?:the (?:company|council|bank|board)'?s? (?:official )?(?:position|view) is|our (?:company|organisation|organization) (?:promises|regrets|believes|stands))\b/g,
  },
]
/** "We at Brightwave": a name with a capital after it. */
const weAt = /\b(?:[Ww]e at|[Ww]ij (?:van|bij)) (?<name>\p{Lu}[\p{L}\p{N}&-]+)/gu
const trigger =
  /vanuit |uit naam van|als (?:medewerker|werknemer|bestuurder|directeur|raadslid)|bevestigen|as an? (?:employee|officer|director|manager|councillor|member)|confirm|from all of us|officiele|officiële|official|here at |representing|writing (?:for|on)|replying (?:for|on)|answering for|(?:we|wij) ?[,(] ?(?:the|de|het) |sprekend|vanuit (?:de|het|ons|onze)|(?:reactie|antwoord) namens|bij [\p{L} ]{2,40} (?:nemen|vinden|doen|beloven|bieden|staan|streven|hechten|betreuren|vergoeden|waarderen) (?:wij|we)|(?:we|wij) als |ik (?:spreek|praat|reageer|antwoord|schrijf)|(?:ons|onze|our) \p{L}+ |(?:we|wij) as |i (?:am |can )?(?:speak|write|reply|respond)|namens|woordvoerder|voorlichter|vertegenwoordiger|spokes|representative|press officer|behalf|speaking|standpunt|wij |we at|us at|als (?:organisatie|gemeente|bedrijf|bank|ziekenhuis|bestuur|school)|onze organisatie|as (?:a|the) |position is|view is|our (?:company|organi)/iu

/** Speaking for the organisation unasked. */
export const onBehalf: Detector = {
  name: 'on-behalf',
  kinds: ['on-behalf'],
  detect(draft: Draft): Evidence[] {
    if (!trigger.test(draft.text)) return []
    const spans: { rule: string; start: number; end: number }[] = findPhrases(draft, phrases)
    for (const match of matchesOf(draft.text, weAt)) {
      spans.push({ rule: 'we-of', start: match.index, end: match.index + match[0].length })
    }
    return spans.map(({ rule, start, end }) => ({
      kind: 'on-behalf',
      start,
      end,
      target: null,
      rule,
      reason,
      suggestion,
    }))
  },
}
