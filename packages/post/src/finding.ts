import type { Localized } from './language.ts'

/** What a text may contain that needs care. */
export const findingKinds = [
  'insult',
  'threat',
  'hate',
  'personal-data',
  'secret',
  'confidential',
  'on-behalf',
] as const
export type FindingKind = (typeof findingKinds)[number]

export const findingKindLabels: Record<FindingKind, Localized> = {
  insult: { nl: 'Belediging', en: 'Insult' },
  threat: { nl: 'Bedreiging', en: 'Threat' },
  hate: { nl: 'Haat tegen een groep', en: 'Hate against a group' },
  'personal-data': { nl: 'Persoonsgegevens', en: 'Personal data' },
  secret: { nl: 'Wachtwoord of sleutel', en: 'Password or key' },
  confidential: { nl: 'Vertrouwelijk', en: 'Confidential' },
  'on-behalf': { nl: 'Namens de organisatie', en: 'On behalf of the organisation' },
}

/** At whom or what a finding is aimed. */
export const targets = ['person', 'group', 'organisation', 'colleague', 'manager', 'opponent', 'customer'] as const
export type Target = (typeof targets)[number]

/** Subjects that are nobody's business (promise P8). */
export const protectedTopics = [
  'wrongdoing',
  'union',
  'working-conditions',
  'health',
  'religion',
  'politics',
  'sexual-life',
] as const
export type ProtectedTopic = (typeof protectedTopics)[number]

/** Something in a text that may need care; it always explains itself, and never scores a person. */
export interface Finding {
  readonly kind: FindingKind
  /** UTF-16 offsets into the text that was assessed. */
  readonly start: number
  readonly end: number
  readonly target: Target | null
  /** The rule that found it, such as `bsn` or `insult-to-person`. */
  readonly rule: string
  /** One plain sentence: why. */
  readonly reason: Localized
  /** What could be written or done instead. */
  readonly suggestion?: Localized
  /** Id of the policy's clause that covers this kind, if the policy has one. */
  readonly clause: string | null
}
