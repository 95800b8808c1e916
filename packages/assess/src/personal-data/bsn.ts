/**
 * Whether nine digits can be a Dutch citizen service number (BSN): the elfproef, 9·d1 + 8·d2 + … + 2·d8 − d9
 * divisible by 11. Blanks, dots and dashes between the digits are allowed; eight digits get a leading zero.
 */
export function isBsn(value: string): boolean {
  const digits = value.replaceAll(/[ .-]/g, '').padStart(9, '0')
  if (!/^\d{9}$/.test(digits) || Number(digits) === 0 || /[^\d .-]/.test(value)) return false
  if (value.replaceAll(/\D/g, '').length < 8) return false
  let sum = -Number(digits[8])
  for (let at = 0; at < 8; at++) sum += (9 - at) * Number(digits[at])
  return sum % 11 === 0
}
