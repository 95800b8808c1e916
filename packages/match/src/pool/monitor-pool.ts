import { availableParallelism } from 'node:os'
import type { Post } from '@troje/post'
import type { MatchOptions } from '../evaluate/options.ts'
import type { Hit, MonitorChanges, MonitorQuery, MonitorStats, QueryCost } from '../monitor/monitor.ts'
import { MatchedPosts, type MatchedBatch, type MatchedPost } from './matched-posts.ts'
import type { Report } from './messages.ts'
import { PoolError } from './pool-error.ts'
import { batchesOf, openBatches, type BatchSource } from './post-batches.ts'
import { QueryLog } from './query-log.ts'
import { Seat, SLOTS, type Batch } from './seat.ts'

export type { MatchedPost } from './matched-posts.ts'
export { PoolError, type PoolErrorCode } from './pool-error.ts'

export interface PoolOptions extends MatchOptions {
  /** How many threads match, each with all queries; as many as there are cores when left out. */
  readonly workers?: number
}

/** A monitor on several cores: the posts are shared out over threads that all have every query. Only in Node. */
export interface MonitorPool extends AsyncDisposable {
  /**
   * The posts with their hits, in the order in which they came. Takes no more of them than the workers have room for
   * and the reader asks for, and waits for no batch to fill while the stream pauses.
   */
  match<Item extends Post>(posts: Iterable<Item> | AsyncIterable<Item>): AsyncIterableIterator<MatchedPost<Item>>
  /** The hits of each post. Several batches may be on their way; what the workers have no room for waits in line. */
  matchBatch(posts: readonly Post[]): Promise<readonly (readonly Hit[])[]>
  /**
   * Holds for every batch that is handed over from now on and for none before: `match` hands posts over as it reads
   * ahead, `matchBatch` at once.
   */
  update(changes: MonitorChanges): void
  /** What the workers of now have done together; one that was replaced no longer counts. */
  stats(): Promise<MonitorStats>
  costs(): Promise<readonly QueryCost[]>
  readonly size: number
  readonly workers: number
  /** Ends the threads, which otherwise keep the process alive. What is on its way is rejected with `closed`. */
  close(): Promise<void>
}

/**
 * Opens a monitor on several cores. A worker that ends too early is replaced and its posts are matched again: none is
 * lost and none comes twice. Posts at which three workers in a row end are rejected with a `PoolError`.
 *
 * @example
 * await using pool = openMonitorPool([{ id: 'water', node: parseQuery('zonnedael AND lek*').value }], { workers: 2 })
 * for await (const { post, hits } of pool.match(posts)) if (hits.length > 0) console.log(post.id, hits)
 */
export function openMonitorPool(queries: Iterable<MonitorQuery>, options: PoolOptions = {}): MonitorPool {
  return new ThreadPool(queries, options)
}

class ThreadPool implements MonitorPool {
  readonly #log = new QueryLog()
  readonly #seats: readonly Seat[]
  /** Handed over, and not yet with a worker. */
  readonly #line: Batch[] = []
  #closed = false

  constructor(queries: Iterable<MonitorQuery>, { workers = availableParallelism(), ...options }: PoolOptions) {
    if (!Number.isInteger(workers) || workers < 1)
      throw new RangeError(`a pool has at least one worker, not ${workers}`)
    this.#log.add({ set: queries })
    this.#log.forgetBefore(this.#log.version)
    this.#seats = Array.from({ length: workers }, () => new Seat(this.#log, options, () => this.#share()))
  }

  get size(): number {
    return this.#log.size
  }

  get workers(): number {
    return this.#seats.length
  }

  match<Item extends Post>(posts: Iterable<Item> | AsyncIterable<Item>): AsyncIterableIterator<MatchedPost<Item>> {
    return new MatchedPosts(this.#batches(openBatches(posts)))
  }

  async *#batches<Item extends Post>(source: BatchSource<Item>): AsyncGenerator<MatchedBatch<Item>> {
    const most = this.#seats.length * SLOTS
    const sent: Promise<MatchedBatch<Item>>[] = []
    let coming: Promise<{ readonly next: Item[] | null }> | null = null
    let ended = false
    try {
      for (;;) {
        if (!ended && sent.length < most) coming ??= source.next().then((next) => ({ next }))
        const step = coming ? await Promise.race(sent[0] ? [coming, sent[0]] : [coming]) : await sent[0]
        if (!step) return
        if ('hits' in step) {
          void sent.shift()
          yield step
          continue
        }
        coming = null
        const { next } = step
        if (next === null) ended = true
        else sent.push(heardLater(this.#hand(next).then((hits) => ({ posts: next, hits }))))
      }
    } finally {
      source.close()
    }
  }

  async matchBatch(posts: readonly Post[]): Promise<readonly (readonly Hit[])[]> {
    const parts = await Promise.all(Array.from(batchesOf(posts), (batch) => this.#hand(batch)))
    return parts.length === 1 ? parts[0]! : parts.flat()
  }

  #hand(posts: readonly Post[]): Promise<Hit[][]> {
    const { promise, resolve, reject } = Promise.withResolvers<Hit[][]>()
    if (this.#closed) reject(closedError())
    else {
      this.#line.push({ posts, version: this.#log.version, failures: 0, resolve, reject })
      this.#share()
    }
    return promise
  }

  /** Gives workers what they have room for, in order; and everybody the newest queries once nothing waits. */
  #share(): void {
    for (let batch = this.#line[0]; batch; batch = this.#line[0]) {
      const seat = this.#roomiest()
      if (!seat) break
      this.#line.shift()
      try {
        seat.send(batch)
      } catch (error) {
        batch.reject(error)
      }
    }
    if (this.#line.length === 0) for (const seat of this.#seats) seat.catchUp(this.#log.version)
    const versions = this.#seats.map((seat) => seat.oldestVersion)
    this.#log.forgetBefore(Math.min(this.#line[0]?.version ?? this.#log.version, ...versions))
  }

  #roomiest(): Seat | null {
    let best: Seat | null = null
    for (const seat of this.#seats) if (seat.room > (best?.room ?? 0)) best = seat
    return best
  }

  update(changes: MonitorChanges): void {
    if (this.#closed) throw closedError()
    this.#log.add(changes)
    this.#share()
  }

  async stats(): Promise<MonitorStats> {
    const all = (await this.#reports()).map(({ stats }) => stats)
    const sum = (value: (stats: MonitorStats) => number) => all.reduce((total, stats) => total + value(stats), 0)
    return {
      posts: sum(({ posts }) => posts),
      candidates: sum(({ candidates }) => candidates),
      hits: sum(({ hits }) => hits),
      always: Math.max(0, ...all.map(({ always }) => always)),
    }
  }

  async costs(): Promise<readonly QueryCost[]> {
    const byNumber = new Map<number, QueryCost>()
    for (const { costs } of await this.#reports()) {
      for (const [number, cost] of costs) {
        const { candidates = 0, hits = 0, always = false } = byNumber.get(number) ?? {}
        byNumber.set(number, {
          id: this.#log.id(number),
          candidates: candidates + cost.candidates,
          hits: hits + cost.hits,
          always: always || cost.always,
        })
      }
    }
    return [...byNumber.values()]
  }

  async #reports(): Promise<Report[]> {
    const reports = await Promise.all(this.#seats.map((seat) => seat.report()))
    return reports.filter((report) => report !== null)
  }

  async close(): Promise<void> {
    this.#closed = true
    const reason = closedError()
    for (const batch of this.#line.splice(0)) batch.reject(reason)
    await Promise.all(this.#seats.map((seat) => seat.end(reason)))
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }
}

/** A rejection is heard when its turn comes: until then it is not unhandled. */
function heardLater<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => {
    // Thrown to the reader, by the await of the same promise.
  })
  return promise
}

const closedError = () => new PoolError('closed', 'the pool was closed')
