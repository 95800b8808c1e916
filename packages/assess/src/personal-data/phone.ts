import { isValidPhoneNumber } from 'libphonenumber-js/min'

/** Whether this is a telephone number: a Dutch one as it is dialled at home, or any with `+` or `00` and a country code. */
export function isPhone(value: string): boolean {
  const trimmed = value.trim()
  const international = trimmed.startsWith('00') ? `+${trimmed.slice(2)}` : trimmed
  return isValidPhoneNumber(international, 'NL')
}
