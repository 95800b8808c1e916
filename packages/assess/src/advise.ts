import type { Finding, FindingKind } from '@troje/post'
import type { Assessor } from './assessor.ts'
import { protectedTopics } from './protected.ts'

/** What the writer is shown about a text. */
export interface Advice {
  readonly findings: readonly Finding[]
  /** The text reports wrongdoing: the ways to report are shown, and nothing is said about anybody's reputation. */
  readonly isReport: boolean
}

/** In a report these still count: they can hurt somebody else, or make the report itself harder to use. */
const keptInReport: ReadonlySet<FindingKind> = new Set(['personal-data', 'secret', 'threat', 'hate'])

/** Reads a text as its writer is to see it (promise P8): who reports wrongdoing hears nothing about image or tone. */
export function adviseOn(text: string, assessor: Assessor): Advice {
  const findings = assessor.assess(text)
  const isReport = isAboutWrongdoing(text)
  return { findings: isReport ? keptOf(findings) : findings, isReport }
}

/** The findings of `adviseOn` alone: of a hundred thousand posts, few have any, and only those are read twice. */
export function findingsToShow(text: string, assessor: Assessor): readonly Finding[] {
  const findings = assessor.assess(text)
  return findings.length > 0 && isAboutWrongdoing(text) ? keptOf(findings) : findings
}

function isAboutWrongdoing(text: string): boolean {
  return protectedTopics(text).some(({ topic }) => topic === 'wrongdoing')
}

function keptOf(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ kind }) => keptInReport.has(kind))
}
