import { fold } from '@troje/post'
import type { Field } from './job-words.ts'

/** What sort of house an organisation is, as its own names tell. */
export interface House {
  /** The work that is done in such a house and hardly anywhere else in the same place. */
  readonly fields: readonly Field[]
  /** Names that are also the name of a place: "Waterdam" of "Gemeente Waterdam". Folded. */
  readonly places: ReadonlySet<string>
  /** One works in it, and not only for it: a hospital, a school, a museum. */
  readonly isVenue: boolean
}

const kinds: readonly { readonly names: RegExp; readonly fields: readonly Field[]; readonly isPlace: boolean }[] = [
  {
    names:
      /(?<!\p{L})(?:gemeente|stad|provincie|waterschap|hoogheemraadschap|ocmw|ministerie|council|city|county|borough|town|ministry|municipality)(?!\p{L})/u,
    fields: ['civic'],
    isPlace: true,
  },
  {
    names:
      /ziekenhuis|hospital|hospice|infirmary|kliniek|clinic|zorgcentrum|(?<!\p{L})(?:umc|nhs|thuiszorg|zorg|zorggroep|care)(?!\p{L})/u,
    fields: ['care'],
    isPlace: false,
  },
  {
    names:
      /(?<!\p{L})(?:fc|afc|sc|vv|sv|bv|rc|rfc|cfc|hc|kv|ksv|rovers|rangers|albion|city fc|town fc|harriers|united|wanderers|athletic|hockeyclub|rugby|voetbalclub)(?!\p{L})/u,
    fields: ['sport'],
    isPlace: true,
  },
  {
    names: /universit|college|hogeschool|(?<!\p{L})(?:roc|mbo)(?!\p{L})|high school|grammar/u,
    fields: ['teaching'],
    isPlace: true,
  },
  { names: /schol(?:en)?|school|lyceum|academy|academie|gymnasium/u, fields: ['teaching'], isPlace: false },
  {
    names: /police|politie|constabulary|brandweer|(?<!\p{L})fire(?!\p{L})|ambulance/u,
    fields: ['guard'],
    isPlace: true,
  },
  {
    names:
      /(?<!\p{L})(?:omroep|krant|dagblad|courant|\p{L}*bode|radio|tv|television|herald|ledger|beacon|gazette|times|post|chronicle|news)(?!\p{L})/u,
    fields: ['press'],
    isPlace: false,
  },
  {
    names:
      /(?<!\p{L})(?:trains?|rail|railways?|bus|buses|transit|metro|tram|ferry|ferries|airlines?|vervoer|spoorwegen)(?!\p{L})|(?:lijn|lines?)(?!\p{L})/u,
    fields: ['transport'],
    isPlace: false,
  },
]

const venue =
  /ziekenhuis|hospital|kliniek|clinic|bibliotheek|library|schol(?:en)?|school|college|lyceum|museum|hotel|(?<!\p{L})(?:roc|mbo)(?!\p{L})|zorgcentrum|hospice|infirmary|universit|theater|theatre|winkel|store|cent(?:er|re|rum)|restaurant|filiaal|ministerie|ministry|(?<!\p{L})(?:zorg|care)(?!\p{L})/u

const houses = new WeakMap<readonly string[], House>()

export function toHouse(names: readonly string[]): House {
  const house = houses.get(names) ?? readHouse(names)
  houses.set(names, house)
  return house
}

function readHouse(names: readonly string[]): House {
  const folded = names.map((name) => fold(name).trim()).filter((name) => name !== '')
  const own = kinds.filter((kind) => folded.some((name) => kind.names.test(name)))
  const isPlace = own.some((kind) => kind.isPlace)
  const short = folded.filter(
    (name) =>
      isPlace &&
      /^\p{L}/u.test(name) &&
      !kinds.some((kind) => kind.names.test(name)) &&
      folded.some((full) => full !== name && full.includes(name)),
  )
  return {
    fields: own.flatMap((kind) => kind.fields),
    places: new Set(short),
    isVenue: own.some(({ fields }) => fields.includes('transport')) || folded.some((name) => venue.test(name)),
  }
}
