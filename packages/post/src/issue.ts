import type { Localized } from './language.ts'

export const severities = ['error', 'warning', 'info'] as const
export type Severity = (typeof severities)[number]

/** Puts `text` in the place of what stands from `start` to `end`, in UTF-16 code units. */
export interface Fix {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What is wrong (or worth knowing) at a place in a text that somebody wrote. Offsets are UTF-16 code units. */
export interface Issue {
  readonly severity: Severity
  /** Stable, kebab-case, for tests and translations. */
  readonly code: string
  readonly start: number
  readonly end: number
  readonly message: Localized
  readonly hint?: Localized
  /** What mends it, where that can be said. */
  readonly fix?: Fix
  /** The other reading, where a text can be meant in two ways. */
  readonly otherFix?: Fix
}

/** What a parser gives back: always a value, and what it stumbled on. Parsing never throws. */
export interface Parsed<Value> {
  readonly value: Value
  readonly issues: readonly Issue[]
}
