import { z } from '@hono/zod-openapi'

/** The shapes of what the API says about code words. No shape has a place for a word. */

const hash = z.string().regex(/^[0-9a-f]{32}$/)
const key = z.string().regex(/^[0-9a-f]{64}$/)
const most = 2_000

/** `CodeWordList` of `@troje/assess/code-words`: what a signed-in device looks with. */
export const codeWordListSchema = z.object({
  version: z.literal(1),
  key,
  hashes: z.array(hash),
  longest: z.number().int().min(1).max(4),
})
export const codeWordAdditionsSchema = z.object({
  /** How many were added when and are still there, the latest first. */
  additions: z.array(z.object({ at: z.iso.datetime(), count: z.number() })),
})
export const codeWordsInputSchema = z.object({
  /** The key that the hashes were made with. */
  key,
  words: z
    .array(z.object({ hash, words: z.number().int().min(1).max(4) }))
    .min(1)
    .max(most),
})
export const codeWordsRemovalSchema = z.object({ key, hashes: z.array(hash).min(1).max(most) })
export const codeWordsChangeSchema = z.object({
  /** How many were added or removed. */
  changed: z.number(),
})

export type CodeWordListRecord = z.infer<typeof codeWordListSchema>
export type CodeWordAdditions = z.infer<typeof codeWordAdditionsSchema>
export type CodeWordsInput = z.infer<typeof codeWordsInputSchema>
export type CodeWordsRemoval = z.infer<typeof codeWordsRemovalSchema>
export type CodeWordsChange = z.infer<typeof codeWordsChangeSchema>
