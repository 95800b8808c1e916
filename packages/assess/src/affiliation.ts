import { fold } from '@troje/post'
import type { Localized } from '@troje/post'
import { isNamesake, isNoPerson } from './affiliation/account.ts'
import { toHouse } from './affiliation/house.ts'
import type { House } from './affiliation/house.ts'
import { findNames, toField } from './affiliation/mentions.ts'
import type { OrganisationNames } from './affiliation/mentions.ts'
import { isSaidOtherwise } from './affiliation/otherwise.ts'
import {
  isWatcher,
  namesJob,
  namesJobOf,
  namesKnownJob,
  saysOutsiderDoing,
  saysPast,
  whatIsSaid,
} from './affiliation/roles.ts'
import { maskNames, nameMark, toSegments } from './affiliation/segments.ts'
import type { Segment } from './affiliation/segments.ts'
import { settingOf, standsAlone } from './affiliation/setting.ts'
import { isWorkThere } from './affiliation/work.ts'
import type { Mentioned } from './affiliation/work.ts'

export type { OrganisationNames } from './affiliation/mentions.ts'

/** What a public profile shows of its owner. */
export interface Profile {
  readonly displayName?: string | null
  /** Without a leading `@`. */
  readonly handle?: string | null
  readonly bio?: string | null
}

export interface AffiliationEvidence {
  readonly field: 'displayName' | 'bio'
  /** UTF-16 offsets into the field. */
  readonly start: number
  readonly end: number
  readonly reason: Localized
}

export interface AffiliationAssessment {
  readonly affiliated: boolean
  readonly evidence: readonly AffiliationEvidence[]
}

const reasons = {
  works: { nl: 'Hier staat dat de eigenaar er werkt.', en: 'This says that the owner works there.' },
  name: { nl: 'De organisatie staat achter de naam.', en: 'The organisation stands behind the name.' },
  address: { nl: 'Dit is een werkadres.', en: 'This is a work address.' },
} satisfies Record<string, Localized>

/** Who names a house more often says nothing new, and each costs time. */
const mostMentions = 12
const roleAddress = /^(?:info|contact|support|help|care|service|klantenservice|hello|press|jobs|vacatures)@/
/** Marks of work, of a place to live and of the heart. */
const workMark = /💼|🏢|👔|👷/u
const homeMark = /📍|🏠|🏡|❤|💙|💚|💛|🧡|💜|🖤|🤍|♥/u

/**
 * Whether the public profile itself says that its owner works for the organisation, and where it says so.
 * A fan, customer, inhabitant, former employee, applicant, supplier, parody or namesake does not,
 * nor does the organisation's own account. Nothing is linked, looked up or guessed beyond these words.
 *
 * @example
 * assessProfile({ bio: 'Adviseur bij Velora' }, { names: ['Velora'] }).affiliated // true
 */
export function assessProfile(profile: Profile, organisation: OrganisationNames): AffiliationAssessment {
  const displayName = profile.displayName ?? ''
  const bio = profile.bio ?? ''
  if (isNoPerson(displayName, profile.handle ?? '', bio, organisation)) return { affiliated: false, evidence: [] }
  const evidence = [...fromBio(bio, displayName, organisation), ...fromDisplayName(displayName, bio, organisation)]
  return { affiliated: evidence.length > 0, evidence }
}

function fromBio(bio: string, displayName: string, organisation: OrganisationNames): AffiliationEvidence[] {
  const { text, toOriginal } = toField(bio)
  const mentions = findNames(text, organisation).slice(0, mostMentions)
  if (mentions.length === 0) return []
  const house = toHouse(organisation.names)
  const segments = toSegments(maskNames(text, mentions))
  const name = fold(displayName)
  const evidence: AffiliationEvidence[] = []
  let next = 0
  for (const [index, segment] of segments.entries()) {
    for (let at = segment.text.indexOf(nameMark); at !== -1; at = segment.text.indexOf(nameMark, at + 1)) {
      const mention = mentions[next++]! // one mark a mention
      const span = toOriginal(mention.start, mention.end)
      const written = bio.slice(span.start, span.end)
      const mentioned = {
        mention,
        isLoose:
          mention.kind === 'name' && written === written.toLowerCase() && /\p{Lu}/u.test(bio) && /\p{L}/u.test(written),
        isPlace: mention.kind !== 'account' && house.places.has(text.slice(mention.start, mention.end)),
      }
      if (
        mention.kind === 'name' &&
        isNamesake(text.slice(0, mention.start), text.slice(mention.end), displayName, organisation)
      )
        continue
      const reason = reasonFor({ segments, index, at, name }, mentioned, text, house)
      if (reason) evidence.push({ field: 'bio', ...span, reason })
    }
  }
  return evidence
}

interface Spot {
  readonly segments: readonly Segment[]
  readonly index: number
  /** Of the name, within its segment. */
  readonly at: number
  /** Folded. */
  readonly name: string
}

/** Why this mention says that the owner works there; null where it does not. */
function reasonFor(spot: Spot, mentioned: Mentioned, text: string, house: House): Localized | null {
  const { mention } = mentioned
  const segment = spot.segments[spot.index]! // the spot lies in it
  const setting = settingOf(segment.text, spot.at)
  if (mention.kind === 'address') return roleAddress.test(text.slice(mention.start)) ? null : reasons.address
  // "Proud member of #teamX": of a team, one is a member.
  const ofTeam = mention.kind === 'team' && /(?<!\p{L})(?:member|part|lid|deel|onderdeel)$/u.test(setting.head)
  if ((!ofTeam && isSaidOtherwise(setting)) || nowElsewhere(spot)) return null
  if (mention.kind === 'team') return reasons.works
  if (isWorkThere(setting, mentioned, house)) return leftWork(spot, setting.head) ? null : reasons.works
  if (mentioned.isLoose || !standsAlone(setting)) return null
  if (workMark.test(segment.mark)) return reasons.works
  if (homeMark.test(segment.mark)) return null
  return besideWork(spot, mentioned, house) ? reasons.works : null
}

/** "30 years at X. Now I write": the segment that follows says what is so now. */
function nowElsewhere({ segments, index }: Spot): boolean {
  const next = segments[index + 1]?.text ?? ''
  return (
    (/^(?:now|nu|tegenwoordig|currently|inmiddels)(?![\p{L}])/u.test(next) || /(?<![\p{L}])now$/u.test(next)) &&
    !next.includes(nameMark)
  )
}

/** "Retired. 25 years at X": only a role said beside the name still counts. */
function leftWork({ segments, index }: Spot, head: string): boolean {
  return retired.test(segments[index - 1]?.text ?? '') && !namesKnownJob(head)
}

const retired =
  /^(?:now |nu |happily |early )?(?:retired|gepensioneerd|met pensioen|pensionado|in ruste|emeritus)(?!\p{L})/u

/** Whether another segment, or the display name, names work that has no house of its own. */
function besideWork({ segments, index, name }: Spot, { isPlace }: Mentioned, house: House): boolean {
  const names = (said: string) => (isPlace ? namesJobOf(said, house.fields) : namesJob(said))
  const isFree = (said: string) =>
    !said.includes(nameMark) &&
    !/(?<![\p{L}])(?:bij|at|@\p{L}*|voor|for|freelance|independent)(?![\p{L}])/u.test(said) &&
    !saysPast(said) &&
    !saysOutsiderDoing(said) &&
    !isWatcher(said)
  const before = segments[index - 1]?.text ?? ''
  const earlier = segments[index - 2]?.text ?? ''
  if (before !== '' && isFree(before) && names(before)) return true
  // "Council gravedigger. Yes really. X"
  if (
    earlier !== '' &&
    isFree(earlier) &&
    isFree(before) &&
    whatIsSaid(before) === 'unknown' &&
    (isPlace ? names(earlier) : namesKnownJob(earlier))
  )
    return true
  if (isPlace ? namesJobOf(name, house.fields) : namesKnownJob(name)) return true
  const following = segments[index + 1]
  return (
    following !== undefined &&
    (index === 0 ? /^(?:[|•·/]|[-–—])$/u : /^[|•·]$/u).test(following.mark) &&
    isFree(following.text) &&
    namesKnownJob(following.text)
  )
}

/** "Bas (Velora)", "Bas | Velora", "Bas @ Velora". */
function fromDisplayName(displayName: string, bio: string, organisation: OrganisationNames): AffiliationEvidence[] {
  const { text, toOriginal } = toField(displayName)
  const evidence: AffiliationEvidence[] = []
  for (const mention of findNames(text, organisation).slice(0, mostMentions)) {
    const before = text.slice(0, mention.start)
    const written = mention.kind === 'account' ? `${before}@` : before
    if (mention.kind === 'address' || !/\p{L}.*(?:[(|@/•·–—-]|\bbij|\bat|,)\s*$/u.test(written)) continue
    const starts = toSegments(fold(bio)).map(({ text: said }) => said.split(/\s+/).slice(0, 2).join(' '))
    if (saysPast(before) || saysOutsiderDoing(before) || whatIsSaid(before) === 'other') continue
    if (starts.some((said) => whatIsSaid(said) === 'other' || saysPast(said)) && !starts.some(namesKnownJob)) continue
    evidence.push({ field: 'displayName', ...toOriginal(mention.start, mention.end), reason: reasons.name })
  }
  return evidence
}
