import { describe, expect, it } from 'vitest'
import { defineTexts } from './define-texts.ts'
import { plainText } from './plain-text.ts'

const texts = defineTexts('example', {
  nl: { hello: 'Dag {{name}}', note_one: '{{count}} notitie', note_other: '{{count}} notities' },
  en: { hello: 'Hello {{name}}', note_one: '{{count}} note', note_other: '{{count}} notes' },
})

describe('plainText', () => {
  it('puts values into the text, as they are', () => {
    expect(plainText(texts, 'en', 'hello', { name: '<b>$&' })).toBe('Hello <b>$&')
  })

  it('picks the plural by the count', () => {
    expect([0, 1, 2].map((count) => plainText(texts, 'nl', 'note', { count }))).toEqual([
      '0 notities',
      '1 notitie',
      '2 notities',
    ])
  })

  it('leaves a value that was not given visible', () => {
    expect(plainText(texts, 'nl', 'hello')).toBe('Dag {{name}}')
  })
})
