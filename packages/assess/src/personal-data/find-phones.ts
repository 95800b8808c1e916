import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { matchesOf } from '../reading/matches-of.ts'
import { isOfferedNumber } from './offered.ts'
import { isPhone } from './phone.ts'
import type { Span } from './scan.ts'

/** Digits in groups; brackets only around a group at the start, as in `(020) 123 45 67` and `+31 (0)6 12 34 56 78`. */
const dialled =
  /(?<![\p{L}\p{N}#@_.,/:=€$£%-]|\d[ ])(?:\+|00)?[ ]?(?:\d{0,3}[ ]?\(\d{1,4}\)[ –-]?)?\d[\d .–-]{4,20}\d(?![\p{L}\p{N}_%€]|[.,/:-]\d)/gu
const american = /(?<![\p{L}\p{N}#@_.,/:=$-])(?:\+1[ .-]?)?(?:\(\d{3}\) ?|\d{3}[-.])\d{3}[-.]\d{4}(?![\p{L}\p{N}_-])/gu
const phoneWord =
  /\b(?:bel|bellen|tel|telefoon|telefoonnummer|nummer|mobiel|app|appen|whatsapp|sms|call|phone|number|mobile|cell|text|ring)\b/i
const ofOrganisation =
  /\b(?:bel ons|bel met ons|ons nummer|klantenservice|klantcontact|meldpunt|receptie|helpdesk|call us|our number|customer (?:service|care)|reception|hotline|infolijn|helpline)\b/i
/** Free and paid service numbers, company-wide numbers and numbers of municipalities: not of a person. */
const serviceNumber =
  /^(?:0800|0900|0906|0909|088|085|14\d|\+31\(?0?\)?(?:800|900|906|909|88|85)|\(?8(?:00|33|44|55|66|77|88)\)?\d{7}$)/
/** What stands behind a number with a blank: an age, as in `06-12345678 83`, or another number. */
const lastGroup = /[ ](?:\d{1,4}|\d{9,10})$/

/** Telephone numbers: Dutch ones as dialled at home, American layouts, and any country's with `+` or `00`. */
export function findPhones(text: string): Span[] {
  const spans: Span[] = []
  for (const match of matchesOf(text, american)) {
    const span = { start: match.index, end: match.index + match[0].length }
    if (isAmerican(match[0]) && !isServiceLine(text, span, match[0])) spans.push(span)
  }
  for (const match of matchesOf(text, dialled)) {
    const isFree = (span: Span) => !spans.some((other) => span.start < other.end && other.start < span.end)
    spans.push(...dialledIn(text, match[0], match.index).filter(isFree))
  }
  return spans.length > 0 && isOfferedNumber(text) ? [] : spans
}

/** The numbers in a run of digits; what stands behind one with a blank may be something else. */
function dialledIn(text: string, run: string, at: number): Span[] {
  const start = at + run.length - run.trimStart().length
  for (let found = run.trimStart(); found.length > 8; found = found.replace(lastGroup, '')) {
    const span = { start, end: start + found.length }
    if (isDialled(found, () => phoneWord.test(before(text, span)))) {
      const others = dialledIn(text, text.slice(span.end, at + run.length), span.end)
      return isServiceLine(text, span, found) ? others : [span, ...others]
    }
    if (!lastGroup.test(found)) break
  }
  return []
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
