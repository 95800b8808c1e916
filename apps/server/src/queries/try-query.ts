import type { QueryCheck } from '@troje/match'
import type { Store } from '@troje/store'
import { toSamples } from '../demo/samples.ts'
import { openDraftMatcher } from './draft-matcher.ts'
import { readDraft, readDraftContext, type Draft } from './read-draft.ts'
import { readStoredPosts } from './stored-posts.ts'
import { withSpans, type Tried, type TriedPostRow } from './tried-post.ts'

const latest = 2000
const shown = 50

/** The stored mentions that were looked at, newest first. */
export interface Looked {
  readonly tried: number
  readonly newest: string | null
  readonly oldest: string | null
}

export interface Trial {
  readonly check: QueryCheck
  readonly tried: number
  readonly matched: number
  readonly stored: Looked & { readonly matched: number }
  readonly items: readonly TriedPostRow[]
}

/**
 * What a query would find among what is stored and the sample posts. One that is broken, or about a person
 * (promise P2), finds nothing; one that is not yet about the organisation may be tried.
 */
export async function tryQuery(draft: Draft, store: Store): Promise<Trial> {
  const context = await readDraftContext(store)
  const { node, check, options, mayBeTried } = readDraft(draft, context)
  if (!mayBeTried) return { check, tried: 0, matched: 0, stored: { ...nothingLooked, matched: 0 }, items: [] }

  const matcher = openDraftMatcher(node, options)
  const found: Tried[] = []
  const looked = { tried: 0, newest: null as string | null, oldest: null as string | null }
  for await (const { row, post } of readStoredPosts(store, latest)) {
    countLooked(looked, row.postedAt)
    if (matcher.match(post) !== true) continue
    found.push({ mentionId: row.id, postedAt: row.postedAt, source: row.source, post })
  }
  const stored = { ...looked, matched: found.length }
  const samples = toSamples(context.organisation)
  for (const post of samples) {
    if (matcher.match(post) === true) {
      found.push({ mentionId: null, postedAt: null, source: post.source ?? 'file', post })
    }
  }
  const items = found.slice(0, shown).map((tried) => withSpans(tried, node, options))
  return { check, tried: looked.tried + samples.length, matched: found.length, stored, items }
}

export const nothingLooked: Looked = { tried: 0, newest: null, oldest: null }

/** They come newest first. */
export function countLooked(
  looked: { tried: number; newest: string | null; oldest: string | null },
  postedAt: string,
): void {
  looked.tried++
  looked.newest ??= postedAt
  looked.oldest = postedAt
}
