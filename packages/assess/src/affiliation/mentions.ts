import { fold, foldWithMap, toOriginalSpan } from '@troje/post'

/** How an organisation is called in public. */
export interface OrganisationNames {
  /** Names and aliases. */
  readonly names: readonly string[]
  /** Without `www.`. */
  readonly domains?: readonly string[]
  /** With or without `@`. */
  readonly accounts?: readonly string[]
  /** With or without `#`. */
  readonly hashtags?: readonly string[]
}

/** The organisation's name in a folded text. */
export interface NameMention {
  /** Offsets into the folded text. */
  readonly start: number
  readonly end: number
  readonly kind: 'name' | 'account' | 'team' | 'address' | 'hashtag'
}

/** A profile field: folded, with the way back. */
export interface Field {
  readonly text: string
  readonly toOriginal: (start: number, end: number) => { start: number; end: number }
}

export function toField(written: string): Field {
  const mapped = foldWithMap(written)
  return { text: mapped.text, toOriginal: (start, end) => toOriginalSpan(mapped, start, end) }
}

/** A name as accounts, hashtags and domains write it: without blanks and signs. */
export function slugOf(name: string): string {
  return fold(name).replaceAll(/[^\p{L}\p{N}]/gu, '')
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
}

/** A name as people also spell it: without its apostrophe, with "and" for "&", with a blank for a hyphen. */
function toSpellings(name: string): string {
  return escaped(name)
    .replaceAll("'", "'?")
    .replaceAll(/(?<![\p{L}])(st|dr|mt)(?:\\\.)? /gu, String.raw`$1\.? `)
    .replaceAll(/ (?:&|and|en|\\\+) /g, String.raw` ?(?:&|and|en|\+) ?`)
    .replaceAll('-', '[- ]?')
}

/** Accounts shorten a name: "Brackwater Building Society" is @brackwaterbs, "University of Southmarch" @unisouthmarch. */
function shortened(names: readonly string[]): string[] {
  const accounts: string[] = []
  for (const full of names) {
    for (const name of names) {
      const at = name.length > 2 && name !== full ? full.indexOf(name) : -1
      if (at === -1) continue
      const slug = slugOf(name)
      const [before, after] = [full.slice(0, at), full.slice(at + name.length)]
      if (after.trim() !== '') accounts.push(slug + initials(after))
      const kind = slugOf(before.split(' ')[0] ?? '')
      if (kind.length > 2) accounts.push(kind.slice(0, 3) + slug, kind + slug)
    }
  }
  const suffixes = ['hq', 'nl', 'uk', 'be', 'official', 'careers', 'tech', 'jobs']
  const slugs = names.map(slugOf).filter((slug) => slug.length > 3)
  return [...accounts, ...slugs.flatMap((slug) => suffixes.map((suffix) => slug + suffix))]
}

/** "#teamvelora", "#velorafamily": what those who work there call themselves. */
function isCrew(tag: string, slug: string): boolean {
  return (
    tag === `team${slug}` ||
    (/^(?:crew|team|family|familie|fam|squad|people|staff|life|colleagues?|collegas?)$/.test(tag.slice(slug.length)) &&
      tag.startsWith(slug))
  )
}

function initials(words: string): string {
  return words
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.slice(0, 1))
    .join('')
}

interface NamePatterns {
  /** Folded. */
  readonly names: readonly string[]
  /** In the order of their right to a place. */
  readonly patterns: readonly (readonly [NameMention['kind'], RegExp])[]
}

/** Made once an organisation: most profiles are read for the same one. */
const patternsOf = new WeakMap<OrganisationNames, NamePatterns>()

/** Every place where a text names the organisation; a longer name wins over a shorter one at the same place. */
export function findNames(text: string, organisation: OrganisationNames): NameMention[] {
  const known = patternsOf.get(organisation) ?? toPatterns(organisation)
  patternsOf.set(organisation, known)
  const found: NameMention[] = []
  for (const [kind, pattern] of known.patterns) {
    for (const match of text.matchAll(pattern)) {
      const mention = { kind, start: match.index, end: match.index + match[0].length }
      if (!found.some((other) => mention.start < other.end && other.start < mention.end)) found.push(mention)
    }
  }
  return found.map((mention) => widened(text, mention, known.names)).sort((a, b) => a.start - b.start)
}

function toPatterns(organisation: OrganisationNames): NamePatterns {
  const names = organisation.names.map(fold).filter((name) => name.trim() !== '')
  const slugs = names.map(slugOf).filter((slug) => slug.length > 2)
  const accounts = (organisation.accounts ?? []).map((account) => fold(account).replace(/^@/, ''))
  const hashtags = [...slugs, ...(organisation.hashtags ?? []).map((tag) => fold(tag).replace(/^#/, ''))]
  const domains = (organisation.domains ?? []).map((domain) => escaped(fold(domain)))
  const slugDomains = slugs.map((slug) => String.raw`${escaped(slug)}\.[a-z]{2,12}`)
  const crews = hashtags.filter((tag) => slugs.some((slug) => tag !== slug && isCrew(tag, slug)))
  const teams = slugs.map((slug) => String.raw`(?:team|werkenbij|lifeat|proudto(?:workat|be))${escaped(slug)}`)
  const kinds: readonly (readonly [NameMention['kind'], readonly string[], (any: string) => string])[] = [
    ['address', [...domains, ...slugDomains], (any) => String.raw`[\w.+-]+@(?:[\w-]+\.)*(?:${any})(?![\w-])`],
    ['team', [...teams, ...crews.map(escaped)], (any) => String.raw`#(?:${any})(?![\p{L}\p{N}])`],
    [
      'account',
      [...slugs, ...shortened(names), ...accounts].map(escaped),
      (any) => String.raw`(?<![\p{L}\p{N}])@(?:${any})(?:\.[a-z.]+)?(?![\p{L}\p{N}_])`,
    ],
    ['hashtag', hashtags.map(escaped), (any) => String.raw`#(?:${any})(?![\p{L}\p{N}_])`],
    ['name', names.map(toSpellings), (any) => String.raw`(?<![\p{L}\p{N}@#_])(?:${any})(?![\p{L}\p{N}_])`],
  ]
  const patterns = kinds
    .filter(([, parts]) => parts.length > 0)
    .map(([kind, parts, make]) => {
      const any = [...new Set(parts)].sort((a, b) => b.length - a.length).join('|')
      return [kind, new RegExp(make(any), 'gu')] as const
    })
  return { names, patterns }
}

/** "Wrenbury CC", "Eastmoor Uni", "gem. Waterdam": a shortened word of the full name beside the short one is part of it. */
function widened(text: string, given: NameMention, names: readonly string[]): NameMention {
  if (given.kind !== 'name') return given
  const legalForm = /^ (?:llp|plc|ltd|limited|inc|n\.?v\.?|b\.?v\.?|gmbh|group|groep)(?![\p{L}])/u.exec(
    text.slice(given.end),
  )
  const mention = legalForm ? { ...given, end: given.end + legalForm[0].length } : given
  const written = text.slice(mention.start, mention.end)
  const wordAfter = /^ (\p{L}{2,})(?![\p{L}])/u.exec(text.slice(mention.end))
  const wordBefore = /(?<![\p{L}])(\p{L}{3,})\.? $/u.exec(text.slice(0, mention.start))
  for (const full of names) {
    const at = full === written ? -1 : full.indexOf(written)
    if (at === -1) continue
    const rest = full.slice(at + written.length).trim()
    const said = wordAfter?.[1] ?? ''
    if (rest !== '' && said !== '' && (initials(rest) === said || (said.length > 2 && rest.startsWith(said))))
      return { ...mention, end: mention.end + wordAfter![0].length } // it has a word
    const kind = full.slice(0, at).trim()
    const aside = /^ \((\p{L}{3,})\)/u.exec(text.slice(mention.end))
    if (aside && [kind, rest].some((part) => part.startsWith(aside[1]!)))
      // its only group
      return { ...mention, end: mention.end + aside[0].length }
    if (kind !== '' && wordBefore && kind.startsWith(wordBefore[1]!))
      // its only group
      return { ...mention, start: mention.start - wordBefore[0].length }
  }
  // "Gemeente HaZ": the kind of house before a short name.
  const ownKind = /(?<![\p{L}])(\p{L}{4,}) $/u.exec(text.slice(0, mention.start))
  return ownKind && names.some((name) => name.split(' ').includes(ownKind[1]!))
    ? { ...mention, start: mention.start - ownKind[0].length }
    : mention
}
