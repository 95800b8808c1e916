import { z } from 'zod'
import { findingKinds, targets } from './finding.ts'
import { networks } from './network.ts'
import { relationKinds } from './post.ts'

/** Zod schemas of the shapes in this package, for trust boundaries. Kept apart so that the rest needs no zod. */
export const localizedSchema = z.object({ nl: z.string(), en: z.string() })

export const authorSchema = z.object({
  id: z.string().nullish(),
  handle: z.string().nullish(),
  displayName: z.string().nullish(),
  bio: z.string().nullish(),
  followers: z.number().int().nonnegative().nullish(),
})

export const mediaSchema = z.object({
  kind: z.enum(['image', 'video', 'audio', 'other']),
  url: z.string().exactOptional(),
  alt: z.string().exactOptional(),
})

export const relationSchema = z.object({
  kind: z.enum(relationKinds),
  of: z.string().exactOptional(),
  root: z.string().exactOptional(),
})

export const postSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  aka: z.string().exactOptional(),
  text: z.string(),
  title: z.string().nullish(),
  createdAt: z.string().nullish(),
  lang: z.string().nullish(),
  url: z.string().nullish(),
  source: z.enum(networks).nullish().catch(undefined),
  links: z.array(z.string()).nullish(),
  media: z.array(mediaSchema).nullish(),
  relation: relationSchema.nullish(),
  author: authorSchema.nullish(),
  addressed: z.boolean().optional(),
})

export const findingSchema = z.object({
  kind: z.enum(findingKinds),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  target: z.enum(targets).nullable(),
  rule: z.string(),
  reason: localizedSchema,
  suggestion: localizedSchema.exactOptional(),
  clause: z.string().nullable(),
})

/** The policy file (YAML, parsed) as `policy.ts` describes it. */
export const clauseSchema = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: localizedSchema,
  plain: localizedSchema,
  source: z.string().exactOptional(),
  can: z.array(localizedSchema),
  cannot: z.array(localizedSchema),
  kinds: z.array(z.enum(findingKinds)),
  advice: localizedSchema,
})

export const policySchema = z
  .object({
    organisation: z.string().min(1),
    rule: localizedSchema,
    contact: localizedSchema,
    clauses: z.array(clauseSchema),
  })
  .refine((policy) => new Set(policy.clauses.map((clause) => clause.id)).size === policy.clauses.length, {
    message: 'Two clauses have the same id',
    path: ['clauses'],
  })
