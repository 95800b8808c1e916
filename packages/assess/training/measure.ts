/** How well a yes or no does against labels. */
export interface Measure {
  readonly macroF1: number
  readonly precision: number
  readonly recall: number
}

export function measure(said: readonly boolean[], right: readonly boolean[]): Measure {
  const count = { hit: 0, wrong: 0, missed: 0, clean: 0 }
  for (const [at, isSaid] of said.entries()) {
    if (isSaid) count[right[at] ? 'hit' : 'wrong']++
    else count[right[at] ? 'missed' : 'clean']++
  }
  const f1 = (both: number, wrong: number, missed: number) => (2 * both) / Math.max(1, 2 * both + wrong + missed)
  return {
    macroF1: (f1(count.hit, count.wrong, count.missed) + f1(count.clean, count.missed, count.wrong)) / 2,
    precision: count.hit / Math.max(1, count.hit + count.wrong),
    recall: count.hit / Math.max(1, count.hit + count.missed),
  }
}

/** A score that parts well by macro-F1, and how well: the best of its hundredths, each read with two on either side. */
export function bestFrom(scores: readonly number[], right: readonly boolean[]): { from: number; macroF1: number } {
  const sorted = scores.toSorted((a, b) => a - b)
  const tries = Array.from({ length: 99 }, (_, at) => sorted[Math.floor((sorted.length * (at + 1)) / 100)]!)
  const fits = tries.map((from) => {
    const said = scores.map((score) => score >= from)
    return measure(said, right).macroF1
  })
  let best = { from: tries[0]!, macroF1: 0 }
  for (let at = 2; at < tries.length - 2; at++) {
    const macroF1 = fits.slice(at - 2, at + 3).reduce((sum, fit) => sum + fit, 0) / 5
    if (macroF1 > best.macroF1) best = { from: tries[at]!, macroF1 }
  }
  return best
}

interface Judged {
  readonly score: number
  readonly isAimed: boolean
}

/** The lowest score from which on so large a share is right, at fifty texts or more. */
export function fromPrecision(judged: readonly Judged[], precision: number): number {
  const order = judged.toSorted((a, b) => b.score - a.score)
  let hits = 0
  let from = order[0]?.score ?? Infinity
  for (const [rank, { score, isAimed }] of order.entries()) {
    if (isAimed) hits++
    if (rank >= 50 && hits / (rank + 1) >= precision) from = score
  }
  return from
}

/** The score from which on no more than so small a share of the harmless texts is found. */
export function fromHarmless(judged: readonly Judged[], share: number): number {
  const harmless = judged
    .filter(({ isAimed }) => !isAimed)
    .map(({ score }) => score)
    .sort((a, b) => b - a)
  return (harmless[Math.floor(harmless.length * share)] ?? 0) + 1
}
