import { parseQuery } from '@troje/match'
import { expect, it } from 'vitest'
import { toReading, type Reading } from './reading.ts'

function lines({ text, parts }: Reading, depth = 0): string[] {
  return [`${'  '.repeat(depth)}${text.en}`, ...parts.flatMap((part) => lines(part, depth + 1))]
}
const read = (query: string) => lines(toReading(parseQuery(query).value))

it('reads a query as a list of lists', () => {
  expect(read('zonnedael AND (storing OR klacht OR lek) NOT (vacature OR "open dag")')).toEqual([
    'all 3 parts:',
    '  the word “zonnedael”',
    '  one of the words “storing”, “klacht” or “lek”',
    '  this is not in it: one of the 2 parts:',
    '    the word “vacature”',
    '    the words “open dag” next to each other, in this order',
  ])
})

it('keeps a NEAR of plain sides in one line, and opens one with lists', () => {
  expect(read('ijs NEAR/5 park')).toEqual(['both words, at most 5 apart: the word “ijs” and the word “park”'])
  expect(read('title:zonnedael')).toEqual(['in the title: the word “zonnedael”'])
  expect(read('ijs NEAR/2f (park OR "de plons")')).toEqual([
    'both sides, at most 2 apart, in this order:',
    '  the word “ijs”',
    '  one of the 2 parts:',
    '    the word “park”',
    '    the words “de plons” next to each other, in this order',
  ])
})

it('says of a hashtag that it is one, and of an empty text that there is nothing yet', () => {
  expect(read('#storing OR lek')).toEqual(['one of the 2 parts:', '  the hashtag “#storing”', '  the word “lek”'])
  expect(read('')).toEqual(['nothing yet'])
})
