import type { Post } from '@troje/post'
import type { SeenPost } from './post-view.ts'

/** What one read handed over, so that what is looked at again comes again only when its words changed. */
export interface SeenPosts {
  /** Those that are new or were edited since; `edited`: ids of the latter. */
  takeFresh(found: readonly SeenPost[]): { readonly posts: readonly Post[]; readonly edited: readonly string[] }
  /** Forgets posts that were indexed before an instant, in milliseconds since 1970. */
  forgetBefore(ms: number): void
}

export function createSeenPosts(): SeenPosts {
  const known = new Map<string, { readonly cid: string; readonly indexedMs: number }>()
  return {
    takeFresh(found) {
      const posts = new Map<string, Post>()
      const edited: string[] = []
      for (const { post, cid, indexedMs } of found) {
        const before = known.get(post.id)
        if (before?.cid === cid) continue
        if (before !== undefined && !posts.has(post.id)) edited.push(post.id)
        known.set(post.id, { cid, indexedMs })
        posts.set(post.id, post)
      }
      return { posts: [...posts.values()], edited }
    },
    forgetBefore(ms) {
      for (const [id, { indexedMs }] of known) if (indexedMs < ms) known.delete(id)
    },
  }
}
