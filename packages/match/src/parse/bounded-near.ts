import type { Issue } from '@troje/post'
import type { NearNode, QueryNode } from '../node/node.ts'
import { MOST_NEAR_STEPS, nearSteps } from '../node/near-steps.ts'
import { toIssue } from './messages.ts'

/** A NEAR; or nothing and an issue, where so much NEAR in NEAR would cost too much. */
export function boundedNear(node: NearNode, issues: Issue[]): QueryNode {
  if (nearSteps(node) <= MOST_NEAR_STEPS) return node
  const { start, end } = node
  issues.push(toIssue('near-too-deep', { start, end }))
  return { kind: 'empty', start, end }
}
