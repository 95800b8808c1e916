import type { InterfaceLanguage, Target } from '@troje/post'
import type { Unit } from './reading/reading.ts'
import type { Draft, Evidence } from './detector.ts'

/** Who somebody is to the writer. Told of a draft in the check only: elsewhere it would say who works where. */
type Relation = Extract<Target, 'colleague' | 'manager' | 'opponent' | 'customer'>

interface RelationWords {
  readonly relation: Relation
  readonly words: ReadonlySet<string>
  /** Only of the writer's own ("my director"): a stranger's director is no manager. */
  readonly own?: true
}

const set = (words: string) => new Set(words.split(' '))

const relations: Readonly<Record<InterfaceLanguage, readonly RelationWords[]>> = {
  nl: [
    {
      relation: 'manager',
      words: set(
        'manager managers chef chefs baas bazin bazen leidinggevende leidinggevenden directeur directrice directie teamleider teamleidster teamlead afdelingshoofd voorman supervisor ceo werkgever bestuurder',
      ),
      own: true,
    },
    {
      relation: 'colleague',
      words: set("collega collega's collegas teamgenoot teamgenoten ploeggenoot ploeggenoten stagiair stagiaire"),
    },
    {
      relation: 'customer',
      words: set(
        'klant klanten client clienten patient patienten reiziger reizigers passagier passagiers huurder huurders hotelgast hotelgasten',
      ),
    },
    {
      relation: 'opponent',
      words: set('tegenstander tegenstanders tegenpartij rivaal rivalen concurrent concurrenten'),
    },
  ],
  en: [
    {
      relation: 'manager',
      words: set(
        'manager managers boss bosses supervisor supervisors director directors foreman ceo employer management teamlead',
      ),
      own: true,
    },
    {
      relation: 'colleague',
      words: set('colleague colleagues coworker coworkers workmate workmates teammate teammates intern'),
    },
    {
      relation: 'customer',
      words: set(
        'customer customers client clients patient patients passenger passengers guest guests tenant tenants shopper shoppers',
      ),
    },
    { relation: 'opponent', words: set('opponent opponents rival rivals competitor competitors') },
  ],
}

const owners = set("mijn m'n mn onze ons my our")
/** "De baas", "the boss": the writer's, unless said whose. */
const bosses = set('baas boss chef management directie')
const articles = set('de die deze the that this')
const faces = set("jij je jou jullie u you your you're youre ur")
const aimed = set('insult threat hate')

/**
 * At whom a finding is aimed, as far as the words of its sentence say who that is to the writer: the relation named
 * in the span, else the nearest before it, else after it. The finding's own target where none is named, or where the
 * span is said to somebody's face ("you …").
 *
 * @example
 * // 'Mijn manager is een idioot' → 'manager'; 'Die klant is een idioot' → 'customer'; 'Jij idioot' → 'person'
 */
export function targetIn(draft: Draft, { kind, start, end, target }: Evidence): Target | null {
  if (!aimed.has(kind) || target === 'organisation') return target
  const { units } = draft.reading
  const inside = units.filter((unit) => unit.start < end && unit.end > start)
  const first = units.indexOf(inside[0]!) // -1 where the span covers no unit
  if (first === -1) return target
  const named = (at: number) => relationAt(units, at, draft.languages)
  for (let at = first; at < first + inside.length; at++) {
    const relation = named(at)
    if (relation) return relation
  }
  if (inside.some((unit) => faces.has(unit.form))) return target
  for (let at = first - 1; at >= 0 && units[at]!.kind !== 'stop'; at--) {
    const relation = named(at)
    if (relation) return relation
  }
  for (let at = first + inside.length; at < units.length && units[at]!.kind !== 'stop'; at++) {
    const relation = named(at)
    if (relation) return relation
  }
  return target
}

function relationAt(units: readonly Unit[], at: number, languages: readonly InterfaceLanguage[]): Relation | null {
  const { form } = units[at]! // an index of `units`
  for (const language of languages) {
    for (const { relation, words, own } of relations[language]) {
      if (words.has(form) && (!own || isOwn(units, at))) return relation
    }
  }
  return null
}

/** "My (new, rude) boss", "the boss". */
function isOwn(units: readonly Unit[], at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 3); before--) {
    const { form, kind } = units[before]! // an index of `units`
    if (kind !== 'word') return false
    if (owners.has(form)) return true
  }
  return (
    bosses.has(units[at]!.form) && at > 0 && articles.has(units[at - 1]!.form) && !isOfSomebody(units[at + 1]?.form)
  )
}

function isOfSomebody(next: string | undefined): boolean {
  return next === 'van' || next === 'of'
}
