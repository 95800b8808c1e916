import { z } from '@hono/zod-openapi'
import { settingFieldKinds, sourceDefinitions } from '@troje/listen'
import { networks } from '@troje/post'
import { localizedSchema as localized } from '@troje/post/schema'
import { sourceKinds, sourceStates } from '@troje/store/enumerations'
import { queryRefSchema } from './query-schemas.ts'

/** What the API says about sources; part of schemas.ts. */

const instant = z.iso.datetime()
/** What a kind of source needs is for its own definition to say. */
const settings = z.record(z.string().max(100), z.unknown())
const secret = z.string().max(10_000)
const sourceName = z.string().trim().min(1).max(100)
const addableKind = z.enum(sourceDefinitions.map(({ kind }) => kind))

/** One thing to fill in. `secret`: it goes into `secrets`, every other one into `settings`. */
export const settingFieldSchema = z.object({
  key: z.string(),
  kind: z.enum(settingFieldKinds),
  label: localized,
  hint: localized.nullable(),
  isRequired: z.boolean(),
  /** Of a `choice`; else empty. */
  choices: z.array(z.object({ value: z.union([z.string(), z.number()]), label: localized })),
  /** What stands there before anybody typed. */
  initial: z.union([z.string(), z.number(), z.boolean()]).nullable(),
})

export const sourceKindSchema = z.object({
  kind: addableKind,
  network: z.enum(networks),
  label: localized,
  hint: localized,
  /** In the order of the form. */
  fields: z.array(settingFieldSchema),
  /** What somebody should know before they choose it. `about` is a page of the network, `lookedUp` a month (2026-11). */
  facts: z.object({
    cost: localized,
    review: localized,
    terms: localized,
    fallback: localized,
    about: z.string(),
    lookedUp: z.string(),
  }),
  /** Whether its terms let posts by staff be handed to the inside desk (promise P1). */
  inside: z.boolean(),
  /** Whether what comes in was sent to the organisation's own account. */
  isOwnAccount: z.boolean(),
  hasPushAddress: z.boolean(),
  /** With `{id}` where a source's id will stand; null where it has no address. */
  pushUrlExample: z.string().nullable(),
})

export const sourceHealthSchema = z.object({
  /** Milliseconds from when the network had its newest post to when it was read here. */
  lagMs: z.number().nullable(),
  /** What the network lets it ask until it counts anew. */
  rateLimit: z.object({ limit: z.number().nullable(), left: z.number(), resetsAt: z.string().nullable() }).nullable(),
  lastPostAt: instant.nullable(),
  /** Of the last 30 days, latest first: times of which it cannot say that it saw everything. */
  gaps: z.array(z.object({ from: instant, to: instant, isFilled: z.boolean() })),
  /** The last twenty that differ, latest first; `at` is when it was said last, of `times` in all. */
  issues: z.array(z.object({ code: z.string(), message: localized, at: instant, times: z.number() })),
})

export const sourceSchema = z.object({
  id: z.string(),
  kind: z.enum(sourceKinds),
  label: localized,
  name: z.string(),
  /** Settings that may be shown; secrets never come back. */
  settings,
  /** Keys of the secrets that are kept; never what they are. */
  secretsSet: z.array(z.string()),
  state: z.enum(sourceStates),
  enabled: z.boolean(),
  lastPostAt: instant.nullable(),
  lastRunAt: instant.nullable(),
  error: localized.nullable(),
  postsSeen: z.number(),
  mentions: z.number(),
  /** Where what comes by itself is to be sent; null where the kind has no address. */
  pushUrl: z.string().nullable(),
  inside: z.boolean(),
  health: sourceHealthSchema,
})

/** `createdQuery`: made along, because no query looked for what is sent to own accounts. */
export const createdSourceSchema = sourceSchema.extend({ createdQuery: queryRefSchema.nullable() })

export const sourceInputSchema = z.object({
  kind: addableKind,
  /** Left out: Troje finds one. */
  name: sourceName.optional(),
  settings,
  /** Kept encrypted, and never sent back. */
  secrets: z.record(z.string().max(100), secret).optional(),
})

/** What is left out stays as it is; of the settings and secrets as well, each by itself. A setting of null is emptied. */
export const sourceChangeSchema = z.object({
  settings: settings.optional(),
  /** null takes one away; an empty text leaves it as it is. */
  secrets: z.record(z.string().max(100), secret.nullable()).optional(),
})
export const sourcePatchSchema = sourceChangeSchema.extend({
  name: sourceName.optional(),
  enabled: z.boolean().optional(),
})
export const connectionTestSchema = z.object({ ok: z.boolean(), message: localized })
/** Of a list of feeds: how many were added, how many were there already, and what could not be read of it. */
export const opmlAnswerSchema = z.object({
  added: z.number(),
  known: z.number(),
  issues: z.array(z.object({ code: z.string(), message: localized })),
})

export type SettingFieldRecord = z.infer<typeof settingFieldSchema>
export type SourceKindRecord = z.infer<typeof sourceKindSchema>
export type SourceHealth = z.infer<typeof sourceHealthSchema>
export type SourceRecord = z.infer<typeof sourceSchema>
export type CreatedSource = z.infer<typeof createdSourceSchema>
export type SourceInput = z.input<typeof sourceInputSchema>
export type SourcePatch = z.input<typeof sourcePatchSchema>
export type ConnectionTestResult = z.infer<typeof connectionTestSchema>
export type OpmlAnswer = z.infer<typeof opmlAnswerSchema>
