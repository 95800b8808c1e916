import type { ExplanationLine, QueryTest } from '@troje/server/api-types'
import type { ReadIssue } from './read-issue.ts'

/** A query as it is being written, with all that it is judged by. */
export interface DraftQuery {
  readonly text: string
  /** The saved queries that it may use, by name. */
  readonly parts: readonly (readonly [name: string, text: string])[]
  /** IANA name, for `time:`. */
  readonly timeZone: string
}

/** What the desk can be asked. The sample that was read last stays in its memory, and nowhere else. */
export type DeskRequest =
  | { readonly ask: 'read'; readonly text: string; readonly fileName: string; readonly timeZone: string }
  | { readonly ask: 'match'; readonly query: DraftQuery; readonly show: 'matched' | 'missed'; readonly most: number }
  | { readonly ask: 'explain'; readonly query: DraftQuery; readonly index: number }
  | { readonly ask: 'test'; readonly query: DraftQuery; readonly tests: readonly QueryTest[] }

export interface SampleRead {
  readonly posts: number
  /** There were more than could be taken. */
  readonly cut: boolean
  readonly issues: readonly ReadIssue[]
  readonly issueCount: number
}

export interface SamplePost {
  /** Place in the sample, from 0. */
  readonly index: number
  readonly text: string
  readonly title: string | null
  readonly name: string | null
  readonly spans: readonly (readonly [number, number])[]
  readonly titleSpans: readonly (readonly [number, number])[]
}

export interface SampleMatch {
  readonly tried: number
  readonly matched: number
  readonly items: readonly SamplePost[]
}

export interface TestOutcome {
  readonly matched: boolean
  readonly passed: boolean
  readonly lines: readonly ExplanationLine[]
}

/** What each question is answered with. */
export interface DeskAnswers {
  readonly read: SampleRead
  readonly match: SampleMatch
  readonly explain: readonly ExplanationLine[]
  readonly test: readonly TestOutcome[]
}
