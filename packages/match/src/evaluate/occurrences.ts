import type { SpreadNode, WildcardNode, WordsNode } from '../node/node.ts'
import type { Word } from '../node/word.ts'
import type { Reading } from './reading.ts'
import { isFoundBy, toWildcard, type Wildcard } from './wildcard-match.ts'
import { isWord } from './word-match.ts'

/** Where something stands in a text: from one token to another, both included. */
export interface Occurrence {
  readonly from: number
  readonly to: number
  /** The pieces that were found, for showing: every word of a spread; else none. */
  readonly pieces: readonly Occurrence[]
}

/** Every place where words stand in a text. */
export function* occurrences(node: WordsNode, reading: Reading): Generator<Occurrence> {
  switch (node.kind) {
    case 'wildcard':
      yield* wildcard(node, reading)
      break
    case 'spread':
      yield* spread(node, reading)
      break
    default:
      yield* phrase(node.words, reading)
  }
}

/** Wildcards made ready, as a query is asked of many posts. */
const ready = new WeakMap<WildcardNode, Wildcard>()

function* wildcard(node: WildcardNode, { tokens, text }: Reading): Generator<Occurrence> {
  const asked = ready.get(node) ?? toWildcard(node.pattern)
  ready.set(node, asked)
  for (let at = 0; at < tokens.length; at++) if (isFoundBy(asked, tokens[at]!, text)) yield place(at, at)
}

function place(from: number, to: number): Occurrence {
  return { from, to, pieces: [] }
}

/** The positions of one word, rising. */
function positions(word: Word, reading: Reading): number[] {
  const { tokens, text } = reading
  return reading.named(word.folded).filter((at) => isWord(word, tokens[at]!, text))
}

export function* phrase([first, ...rest]: readonly Word[], reading: Reading): Generator<Occurrence> {
  const { tokens, text } = reading
  for (const from of first ? positions(first, reading) : []) {
    const isHere = (word: Word, index: number) => {
      const token = tokens[from + 1 + index]
      return token !== undefined && isWord(word, token, text)
    }
    if (rest.every(isHere)) yield place(from, from + rest.length)
  }
}

/** From each of the words on, the shortest stretch that has them all; two equal words may be the same one. */
function* spread(node: SpreadNode, reading: Reading): Generator<Occurrence> {
  const lists = node.words.map((word) => positions(word, reading))
  const reach = node.words.length - 1 + node.slop
  const next = lists.map(() => 0)
  for (const from of [...new Set(lists.flat())].sort((a, b) => a - b)) {
    const found = lists.map((list, word) => {
      while (list[next[word]!]! < from) next[word]!++
      return list[next[word]!]
    })
    if (!found.every((at) => at !== undefined && at - from <= reach)) continue
    const places = [...new Set(found as number[])].sort((a, b) => a - b)
    yield { from, to: places.at(-1)!, pieces: places.map((at) => place(at, at)) }
  }
}
