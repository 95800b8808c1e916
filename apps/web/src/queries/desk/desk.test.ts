import { expect, it } from 'vitest'
import { openDesk, runTests } from './desk.ts'
import type { DraftQuery } from './messages.ts'

const draft = (text: string, parts: DraftQuery['parts'] = []): DraftQuery => ({ text, parts, timeZone: 'UTC' })
const test = (text: string, mustMatch: boolean) => ({ text, title: null, handle: null, lang: null, mustMatch })

it('shows what of a sample matches, with where, and what does not', () => {
  const desk = openDesk()
  const text = 'Storing in Zonnedael\nMooi weer\nZonnedael is fijn'
  expect(desk.answer({ ask: 'read', text, fileName: '', timeZone: 'UTC' })).toMatchObject({ posts: 3, cut: false })
  const query = draft('query:plaats AND storing', [['plaats', 'Zonnedael']])
  const matched = desk.answer({ ask: 'match', query, show: 'matched', most: 10 })
  expect(matched).toMatchObject({
    tried: 3,
    matched: 1,
    items: [
      {
        index: 0,
        spans: [
          [0, 7],
          [11, 20],
        ],
      },
    ],
  })
  const missed = desk.answer({ ask: 'match', query, show: 'missed', most: 1 })
  expect(missed.items.map((item) => item.text)).toEqual(['Mooi weer'])
})

it('explains line by line, into the part that is used', () => {
  const desk = openDesk()
  desk.answer({ ask: 'read', text: 'Zonnedael', fileName: '', timeZone: 'UTC' })
  const query = draft('query:plaats AND storing', [['plaats', 'Zonnedael']])
  const lines = desk.answer({ ask: 'explain', query, index: 0 })
  expect(lines.map(({ depth, truth, part }) => [depth, truth, part])).toEqual([
    [0, 'no', null],
    [1, 'yes', null],
    [2, 'yes', 'plaats'],
    [1, 'no', null],
  ])
})

it('passes a test that matches as it must, and guesses the language where a test names none', () => {
  const tests = [
    test('Er is weer een grote storing in onze wijk', true),
    test('There is a big outage in our neighbourhood', false),
    test('Geen nieuws over een storing vandaag', false),
  ]
  expect(runTests(draft('lang:nl AND storing'), tests).map(({ passed }) => passed)).toEqual([true, true, false])
})
