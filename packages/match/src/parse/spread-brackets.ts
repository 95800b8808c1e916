import type { Issue } from '@troje/post'
import type { Place, QueryNode } from '../node/node.ts'
import { boundedNear } from './bounded-near.ts'
import { say } from './messages-dialects.ts'
import { toIssue } from './messages.ts'
import { FARTHEST, toQuoted } from './words.ts'

/**
 * `((a) AND (b))~5`: what AND joins, near each other in any order. Two sides become a NEAR; single words a spread;
 * more sides with choices in them a NEAR in a NEAR, which is not quite the same and is said to be so.
 */
export function spreadOf(node: QueryNode, slop: number, close: Place, issues: Issue[]): QueryNode {
  const written = `~${slop}`
  const place = { start: close.start + 1, end: close.end }
  if (node.kind !== 'and' || node.children.length < 2) {
    if (node.kind === 'empty') return node
    say(issues, 'spread-needs-two', place, { word: written })
    return node
  }
  const { children, start, end } = node
  const distance = Math.min(slop, FARTHEST)
  if (slop > FARTHEST) issues.push(toIssue('too-far', place))
  if (children.length === 2) return nearOf(children, Math.max(1, distance), node, issues)
  const words = children.flatMap((child) => (child.kind === 'term' && child.words.length === 1 ? child.text : []))
  if (words.length === children.length) return toQuoted(words.join(' '), distance, { start, end }, issues)
  say(issues, 'read-as', place, { word: written, reading: `(a NEAR/${slop} b) NEAR/${slop} c` })
  return nearOf(children, Math.max(1, distance), node, issues)
}

function nearOf(children: readonly QueryNode[], distance: number, place: Place, issues: Issue[]): QueryNode {
  const [first, ...rest] = children
  const { start, end } = place
  return rest.reduce<QueryNode>(
    (left, right) => boundedNear({ kind: 'near', left, right, distance, ordered: false, start, end }, issues),
    // There are two or more.
    first!,
  )
}
