import type { FindingKind, InterfaceLanguage, Localized, Target } from '@troje/post'
import type { Reading } from './reading/reading.ts'

/** What a detector reads: the text as it was written, and its words, read once for all detectors. */
export interface Draft {
  readonly text: string
  /** The languages in which the text is to be read: one, or both where a guess would be a gamble. */
  readonly languages: readonly InterfaceLanguage[]
  readonly reading: Reading
}

/** What a detector found: a finding without the policy's clause, which the assessor adds. */
export interface Evidence {
  readonly kind: FindingKind
  /** UTF-16 offsets into the text. */
  readonly start: number
  readonly end: number
  readonly target: Target | null
  /** The rule that found it, such as `bsn`. */
  readonly rule: string
  readonly reason: Localized
  readonly suggestion: Localized
}

/** One kind of care, in one file. A detector may throw: the assessor reports it and goes on with the others. */
export interface Detector {
  readonly name: string
  readonly kinds: readonly FindingKind[]
  readonly detect: (draft: Draft) => readonly Evidence[]
}
