import { jobsByField } from './job-words.ts'
import type { Field } from './job-words.ts'
import { Lexicon } from './lexicon.ts'
import type { Stretch } from './lexicon.ts'
import { doingOfOutsiders, outsiders, pastBefore } from './tie-words.ts'

const fields = Object.keys(jobsByField) as Field[] // the keys of a constant
const allJobs = fields.map((field) => jobsByField[field]).join(' ')
const known = new Lexicon(allJobs, { compounds: true })
const knownWhole = new Lexicon(allJobs)
const knownOf = new Map(fields.map((field) => [field, new Lexicon(jobsByField[field], { compounds: true })]))
const outsiderDutch = new Lexicon(outsiders.nl, { compounds: true })
const outsiderEnglish = new Lexicon(outsiders.en)
const doing = new Lexicon(doingOfOutsiders)
const past = new Lexicon(pastBefore)

/** "Ex-", "kandidaat-", and a participle or a verb in the past: "afgewezen bij", "resigned from". */
const pastForm = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:ex|oud)-|^(?:i |ik |just |only )?(?:recently )?left(?! (?:back|wing|mid|half|footed))(?![\p{L}-])|(?<![\p{L}-])kandidaat-|^(?:starting|beginning|begint|start in|starts|starts in|ga beginnen|gaat)(?!\p{L})|(?<!\p{L})(?:over|in) (?:\p{L}+|\d+) (?:weken|dagen|maanden|weeks|days|months)(?!\p{L})|(?<!\p{L})(?:last|next|vorige?|volgende?) (?:week|month|year|term|season|summer|winter|spring|autumn|semester|maand|jaar|zomer|seizoen)(?!\p{L})|(?<!\p{L})(?:af|aan|op|uit|in|weg|over|mee|door|binnen)?ge(?!detach|plaatst|start|station|luid|bied|zondheid|recht|west|neeskund|diplomeerd|registreerd|specialiseerd|trouwd|bruik|meente|dreven|motiveerd|passioneerd)\p{L}{2,}(?:d|t|en)$|^(?:i |ik )?(?!employ|need|base|word|speed|feed|join|start|appoint|elect|promot|recruit|certifi|qualifi|charter|register|second)\p{L}{3,}ed(?![\p{L}-])`,
  'u',
)

/** "Werkte", "promoveerde": Dutch verbs in the past, at the start. */
const pastVerb =
  /^(?:ik )?(?:\p{L}{2,}eerde|(?:werk|speel|leid|bezorg|voetbal|train|maak|bouw|kook|regel|bestuur|leer|dien|stop|verhuis|stuur|woon|run|volg|begeleid|behandel|start|pak|haal|zorg|draai|schaats|verdien|teken|behartig|poets|knip|plan|verpleeg|vertegenwoordig)(?:de|te))(?!\p{L})/u

/** Endings that Dutch and English give to those who do something. */
const doer =
  /(?:er|or|eur|euse|ist|iste|aar|kundige|loog|loge|arts|man|hulp|meester|lid|wacht|trice|ster|chef|aris|aresse|oloog|lady|woman|person|clerk|fellow|assistente|ician|ian|ier|ière|iere|graaf|tech|rar)$/u
/** Words with such an ending that name no work, or work that is done for whoever asks. */
const noDoer = new Set(
  (
    'over hier weer meer ever never after under other another hater gamer runner loper wandelaar hiker biker fietser kenner winner winnaar lover partner ouder zomer ' +
    'winter summer december november oktober september voor door naar onder offer order cover number nummer water power super her your our hunter ' +
    'lever ster dinner later either whether per strijder fighter zoeker seeker schrijfster danser dancer zanger singer drummer gardener swimmer zwemmer baker knitter ' +
    'leest kantoor jaar jaren flyer hoarder breeder leverancier gever owner-less geniet feest meest wist mist list exist want restaurant important variant relevant man woman gentleman vegetarian christian player ' +
    'ondernemer koper winkelier dreamer wanderer believer maker better minister sober october weather together forever corner tower river border letter paper dokter ' +
    'folderjager jager puzzelaar mopperaar roker drinker rider reizer lunatic tester birder rambler climber klimmer sleeper thinker doer collector dier klaver zwerver speler gier vier hier bier ' +
    'amateur poseur artist guitarist pianist bassist cyclist optimist pessimist feminist marxist socialist realist activist tourist toerist egoist racist harpist novelist perfectionist ' +
    'historian librarian-at-heart civilian barbarian italian brazilian indian asian guardian nerd geek german human yorkshireman irishman dutchman welshman man-of'
  ).split(' '),
)

/** Parts of an organisation: said in place of a role, or where in it somebody works. */
const department =
  /(?<![\p{L}\p{N}])(?:schoonmaak|cleaning|verkeersleiding|bloemendienst|toonbank|counter|op de (?:bus|tram|trein|boot|ambulance|ic|seh|poli|ok|vrachtwagen)|achter de (?:knoppen|schermen|bar|balie|kassa)|behind the (?:scenes|bar|counter|till|wheel)|branch|widening participation|law|tax|support|services|ward|sorteercentrum|examenbureau|pest control|\p{L}* control|switchboard|pricing|social|email|timetabling|socials|\p{L}*(?:ology|iatrics|aesthetics|ologie|kunde|chirurgie|zorg|care|surgery|medicine)|loans|lending|payments|savings|benefits|horeca|publieksbalie|incasso|bezwaar|bezwaarschriften|reservations|family support|pastoral|exams|reception|blood bank|press|revenue|trading|treasury|admissions|procurement|opleiding|verkoop|administratie|financien|team|crew|ploeg|afdeling|dept|department|desk|on call|on shift|shifts?|nights|nightshift|nachtdienst|nachtploeg|dienst|redactie|newsroom|kitchen|keuken|front desk|warehouse|magazijn|directie|bestuur|people|research|r&d|planning|educatie|education|jeugdopleiding|ondersteuning|bedrijfsvoering|juridische zaken|zorg|verpleging|techniek|credit risk|leak detection|onderwijs|onderhoud|catering|research|pers|cultuur|buitendienst|parks|planning|sociaal domein|ruimtelijke ordening|duurzaamheid|sustainability|digital|legal|events|design|data|content|finance|ict|hr)(?![\p{L}\p{N}])/u
/** Where in a house: "op het stadhuis van", "in de keuken van het". */
const within =
  /(?<![\p{L}])(?:stadhuis|gemeentehuis|stadskantoor|raadhuis|kantoor|hoofdkantoor|keuken|locatie|campus|afdeling|poli|buitendienst|gemeenteraad|raad|college|team|balie|archief|receptie|directie|bestuur|griffie|ward|town hall|city hall|office|hq|head office|team|department|dept|faculty|school|campus|labs?|library|kitchen|warehouse|depot|staff|board|cabinet|council|academy|selectie|jeugd|bibliotheek|faculteit|vakgroep|dienst)(?![\p{L}])/u

/** A role, and whether it or another tie has the last word. */
export type Said = 'work' | 'other' | 'unknown'

/** Where the noun that a phrase is about has ended: "assistant supporting kids", "mother of a nurse". */
const nounEnd =
  /\s(?:van|voor|in|op|met|aan|bij|tot|uit|te|onder|namens|die|dat|of|for|with|at|to|from|on|by|who|\p{L}{3,}ing)(?![\p{L}])/u
const schoolYear =
  /(?<![\p{L}\p{N}])(?:\d(?:e|de|ste)[ -]?jaars?|\d(?:st|nd|rd|th)[ -]years?|(?:first|second|third|fourth|final)[ -]year|year \d+|yr \d+|\d ?(?:vwo|havo|vmbo)|\d[vh]\d?|mbo[ -]?\d|niveau \d|(?:a|o)[ -]levels?|gcses?|sixth form|6th form|propedeuse)(?![\p{L}\p{N}])/u
/** Whoever learns there by working. */
const inTraining =
  /apprentice|nurse|midwife|trainee|registrar|doctor|paramedic|phd|leerling-|verpleegkundige|stagiair|intern(?!\p{L})/u

/**
 * What a phrase calls somebody. The noun before the first preposition decides ("mother of a nurse"), and of two the last
 * ("customer adviser").
 */
export function whatIsSaid(phrase: string): Said {
  const nounStops = nounEnd.exec(phrase)?.index ?? phrase.length
  // "Reader in criminology", "lid van de gemeenteraad": some have a preposition of their own.
  const stops = Math.max(
    nounStops,
    ...[known, outsiderDutch, outsiderEnglish]
      .flatMap((lexicon) => lexicon.find(phrase))
      .filter((job) => job.start < nounStops)
      .map((job) => job.end),
  )
  const noun = phrase.slice(0, stops)
  const said = saidBy(noun)
  return said === 'unknown' && noun !== phrase ? saidBy(phrase) : said
}

function saidBy(phrase: string): Said {
  if (schoolYear.test(phrase) && !inTraining.test(phrase)) return 'other'
  const names = known.find(phrase)
  // "Toezichthouder" ends in "houder" and is a job all the same.
  const exact = knownWhole.find(phrase)
  const ties = [outsiderDutch, outsiderEnglish]
    .flatMap((lexicon) => lexicon.find(phrase))
    .filter(
      (tie) => !names.some((job) => covers(job, tie) && !covers(tie, job)) && !exact.some((job) => covers(job, tie)),
    )
    .sort((a, b) => a.start - b.start)
  // "Supporter" ends in "porter".
  const jobs = [...names, ...doersIn(phrase)].filter((job) => !ties.some((tie) => covers(tie, job)))
  const last = ties.at(-1)
  if (!last) return jobs.length > 0 || department.test(phrase) ? 'work' : 'unknown'
  // "Student services", "customer support".
  const rest = phrase.slice(last.end)
  if (/^ (?:services?|support|care|team|relations|experience|engagement|success|welfare|insight|liaison)$/u.test(rest))
    return 'work'
  return jobs.some((job) => job.start >= last.end && /^[\s/-]*(?:\p{L}+\s+)?$/u.test(phrase.slice(last.end, job.start)))
    ? 'work'
    : 'other'
}

function toStretches(text: string, pattern: RegExp): Stretch[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

function covers(outer: Stretch, inner: Stretch): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

function doersIn(phrase: string): Stretch[] {
  return toStretches(phrase, /[\p{L}'-]{4,}/gu).filter(({ start, end }) => {
    const word = phrase.slice(start, end)
    const one = word.replace(/s$/, '')
    return !noDoer.has(word) && !noDoer.has(one) && (doer.test(word) || doer.test(one))
  })
}

export function namesJob(phrase: string): boolean {
  return whatIsSaid(phrase) === 'work'
}

/** A job from the list, not only by its ending, with nobody else's tie. */
export function namesKnownJob(phrase: string): boolean {
  return known.isIn(phrase) && whatIsSaid(phrase) === 'work'
}

export function namesJobOf(phrase: string, ofFields: readonly Field[]): boolean {
  return ofFields.some((field) => knownOf.get(field)?.isIn(phrase) === true) && whatIsSaid(phrase) !== 'other'
}

export function saysWithin(phrase: string): boolean {
  return within.test(phrase)
}

/** Living, cheering, buying, applying, complaining, delivering, denying. */
export function saysOutsiderDoing(phrase: string): boolean {
  return (
    outsiderGroup.test(phrase) ||
    doing
      .find(phrase)
      .some(({ start, end }) => !subjects.test(phrase.slice(start, end)) || !leadsToJob(phrase.slice(end)))
  )
}

/** What is said by outsiders and also names what a job is about. */
const subjects =
  /^(?:complaints?|klacht|klachten|savings?|saving|supply|shop|shopping|campaigns?|campaign|campaigning|trials?|cover|reviews?|refunds?|failed|party|wedding|visits?|visiting|learning|study|reading|running|cycling|pay|buying|interview|vote|voting|travel|magazine|podcast|blog|loan|stand|research|researching|donor|fundraising|raising)$/u

/** "Complaints handler", "supply chain manager": the word only says what the job is about. */
function leadsToJob(after: string): boolean {
  const next = /^ (?:[\p{L}&'-]+ ){0,2}?[\p{L}'-]+/u.exec(after)?.[0] ?? ''
  const noun = next.slice(0, nounEnd.exec(next)?.index ?? next.length)
  return noun !== '' && saidBy(noun.split(' ').slice(0, 3).join(' ')) === 'work'
}

/** "Bewonerscommissie", "clientenraad", "residents association". */
const outsiderGroup =
  /(?:bewoners|huurders|reizigers|patienten|clienten|ouders?|supporters|fan|studenten|leerlingen|consumenten|klanten)(?:commissie|raad|vereniging|platform|club|panel|belang|organisatie)|(?:residents|tenants|passengers?|patients?|parents?|alumni|students?|supporters|users?|customers?|fans?)['’]?s?['’]? (?:association|committee|council|panel|group|forum|club|union|society|trust)(?!\p{L})/u

export function saysPast(phrase: string): boolean {
  return past.isIn(phrase) || pastForm.test(phrase) || pastVerb.test(phrase)
}

/** Those who write about houses that they name. */
const watchers =
  /(?<![\p{L}])(?:journalist|reporter|correspondent|blogger|podcaster|podcast|author|auteur|schrijver|schrijfster|writer|columnist|critic|hack|verslaggever|leraar|teacher)(?![\p{L}])/u

export function isWatcher(phrase: string): boolean {
  return watchers.test(phrase)
}
