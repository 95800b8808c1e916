import type { AndNode, FieldNode, NearNode, OrNode, QueryNode } from '../node/node.ts'
import { leavesOf, type Scope } from '../node/walk.ts'
import { toText } from '../print/to-text.ts'
import { Lexicon } from './lexicon.ts'

/**
 * Operations of the flat code. Each is `[operation, end, …]`: `end` is where the next one begins, so that a branch can
 * be skipped without reading it.
 */
export const NEVER = 0
export const UNKNOWN = 1
/** `[ALL, end, …operations]` */
export const ALL = 2
export const ANY = 3
/** `[NOT, end, operation]` */
export const NOT = 4
/** `[WORDS, end, text, …features]`: any of them. */
export const WORDS = 5
/** `[PHRASE, end, text, …features]`: at adjacent positions. */
export const PHRASE = 6
/** `[SPREAD, end, text, reach, …features]`: all, first to last at most `reach` positions. */
export const SPREAD = 7
/** `[NEAR, end, text, distance, ordered, right, left operation, right operation]`; `right` is where the right one is. */
export const NEAR = 8
/** `[FIELD, end, number]` */
export const FIELD = 9

/** Which text words are asked of: an index into `lexicons`. */
export const TEXTS: readonly Scope[] = [null, 'title', 'bio']

/** What all queries of a monitor share: their words, their fields, their code. */
export class Program {
  readonly lexicons: readonly Lexicon[] = TEXTS.map(() => new Lexicon())
  readonly fields: FieldNode[] = []
  code = new Int32Array(4096)
  length = 0
  readonly #fieldNumbers = new Map<string, number>()

  /** Appends a tree without parts; answers where its code begins. */
  add(node: QueryNode): number {
    const root = this.length
    this.#compile(node, 0)
    return root
  }

  #compile(node: QueryNode, text: number): void {
    switch (node.kind) {
      case 'and':
        return this.#and(node, text)
      case 'or':
        return this.#or(node, text)
      case 'not':
        return this.#operation(NOT, () => this.#compile(node.child, text))
      case 'scope':
        return this.#compile(node.child, TEXTS.indexOf(node.field))
      case 'near':
        return this.#near(node, text)
      case 'term':
      case 'exact':
      case 'phrase':
      case 'wildcard':
      case 'spread':
        return this.#words(node, text)
      case 'part':
        return this.#operation(UNKNOWN, () => undefined)
      case 'empty':
        return this.#operation(NEVER, () => undefined)
      default:
        return this.#operation(FIELD, () => this.#emit(this.#fieldNumber(node)))
    }
  }

  #words(node: Extract<QueryNode, { kind: 'term' | 'exact' | 'phrase' | 'wildcard' | 'spread' }>, text: number): void {
    const features = featuresOf(node, this.lexicons[text]!)
    const operation = node.kind === 'spread' ? SPREAD : features.length === 1 ? WORDS : PHRASE
    this.#operation(operation, () => {
      this.#emit(text)
      if (node.kind === 'spread') this.#emit(features.length - 1 + node.slop)
      for (const feature of features) this.#emit(feature)
    })
  }

  /** What is short first: it is asked sooner, and decides as often. */
  #and(node: AndNode, text: number): void {
    const bySize = node.children.map((child) => ({ child, size: sizeOf(child) })).sort((a, b) => a.size - b.size)
    this.#operation(ALL, () => {
      for (const { child } of bySize) this.#compile(child, text)
    })
  }

  /** Single words first, in one operation: most ORs are lists of them. */
  #or(node: OrNode, text: number): void {
    const words: number[] = []
    const others: QueryNode[] = []
    for (const child of node.children) {
      const single =
        child.kind === 'wildcard' || ((child.kind === 'term' || child.kind === 'exact') && child.words.length === 1)
      if (single) words.push(featuresOf(child, this.lexicons[text]!)[0]!)
      else others.push(child)
    }
    this.#operation(ANY, () => {
      if (words.length > 0) {
        this.#operation(WORDS, () => {
          this.#emit(text)
          for (const feature of words) this.#emit(feature)
        })
      }
      for (const child of others) this.#compile(child, text)
    })
  }

  #near(node: NearNode, text: number): void {
    this.#operation(NEAR, () => {
      this.#emit(text)
      this.#emit(node.distance)
      this.#emit(node.ordered ? 1 : 0)
      const rightAt = this.#emit(0)
      this.#compile(node.left, text)
      this.code[rightAt] = this.length
      this.#compile(node.right, text)
    })
  }

  #operation(operation: number, operands: () => void): void {
    this.#emit(operation)
    const endAt = this.#emit(0)
    operands()
    this.code[endAt] = this.length
  }

  #emit(value: number): number {
    if (this.length === this.code.length) {
      const larger = new Int32Array(2 * this.length)
      larger.set(this.code)
      this.code = larger
    }
    this.code[this.length] = value
    return this.length++
  }

  /** The same field in two queries is asked once a post. */
  #fieldNumber(node: FieldNode): number {
    const key = toText(node)
    const known = this.#fieldNumbers.get(key)
    if (known !== undefined) return known
    this.#fieldNumbers.set(key, this.fields.length)
    return this.fields.push(node) - 1
  }
}

type Words = Extract<QueryNode, { kind: 'term' | 'exact' | 'phrase' | 'wildcard' | 'spread' }>

function sizeOf(node: QueryNode): number {
  return leavesOf(node).reduce((sum, { leaf }) => sum + ('words' in leaf ? leaf.words.length : 1), 0)
}

function featuresOf(node: Words, lexicon: Lexicon): number[] {
  if (node.kind === 'wildcard') return [lexicon.ofWildcard(node.pattern)]
  return node.words.map((word) => lexicon.ofWord(word))
}
