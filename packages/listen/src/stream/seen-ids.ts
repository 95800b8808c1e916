import type { Post } from '@troje/post'

/** Ids of the last posts, so that one that stands in two lists, or in a list and the stream, comes once. */
export class SeenIds {
  readonly #ids = new Set<string>()
  readonly #most: number

  constructor(most = 5000) {
    this.#most = most
  }

  has(id: string): boolean {
    return this.#ids.has(id)
  }

  forget(id: string): void {
    this.#ids.delete(id)
  }

  /** Those that were not seen yet; they are from now on. */
  fresh(posts: readonly Post[]): readonly Post[] {
    const fresh = posts.filter(({ id }) => !this.#ids.has(id) && this.#ids.add(id))
    for (const id of this.#ids) {
      if (this.#ids.size <= this.#most) break
      this.#ids.delete(id)
    }
    return fresh
  }
}
