import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { luminanceOf } from './surroundings.ts'

describe('the light around a composer', () => {
  it.each([
    ['rgb(255, 255, 255)', 1],
    ['rgb(0, 0, 0)', 0],
    ['rgba(255, 255, 255, 0.8)', 1],
    ['rgb(255 255 255 / 0.9)', 1],
  ])('is told from %s', (color, expected) => {
    expect(luminanceOf(color)).toBeCloseTo(expected)
  })

  it.each(['rgba(0, 0, 0, 0)', 'rgba(255, 255, 255, 0.1)', 'transparent', 'color(srgb 1 1 1)', ''])(
    'is not told from %j',
    (color) => {
      expect(luminanceOf(color)).toBeNull()
    },
  )
})

describe('the colours of the extension', () => {
  const declarations = (path: string) =>
    new Map(
      [...readFileSync(new URL(path, import.meta.url), 'utf8').matchAll(/(--[\w-]+): (light-dark\([^;]+\));/g)].map(
        ([, name = '', value = '']) => [name, value],
      ),
    )

  it('are those of the web, whose contrast is measured', () => {
    const own = declarations('./tokens.css')
    const web = declarations('../../../web/src/design/tokens.css')
    expect(own.size).toBeGreaterThan(5)
    expect([...own].filter(([name, value]) => web.get(name) !== value)).toEqual([])
  })
})
