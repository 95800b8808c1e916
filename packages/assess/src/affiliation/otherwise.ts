import { isWatcher, saysOutsiderDoing, saysPast, whatIsSaid } from './roles.ts'
import type { Setting } from './setting.ts'

const otherPerson =
  /(?<![\p{L}])(?:(?:my|mijn|m'n|our|his|her|their|onze|ons|zijn|haar)\s(?!employer|work|job|day|werk|werkgever|baan|baas|team|vak|column|desk|office|boss|living|way|own|best|trade|passion|passie|leven|roeping|time|tijd|hours|uren|brood)\p{L}|(?:he|she|they|hij|zij|ze|iedereen|everyone|everybody|anyone|those|people who|mensen die|wie|who)\s\p{L}|(?:we|wij)(?![\p{L}]))/u
/** Several people, so not the owner. */
const group =
  /(?<![\p{L}])(?:werknemers|medewerkers|workers|employees|personeel van|staff of|reizigers|bewoners|ouders|studenten|patienten|vrijwilligers die)(?![\p{L}])|(?:collega's|collegas|colleagues)$|^(?:my |mijn )?(?:sister|brother|mum|mom|dad|mother|father|son|daughter|wife|husband|cousin|zus|broer|moeder|vader|zoon|dochter|vrouw|man|neef|nicht|tante|oom) (?:works?|werkt|is|runs|drives|rijdt|manages|zit)(?![\p{L}])/u
/** Behind the name: it is over, or never was. */
const pastAfter =
  /^(?:[^,;(]{0,30}?(?:(?<!\p{L})(?:until|till|tot|t\/m)(?: (?:and with |en met )?)(?:\d|vorig|last|gisteren|yesterday|the |mijn|my|de |voor|kort|\p{L}+ \d)|(?<!\d)(?:19|20)?\d\d ?[-–—/] ?['’]?(?:19|20)?\d\d(?!\d)|\b(?:na|after) \d+)|[^;]{0,60}?[,;(–-] ?(?:and |en |but |maar )?(?:(?:now|nu|thans|inmiddels|daarna|tegenwoordig|vervolgens|then|retired|gepensioneerd|met pensioen|elders|elsewhere|no longer|niet meer|gestopt|vertrokken|left|gone)(?![\p{L}-])|(?:ex|voorheen|formerly|former|previously|ooit|once)\s*(?:[).]|$))|[^;,(]{0,50}?(?<!\p{L})(?:didn't|did not|never|nooit|wilde me niet|turned me down|rejected|afgewezen|niet meer|in the past|any ?more|in een vorig leven|in a past life|behind me|achter me|verlaten)(?!\p{L}))/u
const yearsBefore =
  /(?:(?:19|20)\d\d|['’]\d\d) ?[-–—/] ?['’]?(?:(?:19|20)?\d\d)|(?<![\p{L}])(?:tot|until|till|tm|t\/m) (?:\p{L}+ )?(?:19|20)\d\d/u
/** "Intern at X (2019)", but "joined X in 2019". */
const yearAfter = /^ (?:in |\()(?:19|20)\d\d\)?(?! ?[-–—]| (?:to|tot))/u
const beganThen = /(?<!\p{L})(?:joined|started|begonnen|gestart|since|sinds)(?!\p{L})/u
/** "Author of 'The fall of X'". */
const authorOf = /(?<!\p{L})(?:author|auteur|schrijver|schrijfster|writer) (?:of|van)(?!\p{L})/u
/** "Loving my job at". */
const ownJob = /(?<!\p{L})(?:my|mijn) (?:job|work|baan|werk|role|rol)$/u
/** The past ends here, and what follows holds now. */
const endOfPast =
  /(?<![\p{L}])(?:now|nu|currently|tegenwoordig|thans|momenteel|inmiddels|sinds|since|sindsdien|presently|these days|daarna|weer|again|recently|sinds kort)(?![\p{L}])/gu
/** One of several clients. */
const amongOthers =
  /^[\p{L}\p{N}' ,]{0,60}(?:&|and|en|\+) (?:more|others|many|several|meer|anderen|vele|andere|diverse|co|beyond|other)(?![\p{L}])/u
/** A match, or a plan. */
const eventAfter =
  /^ (?:v|vs|versus|tegen|against)(?![\p{L}])|^[^,;]{0,20}(?<![\p{L}])(?:next|volgende?|komende?|coming) \p{L}/u
/** Behind the name: the organisation itself does something. */
const organisationDoes =
  /^(?:took|saved|redde|heeft|has|hebt|is(?! mijn| my)|was|zijn|closed|sluit|weigert|failed|owes|luistert|listen|should|moet|will|won't|wouldn't|would|please|if|als|half|marathon|prize|cup|deals|tips|memes|news|nieuws|belt|blijft|gooit)(?![\p{L}])/u
/** "X bepaalt mijn leven", "X makes my day". */
const organisationActs =
  /^ \p{L}+(?:t|s) (?:mijn|my|me|mij|ons|us|our|onze|de|het|the|alles|everything|niet)(?![\p{L}])/u
/** Prices, scores and lists of what is bought. */
const noRole = /[£€$]\s?\d|\d\s?[£€$]/u

/** Whether another tie, a time gone by, a wish or another person stands between the owner and the organisation. */
export function isSaidOtherwise({ head, before, after, link, linkWord }: Setting): boolean {
  const now = sinceNow(head)
  return (
    link === 'away' ||
    noRole.test(head) ||
    saysPast(now) ||
    saysPast(`${now} ${linkWord}`) ||
    (yearAfter.test(after) && !beganThen.test(now)) ||
    authorOf.test(`${now} ${linkWord}`) ||
    yearsBefore.test(now) ||
    pastAfter.test(after) ||
    (saysPast(governing(before, head)) && before.search(endOfPast) === -1) ||
    (saysOutsiderDoing(`${now} ${linkWord}`) && !ownJob.test(now)) ||
    (isWatcher(now) && /\s(?:on|about|over|op)(?!\p{L})/u.test(now)) ||
    otherPerson.test(now) ||
    group.test(now) ||
    /(?<![\p{L}])(?:niet|not|never|nooit|geen|we|wij)(?![\p{L}])/u.test(before.replaceAll(/,.*$/gu, '')) ||
    whatIsSaid(now) === 'other' ||
    isOutsiderAfter(after)
  )
}

/** "X customer", "X-pubers", "X saved my life". */
function isOutsiderAfter(after: string): boolean {
  // "X en melkveehouder": another thing about the owner.
  if (/^ (?:en|and|&|\+) /u.test(after)) return amongOthers.test(after)
  if (/^-\p{L}/u.test(after) || eventAfter.test(after) || organisationActs.test(after) || amongOthers.test(after))
    return true
  const words = /^ (?:\p{L}[\p{L}'-]*(?: |$)){1,5}/u.exec(`${after.split(/[,.;:()]/u)[0]} `)?.[0] ?? ''
  const first = words.trim().split(/ (?:and|en|in|op|met|with|bij|at|of|van|for|voor) /u)[0] ?? ''
  return first !== '' && (whatIsSaid(first) === 'other' || organisationDoes.test(first))
}

/** What holds since the last "now". */
function sinceNow(head: string): string {
  const last = [...head.matchAll(endOfPast)].at(-1)
  return last ? head.slice(last.index + last[0].length) : head
}

/** "Voormalig kok en gastvrouw bij": what "former" also governs. */
function governing(before: string, head: string): string {
  const upTo = before.slice(0, before.lastIndexOf(head))
  const isJoined = / (?:en|and) $|& $|\+ $/u.test(upTo)
  return isJoined ? (upTo.split(/[,(]/u).at(-1) ?? '').split(/\s+/).slice(0, 2).join(' ') : ''
}
