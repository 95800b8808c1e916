import type { Post } from '@troje/post'
import { anchorsOf, type Expectation } from '../compile/anchors.ts'
import { grown } from '../compile/name-table.ts'
import { Program } from '../compile/program.ts'
import type { MatchOptions } from '../evaluate/options.ts'
import type { QueryNode } from '../node/node.ts'
import { expandParts } from '../node/parts.ts'
import { NO, Runner, YES } from './run.ts'

export interface MonitorQuery {
  readonly id: string
  readonly node: QueryNode
}

export interface Hit {
  readonly id: string
  /** False: what decides is a field that the source did not send. Fetch it and ask `matches` again. */
  readonly certain: boolean
}

export interface MonitorChanges {
  /** Added, or put in the place of what has the same id. */
  readonly set?: Iterable<MonitorQuery>
  readonly remove?: Iterable<string>
}

/** What a monitor has done since it was opened. */
export interface MonitorStats {
  readonly posts: number
  /** Queries that were evaluated because one of their anchors was there. */
  readonly candidates: number
  readonly hits: number
  /** Queries that no word or author can announce: they are evaluated on every post. */
  readonly always: number
}

/** Thousands of queries, one pass per post. Agrees with `matches` on every query and post. */
export interface Monitor {
  /** Appends a hit for every query that matches or may match, in no particular order; gives `into` back. */
  match(post: Post, into: Hit[]): Hit[]
  update(changes: MonitorChanges): void
  stats(): MonitorStats
  readonly size: number
}

/**
 * Opens a monitor over queries. Every query waits under its anchors, the words of which a post must have one; a post
 * wakes only those. How rare a word is, is learned from the posts, and the anchors are chosen again now and then.
 *
 * @example
 * const monitor = openMonitor([{ id: 'water', node: parseQuery('zonnedael NEAR/5 (storing OR lek*)').value }])
 * monitor.match({ id: '1', text: 'Weer een lekkage in Zonnedael' }, []) // [{ id: 'water', certain: true }]
 */
export function openMonitor(queries: Iterable<MonitorQuery>, options: MatchOptions = {}): Monitor {
  const monitor = new IndexedMonitor(options)
  monitor.update({ set: queries })
  return monitor
}

interface Entry {
  readonly id: string
  readonly node: QueryNode
}

/** The first posts after which the anchors are chosen again; from then on at every doubling. */
const FIRST_LEARNED = 500

class IndexedMonitor implements Monitor {
  readonly #options: MatchOptions
  #program = new Program()
  #runner: Runner
  readonly #slots = new Map<string, number>()
  #entries: Entry[] = []
  /** By feature, and by handle: the slots that wait for it. */
  #byFeature: number[][] = []
  #byHandle = new Map<string, number[]>()
  #always: number[] = []
  /** By slot: where its code begins (-1 once it was removed), and the last post that woke it. */
  #roots = new Int32Array(64)
  #woken = new Int32Array(64)
  #posts = 0
  #learned = 0
  #nextPlan = FIRST_LEARNED
  #unknownHandles = 0
  #candidates = 0
  #hits = 0

  constructor(options: MatchOptions) {
    this.#options = options
    this.#runner = new Runner(this.#program, options.timeZone)
  }

  get size(): number {
    return this.#slots.size
  }

  stats(): MonitorStats {
    return { posts: this.#posts, candidates: this.#candidates, hits: this.#hits, always: this.#always.length }
  }

  match(post: Post, into: Hit[]): Hit[] {
    if (++this.#learned === this.#nextPlan) this.#plan()
    this.#posts++
    const { seen } = this.#runner.open(post)
    for (let index = 0; index < seen.length; index++) {
      const slots = this.#byFeature[seen[index]!]
      if (slots) this.#wake(slots, into)
    }
    this.#wake(this.#always, into)
    if (this.#byHandle.size > 0) this.#wakeByHandle(post, into)
    return into
  }

  #wakeByHandle({ author }: Post, into: Hit[]): void {
    const handle = author ? author.handle : author
    if (handle === undefined) {
      this.#unknownHandles++
      for (const slots of this.#byHandle.values()) this.#wake(slots, into)
    } else if (handle !== null) {
      const slots = this.#byHandle.get(handle.replace(/^@/, '').toLowerCase())
      if (slots) this.#wake(slots, into)
    }
  }

  #wake(slots: readonly number[], into: Hit[]): void {
    for (let index = 0; index < slots.length; index++) {
      const slot = slots[index]!
      if (this.#woken[slot] === this.#posts) continue
      this.#woken[slot] = this.#posts
      const root = this.#roots[slot]!
      if (root < 0) continue
      this.#candidates++
      const truth = this.#runner.run(root)
      if (truth === NO) continue
      this.#hits++
      into.push({ id: this.#entries[slot]!.id, certain: truth === YES })
    }
  }

  update({ set = [], remove = [] }: MonitorChanges): void {
    for (const id of remove) this.#remove(id)
    for (const { id, node } of set) {
      this.#remove(id)
      this.#add(id, expandParts(node, this.#options.parts))
    }
    if (this.#entries.length > 2 * this.#slots.size + 1000) this.#rebuild()
  }

  #remove(id: string): void {
    const slot = this.#slots.get(id)
    if (slot === undefined) return
    // It stays under its anchors, asleep, until the anchors are chosen again.
    this.#roots[slot] = -1
    this.#slots.delete(id)
  }

  #add(id: string, node: QueryNode): void {
    const slot = this.#entries.push({ id, node }) - 1
    this.#slots.set(id, slot)
    if (slot >= this.#woken.length) {
      this.#woken = grown(this.#woken, new Int32Array(2 * slot))
      this.#roots = grown(this.#roots, new Int32Array(2 * slot))
    }
    this.#roots[slot] = this.#program.add(node)
    this.#anchor(slot, this.#expectation())
  }

  #anchor(slot: number, expected: Expectation): void {
    const anchors = anchorsOf(this.#roots[slot]!, this.#program, expected)
    if (!anchors) this.#always.push(slot)
    for (const feature of new Set(anchors?.features)) (this.#byFeature[feature] ??= []).push(slot)
    for (const handle of new Set(anchors?.handles)) {
      const slots = this.#byHandle.get(handle)
      if (slots) slots.push(slot)
      else this.#byHandle.set(handle, [slot])
    }
  }

  /** A word that was never met costs little, yet not nothing: of two such words, one alone is better than a list. */
  #expectation(): Expectation {
    const { postsWith } = this.#program.lexicons[0]!
    return { feature: (feature) => postsWith[feature]! + 0.1, handle: this.#unknownHandles + 0.1 }
  }

  #plan(): void {
    this.#nextPlan *= 2
    this.#byFeature = []
    this.#byHandle = new Map()
    this.#always = []
    const expected = this.#expectation()
    for (const slot of this.#slots.values()) this.#anchor(slot, expected)
  }

  /** After many changes: the code and the words of queries that are gone are dropped. */
  #rebuild(): void {
    const alive = [...this.#slots.values()].map((slot) => this.#entries[slot]!)
    this.#program = new Program()
    this.#runner = new Runner(this.#program, this.#options.timeZone)
    this.#slots.clear()
    this.#entries = []
    this.#byFeature = []
    this.#byHandle = new Map()
    this.#always = []
    this.#roots = new Int32Array(64)
    this.#woken = new Int32Array(64)
    this.#learned = 0
    this.#unknownHandles = 0
    this.#nextPlan = FIRST_LEARNED
    for (const { id, node } of alive) this.#add(id, node)
  }
}
