import { describe, expect, it } from 'vitest'
import { isBsn } from './bsn.ts'
import { isCardNumber } from './card.ts'
import { isRoleAddress } from './email.ts'
import { isIban } from './iban.ts'
import { isPhone } from './phone.ts'
import { findBsns, findCards, findEmails, findIbans, withoutLinks } from './scan.ts'
import type { Span } from './scan.ts'

const cut = (text: string, find: (text: string) => Span[]) => find(text).map(({ start, end }) => text.slice(start, end))

describe('the public questions', () => {
  it('know valid from invalid', () => {
    expect([isBsn('111222333'), isBsn('111222334'), isBsn('000000000'), isBsn('abc')]).toEqual([
      true,
      false,
      false,
      false,
    ])
    expect([isIban('NL91 ABNA 0417 1643 00'), isIban('NL91 ABNA 0417 1643 01')]).toEqual([true, false])
    expect([isCardNumber('4111 1111 1111 1111'), isCardNumber('4111 1111 1111 1112')]).toEqual([true, false])
    expect([isPhone('06 12345678'), isPhone('+44 20 7946 0958'), isPhone('12')]).toEqual([true, true, false])
    expect([
      isRoleAddress('info@x.example'),
      isRoleAddress('support.nl@x.example'),
      isRoleAddress('jo@x.example'),
    ]).toEqual([true, true, false])
  })
})

describe('findBsns', () => {
  it('wants a word for it or the layout of the card', () => {
    expect(cut('Haar BSN is 111222333.', findBsns)).toEqual(['111222333'])
    expect(cut('111222333 is mijn burgerservicenummer', findBsns)).toEqual(['111222333'])
    expect(cut('1112.22.333', findBsns)).toEqual(['1112.22.333'])
    expect(cut('Ordernummer 111222333', findBsns)).toEqual([])
    expect(cut('BSN 111222334', findBsns)).toEqual([])
  })
})

describe('findEmails', () => {
  it('leaves addresses of a task and names on other networks alone', () => {
    expect(cut('jo.smith@mailbox.example.org, info@mailbox.example.org', findEmails)).toEqual([
      'jo.smith@mailbox.example.org',
    ])
    expect(cut('@jo@mastodon.example', findEmails)).toEqual([])
  })
})

describe('findCards and findIbans', () => {
  it('take the whole number and nothing beside it', () => {
    expect(cut('kaart 4111-1111-1111-1111, cvc 123', findCards)).toEqual(['4111-1111-1111-1111'])
    expect(cut('naar nl91abna0417164300 graag', findIbans)).toEqual(['nl91abna0417164300'])
    expect(cut('id1234567890123456789', findIbans)).toEqual([])
  })

  it('look past links', () => {
    const text = 'zie https://x.example/4111111111111111'
    expect(withoutLinks(text)).toHaveLength(text.length)
    expect(cut(withoutLinks(text), findCards)).toEqual([])
  })
})
