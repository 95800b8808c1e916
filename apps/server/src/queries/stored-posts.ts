import { withNothingUnknown, type Post } from '@troje/post'
import type { MentionFilterRow, MentionRow, Store } from '@troje/store'

/** A stored mention, and its post as it was judged: what is unknown now stays so. */
export interface StoredPost {
  readonly row: MentionRow
  readonly post: Post
}

const pageSize = 500

/**
 * The newest stored mentions, newest first, up to so many. Between pages others have their turn.
 *
 * A following is not stored (promise P2), so `followers:` finds nothing here.
 */
export async function* readStoredPosts(
  store: Store,
  most: number,
  filter: MentionFilterRow = {},
): AsyncGenerator<StoredPost> {
  let left = most
  let cursor: string | null = null
  do {
    const page = await store.mentions.page(filter, Math.min(pageSize, left), cursor)
    for (const row of page.rows) yield { row, post: withNothingUnknown(row.post) }
    left -= page.rows.length
    cursor = page.next
  } while (cursor !== null && left > 0)
}
