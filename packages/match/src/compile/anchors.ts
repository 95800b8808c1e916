import { ALL, ANY, FIELD, NEAR, NEVER, PHRASE, SPREAD, WORDS, type Program } from './program.ts'

/** What must be there for a query to be worth evaluating: one of these words, or one of these authors. */
export interface Anchors {
  readonly features: readonly number[]
  readonly handles: readonly string[]
  /** In how many posts that is expected: what is compared where there is a choice. */
  readonly cost: number
}

/** In how many posts a feature, or a handle, is expected. */
export interface Expectation {
  feature(feature: number): number
  readonly handle: number
}

const nothing: Anchors = { features: [], handles: [], cost: 0 }

/**
 * The cheapest set of which a matching post must have one, for the code at `at`; null where there is none: under NOT,
 * in a profile, in most fields. Only the post's own text counts, because it is always known; a handle that the source
 * did not send makes its queries candidates (see the monitor).
 */
export function anchorsOf(at: number, program: Program, expected: Expectation): Anchors | null {
  const { code } = program
  switch (code[at]) {
    case ALL:
      return cheapest(childrenOf(at, at + 2, code), program, expected)
    case NEAR:
      return code[at + 2] === 0 ? cheapest([at + 6, code[at + 5]!], program, expected) : null
    case ANY:
      return union(childrenOf(at, at + 2, code), program, expected)
    case WORDS: {
      if (code[at + 2] !== 0) return null
      const features = Array.from(code.subarray(at + 3, code[at + 1]))
      return { features, handles: [], cost: features.reduce((sum, feature) => sum + expected.feature(feature), 0) }
    }
    case PHRASE:
      return code[at + 2] === 0 ? rarest(code.subarray(at + 3, code[at + 1]), expected) : null
    case SPREAD:
      return code[at + 2] === 0 ? rarest(code.subarray(at + 4, code[at + 1]), expected) : null
    case FIELD: {
      const field = program.fields[code[at + 2]!]!
      if (field.kind !== 'author' || field.handle === null || field.words.length > 0) return null
      return { features: [], handles: [field.handle], cost: expected.handle }
    }
    case NEVER:
      return nothing
    default:
      return null
  }
}

function childrenOf(at: number, first: number, code: Int32Array): number[] {
  const children: number[] = []
  for (let child = first; child < code[at + 1]!; child = code[child + 1]!) children.push(child)
  return children
}

function rarest(features: Int32Array, expected: Expectation): Anchors {
  let best = features[0]!
  for (const feature of features) if (expected.feature(feature) < expected.feature(best)) best = feature
  return { features: [best], handles: [], cost: expected.feature(best) }
}

function cheapest(operations: readonly number[], program: Program, expected: Expectation): Anchors | null {
  let best: Anchors | null = null
  for (const at of operations) {
    const anchors = anchorsOf(at, program, expected)
    if (anchors && (!best || anchors.cost < best.cost)) best = anchors
  }
  return best
}

function union(operations: readonly number[], program: Program, expected: Expectation): Anchors | null {
  const features: number[] = []
  const handles: string[] = []
  let cost = 0
  for (const at of operations) {
    const anchors = anchorsOf(at, program, expected)
    if (!anchors) return null
    for (const feature of anchors.features) features.push(feature)
    handles.push(...anchors.handles)
    cost += anchors.cost
  }
  return { features, handles, cost }
}
