import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../apps/web/src/design/tokens.css', import.meta.url), 'utf8')
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g)].map(([, name = '', light, dark]) => [
    name,
    { light: light ?? '', dark: dark ?? '' },
  ]),
)

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(front: string, back: string, scheme: 'light' | 'dark'): number {
  const [high = 0, low = 0] = [front, back]
    .map((name) => luminance(tokens.get(name)?.[scheme] ?? ''))
    .toSorted((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

const text = [
  ['ink', 'paper'],
  ['ink', 'sheet'],
  ['ink', 'match-wash'],
  ['ink', 'delft-wash'],
  ['ink', 'terracotta-wash'],
  ['ink-soft', 'paper'],
  ['ink-soft', 'sheet'],
  ['pencil', 'paper'],
  ['pencil', 'sheet'],
  ['delft', 'paper'],
  ['delft', 'sheet'],
  ['delft', 'delft-wash'],
  ['on-delft', 'delft'],
  ['on-delft', 'delft-deep'],
  ['terracotta', 'paper'],
  ['terracotta', 'sheet'],
] as const
const controls = [
  ['rule-strong', 'paper'],
  ['rule-strong', 'sheet'],
  ['delft', 'tile'],
] as const
const schemes = ['light', 'dark'] as const

describe('the design tokens', () => {
  it.each(text.flatMap((pair) => schemes.map((scheme) => [...pair, scheme] as const)))(
    'let %s be read on %s in the %s scheme (WCAG 1.4.3: 4.5)',
    (front, back, scheme) => {
      expect(contrast(front, back, scheme)).toBeGreaterThanOrEqual(4.5)
    },
  )

  it.each(controls.flatMap((pair) => schemes.map((scheme) => [...pair, scheme] as const)))(
    'let %s be seen on %s in the %s scheme (WCAG 1.4.11: 3)',
    (front, back, scheme) => {
      expect(contrast(front, back, scheme)).toBeGreaterThanOrEqual(3)
    },
  )
})
