import { describe, expect, it } from 'vitest'
import { chooseLanguage } from './language.ts'

describe('chooseLanguage', () => {
  it('follows the reader before the browser', () => {
    expect(chooseLanguage('en', ['nl-NL'])).toBe('en')
  })

  it('takes the first of the browser’s languages that Troje speaks', () => {
    expect(chooseLanguage(null, ['de', 'NL-be', 'en'])).toBe('nl')
  })

  it('speaks English to everybody else', () => {
    expect(chooseLanguage(null, ['fr-FR'])).toBe('en')
    expect(chooseLanguage('klingon', [])).toBe('en')
  })
})
