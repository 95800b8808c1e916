import fc from 'fast-check'
import { expect, it } from 'vitest'
import { stackNotes } from './stack-notes.ts'

const note = fc.record({ wish: fc.nat(500), height: fc.nat(80) })

it('stands each note beside its line when there is room', () => {
  expect(stackNotes([0, 100, 300], [20, 20, 20], 8)).toEqual([0, 100, 300])
})

it('never lets two notes touch, never lifts one above its line, and moves none without need', () => {
  fc.assert(
    fc.property(fc.array(note), fc.nat(12), (notes, gap) => {
      const wishes = notes.map(({ wish }) => wish).toSorted((a, b) => a - b)
      const heights = notes.map(({ height }) => height)
      const tops = stackNotes(wishes, heights, gap)
      tops.forEach((top, index) => {
        const floor = index === 0 ? 0 : tops[index - 1]! + heights[index - 1]! + gap
        expect(top).toBe(Math.max(floor, wishes[index]!))
      })
    }),
  )
})
