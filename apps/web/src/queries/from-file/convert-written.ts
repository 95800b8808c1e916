import { readDialect, toText, type DialectName } from '@troje/match'
import type { Issue } from '@troje/post'

export interface Converted {
  /** In Troje's language; as it was written where it cannot be read, for a tree with gaps is not what its writer meant. */
  readonly text: string
  readonly issues: readonly Issue[]
  readonly isRead: boolean
}

/** Puts a query of another tool into Troje's form, and names what could not come along. */
export function convertWritten(tool: DialectName, written: string): Converted {
  const { value, issues } = readDialect(tool, written)
  const isRead = issues.every(({ severity }) => severity !== 'error')
  return { text: isRead ? toText(value) : written, issues, isRead }
}
