import type { Post } from '@troje/post'
import type { Hit } from '../monitor/monitor.ts'

export interface MatchedPost<Item extends Post = Post> {
  readonly post: Item
  /** As `Monitor.match` gives them, in no particular order. */
  readonly hits: readonly Hit[]
}

export interface MatchedBatch<Item extends Post> {
  readonly posts: readonly Item[]
  readonly hits: readonly (readonly Hit[])[]
}

/** Batches, post by post. By hand, because an async generator takes three turns of the microtask queue for each. */
export class MatchedPosts<Item extends Post> implements AsyncIterableIterator<MatchedPost<Item>> {
  readonly #batches: AsyncGenerator<MatchedBatch<Item>>
  #batch: MatchedBatch<Item> = { posts: [], hits: [] }
  #at = 0
  #coming: Promise<IteratorResult<MatchedPost<Item>>> | null = null

  constructor(batches: AsyncGenerator<MatchedBatch<Item>>) {
    this.#batches = batches
  }

  next(): Promise<IteratorResult<MatchedPost<Item>>> {
    if (this.#coming) return this.#coming.then(() => this.next())
    if (this.#at < this.#batch.posts.length) return Promise.resolve(this.#take())
    this.#coming = this.#advance().finally(() => (this.#coming = null))
    return this.#coming
  }

  async return(): Promise<IteratorResult<MatchedPost<Item>>> {
    this.#batch = { posts: [], hits: [] }
    await this.#batches.return(undefined)
    return { done: true, value: undefined }
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  async #advance(): Promise<IteratorResult<MatchedPost<Item>>> {
    const { done, value } = await this.#batches.next()
    if (done) return { done, value: undefined }
    this.#batch = value
    this.#at = 0
    return this.#take()
  }

  /** No batch is empty. */
  #take(): IteratorResult<MatchedPost<Item>> {
    const at = this.#at++
    return { done: false, value: { post: this.#batch.posts[at]!, hits: this.#batch.hits[at]! } }
  }
}
