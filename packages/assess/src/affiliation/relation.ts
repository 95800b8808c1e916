import type { House } from './house.ts'
import type { NameMention } from './mentions.ts'
import { namesJob, namesJobOf, namesKnownJob, saysOutsiderDoing, saysPast, saysWithin, whatIsSaid } from './roles.ts'
import { nameMark } from './segments.ts'

/** How the name stands in its segment. */
interface Setting {
  /** What is said of the owner before the name, without the preposition and article. */
  readonly head: string
  /** The preposition, `@` or `:` between the two. */
  readonly link: string
  /** Only how long or since when stands right before the name. */
  readonly isSpan: boolean
  /** All of the segment before the name. */
  readonly before: string
  /** The rest of the segment. */
  readonly after: string
}

export interface Mentioned {
  readonly mention: NameMention
  /** As the owner wrote it without a capital although capitals stand elsewhere: perhaps no name at all. */
  readonly isLoose: boolean
  /** Only the name of a place. */
  readonly isPlace: boolean
}

const article = String.raw`(?:de|het|een|the|a|an|our|onze|ons|'t|my|mijn)`
const symbolAtEnd = /(@|:|=)\s*(?:(?:de|het|the)\s)?\s*$/u
const linkAtEnd = new RegExp(
  String.raw`(?:^|(?<=[^\p{L}\p{N}]))(bij|voor|van|in|op|aan|te|binnen|namens|at|for|with|w\/?|of|aboard|on board|aan boord van|by|within|to|on|from|uit|via|naar|tot|door|over|about|near|until|since|sinds|met|onder|dan|than|behalve|except|naast|tegenover|achter|behind|opposite|beside|is|@)?\s*(?:${article}\s)?\s*$`,
  'u',
)
/** Where one thing said of somebody ends and the next begins. */
const joint = /,|\(|\)|\+|&| (?:en|and|und|but|maar|then|plus|ook|also|who|die) /u
/** How much or since when, between a role and the house. */
const spans =
  /^(?:(?:\p{L}+|\d+) (?:dagen|days|uur|hours|uren)(?: (?:per|a|p\/|in de) ?(?:week|w))?|by day|overdag|door de week|nu|now|currently|thans|tegenwoordig|momenteel|(?:sinds|since) (?:(?:\p{L}+ )?['’]?\d{2,4}|kort|recently|(?:vorig|last|dit|this) \p{L}+|(?:jan|feb|maa|mar|apr|mei|may|jun|jul|aug|sep|o[kc]t|nov|de[ck])\p{L}*)|full-?time|part-?time|meanwhile|these days|werk|work|dag|day)$/u
const hasOwnHouse = /(?<![\p{L}])(?:bij|at|@\p{L}*)(?![\p{L}])/u
const atLinks = new Set([
  'bij',
  'at',
  '@',
  'with',
  'w',
  'w/',
  'aboard',
  'on board',
  'aan boord van',
  'binnen',
  'within',
  'aan',
])
const forLinks = new Set(['voor', 'for'])
const ofLinks = new Set(['van', 'of'])
const inLinks = new Set(['in', 'te', 'op', 'on'])
const labelLinks = new Set([':', 'is', '='])

const employment =
  /(?<![\p{L}])(?:werk|werkt|werken|werkzaam|werkend|werkgever|works?|working|employed|employer|employee|job|dagbaan|baan|bijbaan|bijbaantje|day job|in dienst|gedetacheerd|seconded|secondment|on placement|placement|stage|loopt stage|aan de slag|verantwoordelijk|responsible|begonnen|started|joined|gestart|contract|onderdeel|deel|part|proud member|serving|serves|dien|dienend|dient|in opleiding|opleiding tot|aangesteld|vaste dienst|kantoor|my office|colleagues|collega's|you'll find me|vind je me)(?![\p{L}])/u
const otherPerson =
  /(?<![\p{L}])(?:(?:my|mijn|m'n|our|his|her|their|onze|ons|zijn|haar)\s(?!employer|work|job|day|werk|werkgever|baan|baas|team|vak|column|desk|office|boss|living|way|own|best|trade|passion|passie|leven|roeping|time|tijd|hours|uren|brood)\p{L}|(?:he|she|they|hij|zij|ze|iedereen|everyone|everybody|anyone|those|people who|mensen die|wie|who)\s\p{L}|(?:we|wij)(?![\p{L}]))/u
const group =
  /(?<![\p{L}])(?:werknemers|medewerkers|workers|employees|personeel van|staff of|reizigers|bewoners|ouders|studenten|patienten|vrijwilligers die)(?![\p{L}])/u
const pastAfter =
  /^(?:[^,;(]{0,30}?(?:(?<!\p{L})(?:until|till|tot|t\/m)(?: (?:and with |en met )?)(?:\d|vorig|last|gisteren|yesterday|the |mijn|my|de |voor|kort|\p{L}+ \d)|(?<!\d)(?:19|20)?\d\d ?[-–—/] ?['’]?(?:19|20)?\d\d(?!\d)|\b(?:na|after) \d+)|[^;]{0,60}?[,;(–-] ?(?:and |en |but |maar )?(?:(?:now|nu|thans|inmiddels|daarna|tegenwoordig|vervolgens|then|retired|gepensioneerd|met pensioen|elders|elsewhere|no longer|niet meer|gestopt|vertrokken|left|gone)(?![\p{L}-])|(?:ex|voorheen|formerly|former|previously|ooit|once)\s*(?:[).]|$))|[^;,(]{0,50}?(?<!\p{L})(?:didn't|did not|never|nooit|wilde me niet|turned me down|rejected|afgewezen|niet meer|in the past|any ?more|in een vorig leven|in a past life|behind me|achter me|verlaten)(?!\p{L}))/u
const yearsBefore =
  /(?:(?:19|20)\d\d|['’]\d\d) ?[-–—/] ?['’]?(?:(?:19|20)?\d\d)|(?<![\p{L}])(?:tot|until|till|tm|t\/m) (?:\p{L}+ )?(?:19|20)\d\d/u
const endOfPast =
  /(?<![\p{L}])(?:now|nu|currently|tegenwoordig|thans|momenteel|inmiddels|sinds|since|sindsdien|presently|these days|daarna|weer|again|recently|sinds kort)(?![\p{L}])/gu
const amongOthers =
  /^[\p{L}\p{N}' ,]{0,60}(?:&|and|en|\+) (?:more|others|many|several|meer|anderen|vele|andere|diverse|co|beyond|other)(?![\p{L}])/u
const insideTeam = /(?<![\p{L}])team$/u
/** How long, where or on which days: does not change who works there. */
const fitsAfter =
  /^\s*(?:$|[(),:+&]|(?:-|–)|(?:by day|overdag|on|op|op de|since|sinds|as of|per|hq|in|te|ma|di|wo|do|vr|nl|uk|be|and|en|but|maar|only|team)(?![\p{L}])|\d)/u

export function settingOf(text: string, at: number): Setting {
  const before = text.slice(0, at)
  const after = text.slice(at + nameMark.length)
  const parts = before.replaceAll(/\([^)]*\)/gu, ' ').split(joint)
  let taken = parts.length - 1
  const last = parts[taken]!.replace(/^[\s"'“”]+/u, '') // split gives at least one
  const match = symbolAtEnd.exec(last) ?? linkAtEnd.exec(last)
  const link = match?.[1] ?? ''
  let head = last.slice(0, match?.index ?? last.length).trim()
  const isSpan = spans.test(head)
  if (isSpan) head = ''
  // "Cardioloog, Meerzicht", "worked at A, B": what stands alone takes the words before it.
  while (head.replaceAll(new RegExp(nameMark, 'gu'), '').trim() === '' && taken > 0) {
    taken--
    head = parts[taken]!.trim() // within bounds
  }
  // "Wethouder wonen en zorg": what a role is about may be two things.
  const previous = parts[taken - 1]
  if (previous !== undefined && !namesKnownJob(head) && head.split(/\s+/).length <= 3 && whatIsSaid(head) !== 'other') {
    const joined = / (?:en|and) $|&\s*$/u.test(before.slice(0, before.lastIndexOf(head)))
    if (joined && namesKnownJob(previous) && !hasOwnHouse.test(previous)) head = `${previous.trim()} ${head}`
  }
  return { head, link, before, after, isSpan }
}

/** Whether another tie, a time gone by, a wish or another person stands between the owner and the organisation. */
export function isSaidOtherwise({ head, before, after, link }: Setting): boolean {
  const since = sinceNow(head)
  if (saysPast(since) || yearsBefore.test(since) || pastAfter.test(after)) return true
  if (saysPast(scopeOf(before, head)) && !holdsNow(before)) return true
  if (saysOutsiderDoing(since) || otherPerson.test(since) || group.test(since)) return true
  if (/(?<![\p{L}])(?:niet|not|never|nooit|geen|we|wij)(?![\p{L}])/u.test(before.replaceAll(/,.*$/gu, ''))) return true
  if (whatIsSaid(since) === 'other') return true
  if (
    /^(?:from|uit|via|naar|tot|door|over|about|near|until|met|onder|dan|than|behalve|except|naast|tegenover|achter|behind|opposite|beside)$/.test(
      link,
    )
  )
    return true
  return isOutsiderAfter(after)
}

/** "X customer", "X-pubers", "X saved my life". */
function isOutsiderAfter(after: string): boolean {
  if (/^-\p{L}/u.test(after)) return true
  // A match, or a plan.
  if (
    /^ (?:v|vs|versus|tegen|against)(?![\p{L}])|^[^,;]{0,20}(?<![\p{L}])(?:next|volgende?|komende?|coming) \p{L}/u.test(
      after,
    )
  )
    return true
  if (amongOthers.test(after)) return true
  const words = /^ (?:\p{L}[\p{L}'-]*(?: |$)){1,3}/u.exec(`${after.split(/[,.;:()]/u)[0]} `)?.[0] ?? ''
  const first = words.trim().split(/ (?:and|en|in|op|met|with|bij|at|of|van|for|voor) /u)[0] ?? ''
  if (first === '') return false
  return (
    whatIsSaid(first) === 'other' ||
    /^(?:half|marathon|prize|cup|deals|tips|memes|news|nieuws)/u.test(first) ||
    /^(?:took|saved|redde|heeft|has|hebt|is(?! mijn| my)|was|zijn|closed|sluit|failed|owes|luistert|listen|should|moet|will|won't|wouldn't|would|please|if|als)(?![\p{L}])/u.test(
      first,
    )
  )
}

/** What holds since the last "now". */
function sinceNow(head: string): string {
  const last = [...head.matchAll(endOfPast)].at(-1)
  return last ? head.slice(last.index + last[0].length) : head
}

function holdsNow(before: string): boolean {
  return [...before.matchAll(endOfPast)].length > 0
}

/** "Voormalig kok en gastvrouw bij": what "former" also governs. */
function scopeOf(before: string, head: string): string {
  const upTo = before.slice(0, before.lastIndexOf(head))
  return / (?:en|and) $|& $|\+ $/u.test(upTo)
    ? (upTo.split(/[,(]/u).at(-1) ?? '').split(/\s+/).slice(0, 2).join(' ')
    : ''
}

/** Whether these words make the owner somebody who works there. */
export function isWorkThere(setting: Setting, { mention, isLoose, isPlace }: Mentioned, house: House): boolean {
  const { head, link, before, after, isSpan } = setting
  const fits = namesJobOf(head, house.fields)
  if (insideTeam.test(head) && !/fan|support/u.test(head)) return true
  if (isRoleAfter(setting)) return true
  if (isSpan && head === '' && (atLinks.has(link) || labelLinks.has(link))) return true
  if (leads.test(head) && link === '') return true
  if (
    /^(?:voor|for|bij|at)(?: (?:de|het|the))?$/.test(before.trim()) &&
    /^ \p{L}+ (?:ik|i) |^ (?:i|ik) /u.test(after) &&
    !saysOutsiderDoing(after) &&
    !saysPast(after)
  )
    return whatIsSaid(after) !== 'other'
  if (head === '')
    return atLinks.has(link) && /^ (?:verantwoordelijk|werkzaam|in dienst|responsible)(?!\p{L})/u.test(after)
  const role = namesJob(head)
  const linked = mention.kind === 'account' && link === '' ? '@' : link
  if (isLoose && !namesKnownJob(head)) return false
  if (labelLinks.has(linked)) return employment.test(head) || (role && linked === ':')
  if (employment.test(head) && linked !== '' && !inLinks.has(linked)) return true
  if (atLinks.has(linked)) return role || isUnknownRole(head)
  if (forLinks.has(linked)) return role || (!charity.test(head) && saysDoing(head))
  if (ofLinks.has(linked) && /(?<!managing |senior |equity |founding |name )partner$/u.test(head)) return false
  if (ofLinks.has(linked))
    return isPlace
      ? fits || (saysWithin(head) && role) || namesChief(head)
      : namesKnownJob(head) || (role && saysWithin(head)) || role || fits || makes.test(head)
  if (inLinks.has(linked))
    return isPlace
      ? fits
      : fits ||
          (role && (house.isVenue || saysWithin(head) || saysWithin(after.split(' ')[1] ?? ''))) ||
          employment.test(head)
  if (linked !== '') return false
  if (head.includes(':') && !namesKnownJob(head)) return false
  return isPlace ? fits : endsInRole(head, after)
}

/** What people do for a good cause. */
const charity =
  /^(?:(?:i|ik) )?(?:running|run|runs|walking|walks?|cycling|cycles?|swimming|swims?|trekking|climbing|climbs?|jumping|skydiving|loopt?|loop|rent?|fietst?|wandelt?|zwemt?|klimt? de|doing the|doe de|doet de|collecteert?|collecting|knitting|baking|bakt|breit|voting|stemt|standing)(?!\p{L})/u

const leads =
  /^(?:(?:i|ik) )?(?:run|runs|running|manage|manages|managing|lead|leads|leading|head|heads|chair|chairs|leid|leidt|bestuur|bestuurt|beheer|beheert)$/u
const makes =
  /^(?:i|ik) (?:bouw|maak|ontwerp|verzorg|schrijf|regel|beheer|onderhoud|programmeer|build|make|write|design|manage|handle|look after|maintain|code|run) /u

function namesChief(head: string): boolean {
  return /(?<![\p{L}])(?:ceo|cto|cfo|coo|founder|oprichter|directeur|director|president|chair|chairman|chairwoman|voorzitter|penningmeester|secretaris|treasurer|secretary|captain|hoofd|head|persvoorlichter|woordvoerder|spokesperson)(?![\p{L}])/u.test(
    head,
  )
}

/** "Lantern Trust volunteer coordinator", "Stad Koutergem (pers & communicatie)". */
function isRoleAfter({ before, head, after }: Setting): boolean {
  if (head !== '' && before.trim() !== '' && !/[,(]\s*(?:the |de |het )?$/u.test(before)) return false
  if (
    before.trim() !== '' &&
    !/^(?:(?:proud|happy|trotse?|the|de|het|a|een)|(?:by )?day:|overdag:?|werk:|work:|job:|day job:|now:?|nu:?|currently:?|dag:)$/u.test(
      before.trim(),
    ) &&
    !/,\s*$/u.test(before)
  )
    return false
  const words = /^ ?(?:\(([^)]{2,40})\)|((?:[\p{L}&'-]+ ?){1,4}))/u.exec(after)
  const said = (words?.[1] ?? words?.[2] ?? '')
    .split(/ (?:in|op|met|with|bij|at|of|van|for|voor|die|who|and then) /u)[0]!
    .trim() // split gives at least one
  return (
    said !== '' &&
    !/^(?:in|op|and|en|the|de|het|or|of|is|at|bij)(?![\p{L}])/u.test(said) &&
    (namesKnownJob(said) || /(?:team|dept|department|afdeling)$/u.test(said)) &&
    !saysOutsiderDoing(said) &&
    !saysPast(said)
  )
}

/** "GIS nerd @x", "till queen at x": what nobody calls a customer is somebody of the house. */
function isUnknownRole(head: string): boolean {
  if (times.test(head)) return false
  const words = head.split(/\s+/)
  return (
    (words.length <= 4 &&
      !/^(?:i|ik|you|je|jij|u|always|altijd|soms|sometimes|just|gewoon|elke|every|often|vaak|al|al|not|no|more|lunch|dinner|breakfast|koffie|coffee)(?![\p{L}])/u.test(
        head,
      ) &&
      !isVerb(words[0]!)) || // split gives at least one
    saysDoing(head)
  )
}

const times =
  /^(?:most|every|each|some|all|iedere?|elke?|veel|\d+ keer|twice|thrice|daily|weekly|dagelijks|wekelijks|mornings?|evenings?|weekends?|days|nights out|zomers|(?:\p{L}+|\d+) (?:jaar|years|yrs)|vroege|late)(?![\p{L}])/u

/** A verb of the third person in Dutch, or an English gerund: somebody does something there. */
function isVerb(word: string): boolean {
  return (
    /(?:ing)$/u.test(word) ||
    (/[^aeiou]t$/u.test(word) && word.length > 3 && !/(?:nt|ct|st|cht|ft|rt)$/u.test(word)) ||
    /(?:aat|eet|oot|uurt|eurt|iet|ijt|eert|aart|oopt|aakt|eest|pt|kt|lt|mt|gt|kent)$/u.test(word)
  )
}

/** "I drive a lorry for", "klimt in masten voor", "fixing pipes for". */
function saysDoing(head: string): boolean {
  if (
    /(?<![\p{L}])(?:i|ik) (?:am|ben|was|zit|sit|eat|eet|stay|slaap|bank|shop|play|train|drink|park|run|ren|loop|sta|kom|come|go|ga|wait|test|hate)(?![\p{L}])/u.test(
      head,
    )
  )
    return false
  if (/(?<![\p{L}])(?:i|ik) (?:\p{L}+ly )?\p{L}+ \S/u.test(head)) return true
  const words = head.split(/\s+/)
  return (
    words.length >= 2 &&
    words.length <= 9 &&
    (isVerb(words[0]!) ||
      /^(?:doe|maak|help|bouw|schrijf|verkoop|regel|plan|drive|make|build|fix|run|write|sell|keep|catch|teach|do|bake|brew|design|test)$/u.test(
        words[0]!,
      ))
  ) // split gives at least one
}

/** The job and at most four words of what it is about: "hoofd communicatie", "wethouder wonen en zorg". */
function endsInRole(head: string, after: string): boolean {
  const last = head.split(/\s+/).slice(-5).join(' ')
  if (/(?<![\p{L}])(?:in|op|uit|from|naar|to|over|about|near|met|via)\s+\p{L}+$/u.test(last) && !namesKnownJob(last))
    return false
  return namesJob(last) && !/^ (?:is|was|heeft|has)(?![\p{L}])/u.test(after)
}

/** "Nurse | Meerzicht", "💼 Meerzicht": the name stands alone, and the work beside it. */
export function standsAlone({ head, link, before, after }: Setting): boolean {
  return (
    head === '' &&
    before.replaceAll(/[^\p{L}]/gu, '').replace(/^(?:the|de|het|team)$/u, '') === link.replaceAll(/[^\p{L}]/gu, '') &&
    fitsAfter.test(after) &&
    !/^\s*[,+&-]\s*\p{L}+\s*[,+&-]\s*\p{L}+/u.test(after) &&
    (link === '' || link === '@' || link === 'at' || link === 'bij')
  )
}
