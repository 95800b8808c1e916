import { jobWords } from './words.ts'

const boundary = String.raw`(?<![\p{L}\p{N}])`
const after = String.raw`(?![\p{L}\p{N}])`
/** A short word counts only whole: "uit" is no "it". */
const jobs = [
  String.raw`${boundary}(?:${jobWords
    .split('|')
    .filter((word) => word.length < 4)
    .join('|')})`,
  jobWords
    .split('|')
    .filter((word) => word.length >= 4)
    .join('|'),
].join('|')

/** A known word for work. */
export const job = new RegExp(String.raw`(?:${jobs})(?:s|e|en)?${after}`, 'u')

/** Endings that Dutch and English give to those who do something. */
const doer =
  /(?:er|or|eur|euse|ist|iste|aar|kundige|loog|loge|ant|arts|man|vrouw|hulp|meester|lid|wacht|trice|ster|chef|rector|decaan|dean|nurse|clerk|constable|promovendus|fellow|postdoc|trice|lente|assistente|ente|ician|ian|ent|graaf|tech|rar|ège|ege|ier|iere)$/u
/** Words with such an ending that name no work, or another tie than work. */
const noWork = new Set(
  (
    'moeder vader broer zuster zus eerder over hier weer meer ever never after under other another lover hater reader lezer subscriber gamer runner ' +
    'loper wandelaar fietser reiziger kijker listener luisteraar kenner volger follower bezoeker visitor winner winnaar liefhebber partner ouder ' +
    'traveler traveller ondernemer inwoner bewoner buurtbewoner buyer koper huurder spaarder supporter member user gebruiker player gebroeder zomer ' +
    'winter december november oktober september summer former voor door naar onder father mother brother sister daughter dochter offer order ' +
    'cover number nummer water power super for or per der er her your our hunter lever ster dinner later either whether per winkelier voorstander ' +
    'tegenstander strijder fighter zoeker seeker schrijfster danser dancer zanger singer drummer gardener hiker biker swimmer zwemmer baker knitter ' +
    'reist leest geniet feest meest wist mist list exist kind parent ent student patient client want restaurant krant important variant relevant man vrouw woman gentleman fan vegetarian christian'
  ).split(' '),
)
/** Parts of an organisation, said in place of a role: "griffie gemeente X", "night shift in the X warehouse". */
const department =
  /(?<![\p{L}\p{N}])(?:team|crew|ploeg|on call|on shift|afdeling|dept|department|griffie|redactie|newsroom|social media|content|hypotheken|inkoop|logistiek|burgerzaken|sociale zaken|security|beveiliging|kitchen|keuken|front desk|night shift|nachtdienst|warehouse|magazijn|directie|bestuur|personeelszaken|people|design|engineering|research|r&d|planning|educatie|education|jeugdopleiding|academie|customer success|people ops|onderdeel|recruiting|ondersteuning|bedrijfsvoering|juridische zaken|zorg|verpleging|techniek|contact centre|call centre|callcenter|credit risk|risk|ux|leak detection|balie|kassa|vulploeg|ocmw|vergunningen|beleid|belastingen|handhaving|groenvoorziening|parkeerbeheer|huisvesting|onderwijs|onderhoud|catering|facilitair|receptie)(?![\p{L}\p{N}])/u

/** Whether words name work: a known word, the ending of one, or a part of an organisation. */
export function namesWork(words: string): boolean {
  if (job.test(words) || department.test(words)) return true
  return words.split(/[^\p{L}'-]+/u).some((word) => word.length > 3 && !noWork.has(word) && doer.test(word))
}

/**
 * Whether what stands before a name ends in work, with at most four words between: "deputy editor of the", "griffie".
 */
export function endsInWork(before: string): boolean {
  const said = before
    .replace(/[\s,(→>:=&–—-]*(?:van|of|for|voor|in|at|bij|aan|op|with|@|→)?\s*(?:de |het |the |onze |our )?$/u, '')
    .trimEnd()
  const last = said.split(/[,+]/u).at(-1)!.trim() // split gives at least one
  if (last === '' || /(?<![\p{L}])(?:uit|from|near|te|naast|buiten|met|rond|around)$/u.test(last)) return false
  return namesWork(last.split(/\s+/).slice(-5).join(' '))
}

/** "I drive a lorry for", "klimt in masten voor", "fixing pipes for": whatever one does for it, save what guests do. */
export function saysDoing(before: string): boolean {
  return (
    (/(?<![\p{L}\p{N}])(?:i|ik) \p{L}+ [^.|]{0,60}(?:for|at|bij|voor)\s*(?:de |het |the )?$/u.test(before) ||
      /^(?:\p{L}+ly )?\p{L}{2,}(?:t|s|ing) (?:[^.|]{2,60} )?(?:for|at|bij|voor)\s*(?:de |het |the )?$/u.test(before)) &&
    !guest.test(before) &&
    !guestVerb.test(before)
  )
}

/** What those do who do not work there: they live, sleep, eat, cheer, study, save, wait. */
const guestVerb =
  /^(?:\p{L}+ly )?(?:woont|leeft|slaapt|eet|zit|ligt|wacht|staat|hangt|juicht|zingt|supportert|kijkt|volgt|fluit|speelt|voetbalt|loopt|rent|fietst|wandelt|reist|spaart|bankiert|betaalt|koopt|winkelt|shopt|studeert|leert|vecht|strijdt|stemt|gaat|wil|zoekt|solliciteert|hoopt|droomt|stage|gast|klant|fan|patient|student|los|just|least|lives?|living|sleeps?|eats?|eating|sits?|waits?|waiting|stands?|cheers?|cheering|supports?|supporting|watches|watching|follows?|following|plays?|playing|runs?|running|walks?|banks|banking|saves?|saving|pays?|paying|buys?|buying|shops?|shopping|studies|studying|learns?|learning|fights?|fighting|campaigns?|campaigning|votes?|voting|goes|going|wants?|looks?|looking|applies|applying|hopes|hoping|dreams|dreaming|parents|patients|students|fans|customers|residents|guests|friends|weekends|holidays|always|sometimes|perhaps|regulars?|was|is|has|gets|getting|being|seeing|visiting|visits|hates|hating|loves|loving|praying|prays|drinks|drinking|parks|parking|trespassing|protests|protesting|thanks|thoughts|news|reviews|tips|tricks|petitions?)(?![\p{L}])/u

const guest =
  /(?<![\p{L}\p{N}])(?:i|ik) (?:\p{L}+ )?(?:shop|eat|eet|stay|slaap|live|woon|pay|betaal|test|review|follow|volg|watch|kijk|love|hate|haat|hou|sta|wacht|wait|fight|vecht|zoek|hope|hoop|wil|want|vote|stem|juich|cheer|solliciteer|apply|spaar|save|reis|travel|bank|buy|koop|study|studeer|ben|am|was|play|schrijf|write|run|ren|loop|zit|sit)(?![\p{L}\p{N}])/u
