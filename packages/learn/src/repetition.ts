/** One time that a lesson was done. It stays on the learner's device (promise P11). */
export interface Practice {
  readonly at: Date
  readonly isRight: boolean
}

const DAY = 24 * 60 * 60 * 1000

/** After 1 week, 3 weeks, then each quarter. */
const gapsInDays = [7, 21, 91] as const

/**
 * When a lesson wants to be done again: one week after the first time, three weeks after the second, then each
 * quarter; after a wrong answer it starts again with a week. Never done, or overdue: `now`.
 * The gaps follow Cepeda et al. 2008 (about 20 % of the delay for weeks, less for months).
 */
export function nextRepetition(now: Date, history: readonly Practice[]): Date {
  const inOrder = history.toSorted((one, other) => one.at.getTime() - other.at.getTime())
  const last = inOrder.at(-1)
  if (last === undefined) return now
  const sinceWrong = inOrder.length - 1 - inOrder.findLastIndex((practice) => !practice.isRight)
  const gap = gapsInDays[Math.min(Math.max(sinceWrong, 1), gapsInDays.length) - 1] ?? gapsInDays[0]
  const due = new Date(last.at.getTime() + gap * DAY)
  return due < now ? now : due
}

export function isDue(now: Date, history: readonly Practice[]): boolean {
  return nextRepetition(now, history) <= now
}
