import { grown } from '@troje/post'
import type { FieldNode, OrNode, QueryNode } from '../node/node.ts'
import type { Scope } from '../node/walk.ts'
import { toText } from '../print/to-text.ts'
import { Lexicon } from './lexicon.ts'

/**
 * Operations of the flat code. Each is `[operation, end, …]`: `end` is where the next one begins, so that a branch can
 * be skipped without reading it.
 */
export const NEVER = 0
export const UNKNOWN = 1
/** `[ALL, end, …addresses]`: of operations that stand elsewhere, as several queries may share them. */
export const ALL = 2
export const ANY = 3
/** `[NOT, end, address]` */
export const NOT = 4
/** `[WORDS, end, text, memo, …features]`: any of them. `memo` is a number if several queries ask it, or -1. */
export const WORDS = 5
/** `[PHRASE, end, text, …features]`: at adjacent positions. Only inside NEAR; elsewhere a phrase is a feature. */
export const PHRASE = 6
/** `[SPREAD, end, text, reach, …features]`: all, first to last at most `reach` positions. */
export const SPREAD = 7
/** `[NEAR, end, text, distance, ordered, left, right]`: addresses. */
export const NEAR = 8
/** `[FIELD, end, number]` */
export const FIELD = 9

/** From this many words on, remembering the answer costs less than finding it again. */
const LONG_LIST = 3

/** Which text words are asked of: an index into `lexicons`. */
export const TEXTS: readonly Scope[] = [null, 'title', 'bio']

type Words = Extract<QueryNode, { kind: 'term' | 'exact' | 'phrase' | 'wildcard' | 'spread' }>

/** What all queries of a monitor share: their words, their fields, their code. */
export class Program {
  readonly lexicons: readonly Lexicon[] = TEXTS.map(() => new Lexicon())
  readonly fields: FieldNode[] = []
  code = new Int32Array(4096)
  length = 0
  /** How many lists of words are asked by several queries. */
  memos = 0
  readonly #fieldNumbers = new Map<string, number>()
  readonly #wordLists = new Map<string, number>()

  /** A program for the same texts that knows its words by how common they are, and has no code yet. */
  successor(): Program {
    const next = new Program()
    for (const [text, lexicon] of next.lexicons.entries()) lexicon.seedFrom(this.lexicons[text]!)
    return next
  }

  learnFrom(before: Program): void {
    for (const [text, lexicon] of this.lexicons.entries()) lexicon.learn(before.lexicons[text]!.learned())
  }

  /** Appends a tree without parts; answers where its code begins. What all of a query asks comes as several. */
  addConjuncts(node: QueryNode): number[] {
    return node.kind === 'and'
      ? node.children.flatMap((child) => this.addConjuncts(child))
      : [this.#compile(node, 0, false)]
  }

  #compile(node: QueryNode, text: number, inNear: boolean): number {
    switch (node.kind) {
      case 'and':
        return this.#append(ALL, ...node.children.map((child) => this.#compile(child, text, inNear)))
      case 'or':
        return this.#or(node, text, inNear)
      case 'not':
        return this.#append(NOT, this.#compile(node.child, text, inNear))
      case 'scope':
        // A field has no place, as the evaluator has it.
        return inNear ? this.#append(NEVER) : this.#compile(node.child, TEXTS.indexOf(node.field), false)
      case 'near': {
        const left = this.#compile(node.left, text, true)
        const right = this.#compile(node.right, text, true)
        return this.#append(NEAR, text, node.distance, node.ordered ? 1 : 0, left, right)
      }
      case 'term':
      case 'exact':
      case 'phrase':
      case 'wildcard':
      case 'spread':
        return this.#words(node, text, inNear)
      case 'part':
        return this.#append(UNKNOWN)
      case 'empty':
        return this.#append(NEVER)
      default:
        return this.#append(FIELD, this.#fieldNumber(node))
    }
  }

  #words(node: Words, text: number, inNear: boolean): number {
    const lexicon = this.lexicons[text]!
    const single = this.#singleFeature(node, text, inNear)
    if (single >= 0) return this.#list([single], text)
    const features = node.kind === 'wildcard' ? [] : node.words.map((word) => lexicon.ofWord(word))
    if (node.kind === 'spread') return this.#append(SPREAD, text, features.length - 1 + node.slop, ...features)
    return features.length === 0 ? this.#append(NEVER) : this.#append(PHRASE, text, ...features)
  }

  /** The one feature that answers a leaf, or -1 where it takes looking at places. */
  #singleFeature(node: QueryNode, text: number, inNear: boolean): number {
    const lexicon = this.lexicons[text]!
    if (node.kind === 'wildcard') return lexicon.ofWildcard(node.pattern)
    if (node.kind !== 'term' && node.kind !== 'exact' && node.kind !== 'phrase') return -1
    if (node.words.length === 0 || (inNear && node.words.length > 1)) return -1
    return lexicon.ofPhrase(node.words)
  }

  /** What one feature answers first, in one operation: most ORs are lists of words and phrases. */
  #or(node: OrNode, text: number, inNear: boolean): number {
    const features: number[] = []
    const others: number[] = []
    for (const child of node.children) {
      const single = this.#singleFeature(child, text, inNear)
      if (single >= 0) features.push(single)
      else others.push(this.#compile(child, text, inNear))
    }
    if (features.length > 0) others.unshift(this.#list(features, text))
    return others.length === 1 ? others[0]! : this.#append(ANY, ...others)
  }

  /** The same list in two queries is one operation, which is asked once a post. */
  #list(features: readonly number[], text: number): number {
    const sorted = [...new Set(features)].sort((a, b) => a - b)
    const key = `${text} ${sorted.join(' ')}`
    const known = this.#wordLists.get(key)
    if (known === undefined) {
      const at = this.#append(WORDS, text, -1, ...sorted)
      this.#wordLists.set(key, at)
      return at
    }
    if (sorted.length >= LONG_LIST && this.code[known + 3] === -1) this.code[known + 3] = this.memos++
    return known
  }

  /** Appends an operation with its operands; answers where it is. */
  #append(operation: number, ...operands: readonly number[]): number {
    const at = this.length
    const end = at + 2 + operands.length
    if (end > this.code.length) this.code = grown(this.code, 2 * end)
    this.code[at] = operation
    this.code[at + 1] = end
    for (let index = 0; index < operands.length; index++) this.code[at + 2 + index] = operands[index]!
    this.length = end
    return at
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
