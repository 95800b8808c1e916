import type { Network } from '@troje/post'
import type { QueryNode } from '../node/node.ts'

/** What is known of every post that a public search of a network gives. */
export interface SearchedSource {
  readonly source: Network
  /** What a handle there looks like, in lower case; anything when left out. */
  readonly handle?: RegExp
}

/**
 * What is left to ask of posts from a public search: they are from this network, were not sent to the organisation's
 * own account (the source of that account brings those) and are by nobody who can have no account there.
 */
export function forSource(node: QueryNode, searched: SearchedSource): QueryNode {
  switch (node.kind) {
    case 'and': {
      const children = node.children
        .map((child) => forSource(child, searched))
        .filter((child) => child.kind !== 'source' || child.value !== searched.source)
      if (children.some((child) => child.kind === 'empty')) return nothing(node)
      return children.length === 0 ? node.children[0]! : children.length === 1 ? children[0]! : { ...node, children }
    }
    case 'or': {
      const children = node.children
        .map((child) => forSource(child, searched))
        .filter((child) => child.kind !== 'empty')
      return children.length === 0 ? nothing(node) : children.length === 1 ? children[0]! : { ...node, children }
    }
    case 'source':
      return node.value === searched.source ? node : nothing(node)
    case 'is':
      return node.value === 'addressed' ? nothing(node) : node
    case 'author': {
      const isHandle = node.handle !== null && node.words.length === 0
      return isHandle && searched.handle && !searched.handle.test(node.handle) ? nothing(node) : node
    }
    default:
      return node
  }
}

function nothing({ start, end }: QueryNode): QueryNode {
  return { kind: 'empty', start, end }
}
