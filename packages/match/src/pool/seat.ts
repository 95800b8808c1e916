import { Worker } from 'node:worker_threads'
import type { Post } from '@troje/post'
import type { MatchOptions } from '../evaluate/options.ts'
import type { Hit } from '../monitor/monitor.ts'
import { BatchWriter } from './batch-writer.ts'
import type { FromWorker, Opening, Report, ToWorker } from './messages.ts'
import { PoolError } from './pool-error.ts'
import type { QueryLog } from './query-log.ts'

/** Posts on their way through the pool. */
export interface Batch {
  readonly posts: readonly Post[]
  /** How many changes of the queries came before it. */
  readonly version: number
  /** How many workers ended while it was the first of theirs. */
  failures: number
  readonly resolve: (hits: Hit[][]) => void
  readonly reject: (reason: unknown) => void
}

/** So many batches a worker has before it, so that it never waits for the feeder. */
export const SLOTS = 4
const FIRST_POSTS = 512
const FIRST_BYTES = 1 << 17
/** A batch that was the first of so many workers when they ended is not tried again. */
const MOST_FAILURES = 3

interface Slot {
  readonly writer: BatchWriter
  hits: Int32Array
  /** The memory that the worker of now has been told of. */
  told: SharedArrayBuffer | null
}

/**
 * The place of one worker. When its worker ends too early, another takes over: with the queries as they were at the
 * first batch that is not done, and with every batch that is not. What the lost one had written of them is not read.
 */
export class Seat {
  readonly #log: QueryLog
  readonly #options: MatchOptions
  readonly #onRoom: () => void
  #worker: Worker | null = null
  #version = 0
  readonly #slots: Slot[]
  readonly #free: number[]
  /** In the order in which they were sent, which is the order in which they come back. */
  readonly #sent: { readonly slot: number; readonly batch: Batch }[] = []
  readonly #asking: ((report: Report | null) => void)[] = []

  constructor(log: QueryLog, options: MatchOptions, onRoom: () => void) {
    this.#log = log
    this.#options = options
    this.#onRoom = onRoom
    this.#slots = Array.from({ length: SLOTS }, () => ({
      writer: new BatchWriter(FIRST_POSTS, FIRST_BYTES),
      hits: new Int32Array(0),
      told: null,
    }))
    this.#free = Array.from(this.#slots.keys())
    this.#worker = this.#hire()
  }

  /** How many more batches it can take now. */
  get room(): number {
    return this.#free.length
  }

  /** The version that this seat may still have to begin at. */
  get oldestVersion(): number {
    if (this.#sent.length > 0) return this.#sent[0]!.batch.version
    return this.#worker ? this.#version : this.#log.version
  }

  /** Only where there is room. Throws, and sends nothing, where what it is handed is no post. */
  send(batch: Batch): void {
    const slot = this.#free.at(-1)!
    this.#slots[slot]!.writer.write(batch.posts)
    this.#free.pop()
    this.#sent.push({ slot, batch })
    this.#tell(slot, batch)
  }

  catchUp(version: number): void {
    if (!this.#worker || version <= this.#version) return
    for (const changes of this.#log.between(this.#version, version)) this.#say({ kind: 'update', ...changes })
    this.#version = version
  }

  /** Null where the worker ended before it answered, or there is none. */
  report(): Promise<Report | null> {
    if (!this.#worker) return Promise.resolve(null)
    return new Promise((resolve) => {
      this.#asking.push(resolve)
      this.#say({ kind: 'report' })
    })
  }

  /** Ends its worker; whatever is not done is rejected with the reason. */
  async end(reason: PoolError): Promise<void> {
    const worker = this.#worker
    this.#worker = null
    for (const { batch } of this.#sent.splice(0)) batch.reject(reason)
    this.#answerAll(null)
    await worker?.terminate()
  }

  #hire(): Worker {
    const { version, queries } = this.#log.oldest()
    const opening: Opening = { queries, options: this.#options }
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: opening, name: 'troje-match' })
    let fault: unknown
    worker.on('message', (message: FromWorker) => this.#take(message))
    worker.on('error', (error) => (fault = error))
    worker.on('exit', () => this.#worker === worker && this.#replace(fault))
    this.#version = version
    for (const slot of this.#slots) slot.told = null
    return worker
  }

  #say(message: ToWorker): void {
    this.#worker?.postMessage(message)
  }

  #tell(number: number, { posts, version }: Batch): void {
    this.#worker ??= this.#hire()
    this.catchUp(version)
    const slot = this.#slots[number]!
    const { memory } = slot.writer
    const isNew = slot.told !== memory.bytes
    slot.told = memory.bytes
    this.#say({ kind: 'match', slot: number, posts: posts.length, ...(isNew && { memory }) })
  }

  #take(message: FromWorker): void {
    if (message.kind === 'reported') return this.#asking.shift()?.(message.report)
    const first = this.#sent.shift()
    if (!first) return
    const slot = this.#slots[first.slot]!
    if (message.hits) slot.hits = new Int32Array(message.hits)
    const hits = this.#read(slot.hits, first.batch.posts.length)
    this.#free.push(first.slot)
    this.#onRoom()
    first.batch.resolve(hits)
  }

  #read(words: Int32Array, posts: number): Hit[][] {
    const log = this.#log
    const all: Hit[][] = []
    let at = 0
    for (let number = 0; number < posts; number++) {
      const end = at + 1 + words[at]!
      const hits: Hit[] = []
      for (at++; at < end; at++) hits.push(log.hit(words[at]!))
      all.push(hits)
    }
    return all
  }

  /** Nobody is hired for nothing: a worker that ends as soon as it begins is replaced for each batch a few times. */
  #replace(fault: unknown): void {
    this.#worker = null
    this.#answerAll(null)
    const first = this.#sent[0]
    if (first && ++first.batch.failures === MOST_FAILURES) {
      this.#sent.shift()
      this.#free.push(first.slot)
      const message = `${MOST_FAILURES} workers in a row ended at the same ${first.batch.posts.length} posts`
      first.batch.reject(new PoolError('worker-lost', message, { cause: fault }))
    }
    for (const { slot, batch } of this.#sent) this.#tell(slot, batch)
    this.#onRoom()
  }

  #answerAll(report: Report | null): void {
    for (const answer of this.#asking.splice(0)) answer(report)
  }
}
