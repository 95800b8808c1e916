import { describe, expect, it } from 'vitest'
import { languageOf } from './texts.ts'

describe('the language', () => {
  it.each([
    ['nl', 'nl'],
    ['nl-BE', 'nl'],
    ['NL-nl', 'nl'],
    ['en-GB', 'en'],
    ['fr', 'en'],
    ['nld-x', 'en'],
  ])('of a browser that speaks %s is %s', (tag, expected) => {
    expect(languageOf(tag)).toBe(expected)
  })
})
