import type { Localized } from '@troje/post'
import type { Detector, Draft, Evidence } from '../detector.ts'
import { findAddresses, findBirthDates, findFileNumbers } from '../personal-data/circumstances.ts'
import { findPhones } from '../personal-data/find-phones.ts'
import { findBsns, findCards, findEmails, findIbans, withoutLinks } from '../personal-data/scan.ts'
import type { Span } from '../personal-data/scan.ts'
import { undisguised } from '../personal-data/undisguised.ts'

const suggestion: Localized = {
  nl: 'Haal dit weg, of stuur het in een besloten bericht.',
  en: 'Take this out, or send it in a private message.',
}

/** In order of trust: of what two rules find at one place, the earlier one's stays. */
const rules: readonly { rule: string; reason: Localized; find: (text: string) => Span[] }[] = [
  {
    rule: 'iban',
    reason: { nl: 'Dit is een rekeningnummer.', en: 'This is a bank account number.' },
    find: findIbans,
  },
  {
    rule: 'card',
    reason: { nl: 'Dit lijkt het nummer van een betaalkaart.', en: 'This looks like the number of a payment card.' },
    find: findCards,
  },
  {
    rule: 'bsn',
    reason: { nl: 'Dit is een burgerservicenummer (BSN).', en: 'This is a Dutch citizen service number (BSN).' },
    find: findBsns,
  },
  {
    rule: 'phone',
    reason: { nl: 'Dit is een telefoonnummer.', en: 'This is a telephone number.' },
    find: findPhones,
  },
]

/** What is told of somebody, found by the words around it: one digit is enough. */
const told: typeof rules = [
  {
    rule: 'address',
    reason: { nl: 'Hier staat waar iemand woont.', en: 'This says where somebody lives.' },
    find: findAddresses,
  },
  {
    rule: 'birth-date',
    reason: { nl: 'Hier staat iemands geboortedatum.', en: "This gives somebody's birth date." },
    find: findBirthDates,
  },
  {
    rule: 'file-number',
    reason: {
      nl: 'Met dit nummer is een patiënt, cliënt, leerling of dossier te vinden.',
      en: 'By this number a patient, client, pupil or case can be found.',
    },
    find: findFileNumbers,
  },
]

const emailReason: Localized = {
  nl: 'Dit is het e-mailadres van een persoon.',
  en: 'This is the e-mail address of a person.',
}

const digit = /\d/
const fourDigits = /\d(?:[ ().–-]{0,3}\d){3}/

/** BSN, IBAN, card (valid checksums only), telephone, private e-mail, home address, birth date, file number. */
export const personalData: Detector = {
  name: 'personal-data',
  kinds: ['personal-data'],
  detect(draft: Draft): Evidence[] {
    const { text, toOriginal } = undisguised(draft.text)
    const hasAddress = text.includes('@')
    const hasDigits = fourDigits.test(text)
    const hasTold = digit.test(text)
    if (!hasAddress && !hasDigits && !hasTold) return []
    const readable = withoutLinks(text)
    const found: Evidence[] = []
    for (const { rule, reason, find } of [...(hasDigits ? rules : []), ...(hasTold ? told : [])]) {
      for (const span of find(readable)) {
        if (!found.some((other) => span.start < other.end && other.start < span.end))
          found.push(toEvidence(rule, reason, span))
      }
    }
    if (hasAddress) for (const span of findEmails(readable)) found.push(toEvidence('email', emailReason, span))
    return found.map((evidence) => ({ ...evidence, ...toOriginal(evidence) }))
  },
}

function toEvidence(rule: string, reason: Localized, { start, end }: Span): Evidence {
  return { kind: 'personal-data', start, end, target: null, rule, reason, suggestion }
}
