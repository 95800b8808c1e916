import { fold, type Post } from '@troje/post'

/** A search vector has room for a megabyte; a longer text can be found by its beginning. */
const longest = 100_000

/**
 * What full-text search looks in: words of title, text and author, folded (case, accents). It is made here and not by
 * the server, so that the same words are found whatever locale a server was set up with.
 */
export function toSearchText(post: Post): string {
  const parts = [post.title, post.text, post.author?.handle, post.author?.displayName]
  const text = parts.filter((part) => typeof part === 'string').join(' ')
  return fold(text.slice(0, longest).toWellFormed())
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
}

/** What somebody typed, folded in the same way; quotes, a leading minus and the word `or` keep their meaning. */
export function toSearchQuery(typed: string): string {
  return fold(typed.slice(0, 1000).toWellFormed())
    .replace(/[“”„«»]/g, '"')
    .replace(/(?<!^|\s)-|-(?=\s|$)|[^\p{L}\p{N}\p{M}"-]+/gu, ' ')
    .trim()
}
