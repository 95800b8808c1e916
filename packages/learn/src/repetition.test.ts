import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isDue, nextRepetition, type Practice } from './repetition.ts'

const day = (number: number) => new Date(Date.UTC(2026, 0, number))
const right = (number: number): Practice => ({ at: day(number), isRight: true })
const wrong = (number: number): Practice => ({ at: day(number), isRight: false })

it.each([
  ['at once what was never done', 1, [], 1],
  ['a week after the first time', 2, [right(1)], 8],
  ['three weeks after the second', 9, [right(1), right(8)], 29],
  ['a quarter after the third', 30, [right(1), right(8), right(29)], 120],
  ['a quarter after the fourth', 121, [right(1), right(8), right(29), right(120)], 211],
  ['a week after a wrong answer', 30, [right(1), right(8), wrong(29)], 36],
  ['three weeks after two right answers since', 44, [wrong(29), right(36), right(43)], 64],
  ['now what is overdue', 100, [right(1)], 100],
  ['the same in whatever order it was kept', 9, [right(8), right(1)], 29],
])('repeats %s', (_, now, history, expected) => {
  expect(nextRepetition(day(now), history)).toEqual(day(expected))
})

it('is due exactly when the next time has come, and never before a week', () => {
  const practice = fc.record({ at: fc.integer({ min: 1, max: 1000 }).map(day), isRight: fc.boolean() })
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 2000 }), fc.array(practice, { minLength: 1 }), (number, history) => {
      const now = day(number)
      const next = nextRepetition(now, history)
      expect(next.getTime()).toBeGreaterThanOrEqual(now.getTime())
      expect(isDue(now, history)).toBe(next.getTime() === now.getTime())
      const last = Math.max(...history.map((one) => one.at.getTime()))
      expect(next.getTime() - last).toBeGreaterThanOrEqual(7 * 24 * 3600 * 1000)
    }),
  )
})
