import { MOST_NEAR_STEPS, nearSteps } from './near-steps.ts'
import type { QueryNode } from './node.ts'

/** Parts in parts; and how large the tree may become, so that ten parts that double each other stay harmless. */
const DEEPEST = 8
const MOST_NODES = 50_000

/**
 * Puts the saved parts in the place of `query:name`. One that is missing, uses itself or makes the tree (or a NEAR in
 * NEARs) too large stays as it is, and is then unknown. A tree without parts comes back as it is.
 *
 * @example
 * const parts = new Map([['merk', parseQuery('dael OR zonnedael').value]])
 * toText(expandParts(parseQuery('query:merk AND storing').value, parts)) // '(dael OR zonnedael) AND storing'
 */
export function expandParts(node: QueryNode, parts: ReadonlyMap<string, QueryNode> | undefined): QueryNode {
  return parts && parts.size > 0 ? expand(node, { parts, left: MOST_NODES }, []) : node
}

interface Expansion {
  readonly parts: ReadonlyMap<string, QueryNode>
  left: number
}

function expand(node: QueryNode, expansion: Expansion, within: readonly string[]): QueryNode {
  if (within.length > 0 && expansion.left-- <= 0) return { kind: 'empty', start: node.start, end: node.end }
  switch (node.kind) {
    case 'part': {
      const part = expansion.parts.get(node.name)
      const stays = !part || within.includes(node.name) || within.length === DEEPEST || expansion.left <= 0
      if (stays) return node
      const whole = expand(part, expansion, [...within, node.name])
      return expansion.left > 0 ? whole : node
    }
    case 'and':
    case 'or': {
      const children = node.children.map((child) => expand(child, expansion, within))
      return children.every((child, index) => child === node.children[index]) ? node : { ...node, children }
    }
    case 'not':
    case 'scope': {
      const child = expand(node.child, expansion, within)
      return child === node.child ? node : { ...node, child }
    }
    case 'near': {
      const left = expand(node.left, expansion, within)
      const right = expand(node.right, expansion, within)
      if (left === node.left && right === node.right) return node
      const near = { ...node, left, right }
      return nearSteps(near) <= MOST_NEAR_STEPS ? near : node
    }
    default:
      return node
  }
}
