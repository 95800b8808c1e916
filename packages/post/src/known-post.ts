import type { Post } from './post.ts'

/**
 * The post as it is when nothing more can be learnt about it: what could be fetched or guessed has been, and a field
 * that is still unknown is not there.
 */
export function withNothingUnknown(post: Post): Post {
  const absent = { handle: null, displayName: null, bio: null, followers: null }
  return {
    title: null,
    createdAt: null,
    lang: null,
    url: null,
    source: null,
    links: null,
    media: null,
    relation: null,
    ...post,
    author: { ...absent, ...post.author },
  }
}
