/** A figure as it is printed: rounded to what a shared machine can bear. */
export function perSecond(count: number, milliseconds: number): string {
  return `${Math.round((count / milliseconds) * 1000).toLocaleString('en')} a second`
}

/** Runs work several times and answers the best time: the one least disturbed by the neighbours. In milliseconds. */
export function bestOf(times: number, work: () => void): number {
  let best = Infinity
  for (let round = 0; round < times; round++) {
    const start = performance.now()
    work()
    best = Math.min(best, performance.now() - start)
  }
  return best
}
