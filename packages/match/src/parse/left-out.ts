import type { QueryNode } from '../node/node.ts'

/** A tree without the nodes that stand for what cannot be honoured; null where nothing is left. */
export function withoutLeftOut(node: QueryNode, leftOut: ReadonlySet<QueryNode>): QueryNode | null {
  if (leftOut.has(node)) return null
  switch (node.kind) {
    case 'and':
    case 'or': {
      const children = node.children.flatMap((child) => withoutLeftOut(child, leftOut) ?? [])
      const [only] = children
      return children.length > 1 ? { ...node, children } : (only ?? null)
    }
    case 'not':
    case 'scope': {
      const child = withoutLeftOut(node.child, leftOut)
      return child && { ...node, child }
    }
    case 'near': {
      const left = withoutLeftOut(node.left, leftOut)
      const right = withoutLeftOut(node.right, leftOut)
      return left && right ? { ...node, left, right } : (left ?? right)
    }
    default:
      return node
  }
}
