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

function initials(words: string): string {
  return words
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.slice(0, 1))
    .join('')
}

/** Every place where a text names the organisation; a longer name wins over a shorter one at the same place. */
export function findNames(text: string, organisation: OrganisationNames): NameMention[] {
  const names = organisation.names.map(fold).filter((name) => name.trim() !== '')
  const slugs = names.map(slugOf).filter((slug) => slug.length > 2)
  const accounts = [
    ...slugs,
    ...shortened(names),
    ...(organisation.accounts ?? []).map((account) => fold(account).replace(/^@/, '')),
  ]
  const hashtags = [...slugs, ...(organisation.hashtags ?? []).map((tag) => fold(tag).replace(/^#/, ''))]
  const domains = (organisation.domains ?? []).map((domain) => escaped(fold(domain)))
  const slugDomains = slugs.map((slug) => String.raw`${escaped(slug)}\.[a-z]{2,12}`)
  const found: NameMention[] = []
  const collect = (kind: NameMention['kind'], parts: readonly string[], make: (any: string) => string) => {
    if (parts.length === 0) return
    const any = [...new Set(parts)].sort((a, b) => b.length - a.length).join('|')
    for (const match of text.matchAll(new RegExp(make(any), 'gu'))) {
      const mention = { kind, start: match.index, end: match.index + match[0].length }
      if (!found.some((other) => mention.start < other.end && other.start < mention.end)) found.push(mention)
    }
  }
  collect('address', [...domains, ...slugDomains], (any) => String.raw`[\w.+-]+@(?:[\w-]+\.)*(?:${any})(?![\w-])`)
  collect(
    'team',
    slugs.map(escaped),
    (any) => String.raw`#(?:team|werkenbij|lifeat|proudto(?:workat|be))(?:${any})(?![\p{L}\p{N}])`,
  )
  collect(
    'account',
    accounts.map(escaped),
    (any) => String.raw`(?<![\p{L}\p{N}])@(?:${any})(?:\.[a-z.]+)?(?![\p{L}\p{N}_])`,
  )
  collect('hashtag', hashtags.map(escaped), (any) => String.raw`#(?:${any})(?![\p{L}\p{N}_])`)
  collect('name', names.map(escaped), (any) => String.raw`(?<![\p{L}\p{N}@#_])(?:${any})(?![\p{L}\p{N}_])`)
  return found.sort((a, b) => a.start - b.start)
}
