import type { Localized } from '@troje/post'

/** A line that could not be read. */
export interface ReadIssue {
  readonly line?: number
  readonly code: string
  readonly message: Localized
}
