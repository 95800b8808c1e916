import { fold } from '@troje/post'
import type { OrganisationNames } from './mentions.ts'
import { namesKnownJob } from './roles.ts'

/** The whole account speaks as the organisation, as a group or a house, or pretends to. */
const notAPerson =
  /\b(?:overheard at|spotted at|confessions|nobody official|niemand officieels|run by (?:fans|students|volunteers|supporters)|door (?:fans|supporters) gemaakt|supportersvereniging|supporters ?club|fanclub|fan ?club|bewonersgroep|actiegroep|action group|(?:ro)?bot\b|automated|geautomatiseerd|auto-?tweets?|memes?|spoof|not the (?:real|official)|definitely not|niet de echte|humou?r account|grappen over|jokes about|official (?:account|feed|page|twitter|x)|officieel account|officiele account|hét account|het account van|wij zijn|we are|parody|parodie|satire|unofficial|niet officieel|not official|not affiliated|geen onderdeel|niet van het|niet van de|not the real|fan ?account|fan ?page|automatisch account|webcareteam|helpt het team|customer care:|dm us|not monitored by us|onze vacatures|our vacancies)\b/

/** Behind the organisation's name in a display name: an account of the organisation or about it. */
const accountWords =
  /^(?:webcare|nederland|nl|netherlands|belgie|uk|us|careers|jobs|vacatures|official|officieel|news|nieuws|parody|parodie|support|help|helpt|service|klantenservice|storingen|press|pers|online|fans?|till i die|store|shop)\b/

/** What a group, a house or a paper calls itself. */
const groupWords =
  /(?<![\p{L}\p{N}])(?:ltd|limited|inc|llp|plc|gmbh|b\.?v\.?|n\.?v\.?|vof|v\.o\.f\.|stichting|vereniging|vakbond|bond|union|unions|comite|buurtcomite|actiecomite|actie|campaign|podcast|pod|blog|nieuws|news|fans?|ultras|supporters|supporter|memes|rumours|vacatures|jobs|careers|klachten|complaints|reizigers|ov-reizigers|passengers|user group|users|residents|bewoners|ouders|parents|friends of|vrienden van|save|save our|stop|keep|justice for|boycot|boycott|action|watch|alumni|society|studentenbond|studievereniging|platform|netwerk|network|forum|collectief|collective|ziekenhuisradio|hospital radio|student union|su|pta|memorial|fotos|spotters?|incidents|vertraging|late again|potholes|not|niet|fake|anti|camping|hotel|restaurant|brasserie|cafe|eetcafe|bistro|bakkerij|bakery|bakehouse|slagerij|butchers|garage|motors|tattoo|chippy|church|kerk|primary|surf|kaasboerderij|boerderij|farm|bouwbedrijf|hoveniersbedrijf|aannemersbedrijf|uitgeverij|drukkerij|drukker|familie|fam\.?|studio|bureau|agency|consulting|consultancy|centrum|centre|solutions|services|systems|shop|store|winkel|gym|band|choir|koor|magazine|krant|echo|radio|rijwielhuis|paviljoen|salon|kapper|apotheek)(?![\p{L}\p{N}])/u

/** Whether no single person speaks here. */
export function isNoPerson(displayName: string, handle: string, bio: string, organisation: OrganisationNames): boolean {
  const name = fold(displayName).trim()
  if (notAPerson.test(fold(bio)) || notAPerson.test(name)) return true
  if (groupWords.test(name) && !namesKnownJob(name)) return true
  const accounts = (organisation.accounts ?? []).map((account) => fold(account).replace(/^@/, ''))
  if (accounts.includes(fold(handle))) return true
  return organisation.names.some((own) => {
    const folded = fold(own).trim()
    if (folded === '' || !name.startsWith(folded)) return false
    const rest = name.slice(folded.length).trim()
    return rest === '' || accountWords.test(rest) || /^[^\p{L}]*$/u.test(rest)
  })
}

const otherHouse =
  'hotel|camping|restaurant|brasserie|cafe|eetcafe|brouwerij|brewery|brewing|bakkerij|bakery|slagerij|butchers|garage|motors|autos|apotheek|pharmacy|kerk|church|parish|chapel|station|theater|theatre|winkelcentrum|sportpark|dierenarts|vets|kapper|kapsalon|barbers|salon|makelaars?|estate agents?|advocaten|architecten|architects|fysiotherapie|tandarts|dental|hoveniers|landscapes|gardens|pub|inn|arms|tavern|farm|boerderij|manege|stables|band|choir|koor|harmonie|orkest|orchestra|films?|pictures|records|books|boeken|publishing|uitgeverij|bouw|construction|builders|transport|logistics|taxi|taxis|yoga|gym|fitness|running|runners|cycling|wines?|wijnen|cheese|kaas|fashion|mode|design studio|studios?|photography|fotografie|consulting|consultancy|advies|partners|capital|investments?|road|street|lane|avenue|straat|laan|weg|plein|beach|river|reservoir|hills?|castle|kasteel|village|quay|harbour|district|dorp|haven|kade|festival|marathon|triathlon|primary'
const houseBefore = new RegExp(String.raw`(?<![\p{L}\p{N}])(${otherHouse}) (?:de |het |the )?$`, 'u')
const houseAfter = new RegExp(
  String.raw`^ (${otherHouse})(?![\p{L}\p{N}]| (?:dept|department|team|counter|manager|assistant))`,
  'u',
)

/** "Eleanor Southmarch. Harpist.": the owner's first name stands before it; "Hotel Klaverzicht": another house. */
export function isNamesake(before: string, after: string, displayName: string, { names }: OrganisationNames): boolean {
  const given = /(\p{L}+) $/u.exec(before)?.[1]
  if (given !== undefined && given === fold(displayName).split(/[^\p{L}]/u)[0] && !namesKnownJob(given)) return true
  const house = houseBefore.exec(before)?.[1] ?? houseAfter.exec(after)?.[1]
  return house !== undefined && !names.some((name) => fold(name).includes(house))
}
