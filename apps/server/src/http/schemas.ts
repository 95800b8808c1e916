import { z } from '@hono/zod-openapi'
import { fileFormats } from '@troje/listen/file-formats'
import { findingKinds, interfaceLanguages, networks } from '@troje/post'
import { failedQueryTestSchema, queryIssueSchema, queryRefSchema } from './query-schemas.ts'
import { findingSchema, localizedSchema as localized, mediaSchema, relationSchema } from '@troje/post/schema'
import { caseEventKinds, caseStatuses, importStates, roles } from '@troje/store/enumerations'

/** The shapes of the HTTP API. The web app takes its types from here; rows become these in serialize.ts and nowhere else. */
export * from './code-word-schemas.ts'
export * from './query-schemas.ts'
export * from './source-schemas.ts'

const id = z.string()
const instant = z.iso.datetime()
const language = z.enum(interfaceLanguages)

export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string().optional(),
  code: z.string(),
  issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  /** For a refused query (`code: query-refused`): each issue with its place in the text. */
  queryIssues: z.array(queryIssueSchema).optional(),
  /** For a save that its tests do not allow (`code: tests-failed`): which ones, and why. */
  failedTests: z.array(failedQueryTestSchema).optional(),
  /** For a query that others use (`code: query-in-use`): those. */
  usedBy: z.array(queryRefSchema).optional(),
})

export const publicSchema = z.object({
  /** The organisation's name, or null before set-up. */
  organisation: z.string().nullable(),
  setupNeeded: z.boolean(),
  demo: z.boolean(),
})

/** Accounts are stored by better-auth, past our own store: what PostgreSQL cannot carry is refused here. */
const personName = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .refine((text) => !text.includes('\0'), 'a name has no NUL in it')

const password = z.string().min(12).max(128)
export const setupInputSchema = z.object({
  token: z.string().min(1).max(200),
  /** The administrator's own name. */
  name: personName,
  email: z.email().max(254),
  password,
  language,
})
export const userInputSchema = z.object({ name: personName, email: z.email().max(254) })
export const invitationInputSchema = z.object({ token: z.string().min(1).max(200), password })

export const userSchema = z.object({ id, name: z.string(), email: z.string(), role: z.enum(roles) })

/** `inviteUrl` is shown once; it lets the new colleague choose a password, and lasts seven days. */
export const invitedUserSchema = z.object({ user: userSchema, inviteUrl: z.string() })

export const organisationSchema = z.object({
  name: z.string().trim().min(1).max(200),
  /** Own terms: what a saved query must need at least one of (promise P2). */
  aliases: z.array(z.string().max(200)).max(200),
  domains: z.array(z.string().max(253)).max(100),
  /** Own accounts, as `network:handle`, such as `bluesky:zonnedael.example`. */
  accounts: z.array(z.string().max(300)).max(100),
  /** Services, products, places, campaigns. */
  subjects: z.array(z.string().max(200)).max(500),
  /** Other organisations. */
  peers: z.array(z.string().max(200)).max(100),
  language,
  timeZone: z.string(),
})

const clauseSchema = z.object({
  id,
  title: localized,
  plain: localized,
  source: z.string().optional(),
  can: z.array(localized),
  cannot: z.array(localized),
  kinds: z.array(z.enum(findingKinds)),
  advice: localized,
})
/** The instruction: what `Policy` in @troje/post says, with the organisation's name filled in. */
export const policySchema = z.object({
  organisation: z.string(),
  rule: localized,
  contact: localized,
  clauses: z.array(clauseSchema),
})

const readIssue = z.object({ line: z.number().optional(), code: z.string(), message: localized })

/** One row of the inbox. */
export const mentionSummarySchema = z.object({
  id,
  source: z.enum(networks),
  sourceName: z.string().nullable(),
  text: z.string(),
  title: z.string().nullable(),
  lang: z.string().nullable(),
  url: z.string().nullable(),
  /** When it was posted, or when it arrived where the source did not say. The inbox is ordered by it, newest first. */
  postedAt: instant,
  author: z.object({ handle: z.string().nullable(), displayName: z.string().nullable() }),
  status: z.enum(caseStatuses),
  assigneeId: id.nullable(),
  /** Each query that found it, with UTF-16 spans in `text`. */
  matches: z.array(z.object({ queryId: id, name: z.string(), spans: z.array(z.tuple([z.number(), z.number()])) })),
  findings: z.array(findingSchema),
  noteCount: z.number(),
})
export const sampleSchema = z.object({
  posts: z.array(
    z.object({
      id,
      text: z.string(),
      lang: z.string().nullable(),
      source: z.enum(networks),
      author: z.object({ handle: z.string().nullable(), displayName: z.string().nullable() }),
    }),
  ),
})
export const caseEventSchema = z.object({
  at: instant,
  byName: z.string().nullable(),
  kind: z.enum(caseEventKinds),
  /** The note's text, the new status, or the assignee's name. */
  detail: z.string().nullable(),
})
export const mentionSchema = mentionSummarySchema.extend({
  caseId: id.nullable(),
  media: z.array(mediaSchema),
  links: z.array(z.string()),
  relation: relationSchema.nullable(),
  history: z.array(caseEventSchema),
})
export const mentionPageSchema = z.object({
  items: z.array(mentionSummarySchema),
  /** Pass as `cursor` for the next page; null at the end. */
  next: z.string().nullable(),
})
export const mentionFilterSchema = z.object({
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  /** Id of a query. */
  query: z.string().optional(),
  source: z.enum(networks).optional(),
  finding: z.enum(findingKinds).optional(),
  status: z.enum(caseStatuses).optional(),
  /** Id of a user, or `none`. */
  assignee: z.string().optional(),
  from: instant.optional(),
  to: instant.optional(),
  /** Full-text search: words, "a phrase", or, -not. */
  q: z.string().max(500).optional(),
})
export const mentionPatchSchema = z.object({
  status: z.enum(caseStatuses).optional(),
  /** null takes the assignee away. */
  assigneeId: id.nullable().optional(),
})
export const noteInputSchema = z.object({ text: z.string().trim().min(1).max(10_000) })

/** Post field → column name of the file, or null where the file has none. */
export const columnMappingSchema = z.object({
  id: z.string().nullable(),
  text: z.string(),
  title: z.string().nullable(),
  createdAt: z.string().nullable(),
  lang: z.string().nullable(),
  url: z.string().nullable(),
  source: z.string().nullable(),
  handle: z.string().nullable(),
  displayName: z.string().nullable(),
})
export const importPreviewSchema = z.object({
  format: z.enum(fileFormats),
  /** For CSV and workbooks: the columns and the guess. */
  columns: z.array(z.string()),
  mapping: columnMappingSchema.nullable(),
  delimiter: z.string().nullable(),
  encoding: z.string(),
  /** Of a workbook, the one that is read. */
  sheet: z.string().nullable(),
  sample: z.array(z.record(z.string(), z.string())),
  issues: z.array(readIssue),
})
/** Saved queries of another tool, as they stand in its file; none of them is kept. */
export const queryFileSchema = z.object({
  queries: z.array(z.object({ line: z.number(), name: z.string(), text: z.string() })),
  issues: z.array(readIssue),
})
export const importStartSchema = z.object({
  fileName: z.string().trim().min(1).max(255),
  /** 0 when unknown. */
  bytesTotal: z.number().int().nonnegative().default(0),
})
export const importSchema = z.object({
  id,
  fileName: z.string(),
  state: z.enum(importStates),
  bytesDone: z.number(),
  bytesTotal: z.number(),
  read: z.number(),
  matched: z.number(),
  added: z.number(),
  issueCount: z.number(),
  /** The first 100. */
  issues: z.array(readIssue),
  startedAt: instant,
  finishedAt: instant.nullable(),
  error: localized.nullable(),
})

/** What GET /api/events (text/event-stream) sends: `event:` is the key, `data:` the JSON. */
export const eventSchemas = {
  /** New mentions were stored. */
  mentions: z.object({ ids: z.array(id) }),
  /** A mention's case changed. */
  mention: z.object({ id }),
  import: importSchema,
  source: z.object({ id }),
  query: z.object({ id }),
}

export type EventData = z.infer<(typeof eventSchemas)[keyof typeof eventSchemas]>
export type Public = z.infer<typeof publicSchema>
export type User = z.infer<typeof userSchema>
export type Organisation = z.infer<typeof organisationSchema>
export type MentionSummary = z.infer<typeof mentionSummarySchema>
export type Mention = z.infer<typeof mentionSchema>
export type MentionPage = z.infer<typeof mentionPageSchema>
export type MentionFilter = z.input<typeof mentionFilterSchema>
export type MentionPatch = z.infer<typeof mentionPatchSchema>
export type ColumnMapping = z.infer<typeof columnMappingSchema>
export type ImportPreview = z.infer<typeof importPreviewSchema>
export type QueryFile = z.infer<typeof queryFileSchema>
export type ImportRecord = z.infer<typeof importSchema>
export type Samples = z.infer<typeof sampleSchema>
export type SetupInput = z.infer<typeof setupInputSchema>
export type InvitedUser = z.infer<typeof invitedUserSchema>
export type Problem = z.infer<typeof problemSchema>
