import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markSize, placeMark, placePanel } from './place.ts'

const phone = { width: 390, height: 844 }
const desk = { width: 1440, height: 900 }
const length = fc.integer({ min: 0, max: 3000 })
const box = fc
  .record({
    left: fc.integer({ min: -500, max: 3000 }),
    top: fc.integer({ min: -500, max: 3000 }),
    width: length,
    height: length,
  })
  .map(({ left, top, width, height }) => ({ left, top, right: left + width, bottom: top + height }))
const someWindow = fc.record({
  width: fc.integer({ min: 320, max: 3000 }),
  height: fc.integer({ min: 320, max: 2000 }),
})
const panel = fc.record({ width: fc.integer({ min: 40, max: 304 }), height: length })

describe('the place of the mark', () => {
  it('is beside the last line of the composer', () => {
    expect(placeMark({ left: 500, top: 100, right: 900, bottom: 300 }, desk)).toEqual({ left: 904, top: 272 })
  })

  it('is in the corner of a composer as wide as the window', () => {
    expect(placeMark({ left: 0, top: 100, right: 390, bottom: 300 }, phone)).toEqual({ left: 358, top: 272 })
  })

  it('is always within the window', () => {
    fc.assert(
      fc.property(box, someWindow, (field, window) => {
        const { left, top } = placeMark(field, window)
        expect(left).toBeGreaterThanOrEqual(0)
        expect(top).toBeGreaterThanOrEqual(0)
        expect(left + markSize).toBeLessThanOrEqual(window.width)
        expect(top + markSize).toBeLessThanOrEqual(window.height)
      }),
    )
  })
})

describe('the place of the panel', () => {
  it('is under the composer', () => {
    const spot = placePanel({ left: 500, top: 100, right: 900, bottom: 300 }, { width: 320, height: 240 }, desk)
    expect(spot).toMatchObject({ left: 500, top: 310 })
  })

  it('is above a composer at the foot of the window', () => {
    const spot = placePanel({ left: 500, top: 700, right: 900, bottom: 880 }, { width: 320, height: 240 }, desk)
    expect(spot).toMatchObject({ left: 500, top: 450 })
  })

  it('is always within the window, however tall its notes', () => {
    fc.assert(
      fc.property(box, panel, someWindow, (field, size, window) => {
        const { left, top, maxHeight } = placePanel(field, size, window)
        expect(left).toBeGreaterThanOrEqual(0)
        expect(top).toBeGreaterThanOrEqual(0)
        expect(left + size.width).toBeLessThanOrEqual(window.width)
        expect(top + Math.min(size.height, maxHeight)).toBeLessThanOrEqual(window.height)
      }),
    )
  })
})
