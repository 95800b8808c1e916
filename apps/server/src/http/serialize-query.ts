import type { QueryCheck as CheckedQuery } from '@troje/match'
import type { QueryChangeRow, QueryRow, QueryTestRow } from '@troje/store'
import type { LiveTrialRow } from '../pipeline/live-trials.ts'
import type { Comparison, Difference } from '../queries/compare-queries.ts'
import type { Estimate } from '../queries/estimate-volume.ts'
import type { QueryExplanation as Explained } from '../queries/explain-query.ts'
import type { ExplanationRow } from '../queries/explanation-lines.ts'
import type { TestOutcome } from '../queries/query-tests.ts'
import type { Trial } from '../queries/try-query.ts'
import type { QueryCostRow } from '../pipeline/query-costs.ts'
import type { DraftTestRun } from '../queries/run-draft-tests.ts'
import type { FailedTest } from '../queries/user-tests.ts'
import type { TriedPostRow } from '../queries/tried-post.ts'
import type {
  ExplanationLine,
  FailedQueryTest,
  LiveTrial,
  QueryChange,
  QueryCheck,
  QueryComparison,
  QueryCosts,
  QueryEstimate,
  QueryExplanation,
  QueryTestRun,
  QueryRecord,
  QueryTest,
  QueryTestOutcome,
  QueryTrial,
  TriedPost,
} from './query-schemas.ts'
import { serializeAuthor } from './serialize.ts'

/** What is said about queries, as JSON (invariant 10; see serialize.ts). */

export function serializeQuery(row: QueryRow): QueryRecord {
  const { id, name, text, purpose, enabled, ownerId, ownerName, mentions, createdAt, updatedAt } = row
  return { id, name, text, purpose, enabled, ownerId, ownerName, mentions, createdAt, updatedAt }
}

export function serializeQueryChange(row: QueryChangeRow): QueryChange {
  const { id, kind, at, byName, name, text, purpose, enabled } = row
  return { id, kind, at, byName, name, text, purpose, enabled }
}

export function serializeCheck({ ok, normal, issues }: CheckedQuery): QueryCheck {
  return { ok, normal, issues: [...issues] }
}

export function serializeTriedPost(row: TriedPostRow): TriedPost {
  const { mentionId, postedAt, source, post } = row
  return {
    mentionId,
    postedAt,
    source,
    text: post.text,
    title: post.title ?? null,
    author: serializeAuthor(post.author),
    spans: row.spans.map(([start, end]): [number, number] => [start, end]),
    titleSpans: row.titleSpans.map(([start, end]): [number, number] => [start, end]),
  }
}

export function serializeTrial({ check, tried, matched, stored, items }: Trial): QueryTrial {
  const { newest, oldest } = stored
  return {
    check: serializeCheck(check),
    tried,
    matched,
    stored: { tried: stored.tried, matched: stored.matched, newest, oldest },
    items: items.map(serializeTriedPost),
  }
}

export function serializeQueryTest({ text, title, handle, lang, mustMatch }: QueryTestRow): QueryTest {
  return { text, title, handle, lang, mustMatch }
}

export function serializeLine({ depth, start, end, part, truth, said, spans }: ExplanationRow): ExplanationLine {
  const known = truth ? 'yes' : 'no'
  return {
    depth,
    start,
    end,
    part,
    truth: truth === 'unknown' ? 'unknown' : known,
    said,
    spans: spans.map((span) => ({ field: span.field, start: span.start, end: span.end })),
  }
}

export function serializeTestOutcome({ index, test, passed, matched, lines }: TestOutcome): QueryTestOutcome {
  return { index, test: serializeQueryTest(test), passed, matched, lines: lines.map(serializeLine) }
}

export function serializeFailedTest(failed: FailedTest): FailedQueryTest {
  const { id, name } = failed.query
  return { ...serializeTestOutcome(failed), query: { id, name } }
}

export function serializeTestRun({ check, outcomes, usersFailed }: DraftTestRun): QueryTestRun {
  return {
    check: serializeCheck(check),
    outcomes: outcomes.map(serializeTestOutcome),
    usersFailed: usersFailed.map(serializeFailedTest),
  }
}

export function serializeExplanation({ check, lines }: Explained): QueryExplanation {
  return { check: serializeCheck(check), lines: lines.map(serializeLine) }
}

export function serializeEstimate({ check, stored, effort }: Estimate): QueryEstimate {
  const { from, to, tried, matched, perDay, byDay, complete } = stored
  return {
    check: serializeCheck(check),
    stored: { basis: 'stored-mentions', from, to, tried, matched, perDay, byDay: [...byDay], complete },
    effort: effort && { leaves: effort.leaves, always: effort.always, said: effort.said },
  }
}

export function serializeComparison({ checks, stored, kept, gained, lost }: Comparison): QueryComparison {
  const { tried, newest, oldest } = stored
  const toDifference = ({ count, items }: Difference) => ({ count, items: items.map(serializeTriedPost) })
  return {
    checks: { before: serializeCheck(checks.before), after: serializeCheck(checks.after) },
    stored: { tried, newest, oldest },
    kept,
    gained: toDifference(gained),
    lost: toDifference(lost),
  }
}

export function serializeCosts(rows: readonly QueryCostRow[]): QueryCosts {
  return {
    queries: rows.map(({ id, since, posts, candidates, hits, share, always, said }) => ({
      queryId: id,
      since: new Date(since).toISOString(),
      posts,
      candidates,
      hits,
      share,
      always,
      said,
    })),
  }
}

const dayMs = 86_400_000
const leastMs = 60_000

export function serializeLiveTrial(row: LiveTrialRow): LiveTrial {
  const { id, startedAt, endsAt, ended, milliseconds, posts, older, matched, uncertain, difference } = row
  const saysSomething = posts > 0 && milliseconds >= leastMs
  return {
    id,
    basis: 'live-stream',
    state: ended ? 'ended' : 'running',
    startedAt: new Date(startedAt).toISOString(),
    endsAt: new Date(endsAt).toISOString(),
    seconds: Math.floor(milliseconds / 1000),
    posts,
    older,
    matched,
    uncertain,
    perDay: saysSomething ? (matched * dayMs) / milliseconds : null,
    difference,
  }
}
