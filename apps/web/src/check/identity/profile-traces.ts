import { assessProfile } from '@troje/assess'
import type { OrganisationNames } from '@troje/assess'
import { fold, foldWithMap, toOriginalSpan } from '@troje/post'
import type { Localized } from '@troje/post'

/** What somebody's own profile says in public; empty where it says nothing. */
export interface OwnProfile {
  readonly displayName: string
  readonly handle: string
  readonly bio: string
}

export const profileFields = ['displayName', 'handle', 'bio'] as const

/** A place in a profile that leads to the employer. */
export interface ProfileTrace {
  readonly field: (typeof profileFields)[number]
  /** UTF-16 offsets into the field. */
  readonly start: number
  readonly end: number
  /** Whether it says that its owner works there, or only names the employer. */
  readonly says: 'works' | 'names'
  readonly reason: Localized
}

const named: Localized = {
  nl: 'Hier staat de naam. Er staat niet dat je er werkt, maar wie op de naam zoekt, vindt jou.',
  en: 'The name stands here. It does not say that you work there, but who searches for the name finds you.',
}

/** Reads what one types in the field for the employer: names, web addresses and accounts, with commas between them. */
export function toOrganisation(typed: string): OrganisationNames {
  const parts = typed
    .split(/[,\n;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const accounts = parts.filter((part) => part.startsWith('@'))
  const domains = parts
    .filter((part) => /^[^\s@]+\.[a-z]{2,}$/i.test(part))
    .map((part) => part.replace(/^(https?:\/\/)?(www\.)?/i, ''))
  const names = parts.filter((part) => !part.startsWith('@') && !/^[^\s@]+\.[a-z]{2,}$/i.test(part))
  return { names, domains, accounts }
}

/** Through what a profile leads to the employer, in the order in which it is read. Nothing is looked up. */
export function profileTraces(profile: OwnProfile, organisation: OrganisationNames): ProfileTrace[] {
  const handle = profile.handle.trim().replace(/^@/, '')
  const { evidence } = assessProfile({ ...profile, handle }, organisation)
  const traces: ProfileTrace[] = evidence.map((one) => ({ ...one, says: 'works' }))
  for (const field of profileFields) {
    for (const name of organisation.names) {
      for (const place of field === 'handle' ? inHandle(profile.handle, name) : inWords(profile[field], name)) {
        const isKnown = traces.some((one) => one.field === field && one.start < place.end && place.start < one.end)
        if (!isKnown) traces.push({ field, ...place, says: 'names', reason: named })
      }
    }
  }
  return traces.sort(
    (a, b) => profileFields.indexOf(a.field) - profileFields.indexOf(b.field) || a.start - b.start || a.end - b.end,
  )
}

interface Place {
  readonly start: number
  readonly end: number
}

const shortestName = 3

/** A handle writes a name without blanks and signs. */
function inHandle(handle: string, name: string): Place[] {
  const wanted = fold(name).replace(/[^\p{L}\p{N}]/gu, '')
  const mapped = foldWithMap(handle)
  const at = wanted.length < shortestName ? -1 : mapped.text.indexOf(wanted)
  return at === -1 ? [] : [toOriginalSpan(mapped, at, at + wanted.length)]
}

function inWords(text: string, name: string): Place[] {
  const wanted = fold(name).trim()
  const mapped = foldWithMap(text)
  const places: Place[] = []
  if (wanted === '') return places
  for (let at = mapped.text.indexOf(wanted); at !== -1; at = mapped.text.indexOf(wanted, at + 1)) {
    const isWord =
      !/[\p{L}\p{N}]/u.test(mapped.text[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(mapped.text[at + wanted.length] ?? '')
    if (isWord) places.push(toOriginalSpan(mapped, at, at + wanted.length))
  }
  return places
}
