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
 * The cheapest anchors of what must all hold, and what is then left to ask: a list of words that was the anchor itself
 * is known to hold when it is there.
 */
export function anchored(
  conjuncts: readonly number[],
  program: Program,
  expected: Expectation,
): { anchors: Anchors | null; rest: readonly number[] } {
  let best: Anchors | null = null
  let bestAt = -1
  for (const at of conjuncts) {
    const anchors = anchorsOf(at, program, expected)
    if (!anchors || (best && anchors.cost >= best.cost)) continue
    best = anchors
    bestAt = at
  }
  const rest = program.code[bestAt] === WORDS ? conjuncts.filter((at) => at !== bestAt) : conjuncts
  return { anchors: best, rest }
}

/** With the anchor: of what else the post's text must have one. */
export interface Guard {
  readonly features: readonly number[]
  /** The step that need not be asked any more, or -1. */
  readonly replaces: number
}

/** A longer list than this mostly holds, and would only take room. */
const LONGEST_GUARD = 32

/** The first list among the steps that makes a pair of the anchor: a list of words, or a NEAR's other side. */
export function guardOf(
  steps: readonly number[],
  anchors: Anchors,
  { code }: Program,
  expected: Expectation,
): Guard | null {
  const anchor = anchors.features.join(' ')
  for (const step of steps) {
    const lists = code[step] === NEAR ? [code[step + 5]!, code[step + 6]!] : [step]
    for (const at of lists) {
      const features = code[at] === WORDS && code[at + 2] === 0 ? code.slice(at + 4, code[at + 1]) : null
      if (!features || features.length > LONGEST_GUARD || features.join(' ') === anchor) continue
      const commonFirst = Array.from(features).sort((a, b) => expected.feature(b) - expected.feature(a))
      return { features: commonFirst, replaces: at === step ? step : -1 }
    }
  }
  return null
}

/**
 * The cheapest set of which a matching post must have one, for the code at `at`; null where there is none: under NOT,
 * in a profile, in most fields. Only the post's own text counts, because it is always known; a handle that the source
 * did not send makes its queries candidates (see the monitor).
 */
function anchorsOf(at: number, program: Program, expected: Expectation): Anchors | null {
  const { code } = program
  switch (code[at]) {
    case ALL:
      return cheapest(code.subarray(at + 2, code[at + 1]), program, expected)
    case NEAR:
      return code[at + 2] === 0 ? cheapest(code.subarray(at + 5, at + 7), program, expected) : null
    case ANY:
      return union(code.subarray(at + 2, code[at + 1]), program, expected)
    case WORDS: {
      if (code[at + 2] !== 0) return null
      const features = Array.from(code.subarray(at + 4, code[at + 1]))
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

function rarest(features: Int32Array, expected: Expectation): Anchors {
  let best = features[0]!
  for (const feature of features) if (expected.feature(feature) < expected.feature(best)) best = feature
  return { features: [best], handles: [], cost: expected.feature(best) }
}

function cheapest(operations: Int32Array, program: Program, expected: Expectation): Anchors | null {
  let best: Anchors | null = null
  for (const at of operations) {
    const anchors = anchorsOf(at, program, expected)
    if (anchors && (!best || anchors.cost < best.cost)) best = anchors
  }
  return best
}

function union(operations: Int32Array, program: Program, expected: Expectation): Anchors | null {
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
