import type { QueryNode } from '../node/node.ts'
import type { Item } from './level.ts'

/** One node of these children; the only one as it is. */
export function join(kind: 'and' | 'or', children: readonly QueryNode[]): QueryNode {
  const first = children[0]!
  if (children.length === 1) return first
  return { kind, children, start: first.start, end: children.at(-1)!.end }
}

/** The items, each NOT with what follows it where only OR stands between them. */
export function takenByNot(items: readonly Item[]): Item[] {
  const result: Item[] = []
  for (let at = 0; at < items.length;) {
    const first = items[at]!
    let end = at + 1
    while (first.negated && items[end]?.joiner === 'or' && !items[end]!.negated) end++
    result.push(end === at + 1 ? first : joinedNot(first, items.slice(at + 1, end)))
    at = end
  }
  return result
}

function joinedNot(first: Item, rest: readonly Item[]): Item {
  if (first.node.kind !== 'not') return first
  const last = rest.at(-1)!
  const child = join('or', [first.node.child, ...rest.map(({ node }) => node)])
  const node: QueryNode = { ...first.node, child, end: last.node.end }
  return { ...first, node, extent: { start: first.extent.start, end: last.extent.end } }
}

/** `a OR b NOT c` as (a OR b) NOT c; null where the items are no such list. */
export function excludedFromAll(items: readonly Item[]): QueryNode | null {
  const [first, ...rest] = items
  const kept = rest.filter((item) => !item.negated)
  const negated = rest.filter((item) => item.negated)
  if (!first || first.negated || kept.length === 0 || negated.length === 0) return null
  const isList = kept.every((item) => item.joiner === 'or') && negated.every((item) => item.joiner === 'and')
  if (!isList || rest.findIndex((item) => item.negated) !== kept.length) return null
  const all = join(
    'or',
    [first, ...kept].map(({ node }) => node),
  )
  return join('and', [all, ...negated.map(({ node }) => node)])
}
