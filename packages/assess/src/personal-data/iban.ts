import { isValidIBAN } from 'ibantools'

/** Whether this is an IBAN: the country's length and structure, and its checksum (ISO 13616). Blanks, dots and dashes allowed. */
export function isIban(value: string): boolean {
  const compact = value.replaceAll(/[ .-]/g, '').toUpperCase()
  return isValidIBAN(compact)
}
