import { featureCount } from './features.ts'

/** One sign a weight, from -31 to 31; the point is none. */
const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcde.fghijklmnopqrstuvwxyz0123456789'
const middle = 31
/** The largest weight that can be written. */
export const largest = middle

/** Weights as text: a run of more than three nones is `-`, its length in base 36 and `-`. */
export function encodeWeights(weights: Int8Array): string {
  let text = ''
  for (const weight of weights) text += signs[weight + middle]!
  return text.replaceAll(/\.{4,}/g, (run) => `-${run.length.toString(36)}-`)
}

/** The weights again, one a feature: `size` of them. */
export function decodeWeights(text: string, size: number = featureCount): Int8Array {
  const weights = new Int8Array(size)
  let next = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '-') {
      const end = text.indexOf('-', at + 1)
      next += Number.parseInt(text.slice(at + 1, end), 36)
      at = end
    } else weights[next++] = values[text.charCodeAt(at)]! // every sign has a value
  }
  return weights
}

const values = new Int8Array(128)
for (const [at, sign] of Array.from(signs).entries()) values[sign.charCodeAt(0)] = at - middle
