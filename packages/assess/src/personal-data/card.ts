/** First digits and lengths of the payment networks (ISO/IEC 7812 issuer ranges as the networks publish them). */
const networks: readonly { readonly prefix: RegExp; readonly lengths: readonly number[] }[] = [
  { prefix: /^4/, lengths: [16, 19] }, // Visa
  { prefix: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, lengths: [16] }, // Mastercard
  { prefix: /^3[47]/, lengths: [15] }, // American Express
  { prefix: /^3(?:0[0-5]|[68])/, lengths: [14] }, // Diners Club
  { prefix: /^(?:6011|64[4-9]|65)/, lengths: [16] }, // Discover
  { prefix: /^35(?:2[89]|[3-8])/, lengths: [16] }, // JCB
  { prefix: /^(?:5018|5019|5020|5038|5893|6304|6759|676[1-3])/, lengths: [13, 14, 15, 16, 17, 18, 19] }, // Maestro
  { prefix: /^62/, lengths: [16, 17, 18, 19] }, // UnionPay
  { prefix: /^1/, lengths: [15] }, // UATP
]

/** Whether this is a payment card number: a known network's prefix and length, and Luhn's checksum. Blanks and dashes allowed. */
export function isCardNumber(value: string): boolean {
  const digits = value.replaceAll(/[ -]/g, '')
  if (!/^\d{13,19}$/.test(digits)) return false
  if (!networks.some(({ prefix, lengths }) => lengths.includes(digits.length) && prefix.test(digits))) return false
  return !/^(\d)\1+$/.test(digits) && passesLuhn(digits)
}

function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at])
    const doubled = digit * 2
    sum += at % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}
