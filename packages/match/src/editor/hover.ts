import type { Localized } from '@troje/post'
import { describe } from '../explain/describe.ts'
import type { Place, QueryNode } from '../node/node.ts'
import { lex } from '../parse/lex.ts'
import { parseQuery } from '../parse/parse-query.ts'

/** What stands at a place in a query, in plain words. */
export interface Hover extends Place {
  readonly text: Localized
}

/**
 * What the part of a query at this offset asks; null between words. For an operator it is about what it joins.
 *
 * @example
 * hoverAt('ijs NEAR/5 park', 6)?.text.en // 'both words, at most 5 apart'
 */
export function hoverAt(text: string, offset: number): Hover | null {
  const lexeme = lex(text, []).find(({ start, end }) => start <= offset && offset < end)
  if (!lexeme || lexeme.kind === 'stray') return null
  const node = innermost(parseQuery(text).value, offset)
  if (!node || node.kind === 'empty') return null
  const isLeaf = !['and', 'or', 'not', 'near'].includes(node.kind)
  const { start, end } = isLeaf ? node : lexeme
  return { start, end, text: describe(node) }
}

function innermost(node: QueryNode, offset: number): QueryNode | null {
  for (const child of childrenOf(node)) {
    const found = innermost(child, offset)
    if (found) return found
  }
  return node.start <= offset && offset < node.end ? node : null
}

function childrenOf(node: QueryNode): readonly QueryNode[] {
  if (node.kind === 'and' || node.kind === 'or') return node.children
  if (node.kind === 'not' || node.kind === 'scope') return [node.child]
  return node.kind === 'near' ? [node.left, node.right] : []
}
