import type { Post } from '@troje/post'

/** A batch is this many posts, or as many as have this many code units of text, whichever is first. */
const MOST_POSTS = 512
const MOST_UNITS = 1 << 18

type Posts<Item extends Post> = Iterable<Item> | AsyncIterable<Item>

/** Cuts posts into batches, in order. */
export function* batchesOf<Item extends Post>(posts: Iterable<Item>): Generator<Item[]> {
  let batch: Item[] = []
  let units = 0
  for (const post of posts) {
    batch.push(post)
    units += post.text.length
    if (batch.length < MOST_POSTS && units < MOST_UNITS) continue
    yield batch
    batch = []
    units = 0
  }
  if (batch.length > 0) yield batch
}

/** The batches of a stream, one after another; null after the last. Only one may be asked for at a time. */
export interface BatchSource<Item extends Post> {
  next(): Promise<Item[] | null>
  /** Lets go of the stream; nothing is asked of it again. */
  close(): void
}

/** A stream that pauses has its batch closed: posts do not wait for those that come later. */
export function openBatches<Item extends Post>(posts: Posts<Item>): BatchSource<Item> {
  return Symbol.asyncIterator in posts ? new PausingBatches(posts) : new ReadyBatches(posts)
}

class ReadyBatches<Item extends Post> implements BatchSource<Item> {
  readonly #batches: Generator<Item[]>

  constructor(posts: Iterable<Item>) {
    this.#batches = batchesOf(posts)
  }

  async next(): Promise<Item[] | null> {
    const { done, value } = this.#batches.next()
    return done ? null : value
  }

  close(): void {
    this.#batches.return(undefined)
  }
}

class PausingBatches<Item extends Post> implements BatchSource<Item> {
  readonly #posts: AsyncIterator<Item>
  /** Asked for and not yet there. */
  #coming: Promise<IteratorResult<Item>> | null = null

  constructor(posts: AsyncIterable<Item>) {
    this.#posts = posts[Symbol.asyncIterator]()
  }

  async next(): Promise<Item[] | null> {
    const batch: Item[] = []
    let units = 0
    let pause: Promise<null> | null = null
    while (batch.length < MOST_POSTS && units < MOST_UNITS) {
      this.#coming ??= this.#posts.next()
      const step = pause ? await Promise.race([this.#coming, pause]) : await this.#coming
      if (step === null) break
      // What is over stays so: it is asked no more, and says so again.
      if (step.done) return batch.length > 0 ? batch : null
      this.#coming = null
      batch.push(step.value)
      units += step.value.text.length
      // By then everything that was ready has come.
      pause ??= new Promise((resolve) => setImmediate(resolve, null))
    }
    return batch
  }

  close(): void {
    this.#posts.return?.().catch(() => {
      // Nobody is left to hear how a stream ended that is not read on.
    })
  }
}
