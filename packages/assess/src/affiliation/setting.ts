import { isWatcher, namesKnownJob, whatIsSaid } from './roles.ts'
import { nameMark } from './segments.ts'

/** What the words between a role and a name say: being there, doing for it, being of it, in it, or none of these. */
export type Link = 'at' | 'with' | 'for' | 'of' | 'in' | 'label' | 'away' | 'none'

/** How a name stands in its segment. */
export interface Setting {
  /** What is said of the owner before the name, without preposition and article. */
  readonly head: string
  readonly link: Link
  /** The preposition itself; empty where there is none. */
  readonly linkWord: string
  /** Only how much or since when stands right before the name. */
  readonly isSpan: boolean
  /** It is the first thing said in the segment, and a comma or a bracket ends it. */
  readonly isApart: boolean
  /** A role stands before it, with a comma between. */
  readonly isOfRole: boolean
  /** All of the segment before the name. */
  readonly before: string
  /** The rest of the segment. */
  readonly after: string
}

const linkWords: Readonly<Record<Exclude<Link, 'none'>, string>> = {
  with: 'with|w/|w',
  at: 'bij|at|@|aboard|on board|aan boord van|binnen|within',
  for: 'voor|for',
  of: 'van|of',
  in: 'in|te|op|on|aan',
  label: 'is|:|=',
  away: 'from|uit|via|naar|to|tot|door|by|over|about|near|until|since|sinds|met|onder|dan|than|behalve|except|naast|tegenover|achter|behind|opposite|beside|namens',
}
const kindOfLink = new Map(
  (Object.keys(linkWords) as Exclude<Link, 'none'>[]).flatMap((kind) =>
    linkWords[kind].split('|').map((word) => [word, kind] as const),
  ), // the keys of a constant
)
const words = Object.values(linkWords)
  .join('|')
  .split('|')
  .filter((word) => /\p{L}/u.test(word))
  .sort((a, b) => b.length - a.length)
  .join('|')
const linkAtEnd = new RegExp(
  String.raw`(?:(?:(?<![\p{L}\p{N}])(${words})|(@|:|=)))?(?:\s*(?<![\p{L}\p{N}])(?:(?:de|het|een|the|a|an|our|onze|ons|'t|my|mijn)\s))?\s*$`,
  'u',
)
/** Where one thing said of somebody ends and the next begins. */
const joint = /,|\(|\)| [+&] | (?:en|and|und|but|maar|then|plus|ook|also|who|die) /u
/** How much or since when, between a role and the house. */
const spans =
  /^(?:(?:\p{L}+|\d+) (?:dagen|days|uur|hours|uren)(?: (?:per|a|p\/|in de) ?(?:week|w))?|by day|overdag|door de week|nu|now|currently|thans|tegenwoordig|momenteel|op dit moment|at the moment|at present|(?:sinds|since) (?:(?:\p{L}+ )?['’]?\d{2,4}|kort|recently|(?:vorig|last|dit|this) \p{L}+|(?:jan|feb|maa|mar|apr|mei|may|jun|jul|aug|sep|o[kc]t|nov|de[ck])\p{L}*)|full-?time|part-?time|meanwhile|these days|werk|work|dag|day)$/u
const hasOwnHouse = /(?<![\p{L}])(?:bij|at|@\p{L}*)(?![\p{L}])/u
/** How long, where or on which days: does not change who works there. */
const fitsAfter =
  /^\s*(?:$|[(),:+&]|(?:-|–)|(?:by day|overdag|on|op|op de|since|sinds|as of|per|hq|in|te|ma|di|wo|do|vr|nl|uk|be|and|en|but|maar|only|team)(?![\p{L}])|\d)/u

export function settingOf(text: string, at: number): Setting {
  const before = text.slice(0, at)
  // "Leerling (3e jaar) in het": what stands between brackets is left out, save a job.
  const flat = before.replaceAll(/\(([^)]*)\)/gu, (_, said: string) => (namesKnownJob(said) ? ` ${said} ` : ' '))
  const parts = flat.split(joint)
  let taken = parts.length - 1
  const last = parts[taken]!.replace(/^[\s"'“”]+/u, '') // split gives at least one
  const match = linkAtEnd.exec(last)
  let head = last.slice(0, match?.index ?? last.length).trim()
  const word = match?.[1] ?? match?.[2] ?? ''
  const link = isEmployedBy(head, word) ? 'at' : (kindOfLink.get(word) ?? 'none')
  const isSpan = spans.test(head)
  if (isSpan) head = ''
  // "Cardioloog, Meerzicht", "worked at A, B": what stands alone takes the words before it.
  while (head.replaceAll(nameMark, '').trim() === '' && taken > 0) head = parts[--taken]!.trim() // within bounds
  const earlier = flat.slice(0, Math.max(0, flat.lastIndexOf(head)))
  const isApart = taken < parts.length - 1 && !/[,()+]/u.test(earlier)
  // "Teacher, English, Kingsmere": what the role is about stands between.
  const isOfRole =
    taken > 0 &&
    parts.slice(0, taken).some((part) => namesKnownJob(part) && !hasOwnHouse.test(part) && !isWatcher(part))
  // "Wethouder wonen en zorg": what a role is about may be two things.
  const previous = parts[taken - 1]
  if (previous !== undefined && !namesKnownJob(head) && head.split(/\s+/).length <= 3 && whatIsSaid(head) !== 'other') {
    const joined = / (?:en|and) $|&\s*$/u.test(flat.slice(0, flat.lastIndexOf(head)))
    if (joined && !hasOwnHouse.test(previous) && whatIsSaid(previous) !== 'other') head = `${previous.trim()} ${head}`
  }
  return { head, link, linkWord: word, isSpan, isApart, isOfRole, before, after: text.slice(at + nameMark.length) }
}

/** "Employed by", "seconded to", "assistant to". */
function isEmployedBy(head: string, word: string): boolean {
  if (word === 'by') return /(?:employed|hired|recruited)$/u.test(head)
  return (
    word === 'to' && /(?:seconded|assigned|posted|pa|assistant|adviser|advisor|secretary|aide|counsel)$/u.test(head)
  )
}

/** Nothing is said before the name, and behind it only where or when: "Nurse | Meerzicht". */
export function standsAlone({ head, link, before, after }: Setting): boolean {
  const letters = before.replaceAll(/[^\p{L}]/gu, '')
  return (
    head === '' &&
    (link === 'none' || link === 'at') &&
    /^(?:bij|at)?(?:de|het|the|team)?$/u.test(letters) &&
    fitsAfter.test(after) &&
    // A list of names: "Northline, LNER, HS2".
    !/^\s*[,+&-][^,+&-]{2,25}[,+&-]\s*\p{L}+/u.test(after)
  )
}
