import { countrySpecs } from 'ibantools'
import { isBsn } from './bsn.ts'
import { isCardNumber } from './card.ts'
import { isRoleAddress } from './email.ts'
import { isIban } from './iban.ts'
import { isPhone } from './phone.ts'
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
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

/** Who asks anybody to write there has made the address public. */
const offers =
  /\b(?:for (?:more )?info\w*|inquir\w+|bookings?|to book|book now|e-?mail us|mail ons|resumes?|send your|internships?|submi\w+|to apply|guest ?list|for appointments|for details|volunteers?|real ?estate|available for|link ?in ?bio|contact us|words and be sent|come experience|staff your|good neighbor team|get at me @)\b/i

/** E-mail addresses of persons: those of a task (`info@`) are left out. */
export function findEmails(text: string): Span[] {
  return offers.test(text) ? [] : spansOf(text, address, (found) => !isRoleAddress(found))
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

const dialled =
  /(?<![\p{L}\p{N}#@_.,/:=€$£%-]|\d[ ])(?:\+|00)?[ ]?\(?\d[\d ().–-]{6,20}\d(?![\p{L}\p{N}_%€]|[.,/:-]\d)/gu
const american = /(?<![\p{L}\p{N}#@_.,/:=$-])(?:\(\d{3}\) ?|\d{3}[-.])\d{3}[-.]\d{4}(?![\p{L}\p{N}_-])/gu
const phoneWord =
  /\b(?:bel|bellen|tel|telefoon|telefoonnummer|nummer|mobiel|app|appen|whatsapp|sms|call|phone|number|mobile|cell|text|ring)\b/i
const ofOrganisation =
  /\b(?:bel ons|bel met ons|ons nummer|klantenservice|klantcontact|meldpunt|receptie|helpdesk|call us|our number|customer (?:service|care)|reception|hotline|infolijn|helpline)\b/i
/** Free and paid service numbers, company-wide numbers and numbers of municipalities: not of a person. */
const serviceNumber =
  /^(?:0800|0900|0906|0909|088|085|14\d|\+31\(?0?\)?(?:800|900|906|909|88|85)|\(?8(?:00|33|44|55|66|77|88)\)?\d{7}$)/

/** Hashtags right behind a number, or several: an advertisement. */
const hashtags = /\d{4} ?…? ?#\p{L}|#\p{L}[^#]*#\p{L}/su

/** Somebody's own number all the same. */
const personWord =
  /\b(?:his|her|my|your|zijn|haar|mijn|m'n|jouw|je) (?:\p{L}+ )?(?:number|nummer|cell|phone|mobiel|mobile|telefoonnummer)\b/iu

/** A number that is printed to be called by anybody: of a salon, a show, a ticket line. */
const business =
  /\b(?:appointments?|afspraak maken|bookings?|book (?:your|now|a|me|today)|to book|free quote|reserv\w+|order now|to order|shipping|inquir\w+|for more info\w*|for info|trust us|walk-?ins|tickets?|rsvp|vip|discount|promo|register at|spa\b|salon|massage|stylist|nightclub|brunch|menu|delivery|for sale|te koop|open (?:daily|today|now)|24\/7|(?:call|text|visit|contact|bel|mail) (?:us|ons)\b|sen(?:ator|\.)|tell everyone to call|suites?|hotel|workshop|photographer|lineup|live @|pickup|pick up|available|size [SML]|hiring|prayer|conference|dial|white house|congress|call in|guest ?list|free entry|rates|lowest priced|in stock|weekdays at|book with|get your|call for|to schedule|schedule your|or visit|for sparkly|nails|link in (?:my|the) bio|click the link|link ?in ?bio|chat\/call|on the [\p{L} ]{2,20} network|tell us|your prescription|only handle|they gave me)\b|\b[A-Z]{2} \d{5}\b/iu

/** Telephone numbers: Dutch ones as dialled at home, American layouts, and any country's with `+` or `00`. */
export function findPhones(text: string): Span[] {
  if ((business.test(text) || hashtags.test(text)) && !personWord.test(text)) return []
  const spans = spansOf(text, american, (found, span) => isAmerican(found) && !isServiceLine(text, span, found))
  const others = spansOf(text, dialled, (found, span) => {
    if (spans.some((other) => span.start < other.end && other.start < span.end)) return false
    return isDialled(found, () => phoneWord.test(before(text, span))) && !isServiceLine(text, span, found)
  })
  return [...spans, ...others]
}

function isAmerican(found: string): boolean {
  return parsePhoneNumberFromString(found, 'US')?.isValid() ?? false
}

/** A landline without a blank or dash could be any number: a word for telephoning must stand before it. */
function isDialled(found: string, isAnnounced: () => boolean): boolean {
  const digits = found.replaceAll(/\D/g, '')
  if (/^[+]|^00/.test(found)) return digits.length >= 9 && isPhone(found)
  if (!/^\(?0[1-9]/.test(found) || digits.length !== 10 || !isPhone(found)) return false
  return digits.startsWith('06') || /[ ()-]/.test(found) || isAnnounced()
}

function isServiceLine(text: string, span: Span, found: string): boolean {
  if (/[A-Z]{2}\d{2} ?[A-Z]{4} ?$/.test(before(text, span))) return true // the rest of a mistyped IBAN
  return serviceNumber.test(found.replaceAll(/[ .-]/g, '')) || ofOrganisation.test(before(text, span))
}

function before(text: string, span: Span): string {
  return text.slice(Math.max(0, span.start - 40), span.start)
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
