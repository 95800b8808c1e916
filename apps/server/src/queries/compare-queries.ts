import type { QueryCheck } from '@troje/match'
import type { Store } from '@troje/store'
import { openDraftMatcher } from './draft-matcher.ts'
import { readDraft, readDraftContext, type Draft } from './read-draft.ts'
import { readStoredPosts } from './stored-posts.ts'
import { withSpans, type Tried, type TriedPostRow } from './tried-post.ts'
import { countLooked, type Looked } from './try-query.ts'

const most = 10_000
const shown = 50

export interface Difference {
  readonly count: number
  readonly items: readonly TriedPostRow[]
}

export interface Comparison {
  readonly checks: { readonly before: QueryCheck; readonly after: QueryCheck }
  readonly stored: Looked
  readonly kept: number
  readonly gained: Difference
  readonly lost: Difference
}

/** What another text would find, and find no longer, among what is stored. Neither may be about a person (promise P2). */
export async function compareQueries(
  texts: { readonly before: string; readonly after: string },
  queryId: string | null,
  store: Store,
): Promise<Comparison> {
  const context = await readDraftContext(store)
  const toDraft = (text: string): Draft => ({ text, dialect: null, queryId })
  const before = readDraft(toDraft(texts.before), context)
  const after = readDraft(toDraft(texts.after), context)
  const checks = { before: before.check, after: after.check }
  const stored = { tried: 0, newest: null as string | null, oldest: null as string | null }
  const gained = { count: 0, items: [] as Tried[] }
  const lost = { count: 0, items: [] as Tried[] }
  let kept = 0
  if (!before.mayBeTried || !after.mayBeTried) return { checks, stored, kept, gained: none, lost: none }

  const was = openDraftMatcher(before.node, before.options)
  const willBe = openDraftMatcher(after.node, after.options)
  for await (const { row, post } of readStoredPosts(store, most)) {
    countLooked(stored, row.postedAt)
    const did = was.match(post) === true
    const does = willBe.match(post) === true
    if (did && does) kept++
    if (did === does) continue
    const side = does ? gained : lost
    side.count++
    if (side.items.length < shown) {
      side.items.push({ mentionId: row.id, postedAt: row.postedAt, source: row.source, post })
    }
  }
  return {
    checks,
    stored,
    kept,
    gained: { ...gained, items: gained.items.map((tried) => withSpans(tried, after.node, after.options)) },
    lost: { ...lost, items: lost.items.map((tried) => withSpans(tried, before.node, before.options)) },
  }
}

const none: Difference = { count: 0, items: [] }
