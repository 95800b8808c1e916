import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findPhones } from './find-phones.ts'
import { isOfferedAddress, isOfferedNumber } from './offered.ts'

const found = (text: string) => findPhones(text).map(({ start, end }) => text.slice(start, end))

const vectors = readFileSync(join(import.meta.dirname, '../../vectors/phones.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'))

describe('findPhones', () => {
  it.each(vectors)('decides vectors/phones.txt: %s', (text = '', numbers = '') => {
    expect(found(text)).toEqual(numbers === '' ? [] : numbers.split(' | '))
  })

  it.each([
    ['Bel 06-12345678 of app', ['06-12345678']],
    ['Bel (020) 123 45 67 even', ['(020) 123 45 67']],
    ['tel 0201234567', ['0201234567']],
    ['Call +32 470 12 34 56!', ['+32 470 12 34 56']],
  ])('reads %s', (text, numbers) => {
    expect(found(text)).toEqual(numbers)
  })

  it.each([
    'Bel ons op 020 123 45 67',
    'Klantenservice: 0800-1234567',
    'Bel 14 020 of 088 123 45 67',
    'Call toll free (800) 555-0132',
    'order 0201234567',
    'Van 2023-2024 en 10-12-2023 om 12:30',
    '€ 0.612.345.678',
  ])('finds no private number in: %s', (text) => {
    expect(found(text)).toEqual([])
  })
})

describe('a number that is offered to everybody', () => {
  it.each([
    'Call us at 020 123 45 67',
    'Knippen zonder afspraak? App 06-12345678 voor een afspraak',
    'Tickets via 06-12345678',
    'Kapsalon Zon, 06-12345678',
    'Ring Senator Reed’s office, (415) 555-2671',
    'Zon Bakery, Mainstreet 1, Springfield, IL 62704, (415) 555-2671',
    'Nieuw in de winkel 06-12345678 #brood',
    'Fiets te koop, 06-12345678',
  ])('is no private data: %s', (text) => {
    expect(isOfferedNumber(text)).toBe(true)
    expect(found(text)).toEqual([])
  })

  it.each(['Bel mijn buurman op 06-12345678', 'Text Mike on +1 (415) 555-2671', 'De monteur gaf me 06-12345678'])(
    'is told apart from: %s',
    (text) => {
      expect(isOfferedNumber(text)).toBe(false)
      expect(found(text)).toHaveLength(1)
    },
  )

  it('stays somebody’s where the text says whose it is', () => {
    expect(found('Te koop: mijn ex. Zijn nummer is 06-12345678')).toEqual(['06-12345678'])
  })

  it('asks of an address whether everybody is to write there', () => {
    expect(isOfferedAddress('For more information: jo.smith@mailbox.example.org')).toBe(true)
    expect(isOfferedAddress('Ask jo.smith@mailbox.example.org why she lied')).toBe(false)
  })
})
