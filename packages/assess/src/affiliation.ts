import { fold } from '@troje/post'
import type { Localized } from '@troje/post'
import { findNames, toField } from './affiliation/mentions.ts'
import type { NameMention, OrganisationNames } from './affiliation/mentions.ts'
import { endsInWork, job, namesWork, saysDoing } from './affiliation/roles.ts'
import {
  accountWords,
  notAPerson,
  nowWords,
  otherHouse,
  otherTies,
  overAfter,
  placeJobWords,
  tiesAfter,
  workWords,
} from './affiliation/words.ts'

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

const boundary = String.raw`(?<![\p{L}\p{N}])`
const after = String.raw`(?![\p{L}\p{N}])`
const placeJobAtEnd = new RegExp(
  String.raw`(?:${placeJobWords})(?:\s+\p{L}+){0,3}\s+(?:in|of|te)\s*(?:de |het |the )?$`,
  'u',
)
const work = new RegExp(String.raw`${boundary}(?:${workWords})${after}`, 'u')
const other = new RegExp(String.raw`${boundary}(?:${otherTies})${after}`, 'gu')
const now = new RegExp(String.raw`${boundary}(?:${nowWords})${after}`, 'gu')
const behind = new RegExp(String.raw`^(?:-\p{L}|\s+(?:${tiesAfter})${after})`, 'u')
const institution =
  /ziekenhuis|hospital|bibliotheek|library|school|college|lyceum|museum|hotel|universit|kliniek|clinic|theater|theatre|winkel|store|cent(?:er|re|rum)|restaurant|warehouse|magazijn|filiaal|bakery|kitchen/u
const part =
  /(?:onderdeel van|part of|lid van|bij|in|serving with|serving in|serving at|dient bij)\s*(?:het |de |the )?team\s*$|serving (?:with|in|at)\s*(?:the )?$|(?:^|\s)team\s*$/u
/** Where one thing that a profile says ends and the next begins. */
const columnMark = /(?:[.!?;] )|[|•·▪■◆★✦\n]\uFE0F?| \/{1,2} | [-–—→] | \p{Extended_Pictographic}\uFE0F? ?(?=\p{L})/u
const placed = /(?:^|[\s(,])(?:bij|at|with|@)\s*(?:de |het |the )?$/u
const employer = /(?:💼|🏢|werkgever(?: is|:|,)?|employer(?: is|:|,)?)\s*(?:de |het |the )?$/u
/** One of several clients: "hiring for A, B & more". */
const amongOthers =
  /^(?:, [\p{L}\p{N} ]{2,24})*,? (?:&|and|en|\+) (?:more|others|many more|meer|anderen|vele anderen)(?![\p{L}])/u
const member = /^\s*(?:employee|medewerker|staff|team|staffer|engineer|developer|collega)/u

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
  if (speaksAsOrganisation(displayName, profile.handle ?? '', bio, organisation))
    return { affiliated: false, evidence: [] }
  const evidence = [...fromBio(bio, displayName, organisation), ...fromDisplayName(displayName, bio, organisation)]
  return { affiliated: evidence.length > 0, evidence }
}

function speaksAsOrganisation(
  displayName: string,
  handle: string,
  bio: string,
  organisation: OrganisationNames,
): boolean {
  const name = fold(displayName).trim()
  if (notAPerson.test(fold(bio)) || notAPerson.test(name)) return true
  const accounts = (organisation.accounts ?? []).map((account) => fold(account).replace(/^@/, ''))
  if (accounts.includes(fold(handle))) return true
  return organisation.names.some((own) => {
    const folded = fold(own).trim()
    if (folded === '' || !name.startsWith(folded)) return false
    const rest = name.slice(folded.length).trim()
    return rest === '' || accountWords.test(rest) || /^[^\p{L}]*$/u.test(rest)
  })
}

function fromBio(bio: string, displayName: string, organisation: OrganisationNames): AffiliationEvidence[] {
  const { text, toOriginal } = toField(bio)
  const evidence: AffiliationEvidence[] = []
  for (const mention of findNames(text, organisation)) {
    if (isNamesake(text, mention, displayName, organisation)) continue
    const reason = reasonFor(text, mention, fold(displayName), organisation)
    if (reason) evidence.push({ field: 'bio', ...toOriginal(mention.start, mention.end), reason })
  }
  return evidence
}

const houseBefore = new RegExp(String.raw`${boundary}(${otherHouse}) (?:de |het |the )?$`, 'u')
const houseAfter = new RegExp(String.raw`^ (${otherHouse})${after}`, 'u')

/** "Eleanor Southmarch. Harpist.": the owner's first name stands before it; "Hotel Klaverzicht": another house. */
function isNamesake(text: string, mention: NameMention, displayName: string, { names }: OrganisationNames): boolean {
  if (mention.kind !== 'name') return false
  const before = text.slice(0, mention.start)
  const given = /(\p{L}+) $/u.exec(before)?.[1]
  if (given !== undefined && given === fold(displayName).split(/[^\p{L}]/u)[0]) return true
  const house = houseBefore.exec(before)?.[1] ?? houseAfter.exec(text.slice(mention.end))?.[1]
  return house !== undefined && !names.some((name) => fold(name).includes(house))
}

/** Why this mention says that the owner works there; null where it does not. */
function reasonFor(
  text: string,
  mention: NameMention,
  displayName: string,
  organisation: OrganisationNames,
): Localized | null {
  if (mention.kind === 'address')
    return /^(?:info|contact|support|help|care|service|klantenservice|hello|press)@/.test(text.slice(mention.start))
      ? null
      : reasons.address
  const sentence = sentenceBefore(text, mention.start)
  if (hasOtherTie(sentence)) return null
  if (mention.kind === 'team') return reasons.works
  const rest = text.slice(mention.end)
  if (behind.test(rest) || amongOthers.test(rest) || overAfter.test(rest)) return null
  if (member.test(rest) || employer.test(sentence)) return reasons.works
  if (work.test(sentence) && /(?:bij|voor|at|for|by|van|of|with|is|in|te|→|@|:)\s*(?:de |het |the )?$/.test(sentence))
    return reasons.works
  if (placed.test(sentence) && (namesRole(sentence) || job.test(rest.split(/[.|\n]/, 1)[0] ?? ''))) return reasons.works
  if (saysDoing(sentence)) return reasons.works
  if (/(?:^|\s)(?:in|of|te)\s*(?:de |het |the )?$/u.test(sentence)) {
    if (
      placeJobAtEnd.test(sentence) ||
      (/\sof\s*the $/u.test(sentence) && endsInWork(sentence)) ||
      (institution.test(text.slice(mention.start, mention.end + 14)) && endsInWork(sentence)) ||
      (organisation.names.some((name) => institution.test(fold(name))) && endsInWork(sentence)) ||
      /\b(?:ceo|cto|cfo|coo|founder|oprichter|owner|head|director|president|chair|mayor|manager|secretary|treasurer|captain|employee)\b.*\sof\s*(?:the )?$/u.test(
        sentence,
      )
    )
      return reasons.works
    return null
  }
  if (endsInWork(sentence) || part.test(sentence)) return reasons.works
  // "Nurse | Meerzicht", "Marketeer. @tandemfoods": the name stands alone, the work beside it.
  const isAlone = isOnlyKind(sentence) && /^\s*(?:$|[|•·/.,;\n(\p{S}-]|by day|overdag|\d)/u.test(rest)
  return isAlone &&
    (namesWork(columnBefore(text, mention.start)) ||
      job.test(displayName) ||
      (/^\s*[|•·/]/u.test(rest) && job.test(rest))) &&
    !hasOtherTie(text.slice(0, mention.start))
    ? reasons.works
    : null
}

/** Nothing, one word or what kind of organisation it is: "woningcorporatie", "housing association". */
function isOnlyKind(sentence: string): boolean {
  return (
    sentence.trim().split(/\s+/).length <= 1 ||
    /^(?:the |de |het )?\p{L}+ (?:association|trust|society|group|groep)\s*$/u.test(sentence)
  )
}

/** The column of the profile before the one that a name stands in. */
function columnBefore(text: string, at: number): string {
  const columns = text.slice(0, at).split(columnMark)
  return columns.at(-2) ?? ''
}

/** What stands before a name in its sentence or column of the profile. */
function sentenceBefore(text: string, at: number): string {
  const before = text.slice(0, at)
  return (before.split(columnMark).at(-1) ?? '').replace(/^[.!?;\s/-]+/, '')
}

/**
 * Whether the last thing said before the name is another tie. A tie ends at "now", and at a comma after which work
 * is named: "ex-A, now at B", "fan of A, engineer at B".
 */
function hasOtherTie(sentence: string): boolean {
  const lastTie = [...sentence.matchAll(other)].at(-1)
  if (!lastTie) return false
  const since = sentence.slice(lastTie.index)
  if ([...since.matchAll(now)].length > 0 && !/^(?:wil|looking|zoekt)/.test(since)) return false
  const comma = Math.max(
    ...[',', ' en ', ' and ', ' & ', ' + '].map((mark) => since.lastIndexOf(mark, since.length - 2)),
  )
  return comma === -1 || !(job.test(since.slice(comma)) || work.test(since.slice(comma)))
}

/** "Barista at", "IC-verpleegkundige en OR-lid bij": the last few words before the preposition are a role. */
function namesRole(sentence: string): boolean {
  const role =
    sentence
      .replace(placed, '')
      .split(/[,&+]| en | and /)
      .at(-1)
      ?.trim() ?? ''
  return role !== '' && !/^(?:i|ik|we|wij)\b/.test(role) && (role.split(/\s+/).length <= 3 || job.test(role))
}

/** "Bas (Velora)", "Bas | Velora", "Bas @ Velora". */
function fromDisplayName(displayName: string, bio: string, organisation: OrganisationNames): AffiliationEvidence[] {
  const { text, toOriginal } = toField(displayName)
  const evidence: AffiliationEvidence[] = []
  for (const mention of findNames(text, organisation)) {
    const before = text.slice(0, mention.start)
    if (
      mention.kind === 'address' ||
      !/\p{L}.*(?:[(|@/•·–—-]|\bbij|\bat|,)\s*$/u.test(mention.kind === 'account' ? `${before}@` : before)
    )
      continue
    const tie = new RegExp(other.source, 'u')
    if (tie.test(before) || (tie.test(fold(bio)) && !job.test(fold(bio)))) continue
    evidence.push({ field: 'displayName', ...toOriginal(mention.start, mention.end), reason: reasons.name })
  }
  return evidence
}
