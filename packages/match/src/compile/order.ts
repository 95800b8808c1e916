import { ALL, ANY, FIELD, NEAR, NEVER, NOT, SPREAD, WORDS, type Program } from './program.ts'
import type { Expectation } from './anchors.ts'

interface Estimate {
  /** How many posts in one hold to it. */
  readonly share: number
  /** What asking takes, in looks at a word. */
  readonly cost: number
}

/** What must be read first (a title, a profile) or compared as text is dear. */
const READING = 60
const COMPARING = 20
const PLACING = 10

/** The operations of an AND in the order in which the first that fails is expected soonest, for the least work. */
export function inOrder(operations: readonly number[], program: Program, expected: Expectation): number[] {
  if (operations.length < 2) return [...operations]
  const ranked = operations.map((at) => {
    const { share, cost } = estimate(at, program, expected)
    return { at, rank: cost / Math.max(0.001, 1 - share) }
  })
  return ranked.sort((a, b) => a.rank - b.rank).map(({ at }) => at)
}

function estimate(at: number, program: Program, expected: Expectation): Estimate {
  const { code } = program
  const operands = code.subarray(at + 2, code[at + 1])
  switch (code[at]) {
    case NEVER:
      return { share: 0, cost: 0 }
    case WORDS: {
      if (operands[0] !== 0) return { share: 0.1, cost: READING }
      let share = 0
      for (let word = 2; word < operands.length; word++) share += expected.feature(operands[word]!)
      return { share: Math.min(0.95, share), cost: 1 + (operands.length - 2) / 4 }
    }
    case SPREAD:
      return { share: 0.01, cost: operands[0] === 0 ? PLACING : READING }
    case NEAR: {
      const sides = [operands[3]!, operands[4]!].map((side) => estimate(side, program, expected))
      const share = Math.min(...sides.map((side) => side.share)) / 4
      return { share, cost: PLACING + sides[0]!.cost + sides[1]!.cost }
    }
    case NOT: {
      const { share, cost } = estimate(operands[0]!, program, expected)
      return { share: 1 - share, cost }
    }
    case ALL:
    case ANY: {
      const parts = Array.from(operands, (child) => estimate(child, program, expected))
      const cost = parts.reduce((sum, part) => sum + part.cost, 0)
      if (code[at] === ALL) return { share: parts.reduce((product, part) => product * part.share, 1), cost }
      return {
        share: Math.min(
          0.95,
          parts.reduce((sum, part) => sum + part.share, 0),
        ),
        cost,
      }
    }
    case FIELD:
      return { share: 0.3, cost: COMPARING }
    default:
      return { share: 0.5, cost: PLACING }
  }
}
