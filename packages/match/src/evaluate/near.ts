import type { NearNode, QueryNode, WordsNode } from '../node/node.ts'
import { isWords } from '../node/walk.ts'
import { occurrences, type Occurrence } from './occurrences.ts'
import type { Reading } from './reading.ts'

/** By word position: 1 where a place may begin or end. */
type Marks = Uint8Array

/**
 * NEAR in one text, also NEAR in NEAR, without ever listing pairs. A place of `a NEAR/n b` begins where one side
 * begins and ends where the other, at most n later, ends. So whoever asks where the places end that begin at certain
 * positions asks one side, goes up to n positions on, and asks the other side from there: the time is the length of the
 * text for every word and way round (see `nearSteps`).
 */
export class NearPlaces {
  readonly #reading: Reading
  readonly #anywhere: Marks
  readonly #leaves = new Map<WordsNode, readonly Occurrence[]>()
  /** By leaf: 1 for each of its occurrences that is part of a place. */
  readonly #parts = new Map<WordsNode, Marks>()

  constructor(reading: Reading) {
    this.#reading = reading
    this.#anywhere = new Uint8Array(reading.tokens.length).fill(1)
  }

  has(node: NearNode): boolean {
    return this.#reached(node, this.#anywhere, false).includes(1)
  }

  /** Every word, phrase and wildcard that is part of a place. */
  *pieces(node: NearNode): Generator<Occurrence> {
    this.#mark(node, this.#anywhere, this.#anywhere)
    for (const [leaf, parts] of this.#parts) {
      for (const [index, whole] of this.#occurrences(leaf).entries()) if (parts[index] === 1) yield whole
    }
  }

  /** Where the places end that begin where they may; `backward`: where those begin that end where they may. */
  #reached(node: QueryNode, allowed: Marks, backward: boolean): Marks {
    const into = new Uint8Array(allowed.length)
    this.#reach(node, allowed, backward, into)
    return into
  }

  #reach(node: QueryNode, allowed: Marks, backward: boolean, into: Marks): void {
    switch (node.kind) {
      case 'or':
        for (const child of node.children) this.#reach(child, allowed, backward, into)
        return
      case 'near':
        for (const [before, after] of waysRound(node)) {
          const [first, second] = backward ? [after, before] : [before, after]
          const met = this.#reached(first, allowed, backward)
          if (met.includes(1)) this.#reach(second, within(met, node.distance, backward), backward, into)
        }
        return
      default:
        for (const { from, to } of this.#occurrences(node)) {
          if (backward && allowed[to] === 1) into[from] = 1
          else if (!backward && allowed[from] === 1) into[to] = 1
        }
    }
  }

  /** Marks what is part of a place that begins where it may and ends where it may. */
  #mark(node: QueryNode, begins: Marks, ends: Marks): void {
    switch (node.kind) {
      case 'or':
        for (const child of node.children) this.#mark(child, begins, ends)
        return
      case 'near':
        for (const [before, after] of waysRound(node)) {
          const since = this.#reached(before, begins, false)
          const until = this.#reached(after, ends, true)
          if (!since.includes(1) || !until.includes(1)) continue
          this.#mark(before, begins, within(until, node.distance, true))
          this.#mark(after, within(since, node.distance, false), ends)
        }
        return
      default:
        if (isWords(node)) this.#markLeaf(node, begins, ends)
    }
  }

  #markLeaf(node: WordsNode, begins: Marks, ends: Marks): void {
    const places = this.#occurrences(node)
    const parts = this.#parts.get(node) ?? new Uint8Array(places.length)
    this.#parts.set(node, parts)
    for (let index = 0; index < places.length; index++) {
      const { from, to } = places[index]!
      if (begins[from] === 1 && ends[to] === 1) parts[index] = 1
    }
  }

  /** What is no words (a field, an AND) has no place. */
  #occurrences(node: QueryNode): readonly Occurrence[] {
    if (!isWords(node)) return []
    let known = this.#leaves.get(node)
    if (!known) {
      known = [...occurrences(node, this.#reading)]
      this.#leaves.set(node, known)
    }
    return known
  }
}

function waysRound({ left, right, ordered }: NearNode): (readonly [before: QueryNode, after: QueryNode])[] {
  return ordered
    ? [[left, right]]
    : [
        [left, right],
        [right, left],
      ]
}

/** 1 to `distance` positions after (or before) a mark. */
function within(marks: Marks, distance: number, backward: boolean): Marks {
  const near = new Uint8Array(marks.length)
  const last = marks.length - 1
  let left = 0
  for (let step = 0; step <= last; step++) {
    const at = backward ? last - step : step
    if (left > 0) near[at] = 1
    left = marks[at] === 1 ? distance : left - 1
  }
  return near
}
