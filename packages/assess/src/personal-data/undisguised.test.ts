import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openAssessor } from '../assessor.ts'
import { undisguised } from './undisguised.ts'

const assessor = openAssessor()
const found = (text: string) => assessor.assess(text).map(({ rule, start, end }) => [rule, text.slice(start, end)])
const toMathematical = (text: string) =>
  text.replaceAll(/\d/g, (digit) => String.fromCodePoint(0x1d7ce + Number(digit)))

describe('undisguised', () => {
  it('takes away what has no width and reads digits in any dress', () => {
    expect(undisguised('1\u200B2\u2060３𝟒5️⃣').text).toBe('12345')
  })

  it('leaves an ordinary text as it is', () => {
    expect(undisguised('Bel 06-12345678 é 🍳').text).toBe('Bel 06-12345678 é 🍳')
  })

  it('keeps offsets inside the text and in order, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (text, a, b) => {
        const plain = undisguised(text)
        if (plain.text === '') return
        const start = a % plain.text.length
        const end = start + 1 + (b % (plain.text.length - start))
        const span = plain.toOriginal({ start, end })
        expect(span.start).toBeLessThan(span.end)
        expect(span.end).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})

describe('personal data in disguise', () => {
  it.each([
    ['bsn', 'mijn bsn is ', '111222333'],
    ['iban', 'naar ', 'NL91ABNA0417164300'],
    ['card', 'kaart ', '4111111111111111'],
    ['phone', 'bel ', '0612345678'],
  ])('finds a %s written with zero-width spaces or mathematical digits, at its place', (rule, before, number) => {
    const spaced = number.split('').join('\u200B')
    expect(found(before + spaced)).toEqual([[rule, spaced]])
    const bold = toMathematical(number)
    expect(found(`${before}${bold} dus`)).toEqual([[rule, bold]])
  })

  it('finds an address with a zero-width mark in it', () => {
    const address = 'jo.\u200Bsmith@mail\u200Bbox.example'
    expect(found(`mail ${address}`)).toEqual([['email', address]])
  })
})
