import type { EmptyNode, LeafNode, Place, QueryNode, WordsNode } from './node.ts'

/** The text that a leaf is about; null is the post's own. */
export type Scope = 'title' | 'bio' | null

/**
 * The parts right below a node, from left to right; a leaf has none.
 *
 * @example
 * childrenOf(parseQuery('storing NEAR/3 water').value).map((child) => child.kind) // ['term', 'term']
 */
export function childrenOf(node: QueryNode): readonly QueryNode[] {
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.children
    case 'not':
    case 'scope':
      return [node.child]
    case 'near':
      return [node.left, node.right]
    default:
      return []
  }
}

/** A leaf of a query's tree, and how it stands in it. */
export interface FoundLeaf {
  readonly leaf: LeafNode
  readonly scope: Scope
  /** Under an odd number of NOTs. */
  readonly negated: boolean
}

/**
 * Every leaf, from left to right, with the text that it is about and whether it is negated.
 *
 * @example
 * leavesOf(parseQuery('storing NOT title:water').value).map(({ scope, negated }) => [scope, negated]) // [[null, false], ['title', true]]
 */
export function leavesOf(node: QueryNode): FoundLeaf[] {
  const found: FoundLeaf[] = []
  collect(node, null, false, found)
  return found
}

function collect(node: QueryNode, scope: Scope, negated: boolean, into: FoundLeaf[]): void {
  switch (node.kind) {
    case 'and':
    case 'or':
      for (const child of node.children) collect(child, scope, negated, into)
      return
    case 'not':
      return collect(node.child, scope, !negated, into)
    case 'near':
      collect(node.left, scope, negated, into)
      return collect(node.right, scope, negated, into)
    case 'scope':
      return collect(node.child, node.field, negated, into)
    default:
      into.push({ leaf: node, scope, negated })
  }
}

/**
 * Whether no post can match without a leaf of this kind: one branch of an AND has it, every branch of an OR, one side
 * of a NEAR; what is under a NOT never counts (promise P2).
 *
 * @example
 * const { value } = parseQuery('(dael AND storing) OR (dael AND lek)')
 * everyReadingNeeds(value, (leaf) => leaf.kind === 'term' && leaf.text === 'dael') // true
 * everyReadingNeeds(value, (leaf) => leaf.kind === 'term' && leaf.text === 'lek') // false
 */
export function everyReadingNeeds(
  node: QueryNode,
  predicate: (leaf: Exclude<LeafNode, EmptyNode>, scope: Scope) => boolean,
  scope: Scope = null,
): boolean {
  switch (node.kind) {
    case 'and':
      return node.children.some((child) => everyReadingNeeds(child, predicate, scope))
    case 'or':
      return node.children.length > 0 && node.children.every((child) => everyReadingNeeds(child, predicate, scope))
    case 'near':
      return everyReadingNeeds(node.left, predicate, scope) || everyReadingNeeds(node.right, predicate, scope)
    case 'scope':
      return everyReadingNeeds(node.child, predicate, node.field)
    case 'not':
    case 'empty':
      return false
    default:
      return predicate(node, scope)
  }
}

/** A part of a query that is about a person: the author, an account in the text, or a profile. */
export interface AuthorField extends Place {
  readonly field: 'author' | 'mention' | 'bio'
  /** Without `@`, lower case for a handle; empty for `bio:`. */
  readonly value: string
}

/**
 * Every `author:`, `@account` and `bio:` with its place, so that the product can refuse them (promise P2).
 *
 * @example
 * authorFields(parseQuery('storing AND @Loket').value) // [{ field: 'mention', value: 'loket', start: 12, end: 18 }]
 */
export function authorFields(node: QueryNode): AuthorField[] {
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.children.flatMap((child) => authorFields(child))
    case 'not':
      return authorFields(node.child)
    case 'near':
      return [...authorFields(node.left), ...authorFields(node.right)]
    case 'scope': {
      const { start, end } = node
      return node.field === 'bio' ? [{ field: 'bio', value: '', start, end }] : authorFields(node.child)
    }
    case 'author':
      return [{ field: 'author', value: node.handle ?? node.text, start: node.start, end: node.end }]
    case 'wildcard':
      return node.pattern.startsWith('@') ? [mention(node, node.pattern)] : []
    case 'term':
    case 'exact':
    case 'phrase':
    case 'spread':
      return node.words.filter((word) => word.kind === 'mention').map((word) => mention(node, word.folded))
    default:
      return []
  }
}

function mention(place: Place, written: string): AuthorField {
  return { field: 'mention', value: written.replace(/^@/, '').toLowerCase(), start: place.start, end: place.end }
}

/** Whether a node is answered by looking at a text's words. */
export function isWords(node: QueryNode): node is WordsNode {
  return ['term', 'exact', 'phrase', 'spread', 'wildcard'].includes(node.kind)
}
