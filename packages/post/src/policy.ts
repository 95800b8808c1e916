import type { FindingKind } from './finding.ts'
import type { Localized } from './language.ts'

/** One clause of the contract in plain words, with what can, what can't, and what to do. */
export interface Clause {
  /** Stable id that findings cite, such as `confidentiality`. */
  readonly id: string
  readonly title: Localized
  /** The clause in plain words. */
  readonly plain: Localized
  /** Where it stands, such as "Ambtenarenwet 2017, art. 9". */
  readonly source?: string
  readonly can: readonly Localized[]
  readonly cannot: readonly Localized[]
  readonly kinds: readonly FindingKind[]
  readonly advice: Localized
}

/** The contract's clauses in plain words, with what can and what can't. */
export interface Policy {
  readonly organisation: string
  /** The one rule, in the organisation's own words. */
  readonly rule: Localized
  /** Whom to ask, and how. */
  readonly contact: Localized
  readonly clauses: readonly Clause[]
}
