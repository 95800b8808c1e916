import { describe, expect, it } from 'vitest'
import { readText } from '../reading/reading.ts'
import { companyOf } from './company.ts'

describe('the company of words', () => {
  it.each([
    ['What a day', 0],
    ['You are late', 1],
    ['@someone is late', 1],
    ['My dog is late', 2],
    ['Nobody is late', 4],
    ['"Late" is a word', 8],
    ['Ik zei niet dat jij te laat was', 7],
  ])('of %s is %i', (text, company) => {
    expect(companyOf(readText(text).units)).toBe(company)
  })
})
