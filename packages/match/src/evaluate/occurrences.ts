import type { NearNode, QueryNode, SpreadNode } from '../node/node.ts'
import type { Word } from '../node/word.ts'
import type { Reading } from './reading.ts'
import { isFoundBy, toWildcard } from './wildcard-match.ts'
import { isWord } from './word-match.ts'

/** Where something stands in a text: from one token to another, both included. */
export interface Occurrence {
  readonly from: number
  readonly to: number
  /** The pieces that were found, for showing: both sides of a NEAR, every word of a spread. */
  readonly pieces: readonly Occurrence[]
}

/** Every place where words, an OR of them or a NEAR stand. Anything else has no place: nothing. */
export function* occurrences(node: QueryNode, reading: Reading): Generator<Occurrence> {
  switch (node.kind) {
    case 'term':
    case 'exact':
    case 'phrase':
      yield* phrase(node.words, reading)
      break
    case 'wildcard':
      yield* wildcard(node.pattern, reading)
      break
    case 'spread':
      yield* spread(node, reading)
      break
    case 'or':
      for (const child of node.children) yield* occurrences(child, reading)
      break
    case 'near':
      yield* near(node, reading)
      break
    default:
  }
}

function* wildcard(pattern: string, { tokens, text }: Reading): Generator<Occurrence> {
  const asked = toWildcard(pattern)
  for (const [at, token] of tokens.entries()) if (isFoundBy(asked, token, text)) yield place(at, at)
}

function* near(node: NearNode, reading: Reading): Generator<Occurrence> {
  const rights = [...occurrences(node.right, reading)]
  if (rights.length === 0) return
  const beginning = Map.groupBy(rights, (right) => right.from)
  const ending = Map.groupBy(rights, (right) => right.to)
  const farthest = Math.min(node.distance, reading.tokens.length)
  for (const left of occurrences(node.left, reading)) {
    for (let apart = 1; apart <= farthest; apart++) {
      for (const right of beginning.get(left.to + apart) ?? []) yield both(left, right)
      if (node.ordered) continue
      for (const right of ending.get(left.from - apart) ?? []) yield both(left, right)
    }
  }
}

function place(from: number, to: number): Occurrence {
  return { from, to, pieces: [] }
}

function both(a: Occurrence, b: Occurrence): Occurrence {
  const pieces = [a, b].flatMap((side) => (side.pieces.length > 0 ? side.pieces : [side]))
  return { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to), pieces }
}

function* phrase(words: readonly Word[], { tokens, text }: Reading): Generator<Occurrence> {
  for (let at = 0; at + words.length <= tokens.length; at++) {
    if (words.every((word, index) => isWord(word, tokens[at + index]!, text))) yield place(at, at + words.length - 1)
  }
}

/** From each of the words on, the shortest stretch that has them all; two equal words may be the same one. */
function* spread(node: SpreadNode, { tokens, text }: Reading): Generator<Occurrence> {
  const { words } = node
  const reach = words.length - 1 + node.slop
  for (let from = 0; from < tokens.length; from++) {
    const missing = new Set(words)
    const pieces: Occurrence[] = []
    for (let at = from; at < tokens.length && at - from <= reach; at++) {
      const found = words.filter((word) => isWord(word, tokens[at]!, text))
      if (found.length === 0 && at === from) break
      if (found.some((word) => missing.has(word))) pieces.push(place(at, at))
      for (const word of found) missing.delete(word)
      if (missing.size === 0) {
        yield { from, to: at, pieces }
        break
      }
    }
  }
}
