import { z } from '@hono/zod-openapi'
import { dialectNames, spanFields } from '@troje/match'
import { networks, severities } from '@troje/post'
import { localizedSchema as localized } from '@troje/post/schema'
import { purposes, queryChangeKinds } from '@troje/store/enumerations'

/** The shapes of what the API says about queries. */

const id = z.string()
const instant = z.iso.datetime()
const author = z.object({ handle: z.string().nullable(), displayName: z.string().nullable() })
const span = z.tuple([z.number(), z.number()])
const queryText = z.string().max(50_000)

const fix = z.object({ start: z.number(), end: z.number(), text: z.string() })

export const queryIssueSchema = z.object({
  severity: z.enum(severities),
  code: z.string(),
  start: z.number(),
  end: z.number(),
  message: localized,
  hint: localized.exactOptional(),
  /** What mends it, and the other reading where there are two. */
  fix: fix.exactOptional(),
  otherFix: fix.exactOptional(),
})
export const queryRefSchema = z.object({ id, name: z.string() })

export const querySchema = z.object({
  id,
  name: z.string(),
  text: z.string(),
  purpose: z.enum(purposes),
  enabled: z.boolean(),
  ownerId: id.nullable(),
  ownerName: z.string().nullable(),
  mentions: z.number(),
  createdAt: instant,
  updatedAt: instant,
})

/**
 * A post that a query must, or must not, match. Its writer's `handle` is for queries with `author:` and takes an account
 * of an organisation only (promise P2).
 */
export const queryTestSchema = z.object({
  text: z.string().trim().min(1).max(5_000),
  title: z.string().trim().min(1).max(500).nullable().default(null),
  handle: z.string().trim().min(1).max(300).nullable().default(null),
  /** Left out, the language is guessed, as it is for posts. */
  lang: z.string().trim().min(2).max(35).nullable().default(null),
  mustMatch: z.boolean(),
})
const queryTests = z.array(queryTestSchema).max(100)

const queryFields = z.object({
  /** Two spaces are one: `query:"name"` is read so too. */
  name: z
    .string()
    .overwrite((name) => name.replace(/\s+/gu, ' ').trim())
    .min(1)
    .max(100),
  text: z.string().trim().min(1).max(50_000),
  purpose: z.enum(purposes),
  enabled: z.boolean().default(true),
})
export const queryInputSchema = queryFields.extend({
  /** All of its tests; left out, they stay as they are. */
  tests: queryTests.optional(),
  /** Saves also when tests fail, its own or those of queries that use it as a part. */
  evenIfTestsFail: z.boolean().default(false),
})
/** `updatedAt` of the version that was changed: refused where somebody saved another one since. Left out: not asked. */
const basedOn = instant.optional()
export const queryUpdateSchema = queryInputSchema.extend({ basedOn })
export const queryRestoreSchema = z.object({
  /** A version from the history. Its text and purpose come back; name, on or off, and tests stay as they are now. */
  changeId: id,
  evenIfTestsFail: z.boolean().default(false),
  basedOn,
})

/** A query that is being written. */
export const queryDraftSchema = z.object({
  text: queryText,
  /** The tool whose dialect it is in; left out: Troje's own. */
  dialect: z.enum(dialectNames).nullable().default(null),
  /** The saved query that it is to replace, so that a circle through it is found. */
  queryId: id.nullable().default(null),
})
/** Nothing is stored where `ok` is false. `normal` is Troje's own form, whatever the dialect. */
export const queryCheckSchema = z.object({ ok: z.boolean(), normal: z.string(), issues: z.array(queryIssueSchema) })

export const queryChangeSchema = z.object({
  id,
  /** `rewritten`: a part that it uses got another name. `restored`: a former version came back. */
  kind: z.enum(queryChangeKinds),
  at: instant,
  byName: z.string().nullable(),
  name: z.string(),
  text: z.string(),
  purpose: z.enum(purposes),
  enabled: z.boolean(),
})

const triedPost = z.object({
  text: z.string(),
  title: z.string().nullable(),
  /** `null` for a sample post. */
  mentionId: id.nullable(),
  source: z.enum(networks),
  /** `null` for a sample post. */
  postedAt: instant.nullable(),
  author,
  /** In `text`. */
  spans: z.array(span),
  titleSpans: z.array(span),
})
/** The stored mentions that were looked at, newest first. */
const looked = z.object({
  tried: z.number(),
  /** When the newest and the oldest of them were posted; null when there were none. */
  newest: instant.nullable(),
  oldest: instant.nullable(),
})

/** What a query would find: among the latest 2,000 stored mentions and the sample posts. */
export const queryTrialSchema = z.object({
  check: queryCheckSchema,
  /** How many posts it was tried on, sample posts included. */
  tried: z.number(),
  matched: z.number(),
  stored: looked.extend({ matched: z.number() }),
  /** The first 50. */
  items: z.array(triedPost),
})

/** One line of an explanation: a part of the query, and what it says of the post. */
export const explanationLineSchema = z.object({
  /** How deep in the query's tree; the whole query is 0, and a part's own parts follow it. */
  depth: z.number(),
  /** Where it stands: in the draft's text, or in that of the saved part named by `part`. */
  start: z.number(),
  end: z.number(),
  part: z.string().nullable(),
  truth: z.enum(['yes', 'no', 'unknown']),
  said: localized,
  spans: z.array(z.object({ field: z.enum(spanFields), start: z.number(), end: z.number() })),
})
export const queryExplainSchema = queryDraftSchema.extend({ mentionId: id })
export const queryExplanationSchema = z.object({ check: queryCheckSchema, lines: z.array(explanationLineSchema) })

export const queryTestOutcomeSchema = z.object({
  /** Place in the list of tests, from 0. */
  index: z.number(),
  test: queryTestSchema,
  passed: z.boolean(),
  matched: z.boolean(),
  /** Why; empty for a test that passed. */
  lines: z.array(explanationLineSchema),
})
/** `query` is the one whose test it is: the saved one itself, or one that uses it as a part. */
export const failedQueryTestSchema = queryTestOutcomeSchema.extend({
  query: queryRefSchema.extend({ id: id.nullable() }),
})
export const queryTestRunInputSchema = queryDraftSchema.extend({ tests: queryTests })
/** Nothing ran where the check says that the query is broken or about a person: `outcomes` is empty then. */
export const queryTestRunSchema = z.object({
  check: queryCheckSchema,
  outcomes: z.array(queryTestOutcomeSchema),
  /** Tests of queries that use this one as a part and would fail with this text. */
  usersFailed: z.array(failedQueryTestSchema),
})

export const queryEstimateInputSchema = queryDraftSchema.extend({ days: z.number().int().min(1).max(30).default(7) })
/** What it takes to watch a query. */
export const queryEffortSchema = z.object({
  /** Words, fields and parts in it, saved parts written out. */
  leaves: z.number(),
  /** No word or author announces it: it is evaluated on every post. */
  always: z.boolean(),
  said: localized,
})
/** How much a query would have found among what is stored: only what saved queries found is stored, so it is at least this. */
export const queryEstimateSchema = z.object({
  check: queryCheckSchema,
  stored: z.object({
    basis: z.literal('stored-mentions'),
    /** From the first day asked for, or from the oldest mention in it when that is later. Null when nothing is stored. */
    from: instant.nullable(),
    to: instant,
    tried: z.number(),
    matched: z.number(),
    /** Null when nothing is stored, or for less than an hour. */
    perDay: z.number().nullable(),
    /** Calendar days in the organisation's time zone, oldest first, those without a match included. */
    byDay: z.array(z.object({ day: z.iso.date(), matched: z.number() })),
    /** False: there was more than could be looked at; `from` says how far back it went. */
    complete: z.boolean(),
  }),
  effort: queryEffortSchema.nullable(),
})

export const queryCompareInputSchema = z.object({
  before: queryText,
  after: queryText,
  queryId: id.nullable().default(null),
})
const difference = z.object({
  count: z.number(),
  /** The newest 50. */
  items: z.array(triedPost),
})
/** What would change among the latest 10,000 stored mentions. Nothing was tried where one of the checks forbids it. */
export const queryComparisonSchema = z.object({
  checks: z.object({ before: queryCheckSchema, after: queryCheckSchema }),
  stored: looked,
  /** Matched by both. */
  kept: z.number(),
  /** Matched by `after` only, and by `before` only. */
  gained: difference,
  lost: difference,
})

/**
 * A draft that counts on the live stream. Only numbers are kept, in memory and for an hour after its end: not one post,
 * and no example of one (promise P3). The draft has to be about the organisation (promise P2).
 */
export const liveTrialInputSchema = queryDraftSchema.extend({
  minutes: z.number().int().min(1).max(60).default(10),
  /** Another version, in Troje's dialect, to compare it with. */
  against: queryText.nullable().default(null),
})
export const liveTrialSchema = z.object({
  id,
  basis: z.literal('live-stream'),
  state: z.enum(['running', 'ended']),
  startedAt: instant,
  endsAt: instant,
  /** For how long it has counted. */
  seconds: z.number(),
  /** Posts that came by and were written since it began. */
  posts: z.number(),
  /** Posts that came by but were written before it began: an archive or a backlog, not counted. */
  older: z.number(),
  matched: z.number(),
  /** Posts that match if a field says so which the stream did not send, such as the writer. */
  uncertain: z.number(),
  /** From `matched`; null in the first minute and where no post came by. */
  perDay: z.number().nullable(),
  /** With `against`: matched by both, by the draft only, by the other only. */
  difference: z.object({ kept: z.number(), gained: z.number(), lost: z.number() }).nullable(),
})

/** What each saved query that is on has taken and found. */
export const queryCostsSchema = z.object({
  queries: z.array(
    z.object({
      queryId: id,
      /** Counted from here: the server's start, its own last change, or a change of a part that it uses. */
      since: instant,
      /** That came by since then. */
      posts: z.number(),
      /** Posts for which it was evaluated, and which it found. */
      candidates: z.number(),
      hits: z.number(),
      /** Of the evaluations of all queries, each counted from its own `since`; from 0 to 1. */
      share: z.number(),
      always: z.boolean(),
      said: localized,
    }),
  ),
})

export type QueryRecord = z.infer<typeof querySchema>
export type QueryInput = z.input<typeof queryFields>
/** What a save takes: the query, and what belongs to the saving of it. */
export type QuerySave = z.input<typeof queryInputSchema>
export type QueryUpdate = z.input<typeof queryUpdateSchema>
export type QueryRestore = z.input<typeof queryRestoreSchema>
export type QueryDraft = z.input<typeof queryDraftSchema>
export type QueryCheck = z.infer<typeof queryCheckSchema>
export type QueryChange = z.infer<typeof queryChangeSchema>
export type QueryTrial = z.infer<typeof queryTrialSchema>
export type TriedPost = z.infer<typeof triedPost>
export type ExplanationLine = z.infer<typeof explanationLineSchema>
export type QueryExplanation = z.infer<typeof queryExplanationSchema>
export type QueryTest = z.infer<typeof queryTestSchema>
export type QueryTestInput = z.input<typeof queryTestSchema>
export type QueryTestOutcome = z.infer<typeof queryTestOutcomeSchema>
export type FailedQueryTest = z.infer<typeof failedQueryTestSchema>
export type QueryTestRun = z.infer<typeof queryTestRunSchema>
export type QueryEstimate = z.infer<typeof queryEstimateSchema>
export type QueryEffort = z.infer<typeof queryEffortSchema>
export type QueryComparison = z.infer<typeof queryComparisonSchema>
export type LiveTrial = z.infer<typeof liveTrialSchema>
export type LiveTrialInput = z.input<typeof liveTrialInputSchema>
export type QueryCosts = z.infer<typeof queryCostsSchema>
