import type { House } from './house.ts'
import type { NameMention } from './mentions.ts'
import { namesJob, namesJobOf, namesKnownJob, saysOutsiderDoing, saysPast, saysWithin, whatIsSaid } from './roles.ts'
import type { Setting } from './setting.ts'

/** A name in a profile, and what makes it weak. */
export interface Mentioned {
  readonly mention: NameMention
  /** Written without a capital although capitals stand elsewhere: perhaps no name at all. */
  readonly isLoose: boolean
  /** Only the name of a place. */
  readonly isPlace: boolean
}

const employment =
  /(?<![\p{L}])(?:9-5|9 to 5|nine to five|pays the bills|werk|werkt|werken|werkzaam|werkend|werkgever|works?|working|employed|employer|employee|job|dagbaan|baan|bijbaan|bijbaantje|day job|in dienst|gedetacheerd|seconded|secondment|on placement|placement|stage|loopt stage|aan de slag|verantwoordelijk|responsible|begonnen|started|joined|gestart|contract|onderdeel|deel|part|proud member|serving|serves|dien|dienend|dient|in opleiding|opleiding tot|aangesteld|vaste dienst|kantoor|my office|colleagues|collega's|you'll find me|vind je me)(?![\p{L}])/u
const insideTeam = /(?<!fan )(?<!support )(?<![\p{L}])team$/u

/** Whether these words make the owner somebody who works there. Another tie is ruled out before. */
export function isWorkThere(setting: Setting, { mention, isLoose, isPlace }: Mentioned, house: House): boolean {
  const { head, isSpan } = setting
  const link = mention.kind === 'account' && setting.link === 'none' ? 'at' : setting.link
  if (insideTeam.test(head) || isRoleAfter(setting) || isTurnedAround(setting)) return true
  if (isSpan && head === '') return link === 'at' || link === 'with' || link === 'none' || link === 'label'
  if (head === '') return link === 'at' && saysEmployed.test(setting.after)
  if (isLoose && (!namesKnownJob(head) || head.includes(':') || link === 'label')) return false
  // "Photographer, harbour views"
  if (isLoose && link === 'none' && !/^\s*(?:$|[,(])/u.test(setting.after)) return false
  const role = namesJob(head)
  const fits = namesJobOf(head, house.fields)
  switch (link) {
    case 'at':
      return role || employment.test(head) || isUnknownRole(head)
    case 'with':
      return role || (employment.test(head) && !/work(?:s|ing)?$/u.test(head))
    case 'for':
      if (isPlace && trades.test(head)) return false
      if (role || employment.test(head)) return true
      return !charity.test(head) && (saysDoing(head) || (setting.isOfRole && isVerb(head)))
    case 'of':
      if (ownPartner.test(head)) return false
      if (isPlace) return fits || (saysWithin(head) && role) || chiefs.test(head) || employment.test(head)
      return role || fits || employment.test(head) || makes.test(head)
    case 'in':
      if (isPlace) return fits
      return (
        fits || employment.test(head) || (role && (house.isVenue || saysWithin(head) || saysWithin(wordAfter(setting))))
      )
    case 'label':
      return employment.test(head) || (role && /:\s*$/u.test(setting.before))
    case 'none':
      return isPlace ? fits || (role && saysWithin(head)) : isApposition(setting)
    default:
      return false
  }
}

const saysEmployed = /^ (?:verantwoordelijk|werkzaam|in dienst|responsible)(?!\p{L})/u
const ownPartner = /(?<!managing |senior |equity |founding |name )partner$/u
/** What people do for a good cause. */
const charity =
  /^(?:(?:i|ik) )?(?:running|run|runs|walking|walks?|cycling|cycles?|swimming|swims?|trekking|climbing|climbs?|jumping|skydiving|loopt?|loop|rent?|fietst?|wandelt?|zwemt?|klimt? de|doing the|doe de|doet de|collecteert?|collecting|knitting|baking|bakt|breit|voting|stemt|standing)(?!\p{L})/u

const leads =
  /^(?:(?:i|ik|just|recently) )?(?:joined|run|runs|running|manage|manages|managing|lead|leads|leading|head|heads|chair|chairs|leid|leidt|bestuur|bestuurt|beheer|beheert)$/u
/** Work that is done for whoever asks. */
const trades =
  /(?<![\p{L}])(?:estate agent|letting agent|makelaar|fotograaf|photographer|plumber|loodgieter|dj|taxi\p{L}*|kapper|kapster|tutor|gids|guide|celebrant|cleaner|glazenwasser|hovenier|gardener|bakker|baker|slager|butcher|huisarts|gp|dentist|tandarts|therapist|journalist|reporter|blogger)(?![\p{L}])/u
const makes =
  /^(?:(?:i|ik) )?(?:bouw|maak|doe|ontwerp|verzorg|schrijf|regel|beheer|onderhoud|programmeer|build|make|write|design|manage|handle|look after|maintain|code|run|do) /u
const chiefs =
  /(?<![\p{L}])(?:ceo|cto|cfo|coo|founder|oprichter|directeur|director|president|chair|chairman|chairwoman|voorzitter|penningmeester|secretaris|treasurer|secretary|captain|hoofd|head|principal|persvoorlichter|woordvoerder|spokesperson)(?![\p{L}])/u

function wordAfter({ after }: Setting): string {
  return after.split(' ')[1] ?? ''
}

/** "Voor Meerzicht houd ik de tuin bij". */
function isTurnedAround({ before, after }: Setting): boolean {
  return (
    /^(?:voor|for|bij|at)(?: (?:de|het|the))?$/.test(before.trim()) &&
    /^ \p{L}+ (?:ik|i) |^ (?:i|ik) /u.test(after) &&
    !saysOutsiderDoing(after) &&
    !saysPast(after) &&
    whatIsSaid(after) !== 'other'
  )
}

/** What may stand before a name that its role follows. */
const lead =
  /^(?:(?:proud|happy|trotse?|the|de|het|a|een)|(?:by )?day:|overdag:?|werk:|work:|job:|day job:|now:?|nu:?|currently:?|dag:|.*,)$/u

const houseParts = /(?<![\p{L}])(?:\p{L}*team|dept|department|afdeling)$/u
/** Where a role may stand behind a name: in brackets, joined to another house, right behind it. */
const inBrackets = /^ ?\(([^)]{2,40})\)/u
const rolesAfter = [inBrackets, /^ (?:and|&|en) \p{L}+ ([\p{L}-]{3,20})/u, /^(?:['’]s)? ((?:[\p{L}&'-]+ ?){1,4})/u]
const roleAfterComma = /^, ([\p{L}&' -]{3,40})(?:,|$)/u
const ownPart = /^, ?(?:afdeling|department of|dept|team|vestiging|filiaal|kantoor|branch)(?!\p{L})/u

/** "Lantern Trust volunteer coordinator", "Stad Koutergem (pers & communicatie)", "Velora, afdeling letsel". */
function isRoleAfter({ before, after }: Setting): boolean {
  const isFirst = before.trim() === ''
  if (!isFirst && !lead.test(before.trim())) return false
  if (isFirst && ownPart.test(after)) return true
  return (isFirst ? [...rolesAfter, roleAfterComma] : rolesAfter).some((pattern) => {
    const said = (pattern.exec(after)?.[1] ?? '')
      .split(/ (?:in|op|met|with|bij|at|of|van|for|voor|die|who) /u)[0]!
      .trim() // split gives at least one
    return (
      (namesKnownJob(said) || houseParts.test(said) || (pattern === inBrackets && namesJob(said))) &&
      !noStart.test(said) &&
      !saysOutsiderDoing(said) &&
      !saysPast(said)
    )
  })
}

const noStart = /^(?:in|op|and|en|the|de|het|or|of|is|at|bij)(?![\p{L}])/u

/** "GIS nerd @x", "till queen at x": what nobody calls a customer is somebody of the house. */
function isUnknownRole(head: string): boolean {
  const words = head.split(/\s+/)
  if (times.test(head)) return false
  return (words.length <= 4 && !noNoun.test(head) && !isVerb(words[0]!)) || saysDoing(head) // split gives at least one
}

const noNoun =
  /\d|^(?:in|op|te|aan|onder|on|under|to|for|per|met|with|without|from|van|uit|naar|over|about|again|weer|nog|still|yet|best|first|last|when|als|wanneer|why|waarom|how|hoe|een|a|i|ik|you|je|jij|u|always|altijd|soms|sometimes|just|gewoon|elke|every|often|vaak|al|not|no|more|lunch|dinner|breakfast|koffie|coffee)(?![\p{L}])/u
const times =
  /^(?:most|every|each|some|all|iedere?|elke?|veel|\d+ keer|twice|thrice|daily|weekly|dagelijks|wekelijks|mornings?|evenings?|weekends?|days|nights out|zomers|(?:\p{L}+|\d+) (?:\p{L}+ )?(?:jaar|years|yrs)|vroege|late)(?![\p{L}])/u

/** A verb of the third person in Dutch, or an English gerund: somebody does something there. */
function isVerb(word: string): boolean {
  return (
    word.endsWith('ing') ||
    (/[^aeiou]t$/u.test(word) && word.length > 3 && !/(?:nt|ct|st|cht|ft|rt)$/u.test(word)) ||
    /(?:aat|eet|oot|uurt|eurt|iet|ijt|eert|aart|oopt|aakt|eest|pt|kt|lt|mt|gt|kent)$/u.test(word)
  )
}

const guestDoing =
  /(?<![\p{L}])(?:i|ik) (?:am|ben|was|zit|sit|eat|eet|stay|slaap|bank|shop|play|train|drink|park|run|ren|loop|sta|kom|come|go|ga|wait|test|hate)(?![\p{L}])/u
const bareVerb =
  /^(?:doe|maak|help|bouw|schrijf|verkoop|regel|rij|rijd|bezorg|kook|bak|zorg|geef|poets|train|begeleid|knip|sorteer|beheer|ontwikkel|programmeer|teken|film|organiseer|drive|make|build|fix|run|write|sell|keep|catch|teach|do|bake|brew|design|test|deliver|cook|clean|code|manage)$/u

/** "I drive a lorry for", "klimt in masten voor", "fixing pipes for". */
function saysDoing(head: string): boolean {
  if (guestDoing.test(head)) return false
  if (/(?<![\p{L}])(?:i|ik) (?:\p{L}+ly )?\p{L}+ \S/u.test(head)) return true
  const words = head.split(/\s+/)
  return words.length >= 2 && words.length <= 9 && (isVerb(words[0]!) || bareVerb.test(words[0]!)) // split gives at least one
}

/** "Hoofd communicatie X", "nachtzorg, X": the role, or what one does, right before the name. */
function isApposition({ head, isApart, isOfRole, after }: Setting): boolean {
  if (leads.test(head)) return true
  if (/^ (?:is|was|heeft|has)(?![\p{L}])/u.test(after)) return false
  if (head.includes(':') && !namesKnownJob(head)) return false
  const last = head.split(/\s+/).slice(-5).join(' ')
  const isElsewhere = /(?<![\p{L}])(?:in|op|uit|from|naar|to|over|about|near|met|via)\s+\p{L}+$/u.test(last)
  if (namesJob(last)) return !isElsewhere || namesKnownJob(last)
  return (
    (isApart || (isOfRole && !/^\s*,/u.test(after))) && !isElsewhere && head.split(/\s+/).length <= 4 && isThing(head)
  )
}

/** Words that may well be what one does: no verb, no time, no exclamation. */
function isThing(head: string): boolean {
  // "Timetabling" alone is a trade.
  if (/^\p{L}+ing$/u.test(head)) return !pastimes.test(head)
  return (
    !times.test(head) &&
    !noNoun.test(head) &&
    !isVerb(head.split(/\s+/)[0]!) &&
    !/[:?!\d/]/u.test(head) &&
    !hobby.test(head)
  ) // split gives at least one
}

const pastimes =
  /^(?:cycling|baking|running|knitting|camping|gaming|climbing|gardening|hiking|swimming|walking|sailing|surfing|skiing|dancing|singing|painting|drawing|writing|reading|cooking|eating|drinking|sleeping|travelling|traveling|fishing|birding|sewing|rowing|boxing|golfing|bowling|loving|living|missing|waiting|hating|boycotting|supporting|following|watching|using|leaving|joining|working|being|having|wedding|evening|morning|everything|nothing|something|thing|king|ring|spring|darling|viking|wandeling|mening|liefhebberij)$/u
const hobby =
  /(?<![\p{L}])(?:dogs?|cats?|hond|honden|kat|katten|tea|thee|wine|wijn|beer|bier|pizza|music|muziek|books?|boeken|football|voetbal|hockey|golf|yoga|running|fietsen|wielrennen|vintage|crypto|life|leven|love|liefde|god|jesus|politics|politiek|nerd|geek|she|he|her|him|nl|uk|london|amsterdam|views|mening|opinions|tweets|rt|retweets)(?![\p{L}])/u
