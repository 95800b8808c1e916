import type { QueryNode } from '../node/node.ts'
import { featuresOf, type Program } from './program.ts'

/** What must be there for a query to be worth evaluating: one of these words, or one of these authors. */
export interface Anchors {
  readonly features: readonly number[]
  readonly handles: readonly string[]
  /** How often that is expected, in posts of a thousand million; what is compared when an AND may choose. */
  readonly cost: number
}

/** How often a feature, or a handle, is expected. */
export interface Expectation {
  feature(feature: number): number
  readonly handle: number
}

const nothing: Anchors = { features: [], handles: [], cost: 0 }

/**
 * The cheapest set of which a matching post must have one, or null where there is none: under NOT, in a profile, in
 * other fields. Only the post's own text counts, because it is always known; a handle that the source did not send
 * makes its queries candidates (see Monitor).
 */
export function anchorsOf(node: QueryNode, program: Program, expected: Expectation): Anchors | null {
  switch (node.kind) {
    case 'and':
      return cheapest(node.children, program, expected)
    case 'near':
      return cheapest([node.left, node.right], program, expected)
    case 'or':
      return union(node.children, program, expected)
    case 'term':
    case 'exact':
    case 'phrase':
    case 'spread':
    case 'wildcard':
      return rarest(featuresOf(node, program.lexicons[0]!), expected)
    case 'author':
      if (node.handle === null || node.words.length > 0) return null
      return { features: [], handles: [node.handle], cost: expected.handle }
    case 'empty':
      return nothing
    default:
      return null
  }
}

function rarest(features: readonly number[], expected: Expectation): Anchors {
  let best = features[0]!
  for (const feature of features) if (expected.feature(feature) < expected.feature(best)) best = feature
  return { features: [best], handles: [], cost: expected.feature(best) }
}

function cheapest(nodes: readonly QueryNode[], program: Program, expected: Expectation): Anchors | null {
  let best: Anchors | null = null
  for (const node of nodes) {
    const anchors = anchorsOf(node, program, expected)
    if (anchors && (!best || anchors.cost < best.cost)) best = anchors
  }
  return best
}

function union(nodes: readonly QueryNode[], program: Program, expected: Expectation): Anchors | null {
  const features: number[] = []
  const handles: string[] = []
  let cost = 0
  for (const node of nodes) {
    const anchors = anchorsOf(node, program, expected)
    if (!anchors) return null
    features.push(...anchors.features)
    handles.push(...anchors.handles)
    cost += anchors.cost
  }
  return { features, handles, cost }
}
