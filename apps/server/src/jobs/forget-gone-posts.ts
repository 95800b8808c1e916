import type { Store } from '@troje/store'
import type { Log } from '../log.ts'
import type { OpenedSource } from '../pipeline/open-source.ts'

export interface ForgetGoneOptions {
  readonly store: Pick<Store, 'sources' | 'mentions'>
  /** A source as its loop has it; one that is paused is not asked. */
  readonly opened: (sourceId: string) => OpenedSource | null
  readonly log: Log
}

/** What one question to a network may hold. */
const askedAtOnce = 10_000

/**
 * Asks networks that do not tell of deletions by themselves which of the kept posts are gone, and takes those away with
 * all that was found in them. A source that cannot answer now is asked again the next day; it holds up no other
 * (invariant 5). Answers how many posts were gone.
 */
export async function forgetGonePosts({ store, opened, log }: ForgetGoneOptions, signal: AbortSignal): Promise<number> {
  let total = 0
  for (const row of await store.sources.list()) {
    if (signal.aborted) break
    try {
      const source = opened(row.id)?.source
      if (source?.findGone === undefined) continue
      for (let cursor: string | null = null; !signal.aborted;) {
        const page = await store.mentions.postIds(row.id, askedAtOnce, cursor)
        const gone = page.rows.length === 0 ? [] : await source.findGone(page.rows, signal)
        if (gone === null) break
        if (gone.length > 0) {
          await store.mentions.commit({ sourceId: row.id, mentions: [], deleted: gone, postsSeen: 0, lastPostAt: null })
        }
        total += gone.length
        if (page.next === null) break
        cursor = page.next
      }
    } catch (error) {
      if (!signal.aborted) log.warn({ sourceId: row.id, err: error }, 'could not ask what is gone')
    }
  }
  return total
}
