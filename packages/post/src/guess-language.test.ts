import { expect, it } from 'vitest'
import { guessLanguage } from './guess-language.ts'

it.each([
  ['Waarom ligt het afval er nog steeds bij de Markt?', 'nl'],
  ['Why is nobody answering the phone today?', 'en'],
  ['Pourquoi personne ne répond au téléphone ?', 'fr'],
  ['@zonnedael https://zonnedael.nl/melden?taal=en', null],
  ['haha', null],
  ['', null],
])('guesses of %j: %s', (text, expected) => {
  expect(guessLanguage(text)).toBe(expected)
})
