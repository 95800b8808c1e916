import { countrySpecs } from 'ibantools'
import { isBsn } from './bsn.ts'
import { isCardNumber } from './card.ts'
import { isRoleAddress } from './email.ts'
import { isIban } from './iban.ts'
import { isOfferedAddress } from './offered.ts'
import { matchesOf } from '../reading/matches-of.ts'

/** A stretch of a text, in UTF-16 offsets. */
export interface Span {
  readonly start: number
  readonly end: number
}

const links = /(?:https?:\/\/|www\.)\S+/gi

/** The text with its links blanked out at equal length: an id in an address is nobody's number. */
export function withoutLinks(text: string): string {
  return text.includes('://') || text.includes('www.')
    ? text.replaceAll(links, (link) => ' '.repeat(link.length))
    : text
}

const address =
  /(?<![\p{L}\p{N}@._%+-])[\p{L}\p{N}][\p{L}\p{N}._%+-]*@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+(?:xn--[a-z0-9-]+|\p{L}{2,24})(?![\p{L}\p{N}@])/giu

/** E-mail addresses of persons: those of a task (`info@`) are left out. */
export function findEmails(text: string): Span[] {
  return isOfferedAddress(text) ? [] : spansOf(text, address, (found) => !isRoleAddress(found))
}

const ibanStart = /(?<![\p{L}\p{N}])[A-Z]{2}[ -]?\d{2}(?=[ -]?[A-Z0-9])/giu

/** IBANs: from a country code on as many letters and digits as that country's IBANs have. */
export function findIbans(text: string): Span[] {
  const found: Span[] = []
  for (const match of matchesOf(text, ibanStart)) {
    const length = countrySpecs[match[0].slice(0, 2).toUpperCase()]?.chars
    if (!length) continue
    const end = endOfCharacters(text, match.index, length)
    if (end === null) continue
    const written = text.slice(match.index, end)
    if (isOneCase(written) && isIban(written)) found.push({ start: match.index, end })
  }
  return found
}

/** An IBAN is written in capitals, by some in small letters; a mix is a code of another kind. */
function isOneCase(written: string): boolean {
  return written === written.toUpperCase() || written === written.toLowerCase()
}

/** Where `count` letters and digits end, with at most one blank, dot or dash between two; null where they do not stand there. */
function endOfCharacters(text: string, start: number, count: number): number | null {
  let seen = 0
  for (let at = start; at < text.length; at++) {
    const character = text[at]! // below length
    if (/[A-Za-z0-9]/.test(character)) seen++
    else if (!/[ .-]/.test(character) || /[ .-]/.test(text[at - 1] ?? '')) return null
    if (seen === count) return /[A-Za-z0-9]/.test(text[at + 1] ?? '') ? null : at + 1
  }
  return null
}

const card =
  /(?<![\p{L}\p{N}#@_.,-])(?:\d{13,19}|\d{4}([ -])\d{4}\1\d{4}\1\d{1,7}|\d{4}([ -])\d{6}\2\d{4,5})(?![\p{L}\p{N}_]|[.,]\d)/gu

export function findCards(text: string): Span[] {
  return spansOf(text, card, isCardNumber)
}

const nineDigits =
  /(?<![\p{L}\p{N}#@_+-]|\d[.,])(?:\d{8,9}|\d{3}([ .-])\d{3}\1\d{3}|\d{4}([ .])\d{2}\2\d{3})(?![\p{L}\p{N}]|[.,-]\d)/gu
const bsnWord = /\b(?:bsn|burgerservice ?nummer|burger service nummer|sofi-?nummer|citizen service number)\b/i
const bsnLayout = /^\d{4}([ .])\d{2}\1\d{3}$/

/**
 * BSNs. One in eleven numbers passes the elfproef, so a bare one counts only beside a word for it
 * (40 characters before, 35 after), or in the layout of the citizen service card, `1234.56.789`.
 */
export function findBsns(text: string): Span[] {
  return spansOf(text, nineDigits, (found, span) => {
    if (!isBsn(found)) return false
    if (bsnLayout.test(found)) return true
    return bsnWord.test(text.slice(Math.max(0, span.start - 40), span.end + 35))
  })
}

function spansOf(text: string, pattern: RegExp, isRight: (found: string, span: Span) => boolean): Span[] {
  const spans: Span[] = []
  for (const match of matchesOf(text, pattern)) {
    const lead = match[0].length - match[0].trimStart().length
    const span = { start: match.index + lead, end: match.index + match[0].length }
    if (isRight(match[0].trimStart(), span)) spans.push(span)
  }
  return spans
}
