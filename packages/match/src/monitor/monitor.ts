import { grown, type Post } from '@troje/post'
import { anchored, guardOf, type Expectation } from '../compile/anchors.ts'
import type { Learned } from '../compile/lexicon.ts'
import { inOrder } from '../compile/order.ts'
import { Program } from '../compile/program.ts'
import type { MatchOptions } from '../evaluate/options.ts'
import type { QueryNode } from '../node/node.ts'
import { expandParts } from '../node/parts.ts'
import { NO, Runner, YES } from './run.ts'
import { openWords } from '#open-words'
import { WaitingRows } from './waiting-rows.ts'

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

/** What one query has taken and given since the monitor was opened, so that a dear one can be shown to its owner. */
export interface QueryCost {
  readonly id: string
  /** Posts for which it was evaluated. */
  readonly candidates: number
  readonly hits: number
  /** It has no word that announces it: it is evaluated on every post. */
  readonly always: boolean
}

/** The queries of a monitor, with their saved parts put in, and what it learned from posts about the words in them. */
export interface MonitorSnapshot {
  readonly queries: readonly MonitorQuery[]
  readonly posts: number
  readonly learned: Learned
}

/** Thousands of queries, one pass per post. Agrees with `matches` on every query and post. */
export interface Monitor {
  /** Appends a hit for every query that matches or may match, in no particular order; gives `into` back. */
  match(post: Post, into: Hit[]): Hit[]
  update(changes: MonitorChanges): void
  stats(): MonitorStats
  /** The cost of each query, in the order in which they were added. */
  costs(): Iterable<QueryCost>
  /** All that another monitor needs to go on from here: see `monitorToBytes`. */
  snapshot(): MonitorSnapshot
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

/** Opens a monitor that goes on from where another was: it has learned the same. */
export function openMonitorFrom({ queries, posts, learned }: MonitorSnapshot, options: MatchOptions = {}): Monitor {
  const monitor = new IndexedMonitor(options)
  monitor.update({ set: queries })
  monitor.learn(posts, learned)
  return monitor
}

interface WaitingQuery {
  readonly node: QueryNode
  /** Addresses of what all must hold. */
  conjuncts: readonly number[]
  /** The same two hits every time: nothing is made for a hit. */
  readonly certain: Hit
  readonly uncertain: Hit
}

/** The first posts after which the anchors are chosen again; from then on whenever there are four times as many. */
const FIRST_LEARNED = 500
const LEARNED_AGAIN = 4

/** Posts are numbered in 32 bits; a busy stream has used them up in some hours, and then a plan begins at 1 again. */
const LAST_POST = 0x7fffffff

/** Numbers a slot; and where among them stand what is left to ask, and for how many posts it was asked and found. */
const SLOT = 4
const ASKS = 1
const ASKED = 2
const FOUND = 3

/** What is left to ask: nothing, as the query was removed; nothing, as its anchor says all; one step; else many. */
const ASLEEP = -1
const ALL_ASKED = -2
const ONE_STEP = -3

class IndexedMonitor implements Monitor {
  readonly #options: MatchOptions
  #program = new Program()
  #runner: Runner
  readonly #slots = new Map<string, number>()
  #queries: WaitingQuery[] = []
  /** By slot: the same hit every time, so that nothing is made for it. */
  #certain: Hit[] = []
  #waiting = new WaitingRows()
  /** By feature, and by handle: the slots that came since the anchors were chosen last; and all that wait for a handle. */
  #byFeature: number[][] = []
  #byHandle = new Map<string, number[]>()
  #always: number[] = []
  /** By slot, side by side because they are needed together: the last post that woke it, and the three below. */
  #states = new Int32Array(SLOT * 64)
  /** What is left to ask of each query when its anchor is there: addresses of operations, closed by -1. */
  #steps = new Int32Array(256)
  #stepCount = 0
  #posts = 0
  /** The number under which the post at hand is noted. */
  #now = 0
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

  *costs(): Generator<QueryCost> {
    for (const slot of this.#slots.values()) {
      const { id } = this.#queries[slot]!.certain
      yield {
        id,
        candidates: this.#states[SLOT * slot + ASKED]! >>> 0,
        hits: this.#states[SLOT * slot + FOUND]! >>> 0,
        always: this.#always.includes(slot),
      }
    }
  }

  snapshot(): MonitorSnapshot {
    const queries = Array.from(this.#slots, ([id, slot]) => ({ id, node: this.#queries[slot]!.node }))
    return { queries, posts: this.#learned, learned: this.#program.lexicons[0]!.learned() }
  }

  learn(posts: number, learned: Learned): void {
    this.#learned = posts
    while (this.#nextPlan <= posts) this.#nextPlan *= LEARNED_AGAIN
    this.#program.lexicons[0]!.learn(learned)
    this.#plan()
  }

  match(post: Post, into: Hit[]): Hit[] {
    if (++this.#learned === this.#nextPlan || ++this.#now === LAST_POST) this.#plan()
    this.#posts++
    const words = this.#runner.open(post)
    words.count(this.#learned)
    const count = words.wake(this.#waiting)
    const { woken } = this.#waiting
    for (let index = 0; index < count; index++) this.#wake(woken[index]!, into)
    if (this.#byFeature.length > 0) {
      for (const feature of words.seen.subarray(0, words.seenCount)) {
        for (const slot of this.#byFeature[feature] ?? []) this.#wake(slot, into)
      }
    }
    for (const slot of this.#always) this.#wake(slot, into)
    if (this.#byHandle.size > 0) this.#wakeByHandle(post, into)
    return into
  }

  #wakeByHandle({ author }: Post, into: Hit[]): void {
    const handle = author ? author.handle : author
    if (handle === undefined) {
      this.#unknownHandles++
      for (const slots of this.#byHandle.values()) for (const slot of slots) this.#wake(slot, into)
    } else if (handle !== null) {
      const slots = this.#byHandle.get((handle.startsWith('@') ? handle.slice(1) : handle).toLowerCase())
      for (const slot of slots ?? []) this.#wake(slot, into)
    }
  }

  #wake(slot: number, into: Hit[]): void {
    const states = this.#states
    const state = SLOT * slot
    if (states[state] === this.#now) return
    states[state] = this.#now
    const asks = states[state + ASKS]!
    if (asks === ASLEEP) return
    states[state + ASKED]!++
    this.#candidates++
    const truth = asks === ALL_ASKED ? YES : asks < 0 ? this.#runner.run(ONE_STEP - asks) : this.#allOf(asks)
    if (truth === NO) return
    this.#hits++
    states[state + FOUND]!++
    into.push(truth === YES ? this.#certain[slot]! : this.#queries[slot]!.uncertain)
  }

  /** Cheap and rarely true things were put first, so that most candidates end at their first step. */
  #allOf(start: number): number {
    const steps = this.#steps
    let least = YES
    for (let step = start; steps[step]! >= 0; step++) {
      const truth = this.#runner.run(steps[step]!)
      if (truth === NO) return NO
      if (truth < least) least = truth
    }
    return least
  }

  update({ set = [], remove = [] }: MonitorChanges): void {
    for (const id of remove) this.#remove(id)
    let added = 0
    for (const { id, node } of set) {
      this.#remove(id)
      this.#add(id, expandParts(node, this.#options.parts))
      added++
    }
    if (2 * added > this.#slots.size) this.#anchorAll()
    if (this.#queries.length > 2 * this.#slots.size + 1000) this.#rebuild()
  }

  #remove(id: string): void {
    const slot = this.#slots.get(id)
    if (slot === undefined) return
    // It stays under its anchors, asleep, until the anchors are chosen again.
    this.#states[SLOT * slot + ASKS] = ASLEEP
    this.#slots.delete(id)
  }

  #add(id: string, node: QueryNode): void {
    const conjuncts = this.#program.addConjuncts(node)
    const certain = { id, certain: true }
    const slot = this.#queries.push({ node, conjuncts, certain, uncertain: { id, certain: false } }) - 1
    this.#certain[slot] = certain
    this.#slots.set(id, slot)
    if (SLOT * slot >= this.#states.length) {
      this.#states = grown(this.#states, 2 * SLOT * slot)
    }
    this.#anchor(slot, this.#expectation(), false)
  }

  #anchor(slot: number, expected: Expectation, inRows: boolean): void {
    const { conjuncts } = this.#queries[slot]!
    const { anchors, rest } = anchored(conjuncts, this.#program, expected)
    const steps = inOrder(rest, this.#program, expected)
    const mayGuard = inRows && anchors && anchors.handles.length === 0
    const guard = mayGuard ? guardOf(steps, anchors, this.#program, expected) : null
    const left = steps.filter((at) => at !== guard?.replaces)
    this.#states[SLOT * slot] = 0
    this.#states[SLOT * slot + ASKS] =
      left.length === 0 ? ALL_ASKED : left.length === 1 ? ONE_STEP - left[0]! : this.#stepCount
    if (left.length > 1) for (const at of [...left, -1]) this.#step(at)
    if (!anchors) this.#always.push(slot)
    for (const feature of new Set(anchors?.features)) {
      if (inRows) this.#waiting.add(feature, slot, guard?.features ?? [])
      else (this.#byFeature[feature] ??= []).push(slot)
    }
    for (const handle of new Set(anchors?.handles)) {
      const slots = this.#byHandle.get(handle)
      if (slots) slots.push(slot)
      else this.#byHandle.set(handle, [slot])
    }
  }

  #step(at: number): void {
    if (this.#stepCount === this.#steps.length) {
      this.#steps = grown(this.#steps, 2 * this.#stepCount)
    }
    this.#steps[this.#stepCount++] = at
  }

  /** In what share of the posts: a word that was never met is not nothing, and a new one may yet turn out common. */
  #expectation(): Expectation {
    const { postsWith, madeAt, counted } = this.#program.lexicons[0]!
    return {
      feature: (feature) => (postsWith[feature]! + 0.1) / (counted - madeAt[feature]! + 1),
      handle: (this.#unknownHandles + 0.1) / (this.#learned + 1),
    }
  }

  /** What is common is known now: the words are numbered by it, and the anchors chosen again. */
  #plan(): void {
    this.#now = 1
    if (this.#learned === this.#nextPlan) this.#nextPlan *= LEARNED_AGAIN
    const before = this.#program
    this.#program = before.successor()
    for (const slot of this.#slots.values()) {
      const query = this.#queries[slot]!
      query.conjuncts = this.#program.addConjuncts(query.node)
    }
    this.#program.learnFrom(before)
    this.#runner = new Runner(this.#program, this.#options.timeZone)
    this.#anchorAll()
  }

  #anchorAll(): void {
    this.#waiting = new WaitingRows()
    this.#byFeature = []
    this.#byHandle = new Map()
    this.#always = []
    this.#stepCount = 0
    const expected = this.#expectation()
    for (const slot of this.#slots.values()) this.#anchor(slot, expected, true)
    const lexicon = this.#program.lexicons[0]!
    this.#waiting.pack(lexicon.size)
    this.#runner.words[0] = openWords(lexicon, this.#waiting)
  }

  /** After many changes: the code and the words of queries that are gone are dropped. What the others cost stays. */
  #rebuild(): void {
    const states = this.#states
    const alive = Array.from(this.#slots, ([id, slot]) => ({ id, slot, node: this.#queries[slot]!.node }))
    this.#program = new Program()
    this.#runner = new Runner(this.#program, this.#options.timeZone)
    this.#slots.clear()
    this.#queries = []
    this.#certain = []
    this.#states = new Int32Array(SLOT * 64)
    this.#stepCount = 0
    this.#learned = 0
    this.#unknownHandles = 0
    this.#nextPlan = FIRST_LEARNED
    for (const { id, slot, node } of alive) {
      this.#add(id, node)
      const again = SLOT * (this.#queries.length - 1)
      this.#states.set(states.subarray(SLOT * slot + ASKED, SLOT * slot + SLOT), again + ASKED)
    }
    this.#anchorAll()
  }
}
