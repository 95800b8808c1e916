import type { Localized, Severity } from '@troje/post'

/** What is said about a query; `%name%` is filled in. */
export interface IssueText {
  readonly severity: Severity
  readonly message: Localized
  readonly hint?: Localized
}
