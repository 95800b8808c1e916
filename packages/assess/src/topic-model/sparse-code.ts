/** All that may stand in a string as it is. */
const signs = '!#$%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~'
/** So many noughts without a weight have a sign of their own. */
const longestGap = 22
const onlyNoughts = signs[4 * longestGap]!
const values = [-2, -1, 1, 2] as const

/**
 * Few whole weights, from -2 to 2, among many noughts, as text that compresses well: one sign says how many noughts stand
 * before a weight, and the weight. Throws a RangeError on a weight beyond.
 */
export function encodeSparse(weights: Int8Array): string {
  let [text, gap] = ['', 0]
  for (const weight of weights) {
    if (weight === 0) {
      gap++
      continue
    }
    const value = values.findIndex((one) => one === weight)
    if (value === -1) throw new RangeError(`a weight of ${weight} cannot be written`)
    text += onlyNoughts.repeat(Math.floor(gap / longestGap)) + signs[(gap % longestGap) * 4 + value]!
    gap = 0
  }
  return text
}

/** The weights again, `size` of them. */
export function decodeSparse(text: string, size: number): Int8Array {
  const weights = new Int8Array(size)
  let next = 0
  for (let at = 0; at < text.length; at++) {
    const place = places[text.charCodeAt(at)]!
    next += place >> 2
    if (place < 4 * longestGap) weights[next++] = values[place & 3]! // 0 to 3
  }
  return weights
}

const places = new Uint8Array(128)
for (const [place, sign] of Array.from(signs).entries()) places[sign.charCodeAt(0)] = place
