import type { QueryNode } from './node.ts'

/**
 * More than this is refused. At 256 a post of some thirty words takes 10 µs and a megabyte 0.4 s; each NEAR more around
 * it doubles that.
 */
export const MOST_NEAR_STEPS = 256

/**
 * How many times a text is gone through for a NEAR in NEARs: once for every list of words, and each NEAR that may
 * stand in either order doubles what is in it. What cannot stand in a NEAR counts by what is in it: it may yet be left
 * out, and its child be left alone.
 */
export function nearSteps(node: QueryNode): number {
  switch (node.kind) {
    case 'and':
    case 'or': {
      let sum = 0
      let hasLeaves = 0
      for (const child of node.children) {
        if ('children' in child || 'child' in child || child.kind === 'near') sum += nearSteps(child)
        else hasLeaves = 1
      }
      return sum + hasLeaves
    }
    case 'not':
    case 'scope':
      return nearSteps(node.child)
    case 'near':
      return (nearSteps(node.left) + nearSteps(node.right)) * (node.ordered ? 1 : 2)
    default:
      return 1
  }
}
